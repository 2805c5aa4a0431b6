"""A change in percent on the year, where the amount of the year before is told elsewhere."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator

from claimcheck.intervals import contains
from claimcheck.model import Claim, Period
from claimcheck.rules.derived import growth, outcome, signed
from claimcheck.rules.outcome import Group
from claimcheck.rules.relation import side
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

NEAR = 1
Measured = tuple[str, str | None, datetime.date, datetime.date]


def yearly_growth(survey: Survey) -> Iterator[Group]:
    """agree where a sentence gives a metric its amount and its growth, and an amount of the same period a year before gives
    that growth. What does not fit is not held against it: there are more years and bases than one."""
    told: dict[Measured, list[Claim]] = defaultdict(list)
    for claim in survey.claims:
        days = _days(claim.period)
        if claim.quantity and claim.quantity.value and claim.metric and days and claim.form in ("level", "comparison"):
            told[claim.metric, claim.quantity.unit, *days].append(claim)
    for sentence in survey.sentences:
        for change in (c for c in sentence if c.form == "change" and quantity(c).unit == "percent" and c.direction):
            for now in (c for c in sentence if _owns(c, change)):
                group = _group(change, now, told)
                if group:
                    yield group


def _owns(now: Claim, change: Claim) -> bool:
    return now.form == "level" and now.metric is not None and now.metric == change.metric and abs(now.clause - change.clause) <= NEAR


def _group(change: Claim, now: Claim, told: dict[Measured, list[Claim]]) -> Group | None:
    days = _days(now.period)
    before = tuple(map(_year_before, days)) if days else ()
    if now.metric is None or len(before) != 2 or side(quantity(change)) != "point":
        return None
    for then in told.get((now.metric, quantity(now).unit, before[0], before[1]), ()):
        found = growth(quantity(now), quantity(then)) if _same_owner(now, then) else None
        if found and contains(signed(change, found).soft, found.value):
            return Group((change, then, now), outcome(found, change, "agree"))
    return None


def _same_owner(now: Claim, then: Claim) -> bool:
    return now.subject == then.subject if now.subject and then.subject else now.document == then.document


def _days(period: Period | None) -> tuple[datetime.date, datetime.date] | None:
    return (period.start, period.end) if period and period.start and period.end else None


def _year_before(day: datetime.date) -> datetime.date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # the last of February
        return day.replace(year=day.year - 1, day=28)
