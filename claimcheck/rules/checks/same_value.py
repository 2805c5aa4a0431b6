"""The same amount, however it is written."""

from claimcheck.knowledge.metrics import related
from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, gap, opposed, same_measure, verdict


def same_value(pair: Alignment, options: NoOptions) -> Outcome | None:
    """agree, or nothing. Measures that are declared to be related may agree, though they could not conflict."""
    left, right = amounts(pair)
    if opposed(pair):
        return None
    if not same_measure(pair) and related(pair.left.metric or "", pair.right.metric or "") != "measure":
        return None
    if (pair.left.metric is None or pair.right.metric is None) and (left.value != right.value or left.unit is None):
        return None
    return Outcome("agree", gap(left, right)) if pair.reason is None and verdict(left, right) == "agree" else None


CHECK = Check(NoOptions, same_value, figures=True)
