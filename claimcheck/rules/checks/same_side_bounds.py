"""Two bounds on the same side never contradict; far apart, a reader wonders."""

from decimal import Decimal

from msgspec import Struct

from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import amounts, grows, number, one_metric, side

STRONGEST = "far_over"


class Options(Struct, frozen=True):
    """`factor`: from how many times the weaker bound the stronger one is odd."""

    factor: Decimal = Decimal(3)


def same_side_bounds(pair: Alignment, options: Options) -> Outcome | None:
    """compatible, the stronger named; tension from `factor` up, unless what is counted goes on growing; equal points are left to
    same-value."""
    left, right = amounts(pair)
    if not one_metric(pair) or side(left) != side(right) or side(left) not in ("lower", "upper"):
        return None
    if left.value is None or right.value is None:
        return None
    if left.value == right.value and (left.hedge == right.hedge or STRONGEST not in (left.hedge, right.hedge)):
        return None
    low, high = sorted((abs(left.value), abs(right.value)))
    far = (low == 0 or high / low >= options.factor) and not (side(left) == "lower" and grows(pair))
    strength = max if side(left) == "lower" else min
    stronger = strength((left, right), key=lambda q: (q.value, q.hedge == "far_over"))
    return Outcome(
        "tension" if far else "compatible", f"bounds at {number(left.value)} and {number(right.value)}", f"{stronger.text} is the stronger"
    )


CHECK = Check(Options, same_side_bounds)
