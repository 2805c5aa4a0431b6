"""Amounts told by the figures that they begin with: 3000円台 is from 3,000 up to 4,000, 30%台前半 from 30 up to 35."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from claimcheck.quantities.dimensions import KIND
from claimcheck.quantities.measures import Measured
from claimcheck.quantities.page import ONE, Page

PARTS = (
    ("band_low", Decimal(0), ONE / 2),
    ("band_middle", Decimal("0.3"), Decimal("0.4")),
    ("band_high", ONE / 2, ONE / 2),
)
"""Lists of words for a part of what a figure covers: where in it the part begins, and how much it covers."""


def banded(page: Page, measured: Measured) -> Measured:
    """The amount with all that its last figure covers, or with the part of that which is named."""
    value = measured.number.value
    if value is None or value <= 0 or measured.unit is None or measured.number.hedge != "none":
        return measured
    step = ONE if _bought(page, measured) else ONE.scaleb(int(value.normalize().as_tuple().exponent))
    end = measured.end + 1
    for name, begun, share in PARTS:
        part = page.listed(name, measured.end)
        if part is not None:
            value, step, end = value + begun * step, share * step, part
            break
    else:
        if page.listed("band", measured.end) is None:
            return measured
    number = msgspec.structs.replace(measured.number, value=value, hedge="excess", step=step)
    return msgspec.structs.replace(measured, number=number, end=end)


def _bought(page: Page, measured: Measured) -> bool:
    """Whether the amount is the price of one unit of another money, which is told to a whole unit: 1ドル=150円."""
    if measured.kind != "money":
        return False
    start = measured.start - page.folded.startswith("=", measured.start - 1)
    other = page.before("unit", start)
    if other is None or other.start == 0 or other.value == measured.unit or KIND[other.value] != "money":
        return False
    before = page.folded[other.start - 1]
    return page.vocabulary.numerals.digits.get(before, before) == "1"
