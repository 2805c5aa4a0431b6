"""What a number counts or measures where no metric says it: the head noun of the phrase around the number, as its text has it."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.claims.elided import Omissions, omissions
from claimcheck.claims.unspaced import Phrases, noun, phrases
from claimcheck.languages.fold import fold
from claimcheck.model import Quantity
from claimcheck.patterns import pattern, standard

NONE: frozenset[str] = frozenset()
WORD = pattern(r"[ -](?P<word>\p{Latin}[\p{Latin}'’]*(?:-\p{Latin}+)*)")
# The same where all is ASCII, as most is.
ASCII_WORD = standard(r"[ -](?P<word>[A-Za-z][A-Za-z']*(?:-[A-Za-z]+)*)")
REACH, WORDS = 60, 4


class Nouns(Struct, frozen=True, gc=False):
    """How nouns of a language stand behind a number, folded: words and endings of words that end their phrase, words that join
    them to a measure ("tonnes of rice"), endings of plurals, each with what it is in the
    singular ("ies y"), and plurals of their own ("feet foot"); and the phrases of a language without spaces. `rows`: labels of rows of
    terse reports, and the metric of each; `signs`: their last words that
    tell a gain from a loss; `omitted`: how the noun itself is left out; `lengths`: what may stand
    between the parts of one length of time; `ages`: units that only ages have."""

    stops: frozenset[str] = NONE
    stop_endings: tuple[str, ...] = ()
    links: frozenset[str] = NONE
    endings: tuple[tuple[str, str], ...] = ()
    own: dict[str, str] = {}
    phrases: Phrases = Phrases()
    rows: dict[str, str] = {}
    signs: frozenset[str] = NONE
    omitted: Omissions = Omissions()
    lengths: frozenset[str] = NONE
    ages: frozenset[str] = NONE


def nouns(lists: dict[str, frozenset[str]]) -> Nouns:
    """The nouns that the lists of a lexicon tell; the longest endings first."""
    endings = sorted((_pair(e) for e in lists.get("plural_ending", NONE)), key=lambda pair: (-len(pair[0]), pair))
    own = dict(sorted(_pair(e) for e in lists.get("plural_own", NONE)))
    rows = {label: name for name, label in sorted(_pair(e) for e in lists.get("row_label", NONE))}
    stops = tuple(sorted(lists.get("noun_stop_ending", NONE)))
    links, signs = lists.get("noun_link", NONE), lists.get("row_sign", NONE)
    joins, years = lists.get("length_join", NONE), lists.get("age_unit", NONE)
    ends = tuple(endings)
    return Nouns(lists.get("noun_stop", NONE), stops, links, ends, own, phrases(lists), rows, signs, omissions(lists), joins, years)


def head(text: str, quantity: Quantity, known: Nouns) -> str | None:
    """The head noun of what `quantity` counts or measures, folded and in the singular: "33 new turbines" turbine, "20 tonnes of
    rice" rice. None where its language has no such list, or nothing is named."""
    if known.phrases.stops:
        return noun(text, quantity, known.phrases)
    if not known.stops or quantity.kind == "money" or quantity.kind.startswith("money/"):
        return None
    if quantity.kind == "count":
        word = fold(quantity.unit_raw or quantity.text).split()[-1]
        return None if word[-1].isdigit() else _singular(word, known)
    words = _phrase(text, quantity.span.end, known)
    if not words:
        return None
    if quantity.kind == "number":
        return next((one for word in words if (one := _singular(word, known)) != word), None)
    if "-" in quantity.text:  # behind "a 400-megawatt farm" a plural is rather a verb
        plural = next((i for i, word in enumerate(words) if i and _singular(word, known) != word), len(words))
        words = words[:plural]
    return _singular(words[-1], known)


def _phrase(text: str, end: int, known: Nouns) -> list[str]:
    """The words behind a number, or behind what joins them to it, up to one that ends their phrase."""
    words: list[str] = []
    limit = end + REACH
    plain = text[end:limit].isascii()
    following = (ASCII_WORD if plain else WORD).match
    while len(words) < WORDS and (match := following(text, end, limit)):
        word = match["word"].lower() if plain else fold(match["word"])
        linked = not words and word in known.links
        if not linked and (word in known.stops or word.endswith(known.stop_endings)):
            break
        end = match.end()
        if not linked:
            words.append(word)
    return words


def _singular(word: str, known: Nouns) -> str:
    if word in known.own:
        return known.own[word]
    for plural, single in known.endings:
        if word.endswith(plural) and len(word) > len(plural) + 1:
            return word[: len(word) - len(plural)] + single
    return word


def _pair(entry: str) -> tuple[str, str]:
    plural, _, single = entry.partition(" ")
    return plural, single
