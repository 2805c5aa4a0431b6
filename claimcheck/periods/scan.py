"""Where the periods are: at the marks that can begin one, the longest form that matches there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model import Mark
from claimcheck.periods.grammar import Grammar
from claimcheck.periods.reading import Reading, read_match


def readings(text: str, folded: str, marks: Sequence[Mark], grammar: Grammar) -> Iterator[Reading]:
    """The readings of a text in order, without overlaps."""
    last = 0
    tried = -1
    for position in _positions(folded, marks):
        if position < last or position <= tried:
            continue
        tried = position
        if grammar.any_rule.match(folded, position) is None:
            continue
        reading = _longest(text, folded, position, grammar)
        if reading is not None and reading.start >= last:
            yield reading
            last = reading.end


def _positions(folded: str, marks: Sequence[Mark]) -> Iterator[int]:
    """Where marks of periods and of numbers begin, and the words inside other marks: "the fourth" may hide "fourth"."""
    for mark in marks:
        if _may_begin(mark):
            yield mark.start
        space = folded.find(" ", mark.start, mark.end)
        while space >= 0:
            yield space + 1
            space = folded.find(" ", space + 1, mark.end)


def _may_begin(mark: Mark) -> bool:
    return any(kind in BEGINS or kind.startswith("period") for kind in mark.senses)


BEGINS = frozenset({"anchor", "numeral", "trap"})
"""Kinds of others that a period may begin with: "second quarter" is a trap for numerals."""


def _longest(text: str, folded: str, position: int, grammar: Grammar) -> Reading | None:
    """The reading at `position` that reaches furthest, of equal ones the one that begins first (it may take in words
    before), else that of the earlier rule."""
    best: Reading | None = None
    for rule in grammar.rules:
        match = rule.match(folded, position)
        if match is not None and (best is None or match.end() >= best.end):
            reading = read_match(match, text, grammar)
            if reading is not None and (best is None or (reading.end, -reading.start) > (best.end, -best.start)):
                best = reading
    return best
