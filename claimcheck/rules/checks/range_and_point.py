"""A range and anything else."""

from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, gap, side, verdict


def range_and_point(pair: Alignment, options: NoOptions) -> Outcome | None:
    """As the intervals have it; equal ranges are left to same-value."""
    left, right = amounts(pair)
    if pair.reason is not None or pair.left.metric != pair.right.metric or "range" not in (side(left), side(right)):
        return None
    result = verdict(left, right)
    return None if result == "agree" else Outcome(result, gap(left, right))


CHECK = Check(NoOptions, range_and_point)
