"""Arithmetic of calendars: what days a year, a quarter, a fiscal year ... holds. Every window is (first, last), both included."""

from __future__ import annotations

import datetime

from claimcheck.periods import calendars

Date = datetime.date
Window = tuple[datetime.date, datetime.date]
DAY = datetime.timedelta(days=1)


def fiscal_year(year: int, calendar: str = "calendar_year") -> Window:
    """The fiscal year that `calendar` calls `year`: a calendar, a country code or a company of knowledge/calendars.yaml.

    An unknown name means the calendar year.
    """
    first_month, named_by = calendars.fiscal(calendar)
    first = year if first_month == 1 or named_by == "start" else year - 1
    return months(first, first_month, 12)


def fiscal_quarter(year: int, quarter: int, calendar: str = "calendar_year") -> Window:
    """Quarter 1 to 4 of `fiscal_year(year, calendar)`."""
    start = shift(fiscal_year(year, calendar)[0], 3 * (quarter - 1))
    return months(start.year, start.month, 3)


def months(year: int, month: int, count: int = 1) -> Window:
    """`count` whole months from the first of `month`; a month beyond 12 (or below 1) runs into the next (the last) year."""
    last = month_start(year, month + count - 1)
    return month_start(year, month), last.replace(day=length(last.year, last.month))


def month_start(year: int, month: int) -> Date:
    """The first of a month, counted on beyond either end of the year."""
    return Date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def years(first: int, count: int = 1) -> Window:
    """`count` whole calendar years."""
    return Date(first, 1, 1), Date(first + count - 1, 12, 31)


def day(year: int, month: int, number: int) -> Date | None:
    """A day, None where the month has no such day."""
    return Date(year, month, number) if 1 <= number <= length(year, month) else None


def length(year: int, month: int) -> int:
    """How many days a month has."""
    return 31 if month == 12 else (month_start(year, month + 1) - DAY).day


def shift(date: Date, count: int) -> Date:
    """`count` months later, on the same day or the last of a shorter month."""
    start = month_start(date.year, date.month + count)
    return start.replace(day=min(date.day, length(start.year, start.month)))


def shift_window(window: Window, count: int) -> Window:
    """A window `count` months later; one that ends with its month ends with the month it moves to."""
    start, end = window
    moved = shift(end, count)
    if end.day == length(end.year, end.month):
        moved = moved.replace(day=length(moved.year, moved.month))
    return shift(start, count), moved


def week(date: Date, offset: int = 0) -> Window:
    """Monday to Sunday of the week of `date`, or of the week `offset` later."""
    monday = date - DAY * date.weekday() + DAY * 7 * offset
    return monday, monday + DAY * 6


def weekend(date: Date) -> Window:
    """Saturday and Sunday next to a day, with the days up to it where it is the Monday after or the Thursday or Friday before."""
    saturday = date + DAY * ((SATURDAY + 3 - date.weekday()) % 7 - 3)
    near = -2 <= (date - saturday).days <= 2
    return (min(date, saturday), max(date, saturday + DAY)) if near else (saturday, saturday + DAY)


def weekday(window: Window, number: int, which: int) -> Window | None:
    """The first, second ... (-1: last) Monday, Tuesday ... of a window, alone."""
    start, end = window
    if which < 0:
        date = end - DAY * ((end.weekday() - number) % 7) + DAY * 7 * (which + 1)
    else:
        date = start + DAY * ((number - start.weekday()) % 7) + DAY * 7 * (which - 1)
    return (date, date) if start <= date <= end else None


def add(date: Date, count: int, grain: str) -> Date:
    """`count` units of `grain` later; month lengths as in `shift`, workdays are those from Monday to Friday."""
    if grain == "workday":
        return _workdays(date, count)
    if grain in DAYS:
        return date + DAY * DAYS[grain] * count
    return shift(date, MONTHS[grain] * count)


def _workdays(date: Date, count: int) -> Date:
    step = DAY if count > 0 else -DAY
    while count:
        date += step
        count -= step.days if date.weekday() < SATURDAY else 0
    return date


SATURDAY = 5
DAYS = {"day": 1, "week": 7, "fortnight": 14}
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "quarter_century": 300, "half_century": 600, "century": 1200}
