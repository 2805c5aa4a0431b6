"""So many of so many: 35 per 100,000 people, one of every five, of 100,000 people each 25.3."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal

import msgspec

from claimcheck import intervals
from claimcheck.model import Quantity, Span
from claimcheck.quantities import measures, numbers, western
from claimcheck.quantities.dimensions import KIND
from claimcheck.quantities.measures import Measured
from claimcheck.quantities.page import Number, Page, ten

BASES = {
    Decimal(10**3): "per_thousand",
    Decimal(10**4): "per_ten_thousand",
    Decimal(10**5): "per_hundred_thousand",
    Decimal(10**6): "per_million",
}
COUNTED = frozenset(("count", "number"))
LARGEST_PART = 1000
REACH, NOUN = 40, 5
STOPS = frozenset("。！？；!?;\n")
BASE = "base"
"""Why the whole of a rate is no quantity: it tells what the next number is of."""


def behind(page: Page, measured: Measured, at: int) -> Measured:
    """The amount with the whole that follows at `at`, where that is a round number: 35 cases per 100,000 people."""
    start = page.listed("per_many", at)
    if start is None or measured.kind not in COUNTED or measured.number.unit is not None:
        return measured
    whole = _whole(page, page.skip(start))
    if whole is None or whole.number.value is None or whole.kind not in COUNTED:
        return measured
    raw = page.text[measured.number.end : whole.end].strip()
    return msgspec.structs.replace(measured, unit=BASES[whole.number.value], end=whole.end, raw=raw)


def _whole(page: Page, at: int) -> Measured | None:
    """The round number, or the bare word for one, that a rate is per."""
    word = page.at("multiplier", at)
    power = int(word.value) if word is not None else 0
    bare = Number(at, word.end, ten(power), intervals.precision(str(10**power))) if word is not None else None
    whole = numbers.read(page, at) or bare
    return measures.measure(page, whole, None) if whole is not None and whole.value in BASES and whole.hedge == "none" else None


def is_base(page: Page, measured: Measured) -> bool:
    """Whether an amount is the round number that something is told per."""
    number = measured.number
    per = page.listed_before("per_many", page.back(measured.start)) is not None
    return per and number.value in BASES and number.hedge == "none" and measured.kind in COUNTED


def of_every(page: Page, whole: Measured) -> Measured | str | None:
    """What the whole at the front is told for: the rate of the number right behind it (one of every five), or, where that stands
    further on, the reason why the whole is none."""
    value = whole.number.value
    if value is None or whole.kind != "count" or whole.prefix is not None:
        return None
    every = page.listed_before("every_before", page.back(whole.start)) is not None
    per = page.listed("every_after", whole.end)
    if per is not None:
        return BASE if value in BASES else None
    join = _join(page, whole.end) if every else page.listed("every_link", whole.end)
    part = _part(page, page.skip(join if join is not None else whole.end)) if join is not None or (every and value in BASES) else None
    if part is None or part.number.value is None or part.kind not in COUNTED or not part.number.value < value:
        return BASE if every and value in BASES else None
    if value in BASES and (every or part.unit == whole.unit):
        return msgspec.structs.replace(part, start=whole.start, unit=BASES[value])
    return _share(whole, part) if value < LARGEST_PART and part.unit == whole.unit else None


def _join(page: Page, end: int) -> int | None:
    """The end of what leads from the whole to its part, behind a noun of few characters."""
    return next((join for at in range(end, end + NOUN) if (join := page.listed("every_join", at)) is not None), None)


def _part(page: Page, at: int) -> Measured | None:
    number = numbers.read(page, at)
    return None if number is None else measures.measure(page, number, None)


def _share(whole: Measured, part: Measured) -> Measured | None:
    if not whole.number.value or part.number.value is None:
        return None
    value = part.number.value / whole.number.value
    number = Number(whole.number.start, part.number.end, value, western.fraction_precision(value), unit="fraction", spelled=True)
    return Measured(whole.start, part.end, number, "fraction", None)


def spread(page: Page, quantities: list[Quantity], bases: list[tuple[Span, Decimal]]) -> None:
    """Make a rate of what each of the `bases` is the whole of: the count two words before it, where it is told as `per` so many
    (6.4 births per 1,000 people), else the first count behind it in its sentence."""
    for whole, value in bases:
        before = page.listed_before("per_many", page.back(whole.start))
        at = bisect_left(quantities, whole.start, key=_start) - (before is not None)
        if not 0 <= at < len(quantities):
            continue
        span = quantities[at].span
        between = page.folded[whole.end : span.start] if before is None else page.folded[span.end : before]
        parted = not STOPS.isdisjoint(between) if before is None else not between.replace(" ", "").isalpha()
        if not parted and len(between) <= REACH and quantities[at].kind in COUNTED:
            quantities[at] = msgspec.structs.replace(quantities[at], unit=BASES[value], kind=KIND[BASES[value]])


def _start(quantity: Quantity) -> int:
    return quantity.span.start
