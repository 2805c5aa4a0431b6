"""The same amount, however it is written."""

from claimcheck.knowledge.metrics import related
from claimcheck.model import Alignment, Quantity
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import TELLING_FIGURES, amounts, gap, least_figures, opposed, same_measure, verdict


def same_value(pair: Alignment, options: NoOptions) -> Outcome | None:
    """agree, or nothing. Measures that are declared to be related may agree, though they could not conflict."""
    left, right = amounts(pair)
    if opposed(pair):
        return None
    if not same_measure(pair) and related(pair.left.metric or "", pair.right.metric or "") != "measure":
        return None
    if (pair.left.metric is None or pair.right.metric is None) and not (_equal(left, right) or _converted(pair)):
        return None
    return Outcome("agree", gap(left, right)) if pair.reason is None and verdict(left, right) == "agree" else None


def _equal(left: Quantity, right: Quantity) -> bool:
    return left.value == right.value and left.unit is not None


def _converted(pair: Alignment) -> bool:
    """Whether telling figures are told in two units (140.8 square metres, 42.6 ping)."""
    units = {claim.quantity.unit for claim in (pair.left, pair.right) if claim.quantity}
    return len(units) == 2 and None not in units and least_figures(pair) >= TELLING_FIGURES


CHECK = Check(NoOptions, same_value, figures=True)
