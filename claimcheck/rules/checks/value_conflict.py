"""Two amounts that do not fit, for which no closer relation has a name."""

from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, gap, one_metric, opposed, state, verdict


def value_conflict(pair: Alignment, options: NoOptions) -> Outcome | None:
    """conflict, tension or compatible as the intervals have it; claims of related metrics are left alone."""
    left, right = amounts(pair)
    if not one_metric(pair) or opposed(pair):
        return None
    found = verdict(left, right)
    if found == "agree" and state(pair, "metric") == "unknown" and "same" not in (state(pair, "period"), state(pair, "partner")):
        return None  # two amounts that are rounded to each other are no sign that they are of one thing
    return Outcome(found, gap(left, right))


CHECK = Check(NoOptions, value_conflict)
