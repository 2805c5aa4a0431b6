"""A lower bound and an upper one: only what both allow counts."""

from claimcheck.intervals import meets
from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, one_metric, side, span


def opposite_bounds(pair: Alignment, options: NoOptions) -> Outcome | None:
    """conflict where the two leave nothing, else compatible."""
    left, right = amounts(pair)
    pairs = {side(left), side(right)}
    if not one_metric(pair) or pairs not in ({"lower", "upper"}, {"lower", "nearly"}):
        return None
    words = f"{span(left.hard)} and {span(right.hard)}"
    return Outcome("compatible", f"{words} meet") if meets(left.hard, right.hard) else Outcome("conflict", f"{words} do not meet")


CHECK = Check(NoOptions, opposite_bounds)
