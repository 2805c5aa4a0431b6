"""Two bounds side by side are one range: over 10 and under 20, 100 or more and 300 or less."""

from __future__ import annotations

import msgspec

from claimcheck.model import Interval, Quantity, Span
from claimcheck.quantities.page import Page

LOWER = frozenset({"over", "at_least"})
UPPER = frozenset({"under", "at_most"})
BOUNDS = LOWER | UPPER


def merge(page: Page, quantities: list[Quantity]) -> tuple[Quantity, ...]:
    """The quantities with each lower and upper bound that stand together made one range."""
    merged: list[Quantity] = []
    for quantity in quantities:
        joined = _join(page, merged[-1], quantity) if merged and quantity.hedge in BOUNDS else None
        if joined is None:
            merged.append(quantity)
        else:
            merged[-1] = joined
    return tuple(merged)


def _join(page: Page, first: Quantity, second: Quantity) -> Quantity | None:
    low, high = (first, second) if first.hedge in LOWER else (second, first)
    if low.hedge not in LOWER or high.hedge not in UPPER or (first.unit is not None and first.unit != second.unit):
        return None
    if low.value is None or high.value is None or low.value >= high.value or not _adjacent(page, first, second):
        return None
    ends = Interval(low.value, high.value, low.hedge == "at_least", high.hedge == "at_most")
    span = Span(first.span.start, second.span.end)
    text = page.text[span.start : span.end]
    return msgspec.structs.replace(second, span=span, text=text, value=None, hedge="range", hard=ends, soft=ends)


def _adjacent(page: Page, first: Quantity, second: Quantity) -> bool:
    gap = page.folded[first.span.end : second.span.start].strip()
    return not gap or gap in page.vocabulary.numerals.words.get("bound_joiners", ())
