"""A range, or something vague (several billion, dozens), and anything else."""

from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import Side, amounts, gap, one_metric, one_thing, side, verdict


def by_side(kind: Side) -> Check:
    """The check of pairs of which one at least is of `kind`."""
    return Check(NoOptions, lambda pair, options: judged(pair, kind))


def judged(pair: Alignment, kind: Side) -> Outcome | None:
    """What the intervals say of a pair of which one at least is of `kind`; what agrees is left to same-value."""
    left, right = amounts(pair)
    result = verdict(left, right)
    alike = one_metric(pair) or (result == "compatible" and one_thing(pair))
    told = alike and kind in (side(left), side(right)) and result != "agree"
    return Outcome(result, gap(left, right)) if told else None
