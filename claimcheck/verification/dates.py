"""How a date of a source stands to one of a draft."""

from __future__ import annotations

import calendar
import datetime

from claimcheck.knowledge.tables import names
from claimcheck.languages.fold import fold
from claimcheck.model import FURTHER, MONTHLESS, RELATIVE, YEARLESS, Alignment, Claim, Period, Quantity, Verdict
from claimcheck.patterns import pattern
from claimcheck.verification.undated import DIGITS, YEAR, YEARS, beside_number, said

Window = tuple[datetime.date, datetime.date]
EARLIER, LATER = frozenset(("before", "by", "until")), frozenset(("since", "after"))
# Words that put a day outside the days they name, rather than among them.
OUTSIDE = frozenset(("before", "by", "after"))
WITHIN_YEAR = frozenset(("day", "month", "third", "moment", "week", "season", "quarter", "fiscal_quarter", "half"))
TENS = "".join(sorted(names("scales")["date_tens"]))
NUMBER = pattern(f"[0-9]+|[{DIGITS}{TENS}]+")
# What each open date is compared by.
OPEN = {YEARLESS: "yearless", MONTHLESS: "monthless", RELATIVE: "relative", FURTHER: "absolute"}
ANY_YEAR = 2000
LONGEST_MONTH = 31
# How many years two dates before which something is may lie apart, for one to be meant by the other: days and months, whole years.
FAR_DAYS, FAR_YEARS = 1, 10
VAGUE = frozenset(("moment", "third"))
DAY, YEAR_LONG = datetime.timedelta(days=1), datetime.timedelta(days=365)


def stand(draft: Claim, source: Claim) -> Verdict | None:
    """agree: what the source says makes the draft true; compatible: it may be; conflict: it cannot; None: it cannot be told."""
    one, two = (said(c) for c in (draft, source))
    if one is None or two is None:
        return beside_number(draft, source)
    if one.start is None or two.start is None:
        return _as_written(one, two)
    kinds = {_kind(draft), _kind(source)}
    if kinds == {"relative"} and _other_unit(draft.quantity, source.quantity):
        return "conflict"
    if "relative" in kinds:
        return _told(one, two) if len(kinds) == 1 else _as_written(one, two)
    if "monthless" in kinds:
        return _days(one, two)
    if "yearless" in kinds:
        if one.grain not in WITHIN_YEAR or two.grain not in WITHIN_YEAR:
            return None
        return _windows(one, two, _any_year(_window(one)), _any_year(_window(two)))
    return _windows(one, two, _window(one), _window(two))


def one_date(draft: Claim, source: Claim) -> bool:
    """Whether both name the same days, and only one of them says before, since or after."""
    one, two = said(draft), said(source)
    if one is None or two is None or one.start is None or two.start is None or _kind(draft) != _kind(source):
        return False
    return _window(one) == _window(two) and "within" in (_side(one), _side(two))


def _other_unit(draft: Quantity | None, source: Quantity | None) -> bool:
    """Whether one number tells two times ago: two years, two months."""
    return bool(draft and source and draft.value is not None and draft.value == source.value and draft.unit != source.unit)


def _as_written(one: Period, two: Period) -> Verdict | None:
    return "agree" if fold(one.text) == fold(two.text) else None


def _told(one: Period, two: Period) -> Verdict | None:
    """Two dates told from the day of writing: a day of the week is the same in any week."""
    if one.grain == two.grain == "day" and one.start and two.start and one.start.weekday() == two.start.weekday():
        return "agree"
    if one.grain == two.grain == "range" and (_beside(_window(one), _window(two)) or _of_any_year(one, two)):
        return "agree"
    if one.grain == two.grain == "range" and one.flag == two.flag:  # the first two months are no end of the first three
        return "conflict"
    if one.grain != two.grain or one.flag != two.flag:
        return "agree" if _window(one) == _window(two) else None
    return _windows(one, two, _window(one), _window(two))


def _of_any_year(one: Period, two: Period) -> bool:
    """Whether two stretches within a year begin and end on the same days of it: October to April, read as of two years."""
    ends = [(p.start, p.end) for p in (one, two) if p.start and p.end and p.end - p.start < YEAR_LONG]
    days = {((start.month, start.day), (end.month, end.day)) for start, end in ends}
    return len(ends) == 2 and len(days) == 1


def _beside(one: Window, two: Window) -> bool:
    """Whether two stretches of days are one but for the day of writing itself: the next ten days, within the next ten days."""
    return max(abs(a - b) for a, b in zip(one, two, strict=True)) <= DAY


def loose(pair: Alignment) -> bool:
    """Whether a date bounds another only by the way: any earlier year would make "before 2030" true."""
    one, two = pair.left.period, pair.right.period
    return one is not None and one.flag in OUTSIDE and (two is None or _side(one) != _side(two))


