"""What goes on behind a number in one value: 3 dozen, 5 and a quarter, nine in ten, 4 thousand 3 hundred and 21."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from claimcheck import intervals
from claimcheck.quantities import english, western
from claimcheck.quantities.page import ONE, Number, Page
from claimcheck.quantities.sums import plus, times

JOINTS = frozenset(" -")
CARRIERS = frozenset((Decimal(100), Decimal(1000)))
LARGEST_WHOLE = 10**9
WHOLES = frozenset(Decimal(n) for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000))


def more(page: Page, number: Number) -> Number:
    """The number with the dozens, the parts of one or the whole that follow it."""
    if "group" in page.behind[number.end][2]:
        number = _grouped(page, number)
    _, here, there = page.behind[number.end]
    if "glue" in there or "halves" in here or "fraction_over" in there:
        number = _and_part(page, number)
    return _of_ten(page, number) if "in_ten" in here or "in_ten" in page.behind[number.end][2] else number


def _grouped(page: Page, number: Number) -> Number:
    """3 dozen."""
    if number.value is None or number.unit is not None:
        return number
    group = page.at("group", page.skip(number.end))
    return number if group is None else msgspec.structs.replace(times(number, Decimal(group.value)), end=group.end)


def _and_part(page: Page, number: Number) -> Number:
    """5 and a quarter, 15-and-a-half, 3 million and a half; a number over a number (1 over 20)."""
    if number.value is None or number.unit is not None:
        return number
    half = page.listed("halves", number.end)
    if half is not None:
        return msgspec.structs.replace(plus(number, ONE / 2), end=half)
    if page.folded[number.end : number.end + 1] != " ":
        return number
    over = page.listed("fraction_over", number.end + 1)
    if over is not None:
        return _over(page, number, page.skip(over))
    glue = page.listed("glue", number.end + 1)
    part = english.part(page, page.skip(glue)) if glue is not None else None
    if part is None or part.value is None or not _ends_here(page, part.end):
        return number
    value = number.value + part.value * (number.scale if number.scale >= 1000 else ONE)
    return msgspec.structs.replace(number, end=part.end, value=value, precision=intervals.precision(format(value, "f")), mantissa=None)


def _over(page: Page, number: Number, at: int) -> Number:
    under = english.read(page, at) if page.folded[at : at + 1].isalpha() else western.read(page, at)
    if under is None or not under.value or under.unit is not None or number.value is None or page.folded[under.end : under.end + 1] == " ":
        return number
    if page.at("unit", under.end) is not None or (not under.spelled and 1900 <= under.value <= 2100):
        return number
    value = number.value / under.value
    return Number(number.start, under.end, value, western.fraction_precision(value), unit="fraction", spelled=True)


def _ends_here(page: Page, end: int) -> bool:
    """Whether a phrase ends, or its unit follows."""
    if not page.folded[end : end + 2].strip() or not (page.folded[end].isalnum() or page.folded[end + 1 : end + 2].isalnum()):
        return True
    return page.at("unit", page.skip(end)) is not None or page.at("counted", page.skip(end)) is not None


def _one_of_many(page: Page, number: Number, whole: Number) -> bool:
    """Whether the number is the one of `one in 36`: not the first of a list, nor one of a year."""
    many = whole.value or Decimal(0)
    if number.value != 1 or many != many.to_integral_value() or many > LARGEST_WHOLE or (not whole.spelled and 1900 <= many <= 2100):
        return False
    return page.before("label", page.back(number.start)) is None


def carried(page: Page, number: Number) -> Number:
    """Digits with a word of hundred or thousand and what follows below that: 4 thousand 3 hundred and 21."""
    if page.folded[number.end : number.end + 1] != " " or not page.folded[number.end - 1].isalpha() or number.value is None:
        return number
    glue = page.listed("glue", number.end + 1)
    at = page.skip(glue if glue is not None else number.end)
    rest = western.read(page, at) if page.folded[at : at + 1].isdigit() else None
    lower = rest is not None and rest.value is not None and rest.value < number.scale and rest.value == rest.value.to_integral_value()
    if rest is None or rest.value is None or not lower or (rest.scale == 1) != (glue is not None):
        return number
    whole = msgspec.structs.replace(
        rest, start=number.start, value=number.value + rest.value, precision=intervals.precision(format(number.value + rest.value, "f"))
    )
    return carried(page, whole) if rest.scale in CARRIERS else whole


def _of_ten(page: Page, number: Number) -> Number:
    """nine in ten, 2 out of 5: a part of a small whole after which no unit follows."""
    if number.value is None or number.value >= 100 or page.folded[number.end : number.end + 1] not in JOINTS:
        return number
    of = page.listed("in_ten", page.skip(number.end))
    if of is None or number.value != number.value.to_integral_value():
        return number
    whole = western.read(page, page.skip(of)) or english.read(page, page.skip(of))
    if whole is None or whole.value is None or whole.unit is not None or page.at("unit", page.skip(whole.end, "-")) is not None:
        return number
    if number.value >= whole.value or not (whole.value in WHOLES or _one_of_many(page, number, whole)):
        return number
    value = number.value / whole.value
    return Number(number.start, whole.end, value, western.fraction_precision(value), unit="fraction", spelled=True)
