"""The number at a position, whichever grammar it is written in, with its sign and with the parts of a whole (3 of 10)."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from claimcheck.quantities import amounts, english, myriad, western
from claimcheck.quantities.measures import times
from claimcheck.quantities.page import ONE, Number, Page

PERCENT_OF = {Decimal(100): ONE, Decimal(1000): ONE / 10, Decimal(10000): ONE / 100, Decimal(10) ** 6: ONE / 10000}
WHOLES = frozenset(Decimal(n) for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000))


def read(page: Page, start: int, money: bool = False) -> Number | None:
    """The number that begins at `start`; `money` where a currency stands before it."""
    if start >= len(page.folded):
        return None
    char = page.folded[start]
    numerals = page.vocabulary.numerals
    number: Number | None
    if (char.isdigit() and char.isascii()) or char == ".":
        number = _digits(page, start, money)
    elif char in numerals.digits or char in numerals.small or char in numerals.big or char in numerals.tens or _prefixed(page, start):
        number = _han(page, start)
    else:
        word = page.at("amount", start)
        number = amounts.read(page, word) if word is not None else english.read(page, start) or _named_fraction(page, start)
    return _of_ten(page, _grouped(page, _mixed(page, _share(page, number))))


def _digits(page: Page, start: int, money: bool) -> Number | None:
    number = western.read(page, start, money)
    if number is None or number.end >= len(page.folded):
        return number
    after = page.folded[number.end]
    if (page.folded[number.end + 1 : number.end + 2] if after == " " else after) < "\u2e80":
        return number
    mixed = myriad.read(page, start)
    return mixed if mixed is not None and mixed.end > number.end else number


def _han(page: Page, start: int) -> Number | None:
    word = page.at("amount", start)
    fraction = page.at("fraction", start)
    number = myriad.read(page, start)
    if word is not None and (number is None or word.end >= number.end):
        return amounts.read(page, word)
    if fraction is not None and (number is None or fraction.end >= number.end):
        return _named_fraction(page, start)
    return number


def _prefixed(page: Page, start: int) -> bool:
    return page.listed("several_before", start) is not None or page.listed("upwards_before", start) is not None


def _named_fraction(page: Page, start: int) -> Number | None:
    word = page.at("fraction", start)
    if word is None:
        return None
    over, under = word.value.split("/")
    written = page.folded[start : word.end]
    if written.isascii() and written.isalpha() and under != "2":
        return None
    value = Decimal(over) / Decimal(under)
    return Number(start, word.end, value, western.fraction_precision(value), unit="fraction", spelled=True)


def _share(page: Page, number: Number | None) -> Number | None:
    """x parts of y: percent where y is a hundred, a thousand ...; otherwise a fraction."""
    if number is None or number.value is None or number.value <= 0:
        return number
    of = page.listed("share_of", number.end)
    parts = read_plain(page, page.skip(of)) if of is not None else None
    if parts is None:
        return number
    factor = PERCENT_OF.get(number.value)
    if factor is not None:
        return _percent(parts, factor, number.start)
    if parts.value is None:
        return number
    value = parts.value / number.value
    return Number(number.start, parts.end, value, western.fraction_precision(value), unit="fraction", spelled=True)


def _percent(parts: Number, factor: Decimal, start: int) -> Number:
    return msgspec.structs.replace(times(parts, factor), start=start, unit="percent", bare=False)


def read_plain(page: Page, start: int) -> Number | None:
    """A number in digits or in Han, without parts."""
    if start >= len(page.folded):
        return None
    if page.folded[start].isdigit():
        return _digits(page, start, False)
    return myriad.read(page, start)


def _mixed(page: Page, number: Number | None) -> Number | None:
    """A whole number and a fraction: 3 and 1/5 in Han order."""
    joint = page.listed("mixed_with", number.end) if number is not None and number.unit is None else None
    if number is None or number.value is None or joint is None:
        return number
    under = read_plain(page, joint)
    fraction = _share(page, under) if under is not None else None
    if fraction is None or fraction.value is None or fraction.unit != "fraction":
        return number
    value = number.value + fraction.value
    return Number(number.start, fraction.end, value, western.fraction_precision(value), spelled=True)


def _grouped(page: Page, number: Number | None) -> Number | None:
    """3 dozen."""
    if number is None or number.value is None or number.unit is not None:
        return number
    group = page.at("group", page.skip(number.end))
    return number if group is None else msgspec.structs.replace(times(number, Decimal(group.value)), end=group.end)


def _of_ten(page: Page, number: Number | None) -> Number | None:
    """nine in ten, 2 out of 5: a part of a small whole after which no unit follows."""
    if number is None or number.value is None or number.value >= 100 or page.folded[number.end : number.end + 1] != " ":
        return number
    of = page.listed("in_ten", number.end + 1)
    if of is None or number.value != number.value.to_integral_value():
        return number
    whole = western.read(page, page.skip(of)) or english.read(page, page.skip(of))
    if whole is None or whole.value is None or whole.unit is not None or page.at("unit", page.skip(whole.end)) is not None:
        return number
    if whole.value not in WHOLES or number.value >= whole.value:
        return number
    value = number.value / whole.value
    return Number(number.start, whole.end, value, western.fraction_precision(value), unit="fraction", spelled=True)
