"""Percent and percentage points: from 2% to 3% is one point, or 50 percent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from claimcheck.intervals import contains
from claimcheck.model import Alignment, Claim, Quantity
from claimcheck.rules.derived import difference, growth, outcome, signed
from claimcheck.rules.outcome import Check, Group, Outcome
from claimcheck.rules.points import POINTS, as_points, sizes
from claimcheck.rules.relation import number
from claimcheck.rules.sentences import Step, quantity
from claimcheck.rules.survey import Survey

# Figures of a level that is told twice from which it is no accident.
FIGURES = 2
Told = tuple[str, Decimal | None, Decimal]
WHY = "a change of a percentage in percent is another than in points"


class Options(Struct, frozen=True):
    """`points`: units of points, with how many percentage points each is ("basis_point: 0.01")."""

    points: tuple[str, ...] = POINTS


def percent_and_point(pair: Alignment, options: Options) -> Outcome | None:
    """conflict where one side gives a change in percent and the other the same figure in points."""
    left, right = pair.left.quantity, pair.right.quantity
    if pair.reason is not None or left is None or right is None or "change" not in (pair.left.form, pair.right.form):
        return None
    known = sizes(options.points)
    if (left.unit in known) == (right.unit in known) or {left.unit, right.unit}.isdisjoint({"percent"}):
        return None
    figures = {quantity(as_points(c, options.points)).value for c in (pair.left, pair.right)}
    figure = figures.pop()
    if figures or figure is None:
        return None
    return Outcome("conflict", f"{number(figure)} percent against {number(figure)} percentage points", WHY)


def among(survey: Survey, options: Options) -> Iterator[Group]:
    """conflict where a sentence gives two percentages, and as percent what is the difference of the two in points; and where
    two sentences give one metric the same level and the same change, one in percent and one in points."""
    percent: dict[Told, list[Claim]] = defaultdict(list)
    points: dict[Told, list[Claim]] = defaultdict(list)
    for step in survey.steps:
        if quantity(step.change).unit == quantity(step.now).unit == "percent":
            judged = _judge(step, quantity(step.now), quantity(step.then))
            if judged:
                yield Group((step.change, step.now, step.then), judged)
    for sentence in survey.sentences:
        for level, change in _told(sentence):
            figure = quantity(as_points(change, options.points))
            if figure.unit == "percent" and figure.value is not None and level.metric:
                (percent if quantity(change).unit == "percent" else points)[level.metric, quantity(level).value, figure.value].append(
                    change
                )
    for key, found in percent.items():
        if key in points:
            words = f"{number(key[2])} percent against {number(key[2])} percentage points"
            yield Group((found[0], points[key][0], *found[1:], *points[key][1:]), Outcome("conflict", words, WHY))


def _told(sentence: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """A percentage of several figures and a change, side by side."""
    for one, two in pairwise(sentence):
        level, change = (one, two) if two.form == "change" else (two, one)
        fine = quantity(level).precision
        if change.form == "change" and level.form == "level" and quantity(level).unit == "percent" and fine and fine.figures >= FIGURES:
            yield level, change


def _judge(step: Step, now: Quantity, then: Quantity) -> Outcome | None:
    """The difference is to be exact, and the relative change not what is stated even as written."""
    points, percent = difference(now, then), growth(now, then)
    if points is None or percent is None or contains(signed(step.change, percent).soft, percent.value):
        return None
    if points.value != signed(step.change, points).value:
        return None
    said = outcome(points, step.change, "conflict", WHY)
    return Outcome(said.verdict, said.gap, WHY, f"{points.words} points; {percent.words}; stated {quantity(step.change).text}")


CHECK = Check(Options, percent_and_point, among, slip=True)
