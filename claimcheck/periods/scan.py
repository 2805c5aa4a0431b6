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
    for mark in marks:
        if mark.start < last or mark.start == tried or not _may_begin(mark):
            continue
        tried = mark.start
        if grammar.any_rule.match(folded, tried) is None:
            continue
        reading = _longest(text, folded, tried, grammar)
        if reading is not None and reading.start >= last:
            yield reading
            last = reading.end


def _may_begin(mark: Mark) -> bool:
    return any(kind == "anchor" or kind == "numeral" or kind.startswith("period") for kind in mark.senses)


def _longest(text: str, folded: str, position: int, grammar: Grammar) -> Reading | None:
    """The longest reading that begins at `position`; of equal ones that of the earlier rule."""
    best: Reading | None = None
    for rule in grammar.rules:
        match = rule.match(folded, position)
        if match is not None and (best is None or match.end() > best.end):
            best = read_match(match, text, grammar) or best
    return best
