"""Words that are whole amounts by themselves: value, ends and unit come from the lexicon (`10..100 percent`, `over 0.5 fraction`)."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from claimcheck import intervals
from claimcheck.model import Hedge
from claimcheck.quantities import western
from claimcheck.quantities.hedges import STRENGTH
from claimcheck.quantities.page import ONE, Number, Page, ten
from claimcheck.quantities.vocabulary import Found


def read(page: Page, word: Found) -> Number:
    """The amount of a word; a magnitude may follow, which is no part of a hundred (mid-teens billions)."""
    parts = word.value.split(" ")
    hedge = cast(Hedge, parts.pop(0)) if parts[0] in STRENGTH else "none"
    low, dots, high = parts[0].partition("..")
    factor, end = _magnitude(page, word.end)
    unit = parts[1] if len(parts) > 1 and factor == ONE else None
    if not dots:
        value = Decimal(low) * factor
        p = western.fraction_precision(value) if unit == "fraction" else intervals.precision(format(value, "f"))
        return Number(word.start, end, value, p, hedge=hedge, spelled=True, unit=unit)
    top = Decimal(high) * factor if high else None
    p = intervals.precision(format(Decimal(low) * factor, "f"))
    return Number(word.start, end, None, p, factor, None, "vague", Decimal(low) * factor, top, spelled=True, unit=unit)


def _magnitude(page: Page, end: int) -> tuple[Decimal, int]:
    at = page.skip(end, "-")
    word = page.at("plural", at) or page.at("multiplier", at)
    return (ten(int(word.value)), word.end) if word is not None else (ONE, end)
