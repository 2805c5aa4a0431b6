"""The same amount, however it is written."""

from claimcheck.knowledge.metrics import related
from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, gap, verdict


def same_value(pair: Alignment, options: NoOptions) -> Outcome | None:
    """agree, or nothing. Measures that are declared to be related may agree, though they could not conflict."""
    left, right = amounts(pair)
    if pair.left.metric != pair.right.metric and related(pair.left.metric or "", pair.right.metric or "") != "measure":
        return None
    return Outcome("agree", gap(left, right)) if pair.reason is None and verdict(left, right) == "agree" else None


CHECK = Check(NoOptions, same_value)
