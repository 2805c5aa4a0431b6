"""What stands before a number and belongs to it: a sign or a word of negation, a currency."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from claimcheck.quantities import measures, sums
from claimcheck.quantities.page import Number, Page
from claimcheck.quantities.vocabulary import Found


def left(page: Page, start: int, done: int) -> tuple[Found | None, Found | None]:
    """The sign or word of negation and the currency before a number, in either order."""
    negative = _negative(page, start, done)
    prefix = measures.currency_before(page, negative.start if negative is not None else start)
    if prefix is not None and prefix.start < done:
        prefix = None
    if negative is None and prefix is not None:
        negative = _negative(page, prefix.start, done)
    return negative, prefix


def _negative(page: Page, start: int, done: int) -> Found | None:
    """A sign or a word of negation that touches the number."""
    back, closed = page.ahead[start]
    word = page.before("negative", back) if "negative" in closed else None
    if word is not None:
        return word if word.start >= done and word.value == "-" else None
    if page.folded[start - 1 : start] not in ("-", "−") or start - 1 < done:
        return None
    if (
        not page.folded[start - 2 : start - 1].strip(" (\n\t:,\u3001\uff0c$€£<>=~")
        or page.listed_before("sign_after", start - 1) is not None
    ):
        return Found(start - 1, start, "-")
    return None


def negated(number: Number, start: int) -> Number:
    flipped = sums.times(number, Decimal(-1))
    p = number.precision
    return msgspec.structs.replace(flipped, start=min(start, number.start), precision=p, low=flipped.high, high=flipped.low)
