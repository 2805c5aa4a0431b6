"""A run rate is the pace at one moment, not the sum of the year."""

from claimcheck.knowledge.metrics import related
from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, gap


def run_rate_and_actual(pair: Alignment, options: NoOptions) -> Outcome | None:
    """compatible, whatever the amounts."""
    if not pair.left.metric or not pair.right.metric or related(pair.left.metric, pair.right.metric) != "run-rate":
        return None
    left, right = amounts(pair)
    return Outcome("compatible", gap(left, right), "a run rate is the pace at one moment, not the sum of the period")


CHECK = Check(NoOptions, run_rate_and_actual, parts=True)
