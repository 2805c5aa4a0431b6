"""Two amounts that do not fit, for which no closer relation has a name."""

from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, gap, one_metric, opposed, verdict


def value_conflict(pair: Alignment, options: NoOptions) -> Outcome | None:
    """conflict, tension or compatible as the intervals have it; claims of related metrics are left alone."""
    left, right = amounts(pair)
    if not one_metric(pair) or opposed(pair):
        return None
    return Outcome(verdict(left, right), gap(left, right))


CHECK = Check(NoOptions, value_conflict)
