"""From slots to days."""

from __future__ import annotations

import datetime

from msgspec import Struct

from claimcheck.periods import arithmetic, calendar_words, calendars, relative
from claimcheck.periods.arithmetic import Window
from claimcheck.periods.context import Context
from claimcheck.periods.guesses import guess
from claimcheck.periods.parts import FISCAL, PARTS, year_start
from claimcheck.periods.portions import NAMES as PORTIONS
from claimcheck.periods.portions import portion
from claimcheck.periods.reading import Slots


class Resolved(Struct, frozen=True, gc=False):
    """Days, how fine the words are, and what is doubtful about them; `window` is None where nothing tells the days."""

    window: Window | None
    grain: str
    flag: str | None = None


NAMES = frozenset(PARTS)


def resolve(slots: Slots, context: Context, year: int | None = None) -> Resolved:
    """The days that `slots` name; `year` is the year to assume where they name none."""
    try:
        resolved = _resolve(slots, context, year)
        return resolved if NARROWS.isdisjoint(slots) else _narrowed(resolved, slots, context.published)
    except (ValueError, OverflowError):  # a day outside the years 1 to 9999: five thousand years ago
        return Resolved(None, "range", "unresolved")


NARROWS = frozenset({"side", "cut"})


def _narrowed(resolved: Resolved, slots: Slots, published: datetime.date | None) -> Resolved:
    """The last day or the first month of a longer period; what of it is still to come, or has passed so far."""
    if resolved.window is None:
        return resolved
    start, end = resolved.window
    if "side" in slots:
        first = arithmetic.months(start.year, start.month)
        return Resolved((end, end), "moment") if slots["side"] == "end" else Resolved(first, "month")
    if published is None or not start <= published <= end:
        return resolved
    return Resolved((published, end), "range") if slots["cut"] == "rest" else Resolved((start, published), "range", "since")


def _resolve(slots: Slots, context: Context, year: int | None) -> Resolved:
    found = relative.resolve(slots, context)
    if found is not None:
        window, grain, flag = found
        return Resolved(window, grain, flag if window else "unresolved")
    if "hour" in slots:  # a time alone is of the day of the article
        day = context.published
        return Resolved((day, day) if day else None, "day", None if day else "unresolved")
    if "century" in slots and not PORTIONS.isdisjoint(slots):
        return Resolved(portion(slots, _of_century(slots)), "decade")
    named = named_year(slots, context)
    if "closing" in slots or "closing_grain" in slots:
        return _closing(slots, context, named if named is not None else year)
    for name, (_, grain) in PARTS.items() if not NAMES.isdisjoint(slots) else ():
        if name in slots:
            window = _part(name, slots, context, named if named is not None else year)
            return Resolved(window, _finer(grain, slots), None if window else "unresolved")
    return _whole(slots, context, named if named is not None else year)


def _closing(slots: Slots, context: Context, year: int | None) -> Resolved:
    """The three months to June, the year ended 31 March: so long a span up to a month or a day."""
    grain = slots["grain"] if "grain" in slots else slots["closing_grain"]
    named = CLOSING.get(grain, "range") if "count" not in slots else "range"
    last = _part("month", slots, context, year) if "month" in slots else _whole(slots, context, year).window
    if last is None:
        return Resolved(None, named, "unresolved")
    window = arithmetic.add(last[1] + arithmetic.DAY, -int(slots.get("count", "1")), grain), last[1]
    later = arithmetic.shift_window(window, 12)
    begun = context.published is not None and later[0] <= context.published
    running = "closing_grain" in slots or (slots["closing"] == "ending" and grain in ("quarter", "half"))
    return Resolved(later if begun and year is None and running else window, named)


CLOSING = {"year": "fiscal_year", "quarter": "quarter", "half": "half"}


def _finer(grain: str, slots: Slots) -> str:
    if grain == "month" and "day" in slots:
        return "week" if "week_of" in slots else "day"
    if slots.get("month_part") == "end" or slots.get("year_part") == "end" or "at_end" in slots:
        return "moment"
    if grain == "month" and "month_part" in slots:
        return "third"
    if grain == "range" and "weekday" in slots:
        return "day"
    return "fiscal_quarter" if grain == "quarter" and not FISCAL.isdisjoint(slots) else grain


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
        return 100 * int(slots["century_word"]) + sum(int(slots.get(name, "0")) for name in ("year_tens", "year_teens", "year_ones"))
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
    return not YEARS.isdisjoint(slots)


YEARS = frozenset({"year", "short_year", "era", "roc_year", "year_word", "fiscal_word", "century_word", "decade_word"})


def _century(short: int) -> int:
    return short + (2000 if short < int(calendars.data()["century_turn"]) else 1900)


def _whole(slots: Slots, context: Context, year: int | None) -> Resolved:
    if "century" in slots and "decade" not in slots:
        return _part_of(_of_century(slots), slots, "century")
    if "decade" in slots:
        return _part_of(arithmetic.years(_decade(slots), 10), slots, "decade")
    if "era_decade" in slots and year is not None:
        return _part_of(arithmetic.years(year, 10), slots, "decade")
    if "age_word" in slots:
        return _age(slots, context.published)
    if year is None:
        return Resolved(None, "year", "unresolved")
    start = year_start(slots, context, year)
    return Resolved(arithmetic.months(start.year, start.month, 12), "year" if FISCAL.isdisjoint(slots) else "fiscal_year")


def _part_of(whole: Window, slots: Slots, grain: str) -> Resolved:
    """A decade or a century, or its early, middle or late years."""
    if "decade_part" not in slots:
        return Resolved(whole, grain)
    begin, end = calendars.days(f"{grain}_parts", slots["decade_part"])
    return Resolved(arithmetic.years(whole[0].year + begin, end - begin + 1), "range")


def _of_century(slots: Slots) -> Window:
    return arithmetic.years(100 * int(slots["century"]) - 100, 100)


def _age(slots: Slots, published: datetime.date | None) -> Resolved:
    """This decade, the last century: "0 decade", "-1 century"."""
    offset, grain = slots["age_word"].split()
    if published is None:
        return Resolved(None, grain, "unresolved")
    size = arithmetic.MONTHS[grain] // 12
    return _part_of(arithmetic.years(size * (published.year // size + int(offset)), size), slots, grain)


def _decade(slots: Slots) -> int:
    decade = int(slots["decade"])
    if "century" in slots:
        return 100 * int(slots["century"]) - 100 + decade % 100
    if decade >= 100:
        return decade
    turn = calendars.data()["decade_turn_ahead" if "future" in slots else "decade_turn"]
    return decade + (2000 if decade < int(turn) else 1900)


def _part(name: str, slots: Slots, context: Context, year: int | None) -> Window | None:
    if year is None and not names_year(slots):
        year = guess(name, slots, context)
    return None if year is None else PARTS[name][0](slots, context, year)
