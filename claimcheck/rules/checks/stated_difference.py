"""A change in the unit of its amounts, or in points of a percentage, that a sentence states beside the two amounts."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from claimcheck.rules.derived import difference, judge, outcome, signed
from claimcheck.rules.outcome import Check, Group
from claimcheck.rules.points import POINTS, as_points
from claimcheck.rules.sentences import Step, quantity
from claimcheck.rules.survey import Survey


class Options(Struct, frozen=True):
    """`points`: units of points, with how many percentage points each is ("basis_point: 0.01")."""

    points: tuple[str, ...] = POINTS


def stated_difference(survey: Survey, options: Options) -> Iterator[Group]:
    """agree (compatible for a bound) where the amounts are as far apart as is stated; where the grammar leaves no doubt that the
    three belong together, tension or conflict where they are not."""
    for step in survey.steps:
        group = _judge(step, options)
        if group:
            yield group


def _judge(step: Step, options: Options) -> Group | None:
    found, change = difference(quantity(step.now), quantity(step.then)), as_points(step.change, options.points)
    if found is None or change is None or quantity(change).unit != quantity(step.now).unit or quantity(step.change).unit == "percent":
        return None
    stated = signed(change, found)
    verdict = judge(found, stated)
    if verdict in ("tension", "conflict") and (not step.certain or found.value * (stated.value or 0) < 0):
        return None
    return Group((step.change, step.now, step.then), outcome(found, step.change, verdict))


CHECK = Check(Options, among=stated_difference)
