"""An amount told in two units, the second the smaller: 5 ft 2 in, 13 dollars forty-five cents."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from claimcheck import intervals, units
from claimcheck.quantities import numbers
from claimcheck.quantities.digits import compiled
from claimcheck.quantities.dimensions import KIND
from claimcheck.quantities.measures import Measured
from claimcheck.quantities.page import Number, Page

SMALL_COINS = {"cent": Decimal("0.01"), "pence": Decimal("0.01"), "penny": Decimal("0.01"), "sen": Decimal("0.01")}
FEET = frozenset("'’′")
TALLEST = 9
FINEST = Decimal("1e-12")
_MARKED = "['’′] ?([0-9]{1,2}) ?(?:\"|”|″|'')"
KINDS = frozenset(("length", "mass", "money"))


def join(page: Page, first: Measured) -> Measured:
    """`first` with the smaller part that follows it right away, in the unit of `first`."""
    if first.unit == "foot" or (first.unit is None and page.folded[first.end : first.end + 1] in FEET):
        first = _feet(page, first)
    if first.unit is None or first.number.value is None or KIND[first.unit] not in KINDS or not _goes_on(page, first):
        return first
    _, _, opened = page.behind[first.end]
    if "+smaller" not in opened and "+digit" not in opened:
        return first
    glue = page.listed("glue", first.end + 1) if first.kind == "money" else None
    start = page.skip(glue if glue is not None else first.end)
    if not page.folded[start : start + 1].isdigit() and page.at("numeral", start) is None:
        return first
    number = numbers.read(page, start)
    if number is None or number.value is None or number.unit is not None or number.hedge != "none":
        return first
    at = page.skip(number.end)
    small = page.listed("inches", at) if first.unit == "foot" else None
    found = page.at("unit", at)
    unit, end = ("inch", small) if small is not None else (found.value, found.end) if found is not None else (None, 0)
    if found is None and glue is None and _told_in_words(page, first, number):
        unit, end = "cent", number.end
    part = _part(first.unit, unit)
    if part is None or not 0 <= number.value * part < 1 or first.number.value != first.number.value.to_integral_value():
        return first
    value = _rounded(first.number.value + number.value * part)
    whole = msgspec.structs.replace(first.number, value=value, precision=intervals.precision(format(value.normalize(), "f")))
    return msgspec.structs.replace(first, number=whole, end=end)


def _told_in_words(page: Page, first: Measured, number: Number) -> bool:
    """Whether the tens in words behind money in words are its smaller coins, though these are not named: ten dollars fifty."""
    value, after = number.value or 0, page.folded[number.end : number.end + 1]
    return first.kind == "money" and first.number.spelled and number.spelled and 10 <= value < 100 and not (after.isalnum() or after == " ")


def _goes_on(page: Page, first: Measured) -> bool:
    """Whether a blank follows, or, behind money or a unit in Han or kana, a digit at once (50 dollars 44 cents as Japanese writes it)."""
    behind = page.folded[first.end : first.end + 1]
    return behind == " " or (behind.isdigit() and (first.kind == "money" or _decimal(page, first)))


def _decimal(page: Page, first: Measured) -> bool:
    """Whether a unit in Han or kana has tens or hundreds of smaller ones, so that both together are told as one amount."""
    return first.unit != "foot" and page.folded[first.end - 1] > numbers.LETTERS


def _feet(page: Page, first: Measured) -> Measured:
    """A height without the word for the smaller unit: 6-foot-6, 6'6"."""
    value = first.number.value
    if value is None or value != value.to_integral_value() or value > TALLEST:
        return first
    marked = compiled(_MARKED).match(page.folded, first.end) if first.unit is None else None
    if marked is not None:
        return _taller(first, Decimal(marked.group(1)), marked.end())
    if first.unit is None or page.folded[first.end : first.end + 1] != "-":
        return first
    rest = numbers.read(page, first.end + 1)
    whole = rest is not None and rest.value is not None and rest.unit is None and rest.value == rest.value.to_integral_value()
    if rest is None or rest.value is None or not whole:
        return first
    inch = page.at("unit", page.skip(rest.end, "-"))
    return _taller(first, rest.value, inch.end if inch is not None and inch.value == "inch" else rest.end)


def _taller(first: Measured, inches: Decimal, end: int) -> Measured:
    if not 0 <= inches < 12 or first.number.value is None:
        return first
    value = _rounded(first.number.value + inches / 12)
    number = msgspec.structs.replace(first.number, value=value, precision=intervals.precision(format(value.normalize(), "f")))
    return msgspec.structs.replace(first, number=number, unit="foot", end=end)


def _rounded(value: Decimal) -> Decimal:
    """The value without what a division left of it, in plain digits."""
    short = value.quantize(FINEST).normalize()
    return short if short != short.to_integral_value() else Decimal(int(short))


def _part(large: str, small: str | None) -> Decimal | None:
    """What one of the smaller unit is of the larger; None where it is no smaller part of it."""
    if small is None or small == large:
        return None
    if KIND[large] == "money":
        return SMALL_COINS.get(small)
    share = units.convert(Decimal(1), small, large) if units.comparable(small, large) else None
    return share if share is not None and share < 1 else None
