"""Words that name a day, week, month, quarter or year by its distance: from the date line ("-1") or from what was named
before ("named-1"), and the same window of another year."""

from __future__ import annotations

import datetime

from claimcheck.periods import arithmetic, calendars
from claimcheck.periods.arithmetic import DAY, Window
from claimcheck.periods.context import Context
from claimcheck.periods.portions import NAMES, portion
from claimcheck.periods.reading import Slots

Found = tuple[Window | None, str, str | None]
NAMED = "named"


def compares(slots: Slots, context: Context) -> bool:
    """Whether the words only say what another period is measured against (去年同期, the previous quarter, 上季 after 第三季) or
    name a year beside it (as it enters 2022, a 1999 track).
    What comes next still belongs to that other period."""
    if COMPARING.isdisjoint(slots):
        return False
    if not ASIDE.isdisjoint(slots) or any(slots.get(name, "").startswith("named-") for name in WORDS):
        return True
    return slots.get("quarter_word") in SHIFTED and context.discusses("quarter")


WORDS = ("year_word", "quarter_word", "month_word", "week_word", "day_word")
ASIDE = frozenset({"same", "same_of", "aside"})
COMPARING = ASIDE | frozenset(WORDS)
SHIFTED = frozenset({"-1", "1"})


def counted(word: str, context: Context) -> int | None:
    """A year told by its distance: "-1" from the date line, "named-1" from the year named before."""
    today = context.published.year if context.published else None
    base = context.year_told() if word.startswith(NAMED) else today
    return None if base is None else base + _offset(word)


def same(slots: Slots, context: Context) -> Found:
    """The window under discussion, so many years later; with a grain ("-1 month") the last month or quarter named, else
    that of the date line."""
    years, _, grain = slots["same"].partition(" ")
    window = context.last
    if grain:
        window = context.named(grain) if context.names(grain) else _unit(context.published, grain)
    return window and arithmetic.shift_window(window, 12 * int(years)), grain or "same", None


def same_of(slots: Slots, context: Context) -> Found:
    """The window under discussion, in the year named (2024年同期, the same period of 2024)."""
    window = context.last
    return window and arithmetic.shift_window(window, 12 * (int(slots["year"]) - window[1].year)), "same", None


