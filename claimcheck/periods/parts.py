"""The parts of a year: months and days, quarters, halves, seasons, ends, feasts, the first nine months."""

from __future__ import annotations

import datetime

from claimcheck.periods import arithmetic, calendars
from claimcheck.periods.arithmetic import Window
from claimcheck.periods.context import Context
from claimcheck.periods.portions import portion
from claimcheck.periods.reading import Slots

FISCAL = frozenset({"fiscal", "fiscal_word", "fiscal_half", "closing_month"})


def year_start(slots: Slots, context: Context, year: int) -> datetime.date:
    """The first day of the year that the words mean: of the year that closes in a month, of a fiscal year, of the year."""
    if "closing_month" in slots:
        return arithmetic.month_start(year, int(slots["closing_month"]) - 11)
    return datetime.date(year, 1, 1) if FISCAL.isdisjoint(slots) else arithmetic.fiscal_year(year, context.fiscal)[0]


def _month(slots: Slots, context: Context, year: int) -> Window | None:
    month = int(slots["month"])
    if not 1 <= month <= 12:
        return None
    if "week_of" in slots:
        named = arithmetic.day(year, month, int(slots["day"]))
        return arithmetic.week(named) if named else None
    if "day" in slots:
        date = arithmetic.day(year, month, int(slots["day"]))
        return arithmetic.weekend(date) if date and "weekend" in slots else _single(date)
    if "month_part" in slots or "at_end" in slots:
        return month_part(year, month, slots.get("month_part", "end"))
    return arithmetic.months(year, month)


def month_part(year: int, month: int, part: str) -> Window:
    """A named part of a month; the last day alone for its end."""
    last = arithmetic.length(year, month)
    if part == "end":
        return datetime.date(year, month, last), datetime.date(year, month, last)
    first, until = calendars.days("month_parts", part)
    return datetime.date(year, month, first), datetime.date(year, month, min(until, last))


def _single(date: datetime.date | None) -> Window | None:
    return None if date is None else (date, date)


def _quarter(slots: Slots, context: Context, year: int) -> Window | None:
    start = year_start(slots, context, year)
    return arithmetic.months(start.year, start.month + 3 * int(slots["quarter"]) - 3, 3)


def _half(slots: Slots, context: Context, year: int) -> Window | None:
    half = int(slots["half"] if "half" in slots else slots["fiscal_half"])
    start = year_start(slots, context, year)
    return arithmetic.months(start.year, start.month + 6 * (half - 1), 6)


def _season(slots: Slots, context: Context, year: int) -> Window | None:
    first, last = calendars.days("seasons", slots["season"])
    return arithmetic.months(year, first, (last - first) % 12 + 1)


def _year_part(slots: Slots, context: Context, year: int) -> Window | None:
    part, start = slots["year_part"], year_start(slots, context, year)
    if part == "end":
        return _single(arithmetic.months(start.year, start.month, 12)[1])
    first, last = calendars.days("year_parts", part)
    return arithmetic.months(start.year, start.month + first - 1, last - first + 1)


def _feast(slots: Slots, context: Context, year: int) -> Window | None:
    date = calendars.feast(slots["feast"], year)
    return arithmetic.weekend(date) if date and "weekend" in slots else _single(date)


def _lead(slots: Slots, context: Context, year: int) -> Window | None:
    """The first (or the last) so many months, quarters, weeks or days of a year or of a month."""
    whole = arithmetic.months(year, int(slots["month"])) if "month" in slots else arithmetic.years(year)
    return portion(slots, whole)


def _iso_week(slots: Slots, context: Context, year: int) -> Window | None:
    return portion({"nth": slots["iso_week"], "grain": "week"}, arithmetic.years(year))


def _lead_months(slots: Slots, context: Context, year: int) -> Window | None:
    start = year_start(slots, context, year)
    return arithmetic.months(start.year, start.month, int(slots["lead_months"]))


PARTS = {
    "lead_months": (_lead_months, "range"),
    "iso_week": (_iso_week, "week"),
    "lead": (_lead, "range"),
    "nth": (_lead, "range"),
    "month": (_month, "month"),
    "quarter": (_quarter, "quarter"),
    "half": (_half, "half"),
    "fiscal_half": (_half, "half"),
    "feast": (_feast, "day"),
    "season": (_season, "season"),
    "year_part": (_year_part, "month"),
}
