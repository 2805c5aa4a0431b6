"""The words that stand around numbers, found at a known position: independent of which longer word the one pass preferred."""

import functools
import pathlib
from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

from claimcheck.cache import cached
from claimcheck.languages import lexicon as lexicons
from claimcheck.languages.lexicon import FAMILY, Lexicon, is_word
from claimcheck.languages.numerals import Numerals, numerals
from claimcheck.languages.packed import Entry

KINDS = (
    "numeral", "multiplier", "multiplier_money", "group", "plural", "fraction", "amount", "unit", "counted", "classifier", "unit_before",
    "hedge", "hedge_after", "range_word", "per", "negative", "label", "trap",
)  # fmt: skip
OPENING = ("numeral", "multiplier", "group", "plural", "fraction", "amount")
LEADS = ("couple", "articles", "some")
SOURCES = (*lexicons.SOURCES, pathlib.Path(lexicons.__file__), pathlib.Path(lexicons.__file__).with_name("numerals.py"))
Lengths = tuple[int, ...]
WIDE = "\u1000"
"""From here on no character is of an alphabet with words."""
FEW, FAR = 2, 4
"""Where a pair of characters has words of more than so many lengths, so many characters tell which of these are possible."""


class Found(Struct, frozen=True, gc=False):
    """A word at a position and its value."""

    start: int
    end: int
    value: str


Reach = tuple[Lengths, bool]
"""How long the words of a kind are that a pair of characters begins or ends; where these are `many`, how long the short ones."""


class Words(Struct, frozen=True, eq=False):
    """The surfaces of one kind with their values, and of those whose case matters the spellings. The lengths that occur,
    longest first, are kept by the first two characters (the one of a single character) and by the last two; where these
    are many, `first_far` and `last_far` keep by four characters which are possible."""

    values: dict[str, str]
    spellings: dict[str, dict[str, str]]
    first: dict[str, Lengths]
    last: dict[str, Lengths]
    first_far: dict[str, Lengths]
    last_far: dict[str, Lengths]

    def at(self, text: str, folded: str, start: int, reach: Reach) -> Found | None:
        """The longest word within `reach` that begins at `start`."""
        values, (lengths, many) = self.values, reach
        for length in self.first_far.get(folded[start : start + FAR], lengths) if many else lengths:
            end = start + length
            surface = folded[start:end]
            value = values.get(surface)
            if value is not None:
                if end < len(folded):
                    after = folded[end]
                    if after != " " and after < WIDE and after.isalnum() and is_word(folded[end - 1]):
                        continue  # the word goes on
                elif end > len(folded):
                    continue
                if surface in self.spellings:
                    value = self.spellings[surface].get(text[start:end], value)
                if value:
                    free = not start or folded[start - 1] == " " or surface >= WIDE or _opens(folded, start)
                    return Found(start, end, value) if free else None
        return None

    def before(self, text: str, folded: str, end: int, reach: Reach) -> Found | None:
        """The longest word within `reach` that ends at `end`."""
        values, (lengths, many) = self.values, reach
        for length in self.last_far.get(folded[end - FAR if end > FAR else 0 : end], lengths) if many else lengths:
            start = end - length
            surface = folded[start:end] if start >= 0 else ""
            value = values.get(surface)
            if value is not None and (not start or folded[start - 1] == " " or surface >= WIDE or _opens(folded, start)):
                if surface in self.spellings:
                    value = self.spellings[surface].get(text[start:end], value)
                if value:
                    return Found(start, end, value)
        return None


def _opens(folded: str, start: int) -> bool:
    """Whether a word may begin here: after no letter and no digit, or as letters after a digit (13bn)."""
    char = folded[start - 1]
    return not char.isalnum() or char >= WIDE or not is_word(folded[start]) or (char.isdigit() and folded[start].isalpha())


class Listed(Struct, frozen=True, eq=False):
    """The words of one list of numerals by their first and by their last character, longest first."""

    first: dict[str, tuple[str, ...]]
    last: dict[str, tuple[str, ...]]


class Vocabulary(Struct, frozen=True, eq=False):
    """All words of a lexicon that numbers need, one `Words` a kind, and how its language writes numerals. `followers` are
    the characters that a Han numeral can go on with, `openings` the first two of what a number after an article can begin with."""

    language: str
    region: str | None
    numerals: Numerals
    kinds: dict[str, Words]
    lists: dict[str, Listed]
    stops: frozenset[str]
    coins: dict[str, Decimal]
    tenth_parts: dict[str, Decimal]
    kana: dict[str, tuple[int, int]]
    likely: dict[str, str]
    doubtful: frozenset[str]
    letters: frozenset[str]
    own_dollars: frozenset[str]
    followers: frozenset[str]
    openings: frozenset[str]


