"""What a unit, and what stands right behind it, does to the number before it: tenths that become percent, `and a half`, small coins."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from claimcheck.model import Precision
from claimcheck.quantities import nouns, sums
from claimcheck.quantities.dimensions import DIMENSION
from claimcheck.quantities.page import ONE, Number, Page
from claimcheck.quantities.vocabulary import Found

TEN = Decimal(10)
HALF = ONE / 2
FIGURES = frozenset(".~-–/:%")
"""What goes on with the number whose first digit seems the last one of the tenths before it."""
SHARES = {"tenth": TEN, "permille": ONE / TEN}
DEGREES = frozenset({"temperature", "angle"})
STEP = "rate_step"
"""What a central bank moves a rate by at a time, where that has a name: a quarter of a percentage point."""
CHANGING = frozenset((STEP, *SHARES))
"""Units that are read as others."""


def and_more(page: Page, number: Number) -> Number:
    """The number with the `half` or `some more` that parts its unit from the classifier with which that begins."""
    if number.value is None or not nouns.parts(page, number.end) or nouns.unit_after(page, number.end + 2) is None:
        return number
    half = page.folded[number.end + 1] == page.vocabulary.numerals.marks["half"]
    more = sums.plus(number, HALF) if half else msgspec.structs.replace(number, hedge="over")
    return msgspec.structs.replace(more, end=number.end + 2)


def adjusted(page: Page, number: Number, found: Found) -> tuple[Number, int, str]:
    """Tenths and permille become percent; `and a half` and small coins after the unit are added."""
    unit, end = found.value, found.end
    if unit == STEP:
        return sums.times(number, ONE / 4), end, "percentage_point"
    if unit in SHARES:
        return _tenths(page, number, found)
    after, here, there = page.behind[end]
    if "+half" in here and number.value is not None and end not in page.traps:
        return sums.plus(number, HALF), end + 1, unit
    if "+added" in there:
        if number.value is not None and (halves := page.listed("halves", after)) is not None:
            return sums.plus(number, HALF), halves, unit
        if DIMENSION[unit] in DEGREES and (below := page.listed("below_zero", after)) is not None:
            return sums.times(number, Decimal(-1)), below, unit
    if number.value is not None and DIMENSION[unit] == "money":
        number, end = sums.small_parts(page, number, end, page.vocabulary.coins)
    if end == found.end and sums.digit(page, end) is not None and page.listed("decimal_units", found.start) == end:
        number, end = sums.decimals(page, number, end)
    return number, end, unit


def _tenths(page: Page, number: Number, found: Found) -> tuple[Number, int, str]:
    factor = SHARES[found.value]
    finer, stop = sums.decimals(page, number, found.end) if factor == TEN else (number, found.end)
    if stop == found.end + 2:  # a batting average: 2成82
        return sums.times(finer, factor), stop, "percent"
    whole = number.value is not None and factor == TEN and number.value > TEN
    changed = number if whole else sums.times(number, factor)
    if factor == TEN and number.spelled:
        p = changed.precision
        changed = msgspec.structs.replace(changed, precision=Precision(p.figures, p.step, min(p.written, ONE)))
    end = found.end
    char = page.folded[end : end + 1]
    digit = page.vocabulary.numerals.digits.get(char) if number.spelled else char if char.isdigit() else None
    if digit is not None and factor == TEN and number.value is not None and _last_digit(page, end):
        return sums.plus(changed, Decimal(digit)), end + 1, "percent"
    if factor == TEN and changed.value is not None:
        changed, end = sums.small_parts(page, changed, end, page.vocabulary.tenth_parts)
    if factor == TEN and page.folded[end : end + 1] == page.vocabulary.numerals.marks.get("half"):
        return sums.plus(changed, Decimal(5)), end + 1, "percent"
    return changed, end, "percent"


def _last_digit(page: Page, at: int) -> bool:
    """Whether the digit at `at` stands alone: no other number begins with it."""
    after = page.folded[at + 1 : at + 2]
    runs_on = after in page.vocabulary.numerals.digits or (page.folded[at].isdigit() and (after.isdigit() or after in FIGURES))
    return at not in page.traps and not (after and runs_on) and page.at("unit", at + 1) is None
