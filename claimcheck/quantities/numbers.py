"""The number at a position, whichever grammar it is written in, with its sign and with the parts of a whole (3 of 10)."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from claimcheck import intervals
from claimcheck.quantities import amounts, continued, english, myriad, syllables, western
from claimcheck.quantities.page import ONE, Number, Page
from claimcheck.quantities.sums import times

PERCENT_OF = {Decimal(100): ONE, Decimal(1000): ONE / 10, Decimal(10000): ONE / 100, Decimal(10) ** 6: ONE / 10000}
FIGURES = frozenset("0123456789.")
LETTERS = "z"
"""Up to here no character begins a Han numeral."""


def read(page: Page, start: int, money: bool = False) -> Number | None:
    """The number that begins at `start`; `money` where a currency stands before it."""
    folded, numerals = page.folded, page.vocabulary.numerals
    if start >= len(folded):
        return None
    char = folded[start]
    number: Number | None
    if char in FIGURES:
        number = _digits(page, start, money)
    elif char > LETTERS and (
        char in numerals.digits or char in numerals.small or char in numerals.big or char in numerals.tens or _prefixed(page, start)
    ):
        number = _han(page, start)
    elif "\u3041" <= char <= "\u309f":
        number = syllables.read(page, start)
    else:
        _, opened, _ = page.behind[start]
        reach = opened.get("amount")
        word = None if reach is None else page.kinds["amount"].at(page.text, folded, start, reach)
        number = amounts.read(page, word) if word is not None else english.read(page, start)
        if number is None and "fraction" in opened:
            number = _named_fraction(page, start)
    if number is None:
        return None
    _, here, there = page.behind[number.end]
    if "+times" in here:
        number = _scientific(page, number)
        _, here, there = page.behind[number.end]
    if "+tail" in here:
        number = _mixed(page, _share(page, _raised(page, number)))
        there = page.behind[number.end][2] if number is not None else there
    if number is not None and number.scale is not ONE and not number.spelled and number.scale in continued.CARRIERS:
        number = continued.carried(page, number)
        there = page.behind[number.end][2]
    return number if "+more" not in there or number is None else continued.more(page, number)


def _digits(page: Page, start: int, money: bool) -> Number | None:
    reach = page.near.openings[page.folded[start : start + 2]].get("amount")
    if reach is not None and (word := page.kinds["amount"].at(page.text, page.folded, start, reach)) is not None:
        return amounts.read(page, word)
    number = western.read(page, start, money)
    if number is None or "+han" not in page.behind[number.end][2]:
        return number
    return myriad.read(page, start, number.end) or number


def _han(page: Page, start: int) -> Number | None:
    number = myriad.read(page, start)
    if "+named" not in page.behind[start][1]:
        return number
    word = page.at("amount", start)
    fraction = page.at("fraction", start)
    if word is not None and (number is None or word.end >= number.end):
        return amounts.read(page, word)
    if fraction is not None and (number is None or fraction.end >= number.end):
        return _named_fraction(page, start)
    return number


def _prefixed(page: Page, start: int) -> bool:
    if "+prefix" not in page.behind[start][1]:
        return False
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


def _raised(page: Page, number: Number | None) -> Number | None:
    """A number to a power in words: 10 to the 5th."""
    of = page.listed("power_of", number.end) if number is not None and number.unit is None else None
    if number is None or of is None or number.value is None:
        return number
    negative = page.at("negative", of)
    exponent = read_plain(page, negative.end if negative is not None else of + page.folded.startswith("-", of))
    end = page.listed("power_mark", exponent.end) if exponent is not None else None
    if exponent is None or end is None or exponent.value is None:
        return number
    signed = -exponent.value if negative is not None or page.folded.startswith("-", of) else exponent.value
    return western.raised(number, signed, end)


def _scientific(page: Page, number: Number) -> Number:
    """A number times a power, in words or raised: 3.5 x 10 to the 8th, 8x2^10."""
    at = page.skip(number.end + 1)
    base = read_plain(page, at) if number.unit is None and _numeral(page, at) else None
    power = _raised(page, base)
    if base is None or power is None or power.value is None or number.value is None:
        return number
    if power is base and "^" not in page.folded[base.start : base.end]:
        return number
    value = number.value * power.value
    return msgspec.structs.replace(
        number, end=power.end, value=value, precision=western.magnified(number.precision, power.value), scale=ONE, mantissa=value
    )


def _numeral(page: Page, at: int) -> bool:
    char = page.folded[at : at + 1]
    return bool(char) and (char.isdigit() or char in page.vocabulary.followers)


def _share(page: Page, number: Number | None) -> Number | None:
    """x parts of y: percent where y is a hundred, a thousand ...; otherwise a fraction."""
    if number is None or number.value is None or number.value <= 0:
        return number
    of = page.listed("share_of", number.end)
    if of is None:
        return number
    negative = page.at("negative", page.skip(of))
    parts = read_plain(page, negative.end if negative is not None else page.skip(of))
    if parts is None:
        return number
    if negative is not None:
        parts = times(parts, Decimal(-1))
    factor = PERCENT_OF.get(number.value)
    if factor is not None and page.folded[number.start] not in page.vocabulary.numerals.digits and not page.folded[number.start].isdigit():
        return _percent(parts, factor, number.start)
    if parts.value is None:
        return number
    value = parts.value / number.value
    return Number(number.start, parts.end, value, western.fraction_precision(value), unit="fraction", spelled=True)


def _percent(parts: Number, factor: Decimal, start: int) -> Number:
    return msgspec.structs.replace(times(parts, factor), start=start, unit="percent", bare=False)


def parts_factor(page: Page, number: Number) -> Decimal | None:
    """What one part is in percent where the number is written as parts of a hundred, a thousand ...; None in any other."""
    if number.unit != "percent" or page.folded[number.start] not in page.vocabulary.numerals.small:
        return None
    whole = myriad.read(page, number.start)
    return PERCENT_OF.get(whole.value) if whole is not None and whole.value is not None else None


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
    under = read_plain(page, page.skip(joint))
    group = page.at("group", under.end) if under is not None and under.value is not None else None
    if group is not None and under is not None and under.value is not None:
        value = number.value + under.value * Decimal(group.value)
        return Number(number.start, group.end, value, intervals.precision(format(value, "f")))
    fraction = _share(page, under) if under is not None else None
    if fraction is None or fraction.value is None or fraction.unit != "fraction":
        return number
    value = number.value + fraction.value
    return Number(number.start, fraction.end, value, western.fraction_precision(value), spelled=True)