@functools.cache
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of a compiled lexicon; kept between runs where the lexicon is that of its language and region."""

    def build() -> Vocabulary:
        return _built(lexicon)

    if lexicons.lexicon(lexicon.language, lexicon.region) is not lexicon:
        return build()
    return cached(f"quantities-{lexicon.language}-{lexicon.region or 'any'}", SOURCES, build, Vocabulary)


def _built(lexicon: Lexicon) -> Vocabulary:
    known = numerals(FAMILY[lexicon.language])
    kinds = _kinds(lexicon)
    return Vocabulary(
        lexicon.language,
        lexicon.region,
        known,
        kinds,
        {name: Listed(_grouped(words, 0), _grouped(words, -1)) for name, words in known.words.items()},
        frozenset(known.words.get("stops", ())),
        _valued(known, "coins"),
        _valued(known, "tenth_parts"),
        _syllables(known),
        known.likely.get(lexicon.language, {}),
        frozenset(known.words.get("doubtful", ())),
        frozenset(known.words.get("letters", ())),
        frozenset(word.upper() for word in known.words.get("own_dollars", ())),
        frozenset().union(known.digits, known.small, known.big, known.tens, " ", *known.marks.values()),
        frozenset(_behind_article(word)[:2] for word in (*(w for kind in OPENING for w in kinds[kind].values), *_lead_words(known))),
    )


def _lead_words(known: Numerals) -> tuple[str, ...]:
    return tuple(word for name in LEADS for word in known.words.get(name, ()))


def _behind_article(word: str) -> str:
    """The word, or what is left of one that begins with an article."""
    return word[2:] if word.startswith("a ") else word


def _grouped(words: Iterable[str], place: int) -> dict[str, tuple[str, ...]]:
    groups: dict[str, tuple[str, ...]] = {}
    for word in words:
        groups[word[place]] = (*groups.get(word[place], ()), word)
    return groups


def _syllables(known: Numerals) -> dict[str, tuple[int, int]]:
    """The syllables of numerals: each a power of ten, or a digit."""
    entries = (entry.partition("=") for entry in known.words.get("kana", ()))
    return {word: (int(value[1:]), 0) if value.startswith("e") else (0, int(value)) for word, _, value in entries}


def _valued(known: Numerals, name: str) -> dict[str, Decimal]:
    """A list of `word=value`."""
    return {word: Decimal(value) for word, _, value in (entry.partition("=") for entry in known.words.get(name, ()))}


def _kinds(lexicon: Lexicon) -> dict[str, Words]:
    """The words of every kind, gathered in one pass."""
    values: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    spellings: dict[str, dict[str, dict[str, str]]] = {kind: {} for kind in KINDS}
    for surface, entry in zip(lexicon.surfaces, lexicon.entries, strict=True):
        _gather(surface, entry, values, spellings)
    return {kind: _words(values[kind], spellings[kind]) for kind in KINDS}


def _gather(surface: str, entry: Entry, values: dict[str, dict[str, str]], spellings: dict[str, dict[str, dict[str, str]]]) -> None:
    for kind, value in (entry.any_case or {}).items():
        if kind in values:
            values[kind][surface] = value
    for spelling, senses in (entry.exact or {}).items():
        for kind, value in senses.items():
            if kind in values:
                values[kind].setdefault(surface, "")
                spellings[kind].setdefault(surface, {})[spelling] = value


def reach(lengths: Lengths) -> Reach:
    """Of the lengths by two characters those that `at` and `before` are given: of many the short ones."""
    return (lengths, False) if len(lengths) <= FEW else (tuple([length for length in lengths if length < FAR]), True)


def _words(values: dict[str, str], spellings: dict[str, dict[str, str]]) -> Words:
    first, last = _lengths(values, 0, 2), _lengths(values, -1, 2)
    return Words(values, spellings, first, last, _far(first, values, 0), _far(last, values, -1))


def _far(near: dict[str, Lengths], surfaces: Iterable[str], place: int) -> dict[str, Lengths]:
    """The lengths by the four outer characters where those by two are many."""
    far = _lengths(surfaces, place, FAR)
    return {key: lengths for key, lengths in far.items() if len(near[key[:2] if place == 0 else key[-2:]]) > FEW}


def _lengths(surfaces: Iterable[str], place: int, size: int) -> dict[str, Lengths]:
    """The lengths by the outer characters; where fewer characters alone are a word, it is under each key that holds it."""
    found: dict[str, set[int]] = {}
    for surface in surfaces:
        found.setdefault(surface[:size] if place == 0 else surface[-size:], set()).add(len(surface))
    for key, lengths in found.items():
        shorter = (key[:n] if place == 0 else key[-n:] for n in range(1, len(key)))
        lengths.update(len(part) for part in shorter if part in found)
    return {key: tuple(sorted(lengths, reverse=True)) for key, lengths in found.items()}
