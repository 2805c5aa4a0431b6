"""The same figure in two currencies: one of them is wrong."""

from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import same_measure
from claimcheck.units import comparable


def currency_slip(pair: Alignment, options: NoOptions) -> Outcome | None:
    """conflict for one value in two currencies that cannot be the same one. Two that are written in the same word ($, 元) are each
    read by where their article comes from: nobody slipped."""
    left, right = pair.left.quantity, pair.right.quantity
    if pair.reason != "currency" or not same_measure(pair) or left is None or right is None:
        return None
    if left.value is None or left.value != right.value or not left.unit or not right.unit or comparable(left.unit, right.unit):
        return None
    if left.unit_raw is not None and left.unit_raw == right.unit_raw:
        return None
    return Outcome("conflict", f"{left.unit} and {right.unit}", "the same figure in another currency")


CHECK = Check(NoOptions, currency_slip, slip=True, over=("currency",))
