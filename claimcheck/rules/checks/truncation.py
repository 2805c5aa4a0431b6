"""13.6 and 13: one is the other with its last digits cut off instead of rounded."""

from decimal import ROUND_DOWN, Decimal

from claimcheck.model import Alignment, Quantity
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, number, one_metric, verdict


def truncation(pair: Alignment, options: NoOptions) -> Outcome | None:
    """tension in place of conflict, for two bare numbers."""
    left, right = amounts(pair)
    if not one_metric(pair) or {left.hedge, right.hedge} != {"none"}:
        return None
    if verdict(left, right) not in ("conflict", "tension") or not (_cut(left, right) or _cut(right, left)):
        return None
    longer = max((left, right), key=lambda q: abs(q.value or Decimal(0)))
    return Outcome(
        "tension", f"{number(longer.value or Decimal(0))} cut off, not rounded", "rounded it would be one more in the last place"
    )


def _cut(long: Quantity, short: Quantity) -> bool:
    if long.value is None or short.value is None or long.precision is None or short.precision is None:
        return False
    if short.precision.written <= long.precision.written or long.value == short.value:
        return False
    steps = (long.value / short.precision.written).to_integral_value(ROUND_DOWN)
    return steps * short.precision.written == short.value


CHECK = Check(NoOptions, truncation)
