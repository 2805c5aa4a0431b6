"""What is added to a number after it was read, and what it is multiplied by: halves, the digits of smaller parts, another scale."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from claimcheck.model import Precision
from claimcheck.quantities import myriad, western
from claimcheck.quantities.page import ONE, Number, Page

PLACES = 2
NOUNS = frozenset({"unit", "counted", "classifier", "range_word"})
FIGURES = frozenset("0123456789.%~-–/:")
"""Kinds of words, and characters, behind a number of its own."""


def times(number: Number, factor: Decimal) -> Number:
    """The number in a unit that is `factor` times smaller."""
    return msgspec.structs.replace(
        number,
        value=None if number.value is None else number.value * factor,
        low=None if number.low is None else number.low * factor,
        high=None if number.high is None else number.high * factor,
        step=None if number.step is None else number.step * factor,
        precision=western.magnified(number.precision, factor),
    )


def plus(number: Number, more: Decimal) -> Number:
    """The number and what its unit has more of, half of one or a digit of a tenth."""
    value = (number.value or Decimal(0)) + more
    place = ONE.scaleb(int(more.normalize().as_tuple().exponent))
    return msgspec.structs.replace(number, value=value, precision=Precision(number.precision.figures + 1, place, place))


def small_parts(page: Page, number: Number, end: int, coins: dict[str, Decimal]) -> tuple[Number, int]:
    """The number with the digits in smaller parts that follow its unit, and where these end."""
    value = number.value or Decimal(0)
    changed = False
    while (part := _part(page, end)) is not None:
        count, after = part
        coin = coins.get(page.folded[after : after + 1])
        if coin is None or (count >= 10 and coin * 10 >= ONE):
            break
        value, end, changed = value + count * coin, after + 1, True
    if not changed:
        return number, end
    place = ONE.scaleb(int(value.as_tuple().exponent))
    return msgspec.structs.replace(number, value=value, precision=Precision(len(value.as_tuple().digits), place, place)), end


def decimals(page: Page, number: Number, end: int) -> tuple[Number, int]:
    """The number with the bare digits that follow its unit at once as decimals (one metre 75), and where these end."""
    stop, digits = end, ""
    while stop < end + PLACES + 1 and (figure := digit(page, stop)) is not None:
        stop, digits = stop + 1, digits + figure
    whole = number.value is not None and number.value == number.value.to_integral_value() and number.unit is None
    if not whole or not 0 < len(digits) <= PLACES or number.value is None or _goes_on(page, stop):
        return number, end
    value = number.value + Decimal(f"0.{digits}").copy_sign(number.value)
    place = ONE.scaleb(-len(digits))
    return msgspec.structs.replace(number, value=value, precision=Precision(len(value.as_tuple().digits), place, place)), stop


def digit(page: Page, at: int) -> str | None:
    """The digit written at a position."""
    char = page.folded[at : at + 1]
    return (
        char if char.isdigit() and char.isascii() else page.vocabulary.numerals.digits.get(char) if char and at not in page.traps else None
    )


def _goes_on(page: Page, end: int) -> bool:
    """Whether the digits that end here are a number of their own: its next digit, a multiplier, a unit or what it counts follows."""
    at = page.skip(end)
    after = page.folded[at : at + 1]
    if not after:
        return False
    return after in page.vocabulary.followers - {" "} or after in FIGURES or not NOUNS.isdisjoint(_nouns(page, at))


def _nouns(page: Page, at: int) -> set[str]:
    return {kind for kind in NOUNS if page.at(kind, at) is not None}


def _part(page: Page, at: int) -> tuple[Decimal, int] | None:
    """A count below a hundred and where it ends."""
    end = at
    while end < at + 2 and page.folded[end : end + 1].isdecimal():
        end += 1
    if end > at:
        return Decimal(page.folded[at:end]), end
    char = page.folded[at : at + 1]
    if not char or char == " " or char not in page.vocabulary.followers:
        return None
    number = myriad.read(page, at)
    whole = number is not None and number.value is not None and number.value < 100
    return (number.value, number.end) if number is not None and number.value is not None and whole else None
