"""Percent and percentage points: from 2% to 3% is one point, or 50 percent."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from claimcheck.model import Alignment, Claim, Quantity
from claimcheck.rules.derived import difference, judge, outcome, relative, signed
from claimcheck.rules.outcome import Check, Group, Outcome
from claimcheck.rules.points import POINTS, as_points, sizes
from claimcheck.rules.relation import number
from claimcheck.rules.sentences import Step, quantity, sentences, steps

SCORE = 60
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


def within_sentences(claims: tuple[Claim, ...], options: Options) -> Iterator[Group]:
    """conflict where a sentence gives two percentages, and as percent what is the difference of the two in points."""
    for sentence in sentences(claims):
        for step in steps(sentence):
            if quantity(step.change).unit == quantity(step.now).unit == "percent":
                judged = _judge(step, quantity(step.now), quantity(step.then))
                if judged:
                    yield Group((step.change, step.now, step.then), judged, SCORE)


def _judge(step: Step, now: Quantity, then: Quantity) -> Outcome | None:
    points, percent = difference(now, then), relative(now, then)
    if points is None or percent is None or judge(percent, signed(step.change, percent)) != "conflict":
        return None
    if judge(points, signed(step.change, points)) != "agree":
        return None
    said = outcome(points, step.change, "conflict", WHY)
    return Outcome(said.verdict, said.gap, WHY, f"{points.words} points; {percent.words}; stated {quantity(step.change).text}")


CHECK = Check(Options, percent_and_point, within_sentences, slip=True)
