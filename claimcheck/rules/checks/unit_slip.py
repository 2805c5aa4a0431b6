"""The same figure in two units of one dimension: MW and GW, kilometres and miles."""

from decimal import Decimal

from claimcheck.intervals import meets
from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, number, same_measure
from claimcheck.units import factor


def unit_slip(pair: Alignment, options: NoOptions) -> Outcome | None:
    """conflict for one figure in two units that make it two amounts."""
    left, right = pair.left.quantity, pair.right.quantity
    if pair.reason is not None or not same_measure(pair) or left is None or right is None:
        return None
    if not left.unit or not right.unit or left.unit == right.unit or left.number is None or right.number is None:
        return None
    one, two = amounts(pair)
    if not left.value or _digits(left.value) != _digits(right.value or Decimal(0)) or meets(one.hard, two.hard):
        return None
    ratio = factor(left.unit) / factor(right.unit)
    return Outcome("conflict", f"one {left.unit} is {number(ratio)} {right.unit}", "the same figure in another unit")


def _digits(value: Decimal) -> tuple[int, ...]:
    return value.normalize().as_tuple().digits


CHECK = Check(NoOptions, unit_slip, slip=True)
