"""Where the periods are: at the marks that can begin one, the longest form that matches there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from claimcheck.model import Mark
from claimcheck.periods.grammar import Grammar, Opened
from claimcheck.periods.openings import BEGINNING, BEHIND
from claimcheck.periods.reading import Reading, read_match

SHORT = 4
"""No mark so short holds a period behind another word."""
COUNTED = ("unit", "multiplier", "period_grain")
"""A number before one of these is an amount, not a year."""
BEFORE_ALL = "\n" * BEHIND
_START = attrgetter("start")


def readings(text: str, folded: str, marks: Sequence[Mark], grammar: Grammar) -> Iterator[Reading]:
    """The readings of a text in order, without overlaps."""
    last = 0
    beginning, led, opened = BEGINNING.match, BEFORE_ALL + folded, grammar.opened
    for position in _positions(folded, marks, grammar.kinds):
        if position < last:
            continue
        match = beginning(led, position)  # of what stands before the position, too
        rules = opened[match[0]] if match else ()
        if rules:
            reading = _longest((text, folded, position), rules, marks)
            if reading is not None and reading.start >= last:
                yield reading
                last = reading.end


def _positions(folded: str, marks: Sequence[Mark], kinds: frozenset[str]) -> list[int]:
    """Where numbers and marks of periods begin, and the words inside other marks: "the fourth" may hide "fourth". Rising."""
    found: list[int] = []
    tried, find, apart = -1, folded.find, kinds.isdisjoint
    for mark in marks:
        start, end = mark.start, mark.end
        if start > tried and type(mark.senses) is not dict and not apart(mark.senses):
            tried = start
            found.append(start)
        if end - start <= SHORT:
            continue
        space = find(" ", start, end)
        while space >= 0:
            if space >= tried:
                tried = space + 1
                found.append(tried)
            space = find(" ", space + 1, end)
    return found


def _longest(place: tuple[str, str, int], rules: Sequence[Opened], marks: Sequence[Mark]) -> Reading | None:
    """The reading that reaches furthest, of equal ones the one that begins first (it may take in words before), else that
    of the earlier rule."""
    text, folded, position = place
    best: Reading | None = None
    for match_at, rule in rules:
        match = match_at(folded, position)
        if match is None or (best is not None and match.end() < best.end):
            continue
        reading = read_match(match, text, rule)
        if reading is None or (rule.uncounted and _counts(reading.end, marks)):
            continue
        if best is None or (reading.end, -reading.start) > (best.end, -best.start):
            best = reading
    return best


def _counts(end: int, marks: Sequence[Mark]) -> bool:
    """Whether a unit stands at `end` or one character on."""
    at = bisect_left(marks, end, key=_START)
    while at < len(marks) and marks[at].start <= end + 1:
        if any(kind in marks[at].senses for kind in COUNTED):
            return True
        at += 1
    return False
