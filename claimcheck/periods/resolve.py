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
    if "closing" in slots or "closing_grain" in slots:
        return _closing(slots, context, named if named is not None else year)
    for name, (_, grain) in PARTS.items():
        if name in slots:
            window = _part(name, slots, context, named if named is not None else year)
            return Resolved(window, _finer(grain, slots), None if window else "unresolved")
    return _whole(slots, context, named if named is not None else year)


def _closing(slots: Slots, context: Context, year: int | None) -> Resolved:
    """The three months to June, the year ended 31 March: so long a span up to a month or a day."""
    grain = slots["grain"] if "grain" in slots else slots["closing_grain"]
    named = CLOSING.get(grain, "range") if "count" not in slots else "range"
    last = _part("month", slots, context, year)
    if last is None:
        return Resolved(None, named, "unresolved")
    window = arithmetic.add(last[1] + arithmetic.DAY, -int(slots.get("count", "1")), grain), last[1]
    later = arithmetic.shift_window(window, 12)
    begun = context.published is not None and later[0] <= context.published
    return Resolved(later if begun and year is None and "closing_grain" in slots else window, named)


CLOSING = {"year": "fiscal_year", "quarter": "quarter", "half": "half"}


def _finer(grain: str, slots: Slots) -> str:
    if grain == "month" and "day" in slots:
        return "week" if "week_of" in slots else "day"
    if slots.get("month_part") == "end" or slots.get("year_part") == "end":
        return "moment"
    if grain == "month" and "month_part" in slots:
        return "third"
    return "fiscal_quarter" if grain == "quarter" and not FISCAL.isdisjoint(slots) else grain


FISCAL = frozenset({"fiscal", "fiscal_word", "fiscal_half", "closing_month"})


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
    if "century_word" in slots:
        return 100 * int(slots["century_word"]) + int(slots.get("year_tens", "0")) + int(slots.get("year_ones", "0"))
    if "year_word" in slots:
        return calendar_words.counted(slots["year_word"], context)
    return _year_of_word(slots, context.published, context.fiscal) if context.published else None


def _year_of_word(slots: Slots, published: datetime.date, fiscal: str) -> int | None:
    """The fiscal year that holds the date line, or so many later; the last year of a decade so told."""
    if "fiscal_word" in slots:
        current = published.year + 1 if arithmetic.fiscal_year(published.year, fiscal)[1] < published else published.year
        current -= arithmetic.fiscal_year(current, fiscal)[0] > published
        return current + int(slots["fiscal_word"])
    if "decade_word" in slots:
        return published.year // 10 * 10 + 9 + 10 * int(slots["decade_word"])
    return None


def names_year(slots: Slots) -> bool:
    """Whether the words name a year at all."""
    return not slots.keys().isdisjoint({"year", "short_year", "era", "roc_year", "year_word", "fiscal_word", "century_word", "decade_word"})


def _century(short: int) -> int:
    return short + (2000 if short < int(calendars.data()["century_turn"]) else 1900)


def _whole(slots: Slots, context: Context, year: int | None) -> Resolved:
    if "century" in slots and "decade" not in slots:
        return Resolved(arithmetic.years(100 * int(slots["century"]) - 100, 100), "century")
    if "decade" in slots:
        return Resolved(arithmetic.years(_decade(slots), 10), "decade")
    if year is None:
        return Resolved(None, "year", "unresolved")
    start = _year_start(slots, context, year)
    return Resolved(arithmetic.months(start.year, start.month, 12), "year" if FISCAL.isdisjoint(slots) else "fiscal_year")


def _year_start(slots: Slots, context: Context, year: int) -> datetime.date:
    """The first day of the year that the words mean: of the year that closes in a month, of a fiscal year, of the year."""
    if "closing_month" in slots:
        return arithmetic.month_start(year, int(slots["closing_month"]) - 11)
    return datetime.date(year, 1, 1) if FISCAL.isdisjoint(slots) else arithmetic.fiscal_year(year, context.fiscal)[0]


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
    if name == "feast" or slots.get("year_part") in ENDS:
        return _around(name, slots, context, published)
    if which in ("next", "coming"):
        return _nearest(name, slots, context, lambda window: window[0] > published)
    closed = which is not None or name in CLOSED
    return _nearest(name, slots, context, lambda window: (window[1] if closed else window[0]) <= published)


def _around(name: str, slots: Slots, context: Context, published: datetime.date) -> int:
    """The year in which a feast or the end of the year lies nearest to the date line; ahead of it where it bounds (by year-end)."""
    ends = {year: PARTS[name][0](slots, context, year) for year in range(published.year - 1, published.year + 2)}
    dates = {year: window[1] for year, window in ends.items() if window and ("bound" not in slots or window[1] >= published)}
    return min(dates, key=lambda year: abs((dates[year] - published).days), default=published.year)


ENDS = frozenset({"end", "late"})
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
    start = _year_start(slots, context, year)
    return arithmetic.months(start.year, start.month + 3 * int(slots["quarter"]) - 3, 3)


def _half(slots: Slots, context: Context, year: int) -> Window | None:
    half = int(slots["half"] if "half" in slots else slots["fiscal_half"])
    start = _year_start(slots, context, year)
    return arithmetic.months(start.year, start.month + 6 * (half - 1), 6)


def _season(slots: Slots, context: Context, year: int) -> Window | None:
    first, last = calendars.days("seasons", slots["season"])
    return arithmetic.months(year, first, (last - first) % 12 + 1)


def _year_part(slots: Slots, context: Context, year: int) -> Window | None:
    part, start = slots["year_part"], _year_start(slots, context, year)
    if part == "end":
        return _single(arithmetic.months(start.year, start.month, 12)[1])
    first, last = calendars.days("year_parts", part)
    return arithmetic.months(start.year, start.month + first - 1, last - first + 1)


def _feast(slots: Slots, context: Context, year: int) -> Window | None:
    return _single(calendars.feast(slots["feast"], year))


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
    "fiscal_half": (_half, "half"),
    "feast": (_feast, "day"),
    "season": (_season, "season"),
    "year_part": (_year_part, "month"),
}
