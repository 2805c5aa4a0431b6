"""From slots to days."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from msgspec import Struct

from claimcheck.periods import arithmetic, calendar_words, calendars, relative
from claimcheck.periods.arithmetic import Window
from claimcheck.periods.context import Context
from claimcheck.periods.reading import Slots


class Resolved(Struct, frozen=True):
    """Days, how fine the words are, and what is doubtful about them; `window` is None where nothing tells the days."""

    window: Window | None
    grain: str
    flag: str | None = None


def resolve(slots: Slots, context: Context, year: int | None = None) -> Resolved:
    """The days that `slots` name; `year` is the year to assume where they name none."""
    try:
        return _resolve(slots, context, year)
    except (ValueError, OverflowError):  # a day outside the years 1 to 9999: five thousand years ago
        return Resolved(None, "range", "unresolved")


def _resolve(slots: Slots, context: Context, year: int | None) -> Resolved:
    found = relative.resolve(slots, context)
    if found is not None:
        window, grain, flag = found
        return Resolved(window, grain, flag if window else "unresolved")
    named = named_year(slots, context)
    if "closing" in slots:
        return _closing(slots, context, named if named is not None else year)
    for name, (_, grain) in PARTS.items():
        if name in slots:
            window = _part(name, slots, context, named if named is not None else year)
            return Resolved(window, _finer(grain, slots), None if window else "unresolved")
    return _whole(slots, context, named if named is not None else year)


def _closing(slots: Slots, context: Context, year: int | None) -> Resolved:
    """The three months to June, the year ended 31 March: so long a span up to a month or a day."""
    last = _part("month", slots, context, year)
    if last is None:
        return Resolved(None, "range", "unresolved")
    start = arithmetic.add(last[1] + arithmetic.DAY, -int(slots.get("count", "1")), slots["grain"])
    return Resolved((start, last[1]), "fiscal_year" if slots["grain"] == "year" else "range")


def _finer(grain: str, slots: Slots) -> str:
    if grain == "month" and "day" in slots:
        return "week" if "week_of" in slots else "day"
    if slots.get("month_part") == "end" or slots.get("year_part") == "end":
        return "moment"
    if grain == "month" and "month_part" in slots:
        return "third"
    return "fiscal_quarter" if grain == "quarter" and "fiscal" in slots else grain


def named_year(slots: Slots, context: Context) -> int | None:
    """The year that the words give, directly or by the date line; None where they give none or it cannot be known."""
    if "year" in slots:  # FY2025/26 is one fiscal year, named by the later or by the earlier
        later = "later_year" in slots and calendars.fiscal(context.fiscal)[1] == "end"
        return int(slots["later_year" if later else "year"])
    if "short_year" in slots:
        return _century(int(slots["short_year"]))
    if "era" in slots:
        return calendars.era(slots["era"]) + int(slots["era_year"])
    if "roc_year" in slots:
        return calendars.era("minguo") + int(slots["roc_year"])
    if "year_word" in slots:
        return calendar_words.counted(slots["year_word"], context)
    return None


def names_year(slots: Slots) -> bool:
    """Whether the words name a year at all."""
    return not slots.keys().isdisjoint({"year", "short_year", "era", "roc_year", "year_word"})


def _century(short: int) -> int:
    return short + (2000 if short < int(calendars.data()["century_turn"]) else 1900)


def _whole(slots: Slots, context: Context, year: int | None) -> Resolved:
    if "century" in slots and "decade" not in slots:
        return Resolved(arithmetic.years(100 * int(slots["century"]) - 100, 100), "century")
    if "decade" in slots:
        return Resolved(arithmetic.years(_decade(slots), 10), "decade")
    if year is None:
        return Resolved(None, "year", "unresolved")
    if "closing_month" in slots:
        return Resolved(arithmetic.months(year, int(slots["closing_month"]) - 11, 12), "fiscal_year")
    if "fiscal" in slots:
        return Resolved(arithmetic.fiscal_year(year, context.fiscal), "fiscal_year")
    return Resolved(arithmetic.years(year), "year")


def _decade(slots: Slots) -> int:
    decade = int(slots["decade"])
    if "century" in slots:
        return 100 * int(slots["century"]) - 100 + decade % 100
    if decade >= 100:
        return decade
    return decade + (2000 if decade < int(calendars.data()["decade_turn"]) else 1900)


def _part(name: str, slots: Slots, context: Context, year: int | None) -> Window | None:
    if year is None and not names_year(slots):
        year = _guess(name, slots, context)
    return None if year is None else PARTS[name][0](slots, context, year)


def _guess(name: str, slots: Slots, context: Context) -> int | None:
    """The year that `which` points to, else the year of the dates before in the paragraph, else the latest that lets the
    part begin by the date line. A bare year before ("up from 2023") decides only where there is no date line."""
    which = slots.get("which")
    published = context.published
    if context.year is not None and which is None and (context.dated or published is None):
        return context.year
    if published is None or which == "0":
        return published.year if published else None
    if which in ("next", "coming"):
        return _nearest(name, slots, context, lambda window: window[0] > published)
    closed = which is not None or name in CLOSED
    return _nearest(name, slots, context, lambda window: (window[1] if closed else window[0]) <= published)


CLOSED = frozenset({"lead", "nth"})
"""The first nine months are told when they are over."""


def _nearest(name: str, slots: Slots, context: Context, fits: Callable[[Window], bool]) -> int | None:
    """The year nearest to the date line in which the part fits; eight years hold a 29 February."""
    published = context.published or datetime.date.min
    step = 1 if slots.get("which") in ("next", "coming") else -1
    for year in range(published.year, published.year + 9 * step, step):
        window = PARTS[name][0](slots, context, year)
        if window is not None and fits(window):
            return year
    return None


def _month(slots: Slots, context: Context, year: int) -> Window | None:
    month = int(slots["month"])
    if not 1 <= month <= 12:
        return None
    if "week_of" in slots:
        named = arithmetic.day(year, month, int(slots["day"]))
        return arithmetic.week(named) if named else None
    if "day" in slots:
        return _single(arithmetic.day(year, month, int(slots["day"])))
    if "month_part" in slots:
        return month_part(year, month, slots["month_part"])
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
    quarter = int(slots["quarter"])
    if "fiscal" in slots:
        return arithmetic.fiscal_quarter(year, quarter, context.fiscal)
    return arithmetic.months(year, 3 * quarter - 2, 3)


def _half(slots: Slots, context: Context, year: int) -> Window | None:
    start = arithmetic.fiscal_year(year, context.fiscal)[0] if "fiscal" in slots else datetime.date(year, 1, 1)
    return arithmetic.months(start.year, start.month + 6 * (int(slots["half"]) - 1), 6)


def _season(slots: Slots, context: Context, year: int) -> Window | None:
    first, last = calendars.days("seasons", slots["season"])
    return arithmetic.months(year, first, (last - first) % 12 + 1)


def _year_part(slots: Slots, context: Context, year: int) -> Window | None:
    part = slots["year_part"]
    if part == "end":
        return datetime.date(year, 12, 31), datetime.date(year, 12, 31)
    first, last = calendars.days("year_parts", part)
    return arithmetic.months(year, first, last - first + 1)


def _lead(slots: Slots, context: Context, year: int) -> Window | None:
    """The first (or the last) so many months, quarters, weeks or days of a year or of a month."""
    whole = arithmetic.months(year, int(slots["month"])) if "month" in slots else arithmetic.years(year)
    if "nth" in slots:
        return relative.edge(whole, "nth", int(slots["nth"]), slots["grain"])
    return relative.edge(whole, slots["lead"], int(slots.get("lead_count", "1")), slots["grain"])


PARTS = {
    "lead": (_lead, "range"),
    "nth": (_lead, "range"),
    "month": (_month, "month"),
    "quarter": (_quarter, "quarter"),
    "half": (_half, "half"),
    "season": (_season, "season"),
    "year_part": (_year_part, "month"),
}
