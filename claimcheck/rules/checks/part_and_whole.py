"""A part above the whole that the sentence takes it from: revenue of 10, of which 12 from abroad."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.knowledge.metrics import metric
from claimcheck.model import Claim
from claimcheck.rules.derived import difference, outcome
from claimcheck.rules.outcome import Check, Group, NoOptions
from claimcheck.rules.relation import side
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey


def part_and_whole(survey: Survey, options: NoOptions) -> Iterator[Group]:
    """conflict where a part is certainly more than the amount right before it, of one metric that is never negative."""
    for sentence in survey.sentences:
        for whole, part in pairwise(sentence):
            if part.form == "part" and whole.form == "level" and _one_measure(whole, part):
                found = difference(quantity(part), quantity(whole))
                if found and found.hard.low is not None and found.hard.low > 0 and side(quantity(whole)) in ("point", "reach", "upper"):
                    yield Group((part, whole), outcome(found, whole, "conflict", "a part cannot exceed the whole"))


def _one_measure(whole: Claim, part: Claim) -> bool:
    """Whether both are amounts of one metric, not rates of it: a rate of a part may well be the higher one."""
    measure, unit = metric(whole.metric) if whole.metric else None, quantity(part).unit
    same = whole.metric == part.metric and quantity(whole).unit == unit
    amount = unit is not None and unit != "percent" and "/" not in unit
    return same and amount and measure is not None and measure.sign == "plus" and measure.flow not in ("rate", "ratio", "duration")


CHECK = Check(NoOptions, among=part_and_whole)
