"""The same amount, however it is written."""

from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, gap, verdict


def same_value(pair: Alignment, options: NoOptions) -> Outcome | None:
    """agree, or nothing."""
    left, right = amounts(pair)
    return Outcome("agree", gap(left, right)) if pair.reason is None and verdict(left, right) == "agree" else None


CHECK = Check(NoOptions, same_value)
