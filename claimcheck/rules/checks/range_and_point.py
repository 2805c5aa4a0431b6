"""A range and a point: one of the range, or the middle of it, where words say so ("the midpoint of the guidance")."""

from decimal import Decimal

from msgspec import Struct

from claimcheck.intervals import contains
from claimcheck.model import Alignment, Quantity
from claimcheck.rules.checks.by_side import judged
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import amounts, number, one_metric, side


class Options(Struct, frozen=True):
    """`middle`: the scope whose words say that a number is the middle of others."""

    middle: str = "median"


def range_and_point(pair: Alignment, options: Options) -> Outcome | None:
    """agree where a point is told as the middle of the range and is; else as the intervals have it."""
    left, right = amounts(pair)
    said = [options.middle in (c.scope or "").split(",") for c in (pair.left, pair.right)]
    if one_metric(pair) and sum(said) == 1:
        point, whole = (left, right) if said[0] else (right, left)
        middle = _middle(whole)
        if middle is not None and contains(point.soft, middle):
            return Outcome("agree", f"the middle of the range is {number(middle)}")
    return judged(pair, "range")


def _middle(whole: Quantity) -> Decimal | None:
    low, high = whole.hard.low, whole.hard.high
    return (low + high) / 2 if side(whole) == "range" and low is not None and high is not None else None


CHECK = Check(Options, range_and_point)
