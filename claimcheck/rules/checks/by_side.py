"""A range, or something vague (several billion, dozens), and anything else."""

from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import Side, amounts, gap, one_metric, side, verdict


def by_side(kind: Side) -> Check:
    """The check of pairs of which one at least is of `kind`: as the intervals have it; what agrees is left to same-value."""

    def check(pair: Alignment, options: NoOptions) -> Outcome | None:
        left, right = amounts(pair)
        if not one_metric(pair) or kind not in (side(left), side(right)):
            return None
        result = verdict(left, right)
        return None if result == "agree" else Outcome(result, gap(left, right))

    return Check(NoOptions, check)
