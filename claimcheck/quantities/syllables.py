"""Japanese numerals written in syllables: a run of kana that is a numeral from its first to its last."""

from __future__ import annotations

from decimal import Decimal

from claimcheck import intervals
from claimcheck.quantities.page import Number, Page, ten

LONGEST = 30
MYRIAD = 4
SYLLABLE = 3
"""So long is one numeral; alone it may be another word."""


def begins(page: Page, at: int) -> int:
    """Where the run of kana begins that holds the position."""
    while at and _kana(page.folded[at - 1]):
        at -= 1
    return at


def read(page: Page, start: int) -> Number | None:
    """The numeral of the run that begins at `start`; None where any other syllable stands in it."""
    end = start
    while end < len(page.folded) and end - start <= LONGEST and _kana(page.folded[end]):
        end += 1
    total, section, pending, at = Decimal(0), Decimal(0), Decimal(0), start
    while at < end:
        stop = next((stop for stop in range(min(at + 3, end), at, -1) if page.folded[at:stop] in page.vocabulary.kana), None)
        if stop is None:
            return None
        power, digit = page.vocabulary.kana[page.folded[at:stop]]
        if digit:
            if pending:
                return None
            pending = Decimal(digit)
        elif power < MYRIAD:
            section, pending = section + (pending or 1) * ten(power), Decimal(0)
        else:
            total, section, pending = total + (section + pending or 1) * ten(power), Decimal(0), Decimal(0)
        at = stop
    value = total + section + pending
    if end - start <= SYLLABLE:
        return None
    return Number(start, end, value, intervals.precision(format(value, "f"), spelled=True), spelled=True)


def _kana(char: str) -> bool:
    return "\u3041" <= char <= "\u309f"
