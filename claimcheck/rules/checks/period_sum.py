"""Amounts of two times that follow each other, and of both together: nine months, the last quarter, the year."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import pairwise, permutations

from claimcheck.intervals import contains
from claimcheck.knowledge.metrics import metric
from claimcheck.model import Claim
from claimcheck.rules.derived import outcome, total
from claimcheck.rules.outcome import Group
from claimcheck.rules.relation import side
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

DAY = datetime.timedelta(days=1)
# Figures of each amount from which it is no accident that they add up; amounts of two sentences that are tried.
FIGURES, MOST = 2, 8


def period_sum(survey: Survey) -> Iterator[Group]:
    """agree only, for three amounts of one measure in two sentences that follow each other."""
    for first, second in pairwise(survey.sentences):
        if first[0].document == second[0].document and first[0].part == second[0].part:
            told = [c for c in (*first, *second) if _of_a_time(c)]
            for early, late, whole in permutations(told, 3) if 3 <= len(told) <= MOST else ():
                if not _one_measure(early, late, whole) or not _together(early, late, whole):
                    continue
                found = total([quantity(early), quantity(late)])
                if contains(quantity(whole).soft, found.value):
                    yield Group((late, whole, early), outcome(found, whole, "agree"))


def _of_a_time(claim: Claim) -> bool:
    measure = metric(claim.metric) if claim.metric else None
    when, told = claim.period, quantity(claim)
    timed = when is not None and when.start is not None and when.end is not None and not when.any_of
    fine = told.precision is not None and told.precision.figures >= FIGURES and side(told) == "point" and bool(told.unit)
    return timed and fine and claim.form == "level" and measure is not None and measure.flow == "flow"


def _one_measure(*claims: Claim) -> bool:
    return len({(c.metric, c.scope, c.subject, quantity(c).unit) for c in claims}) == 1


def _together(early: Claim, late: Claim, whole: Claim) -> bool:
    """Whether the first two times follow each other and make up the third."""
    one, two, both = early.period, late.period, whole.period
    assert one is not None and two is not None and both is not None and one.end is not None
    return one.start == both.start and two.start == one.end + DAY and two.end == both.end
