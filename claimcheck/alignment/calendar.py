"""How two periods stand to each other."""

from __future__ import annotations

import datetime
from typing import Literal

from claimcheck.model import Period

Days = tuple[datetime.date, datetime.date]
Standing = Literal["same", "part", "whole", "overlap", "apart", "same_words", "unstated_both", "unstated_one"]

UNTIL, FISCAL = "until", "fiscal_year"
JANUARY_1, HALF_A_YEAR = (1, 1), 183
WEEK = datetime.timedelta(days=7)
MONTH = datetime.timedelta(days=27)


def standing(left: Period | None, right: Period | None) -> Standing:
    """`part`: left lies inside right; `whole`: the reverse; `apart`: no day in common. Alternatives (2028 or 2029) are
    one period from the first to the last."""
    one, two = _resolved(left), _resolved(right)
    if left is None or right is None or one is None or two is None:
        return _unstated(left, right)
    if left.any_of or right.any_of:
        return "same" if left.any_of == right.any_of else "apart" if _apart(left, right) else "overlap"
    if one == two or _by_weeks(one, two) or (left.grain == right.grain == FISCAL and _by_name(one, two)):
        return "same"
    if (left.flag == UNTIL) != (right.flag == UNTIL) and max(one[0], two[0]) <= min(one[1], two[1]):
        return "unstated_one"  # what has come together until a day is no part of a longer time: since when is not said
    if one[0] >= two[0] and one[1] <= two[1]:
        return "part"
    if two[0] >= one[0] and two[1] <= one[1]:
        return "whole"
    return "apart" if one[1] < two[0] or two[1] < one[0] else "overlap"


def _by_weeks(one: Days, two: Days) -> bool:
    """Whether one counts in whole weeks what the other counts in months ("26 weeks to 27 September", the half to September)."""
    return all(abs(a - b) <= WEEK for a, b in zip(one, two, strict=True)) and one[1] - one[0] >= MONTH <= two[1] - two[0]


def _by_name(one: Days, two: Days) -> bool:
    """Whether one text, which does not tell when the fiscal year begins, has been read to mean the calendar year, and the other tells
    of one that lies mostly in that: they call it by one name."""
    if (one[0].month, one[0].day) != JANUARY_1 != (two[0].month, two[0].day):
        return False
    return (min(one[1], two[1]) - max(one[0], two[0])).days > HALF_A_YEAR


def _resolved(period: Period | None) -> Days | None:
    return (period.start, period.end) if period and period.start and period.end else None


def _unstated(left: Period | None, right: Period | None) -> Standing:
    if left and right and _resolved(left) is None and _resolved(right) is None and left.text == right.text:
        return "same_words"
    return "unstated_one" if _resolved(left) or _resolved(right) else "unstated_both"


def _apart(left: Period, right: Period) -> bool:
    return not any(a <= d and c <= b for a, b in _alternatives(left) for c, d in _alternatives(right))


def _alternatives(period: Period) -> tuple[Days, ...]:
    days = _resolved(period)
    return period.any_of or ((days,) if days else ())
