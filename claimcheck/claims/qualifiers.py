"""What is put right before a metric and narrows it: "cloud revenue", 雲端營收. Unknown words, so only sameness counts."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.claims.line import Line
from claimcheck.languages import numerals
from claimcheck.languages.fold import fold
from claimcheck.patterns import pattern

# The word, or two to four Han characters, that end where the metric begins.
WORD = pattern(r"(?:(?<![A-Za-z])(?P<latin>[A-Za-z][A-Za-z-]{2,})[ -]|(?<!\p{Han})(?P<han>\p{Han}{2,4}))$")
REACH = 24
SHORTEST, LETTERS = 2, 3
# What a character counts by, beside a number.
COUNTING = frozenset(("unit", "classifier"))


class Plain(Struct, frozen=True, gc=False):
    """What narrows nothing: words (total, annual, reported), and the endings of words that are no modifiers (-ed, -ly); the
    words that head a column of changes; and characters of a language written without spaces that part what narrows
    from what stands before it, and that belong to the metric behind."""

    words: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    changes: frozenset[str] = frozenset()
    parting: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()


def plain(lists: dict[str, frozenset[str]]) -> Plain:
    """What the lists of a lexicon say of this."""
    found = [lists.get(name, frozenset()) for name in ("plain", "change_heading", "qualifier_parting", "qualifier_leading")]
    return Plain(found[0], tuple(sorted(lists.get("plain_ending", ()))), *found[1:])


def qualifier(line: Line, text: str, metric: int, plain: Plain) -> str | None:
    """The word right before the metric at token `metric`, folded; None where there is none, where the lexicon knows it, or
    where it is plain."""
    tokens, before = line.tokens, metric - 1
    start = tokens[metric].start
    if before >= 0 and tokens[before].end == start:
        before = _before(line, metric)
    floor = max(tokens[before].end if before >= 0 else line.sentence.span.start, start - REACH)
    last = text[start - 1 : start]
    if start - floor < SHORTEST or (last.isascii() and not last.isspace() and last != "-"):
        return None  # as right behind another token
    named = text[start : tokens[metric].end]
    if plain.endings and (named.lower() if named.isascii() else fold(named)).endswith(plain.endings):
        return None  # a verb carries the metric: what stands before it is its subject
    word = text[floor : start - 1].rpartition(" ")[2]
    if last in " -" and word.isascii() and word.isalpha():  # as most words are, which need no search
        word = word.lower()
        return None if len(word) < LETTERS or word in plain.words or word.endswith(plain.endings) else word
    match = WORD.search(text[floor:start])
    if match is None or (match["han"] and not match.start() and _cut_off(line, before, floor)):
        return None
    word = fold(match.group().strip(" -"))
    if match["han"] and word[0] in numerals.HAN:
        return None  # so many of something, which is no word of its own
    if match["han"] and plain.parting:
        word = _whole(word, plain)
    return None if not word or word in plain.words or word.endswith(plain.endings) else word


def _before(line: Line, metric: int) -> int:
    """The token before a metric; not two characters right before it of which each would count something beside a number, as they
    are a word (玉, 米 in 玉米面積)."""
    tokens, end = line.tokens, line.tokens[metric].start
    for at in (metric - 1, metric - 2):
        if at < 0 or tokens[at].end != end or tokens[at].end - tokens[at].start > 1 or not COUNTING.issuperset(tokens[at].senses):
            return metric - 1
        end = tokens[at].start
    return metric - 3


def _cut_off(line: Line, at: int, floor: int) -> bool:
    """Whether characters begin within a longer word: right behind a number, or what was read as a word of one character."""
    before = line.tokens[at] if at >= 0 else None
    if before is None or before.end != floor:
        return False
    return before.kind == "quantity" or (before.kind == "word" and before.end - before.start == 1)


def _whole(word: str, plain: Plain) -> str:
    """What is left of characters without those that part or lead; "" where that is too short for a word."""
    while word and word[-1] in plain.leading:
        word = word[:-1]
    last = max((i for i, char in enumerate(word) if char in plain.parting), default=-1)
    return word[last + 1 :] if len(word) - last > SHORTEST else ""