def relative(claim: Claim) -> bool:
    """Whether a date counts from the day of writing (yesterday, this year) or from another date (the quarter before)."""
    return claim.period is not None and (claim.period.start is None or (bool(claim.evidence) and _kind(claim) in ("relative", "absolute")))


def _kind(claim: Claim) -> str:
    """Whether a date says its year, only its day in the year or in the month, or counts from the day of writing."""
    if claim.evidence:
        return OPEN.get(claim.evidence[0].reason, "relative")
    period = claim.period
    assert period is not None
    return "yearless" if period.grain in WITHIN_YEAR and not YEAR.search(fold(period.text)) else "absolute"


def _days(one: Period, two: Period) -> Verdict | None:
    assert one.start is not None and two.start is not None
    if one.grain != "day" or two.grain != "day":
        return None
    return "agree" if one.start.day == two.start.day else "conflict"


def _window(period: Period) -> Window:
    """The days named; of what goes on since then only those, not all until the day of writing."""
    assert period.start is not None and period.end is not None
    if period.flag != "since":
        return period.start, period.end
    start = period.start
    if period.grain == "year":
        return start, datetime.date(start.year, 12, 31)
    if period.grain == "month":
        return start, start.replace(day=calendar.monthrange(start.year, start.month)[1])
    return start, start


def _any_year(window: Window) -> Window:
    """The same days of a year that stands for all."""
    start, end = window
    return _moved(start, ANY_YEAR), _moved(end, ANY_YEAR + end.year - start.year)


def _moved(day: datetime.date, year: int) -> datetime.date:
    return day.replace(year=year) if (day.month, day.day) != (2, 29) else datetime.date(year, 2, 28)


def _windows(one: Period, two: Period, draft: Window, source: Window) -> Verdict:
    if {one.grain, two.grain} <= YEARS and "fiscal_year" in (one.grain, two.grain) and _year(one) == _year(two):
        return "agree"
    if _end_of(one, two, draft, source) or (one.flag == two.flag and _parts(one, two, draft, source)):
        return "agree"
    if one.grain == two.grain == "range" and one.flag == two.flag:
        return "agree" if draft == source else "conflict"
    if _side(one) == _side(two) and draft == source:
        return "agree"
    if one.flag in OUTSIDE and _side(one) == _side(two):
        stronger = source[1] <= draft[1] if _side(one) == "earlier" else source[0] >= draft[0]
        if stronger and not _in_reach(one, draft, source):
            return "conflict"
        return "agree" if stronger else "conflict" if draft[1] < source[0] or source[1] < draft[0] else "compatible"
    mine, theirs = _reach(one, draft), _reach(two, source)
    if mine[1] < theirs[0] or theirs[1] < mine[0]:
        return "conflict"
    inside = mine[0] <= theirs[0] and theirs[1] <= mine[1]
    return "agree" if inside or _vague(one) or _vague(two) else "compatible"


def _year(period: Period) -> str:
    """The year that a period is named by."""
    assert period.start is not None
    named = YEAR.search(fold(period.text))
    return named[0] if named else str(period.start.year)


def _in_reach(period: Period, draft: Window, source: Window) -> bool:
    """Whether a bound is so near another that it may be taken from it."""
    return abs(draft[0].year - source[0].year) <= (FAR_DAYS if period.grain in WITHIN_YEAR else FAR_YEARS)


def _end_of(one: Period, two: Period, draft: Window, source: Window) -> bool:
    """Whether a date is one of the two that tell a stretch: 1977, of 1977 to 1981."""
    if two.grain != "range" or one.flag in OUTSIDE or _numbers(two) == 1 or not (source[0] <= draft[0] and draft[1] <= source[1]):
        return False
    return draft[0] == source[0] or draft[1] == source[1]


def _parts(one: Period, two: Period, draft: Window, source: Window) -> bool:
    """Whether words name two parts of one time that begin or end together: late in the 1970s, their later half."""
    told = one.grain == two.grain == "range" and _numbers(one) == _numbers(two) == 1 and one.flag is None
    return told and (draft[0] == source[0] or draft[1] == source[1])


def _numbers(period: Period) -> int:
    return len(NUMBER.findall(fold(period.text)))


def _vague(period: Period) -> bool:
    """Whether a date is the beginning, the middle or the end of something, of which nobody says how long it is."""
    assert period.start is not None and period.end is not None
    return period.grain in VAGUE or (period.grain == "month" and (period.end - period.start).days > LONGEST_MONTH)


def _side(period: Period) -> str:
    return "earlier" if period.flag in EARLIER else "later" if period.flag in LATER else "within"


def _reach(period: Period, window: Window) -> Window:
    """The days that are meant: those named, or all before or after them."""
    if period.flag == "before":
        return datetime.date.min, window[0] - DAY
    if period.flag == "by":
        return datetime.date.min, window[1]
    return (window[1] + DAY, datetime.date.max) if period.flag == "after" else window
