"""English words that tell only how large a number is: several hundred, tens of billions, hundreds of thousands."""

from __future__ import annotations

from decimal import Decimal

from claimcheck import intervals
from claimcheck.quantities import fractions
from claimcheck.quantities.page import ONE, Number, Page, ten


def several(page: Page, start: int) -> Number | None:
    end = page.listed("some", start)
    word = page.at("multiplier", page.skip(end)) or page.at("group", page.skip(end)) if end is not None else None
    if word is None:
        return None
    group = page.at("group", word.start)
    value, stop = (Decimal(group.value), group.end) if group else fractions.powers(page, word.start)
    return Number(start, stop, None, intervals.precision(format(value, "f"), spelled=True), value, ONE, "vague", step=value)


def plural(page: Page, start: int) -> Number | None:
    """billions, tens of billions, hundreds of thousands of."""
    first = page.at("plural", start)
    if first is None:
        return None
    power, end, count = int(first.value), first.end, 1
    while (of := page.listed("of_nouns", page.skip(end))) is not None and count < 3:
        word = page.at("plural", page.skip(of)) or page.at("multiplier", page.skip(of))
        if word is None:
            break
        power, end, count = power + int(word.value), word.end, count + 1
    value = ten(power)
    loose = power >= 6 and first.value in ("1", "6", "9", "12")
    return Number(start, end, None, intervals.precision(format(value, "f"), spelled=True), value, ONE, "vague", step=value, loose=loose)
