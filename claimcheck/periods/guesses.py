"""The year of a part that names none: 第三季, in May, by Christmas."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from claimcheck.periods.arithmetic import Window
from claimcheck.periods.context import Context
from claimcheck.periods.parts import PARTS
from claimcheck.periods.reading import Slots


def guess(name: str, slots: Slots, context: Context) -> int | None:
    """The year that `which` points to, else the year of the dates before in the paragraph, else the latest that lets the
    part begin by the date line. A bare year before ("up from 2023") decides only where there is no date line."""
    which = slots.get("which")
    published = context.published
    if published is not None and which is None and slots.keys() >= WEEKDAY:
        fitting = _of_weekday(name, slots, context, published)
        if fitting is not None:
            return fitting
    if context.year is not None and which is None and (context.dated or published is None):
        return context.year
    if published is None or which == "0":
        return _this(name, slots, context) if published else None
    if which is None and (name == "feast" or slots.get("year_part") in ENDS or (name == "nth" and "month" not in slots)):
        return _around(name, slots, context, published)
    if "due" in slots and which is None and "closing" not in slots:
        return _due(name, slots, context, published)
    if "whole" in slots and name in ("quarter", "half"):
        return _around(name, slots, context, published)
    if "future" in slots and name == "month" and which is None and "closing" not in slots:
        return _soon(name, slots, context, published)
    if which in ("next", "coming"):
        return _nearest(name, slots, context, lambda window: window[0] > published)
    if name == "half":
        return _nearest(name, slots, context, lambda window: window[0] + (window[1] - window[0]) / SHARE <= published)
    closed = which is not None or name in CLOSED
    return _nearest(name, slots, context, lambda window: (window[1] if closed else window[0]) <= published)


SHARE = 6
"""Of a half that has only just begun nothing is told yet."""
WEEKDAY = frozenset({"weekday", "day"})
YEAR = datetime.timedelta(days=365)


def _of_weekday(name: str, slots: Slots, context: Context, published: datetime.date) -> int | None:
    """Friday, Jan. 23: the year in which that day is a Friday and less than a year from the date line; None where it never is."""
    days = {}
    for year in range(published.year - 1, published.year + 2):
        window = PARTS[name][0]({k: v for k, v in slots.items() if k != "week_of"}, context, year)
        if window is not None and window[0].weekday() == int(slots["weekday"]) and abs(window[0] - published) < YEAR:
            days[year] = abs((window[0] - published).days)
    return context.year if context.year in days else min(days, key=lambda year: days[year], default=None)


def _this(name: str, slots: Slots, context: Context) -> int:
    """This winter may have begun in the year before."""
    published = context.published or datetime.date.min
    begun = PARTS[name][0](slots, context, published.year - 1)
    return published.year - 1 if begun and begun[1] >= published else published.year


def _around(name: str, slots: Slots, context: Context, published: datetime.date) -> int:
    """The year in which a feast or the end of the year lies nearest to the date line; ahead of it where it bounds (by year-end)."""
    ends = {year: PARTS[name][0](slots, context, year) for year in range(published.year - 1, published.year + 2)}
    dates = {year: window[1] for year, window in ends.items() if window and ("bound" not in slots or window[1] >= published)}
    return min(dates, key=lambda year: abs((dates[year] - published).days), default=published.year)


def _soon(name: str, slots: Slots, context: Context, published: datetime.date) -> int | None:
    """The year of a month in a sentence that looks ahead: of the month to come where that is twice as near as the last one."""
    past = _nearest(name, slots, context, lambda window: window[0] <= published)
    if past is None:
        return None
    last, coming = PARTS[name][0](slots, context, past), PARTS[name][0](slots, context, past + 1)
    if last is None or coming is None or 2 * (coming[0] - published).days > (published - last[1]).days:
        return past
    return past + 1


def _due(name: str, slots: Slots, context: Context, published: datetime.date) -> int | None:
    """The year of the part that is not over, in a clause that looks ahead; of the last where it has only just ended: what
    the December sales will show is told in January."""
    coming = _nearest(name, {**slots, "which": "coming"}, context, lambda window: window[1] >= published)
    last = PARTS[name][0](slots, context, coming - 1) if coming is not None else None
    just = last is not None and (published - last[1]).days < (JUST_DAY if "day" in slots else JUST.get(name, JUST_DAY))
    return coming - 1 if coming is not None and just else coming


JUST, JUST_DAY = {"month": 45, "quarter": 75, "half": 75}, 10
"""So many days after its end a part, or a day, is still spoken of as if it lay ahead: its figures are yet to come."""
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
