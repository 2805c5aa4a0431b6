"""The lengths of time that periods tell: five years in `the past five years`, 12 months in `the 12 months to April`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from claimcheck.model import Quantity, Span

_START = attrgetter("start")


def added(outside: tuple[Quantity, ...], everywhere: tuple[Quantity, ...], taken: Sequence[Span]) -> tuple[Quantity, ...]:
    """The quantities outside of periods and, of those read as if there were no period, the single lengths of time that lie in
    one; in order, none over another."""
    held = sorted(q.span for q in outside)
    dated = sorted(taken)
    timed = [q for q in everywhere if q.kind == "duration" and q.value is not None]
    inside = [q for q in timed if _meets(q.span, dated) and not _meets(q.span, held)]
    return tuple(sorted((*outside, *inside), key=lambda q: q.span.start)) if inside else outside


def _meets(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span lies over one of the others, which are in order and apart."""
    at = bisect_left(others, span.end, key=_START) - 1
    return at >= 0 and span.start < others[at].end
