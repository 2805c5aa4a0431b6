"""Periods that are told from the date line or from the period before: last month, 同期, 過去三年, two years ago."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from claimcheck.periods import arithmetic, calendar_words, calendars
from claimcheck.periods.arithmetic import DAY, Window
from claimcheck.periods.calendar_words import Found
from claimcheck.periods.context import Context
from claimcheck.periods.portions import NAMES
from claimcheck.periods.reading import Slots


def resolve(slots: Slots, context: Context) -> Found | None:
    """(days, grain, flag) of a period told by its distance; None where the slots name a year, a month ... themselves."""
    for name, handler in HANDLERS.items() if not TOLD.isdisjoint(slots) else ():
        if name in slots:
            return handler(slots, context)
    if slots.get("whole") == "month":
        return calendar_words.month({**slots, "month_word": _told(context)}, context)
    if not NAMED.isdisjoint(slots):
        return None
    if "month_part" in slots and "month_word" not in slots:
        return calendar_words.month({**slots, "month_word": _told(context)}, context)
    if "weekday" in slots:
        return _weekday(slots, context)
    found = _day_alone(slots, context) if "day" in slots else None
    return (arithmetic.week(found[0][0]), "week", found[2]) if found and found[0] and "week_of" in slots else found


NAMED = NAMES | {"month"}


def _told(context: Context) -> str:
    """The month that "of the month" means: the one that the paragraph speaks of, else that of the date line."""
    return calendar_words.NAMED if context.discusses("month") else "0"


def _direction(slots: Slots, context: Context) -> Found:
    grain = slots.get("grain") or slots["grains"]
    words = slots.get("count", "few" if "grains" in slots else "1")
    vague = calendars.number(words)
    count = vague or int(words)
    flag = "vague" if vague else "relative"
    if context.published is None:
        return None, "range", "unresolved"
    if slots["direction"] == "past":
        end = _whole_before(context.published, grain)
        return (_further(arithmetic.add(end + DAY, -count, grain), slots, -1), end), "range", flag
    if grain == "quarter":
        start = _whole_before(context.published, grain) + DAY
        return (arithmetic.add(start, 1, grain), arithmetic.add(start, count + 1, grain) - DAY), "range", flag
    if slots.get("grain") == "decade" and "count" not in slots:
        return arithmetic.years(context.published.year // 10 * 10 + 10, 10), "decade", None
    return (context.published + DAY, _further(arithmetic.add(context.published, count, grain), slots, 1)), "range", flag


def _further(date: datetime.date, slots: Slots, sign: int) -> datetime.date:
    """Half a unit more (a year and a half), or so many of a smaller one (two years and three months)."""
    if "last_grain" in slots:
        date = arithmetic.add(date, sign * int(slots["last_count"]), slots["last_grain"])
    if "more_grain" in slots:
        return arithmetic.add(date, sign * int(slots["more_count"]), slots["more_grain"])
    return arithmetic.add(date, sign * (arithmetic.MONTHS.get(slots["grain"], 0) // 2), "month") if "more" in slots else date


def _whole_before(published: datetime.date, grain: str) -> datetime.date:
    """Past quarters are whole ones (as are those to come); every other span ends on the eve of the date line."""
    if grain == "quarter":
        return arithmetic.month_start(published.year, 3 * ((published.month - 1) // 3) + 1) - DAY
    return published - DAY


def _ahead(slots: Slots, context: Context) -> Found:
    """In two years, within two years, from the date line."""
    if slots["ahead"] == "within" and context.published is not None:
        vague = calendars.number(slots.get("count", "1"))
        last = _further(arithmetic.add(context.published, vague or int(slots.get("count", "1")), slots["grain"]), slots, 1) - DAY
        return (context.published, last), "range", "vague" if vague else "relative"
    return _ago({**slots, "ago": "future"}, context)


def _ago(slots: Slots, context: Context) -> Found:
    """The day, week, month, year ... that lies so far from the date line."""
    grain = slots["grain"]
    if context.published is None:
        return None, grain, "unresolved"
    vague = calendars.number(slots.get("count", "1"))
    sign = -1 if slots["ago"] == "past" else 1
    date = _further(arithmetic.add(context.published, sign * (vague or int(slots.get("count", "1"))), grain), slots, sign)
    if "more" in slots or grain == "half":
        grain = "month"
    if "exact" in slots:
        return (date, date), "day", "relative"
    return around(date, grain), "day" if grain == "workday" else grain, "vague" if vague else "relative"


def _later(slots: Slots, context: Context) -> Found:
    """The day, week, month, year ... that lies so long after what the paragraph told last; a year knows of no day or month."""
    grain = slots["grain"]
    known = context.month is not None or (context.year is not None and grain in YEARS)
    if context.day is None or not known:
        return None, grain, "unresolved"
    vague = calendars.number(slots["count"])
    return around(arithmetic.add(context.day, vague or int(slots["count"]), grain), grain), grain, "vague" if vague else None


YEARS = frozenset({"year", "decade", "quarter_century", "half_century", "century"})


def around(date: datetime.date, grain: str) -> Window:
    """The day, week, month, quarter or year that holds `date`; ten or a hundred years count from the year of `date`."""
    if grain in ("day", "workday"):
        return date, date
    if grain in ("week", "fortnight"):
        return arithmetic.week(date)
    if grain in ("month", "quarter"):
        size = arithmetic.MONTHS[grain]
        return arithmetic.months(date.year, size * ((date.month - 1) // size) + 1, size)
    return arithmetic.years(date.year)


def _weekday(slots: Slots, context: Context) -> Found:
    """The nearest such weekday up to the date line, or the one that `which` points to."""
    published = context.published
    if published is None:
        return None, "day", None
    if "day" in slots:
        return _named_day(published, int(slots["weekday"]), int(slots["day"])), "day", None
    which = slots.get("which")
    if which == "next" or which == "0":
        date = arithmetic.week(published, 1 if which == "next" else 0)[0] + DAY * int(slots["weekday"])
    elif which == "due":
        date = published + DAY * ((int(slots["weekday"]) - published.weekday()) % 7)
    elif which == "coming":
        date = published + DAY * ((int(slots["weekday"]) - published.weekday() - 1) % 7 + 1)
    else:
        date = published - DAY * ((published.weekday() - int(slots["weekday"])) % 7)
    return (date, date), "day", None


def _named_day(published: datetime.date, weekday: int, number: int) -> Window | None:
    """Friday the 13th: the nearest up to the date line; within two years there is one of every kind."""
    for back in range(26):
        start = arithmetic.month_start(published.year, published.month - back)
        date = arithmetic.day(start.year, start.month, number)
        if date is not None and date <= published and date.weekday() == weekday:
            return date, date
    return None


def _day_alone(slots: Slots, context: Context) -> Found:
    """A day without a month: of the month named before, else the nearest up to the date line, or from it on where it is due."""
    number = int(slots["day"])
    if context.month is not None:
        day = arithmetic.day(*context.month, number)
        return (day, day) if day else None, "day", None
    if context.published is None:
        return None, "day", None
    due = "due" in slots
    for months in range(4):
        start = arithmetic.month_start(context.published.year, context.published.month + (months if due else -months))
        day = arithmetic.day(start.year, start.month, number)
        if day is not None and (day >= context.published if due else day <= context.published):
            return (day, day), "day", None
    return None, "day", None


def _to_date(slots: Slots, context: Context) -> Found:
    if context.published is None:
        return None, "range", None
    return (around(context.published, slots["to_date"])[0], context.published), "range", "since"


Handler = Callable[[Slots, Context], Found]
HANDLERS: dict[str, Handler] = {
    "same": calendar_words.same,
    "same_of": calendar_words.same_of,
    "direction": _direction,
    "ahead": _ahead,
    "ago": _ago,
    "later": _later,
    "to_date": _to_date,
    "bare": calendar_words.bare,
    "day_word": calendar_words.day,
    "week_word": calendar_words.week,
    "weekend_word": calendar_words.weekend,
    "half_word": calendar_words.half,
    "month_word": calendar_words.month,
    "quarter_word": calendar_words.quarter,
}
TOLD = frozenset(HANDLERS)
