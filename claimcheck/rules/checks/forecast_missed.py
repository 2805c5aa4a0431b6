"""What was expected, and what it came to."""

from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, gap, state, verdict


def forecast_missed(pair: Alignment, options: NoOptions) -> Outcome | None:
    """compatible where an outcome is not what had been forecast for the same period."""
    if pair.reason != "modality" or {pair.left.modality, pair.right.modality} != {"actual", "forecast"}:
        return None
    if state(pair, "metric") != "same" or state(pair, "period") != "same" or {pair.left.form, pair.right.form} - {"level", "borrowed"}:
        return None
    left, right = amounts(pair)
    if verdict(left, right) == "agree":
        return None
    outcome = left if pair.left.modality == "actual" else right
    return Outcome("compatible", gap(left, right), f"{outcome.text} is the outcome, the other was expected")


CHECK = Check(NoOptions, forecast_missed, over=("modality",))