def _unit(date: datetime.date | None, grain: str, offset: int = 0) -> Window | None:
    """The month or quarter of a date, or the one that lies `offset` later."""
    if date is None:
        return None
    size = arithmetic.MONTHS[grain]
    return arithmetic.months(date.year, size * ((date.month - 1) // size + offset) + 1, size)


def half(slots: Slots, context: Context) -> Found:
    """The last half year, from the date line."""
    return _unit(context.published, "half", _offset(slots["half_word"])), "half", None


def bare(slots: Slots, context: Context) -> Found:
    """The quarter, the month: the one named before; the full year: that of the window under discussion; now."""
    grain = slots["bare"]
    if grain == "now":
        return (context.published, context.published) if context.published else None, "day", None
    if grain == "year":
        year = context.last[1].year if context.last else context.year_told()
        return _full_year(year, context) if year else None, "year", None
    if grain == "quarter" and "side" in slots and not context.names(grain):
        return _unit(context.published, grain), grain, None
    return {"quarter": quarter, "month": month, "week": week, "day": day}[grain]({f"{grain}_word": NAMED}, context)


def _full_year(year: int, context: Context) -> Window:
    """A calendar year; in a text that has told when its fiscal year ends, the fiscal year of the window under discussion."""
    calendar = arithmetic.years(year)
    if not context.fiscal.isdigit():
        return calendar
    within = context.last[1] if context.last else calendar[0]
    return next((f for y in (year, year + 1) if (f := arithmetic.fiscal_year(y, context.fiscal))[1] >= within), calendar)


def day(slots: Slots, context: Context) -> Found:
    """Yesterday, the day before."""
    date = _reference(slots["day_word"], context)
    window = None if date is None else (date + DAY * _offset(slots["day_word"]),) * 2
    return window, "day", None


def week(slots: Slots, context: Context) -> Found:
    """Last week, or a part of it, or its weekend, or one of its days."""
    date = _reference(slots["week_word"], context) or context.published
    if date is None:
        return None, "week", None
    window = _cut(arithmetic.week(date, _offset(slots["week_word"])), slots["week_word"], context.published)
    if "weekday" in slots:
        return (window[0] + DAY * int(slots["weekday"]),) * 2, "day", None
    if "week_part" in slots:
        first, last = calendars.days("week_parts", slots["week_part"])
        return (window[0] + DAY * first, window[0] + DAY * last), "week", None
    return _weekend(window) if "weekend" in slots else window, "week", None


def weekend(slots: Slots, context: Context) -> Found:
    """Last weekend; "near": the last that has begun."""
    word = slots["weekend_word"]
    date = _reference(word, context) or context.published
    if date is None:
        return None, "week", None
    offset = _offset(word) if word != NEAR else 0 if date.weekday() >= arithmetic.SATURDAY else -1
    return _weekend(arithmetic.week(date, offset)), "week", None


NEAR = "near"


def _weekend(window: Window) -> Window:
    return window[0] + DAY * arithmetic.SATURDAY, window[1]


def month(slots: Slots, context: Context) -> Found:
    """Last month, or a part of it, or one of its days."""
    word = slots["month_word"]
    window = _from_named(word, context, "month") if word.startswith(NAMED) else _unit(context.published, "month", _offset(word))
    if window is None:
        return None, "month", None
    start, end = window
    if "day" in slots:
        date = arithmetic.day(start.year, start.month, int(slots["day"]))
        return (date, date) if date else None, "day", None
    if not NAMES.isdisjoint(slots):
        return portion(slots, window), "day" if "weekday" in slots else "range", None
    if "month_part" in slots:
        if slots["month_part"] == "end":
            return (end, end), "day", None
        first, last = calendars.days("month_parts", slots["month_part"])
        return (start.replace(day=first), start.replace(day=min(last, end.day))), "third", None
    return _cut(window, word, context.published), "month", None


def quarter(slots: Slots, context: Context) -> Found:
    """該季 is the last quarter named, 上季 the one before the quarter that the paragraph discusses, else before that of the
    date line; the latest quarter cannot be told."""
    word = slots["quarter_word"]
    if word == "latest":
        return None, "quarter", None
    if word == NAMED:
        return context.named("quarter"), "quarter", None
    if word.startswith(NAMED):
        return _from_named(word, context, "quarter"), "quarter", None
    if word in SHIFTED and context.discusses("quarter"):
        return _moved(context.named("quarter"), "quarter", _offset(word)), "quarter", None
    return _unit(context.published, "quarter", _offset(word)), "quarter", None


def _from_named(word: str, context: Context, grain: str) -> Window | None:
    """So many units from the unit named before; from that of the last window or of the date line where none was named."""
    if context.names(grain):
        return _moved(context.named(grain), grain, _offset(word))
    return _unit(_reference(word, context) or context.published, grain, _offset(word))


def _moved(window: Window | None, grain: str, offset: int) -> Window | None:
    return window and arithmetic.shift_window(window, arithmetic.MONTHS[grain] * offset)


def _reference(word: str, context: Context) -> datetime.date | None:
    """The date that a word counts from: the end of the period before, or the date line."""
    if word.startswith(NAMED):
        return context.day or (context.last[1] if context.last else None)
    return context.published


def _offset(word: str) -> int:
    return int(word.removeprefix(NAMED).rstrip("+-w") or "0")


def _cut(window: Window, word: str, published: datetime.date | None) -> Window:
    """What of a window is still to come ("0+": later this month) or is over ("0-": earlier this month); the working days of a
    week ("0w")."""
    start, end = window
    if word.endswith("w"):
        return start, start + DAY * (arithmetic.SATURDAY - 1)
    if published is None or not start <= published <= end:
        return window
    if word.endswith("+"):
        return published, end
    return (start, max(start, published - DAY)) if word.endswith("-") else window
