"""Times of day as quantities: minutes of a round of the clock, of which noon and midnight are one."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.model import Interval, Period, Quantity, Span, Unparsed
from claimcheck.patterns import pattern

DIGITS = pattern("[0-9]+")
ROUND, HOUR, LAST_HOUR = 12 * 60, 60, 24


def clock(given: Unparsed) -> Quantity | None:
    """A time that is no amount; without its minutes it is any of the hour."""
    digits = [int(m[0]) for m in DIGITS.finditer(given.text)]
    hour = digits[0] if digits else int(given.value) if given.value is not None else None
    if hour is None or hour > LAST_HOUR:
        return None
    minute = digits[1] if len(digits) > 1 else None
    return _time(given.span, given.text, hour * HOUR + (minute or 0), minute is None)


def clock_of(period: Period) -> Quantity | None:
    """The time that is told with a day (Wednesday, 3 p.m.)."""
    if period.clock is None or period.span is None:
        return None
    return _time(period.span, period.text, period.clock, period.clock % HOUR == 0)


def _time(span: Span, text: str, minutes: int, whole: bool) -> Quantity:
    first = Decimal(minutes % ROUND)
    hour = Interval(first, first + (HOUR - 1 if whole else 0), True, True)
    return Quantity(span, text, first, None, "none", hour, hour, "time")
