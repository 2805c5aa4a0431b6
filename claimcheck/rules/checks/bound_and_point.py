"""A bound (over, at least, under, up to) and a point."""

from msgspec import Struct

from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import amounts, gap, grows, one_metric, one_thing, side, verdict


class Options(Struct, frozen=True):
    """`cancellable`: hedges whose bound may be passed without contradiction ("up to" is a promise, not a limit)."""

    cancellable: tuple[str, ...] = ("up_to",)


BOUNDS = frozenset(("lower", "upper", "nearly", "excess"))
POINTS = frozenset(("point", "reach", "nearly", "excess"))


def bound_and_point(pair: Alignment, options: Options) -> Outcome | None:
    """Whatever the intervals say; passing a cancellable bound is tension, what has grown past "at least" is not."""
    left, right = amounts(pair)
    sides = (side(left), side(right))
    if not _applies(*sides):
        return None
    result = verdict(left, right)
    if result == "agree" or not (one_metric(pair) or (result == "compatible" and one_thing(pair))):
        return None
    if result == "conflict" and {left.hedge, right.hedge} & set(options.cancellable):
        result = "tension"
    if result == "tension" and "lower" in sides and grows(pair):
        result = "compatible"
    return Outcome(result, gap(left, right))


def _applies(one: str, two: str) -> bool:
    return (one in BOUNDS and two in POINTS) or (two in BOUNDS and one in POINTS)


CHECK = Check(Options, bound_and_point)
