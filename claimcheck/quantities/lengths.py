"""The lengths of time that periods tell: five years in `the past five years`, 12 months in `the 12 months to April`."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import Quantity, Span


def added(outside: tuple[Quantity, ...], everywhere: tuple[Quantity, ...], taken: Sequence[Span]) -> tuple[Quantity, ...]:
    """The quantities outside of periods and, of those read as if there were no period, the single lengths of time that lie in
    one; in order, none over another."""
    held = {q.span for q in outside}
    inside = [q for q in everywhere if q.span not in held and _told(q, taken) and not any(_meet(q.span, o.span) for o in outside)]
    return tuple(sorted((*outside, *inside), key=lambda q: q.span.start)) if inside else outside


def _told(quantity: Quantity, taken: Sequence[Span]) -> bool:
    timed = quantity.kind == "duration" and quantity.value is not None
    return timed and any(_meet(quantity.span, span) for span in taken)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
