"""A part of a period above the whole of it."""

from decimal import Decimal

from msgspec import Struct

from claimcheck.intervals import meets
from claimcheck.knowledge.metrics import metric, related
from claimcheck.model import Alignment, Claim, Interval, Period, Quantity
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import AHEAD, amounts, number, span


class Options(Struct, frozen=True):
    """`grains`: the lengths of time that are compared, from short to long."""

    grains: tuple[str, ...] = ("day", "week", "month", "quarter", "half", "year")


def subperiod_and_period(pair: Alignment, options: Options) -> Outcome | None:
    """conflict for one measure that is never negative, tension for related measures; nothing where the part fits."""
    order = _part_first(pair, options)
    if (
        order is None
        or not all(_flows(c) for c in (pair.left, pair.right))
        or len({c.modality in AHEAD for c in (pair.left, pair.right)}) > 1
    ):
        return None
    left, right = amounts(pair)
    part, whole = (left, right) if order else (right, left)
    if part.hard.low is None or whole.hard.high is None or meets(part.hard, whole.hard) or part.hard.low < whole.hard.high:
        return None
    same = pair.left.metric == pair.right.metric and _never_negative(pair.left.metric)
    why = (
        "a part cannot exceed the whole"
        if same
        else f"{pair.left.metric} and {pair.right.metric} are different measures: not proven wrong, wants a word"
    )
    return Outcome("conflict" if same else "tension", _words(part, whole), why, settle="which measure and which period each side means")


def _part_first(pair: Alignment, options: Options) -> bool | None:
    """True: the left period is part of the right; False: the reverse; None: neither."""
    if pair.reason is not None or not (
        pair.left.metric == pair.right.metric or related(pair.left.metric or "", pair.right.metric or "") == "measure"
    ):
        return None
    ranks = [_rank(c.period, options) for c in (pair.left, pair.right)]
    inside = any(s.name == "period" and (s.state == "related" or (s.state == "unknown" and s.weight > 0)) for s in pair.slots)
    if ranks[0] is None or ranks[1] is None or ranks[0] == ranks[1] or not inside:
        return None
    return ranks[0] < ranks[1]


def _rank(period: Period | None, options: Options) -> int | None:
    return options.grains.index(period.grain) if period and period.grain in options.grains else None


def _flows(claim: Claim) -> bool:
    return claim.flow in ("flow", "event", "cumulative") and claim.form in ("level", "comparison", "borrowed")


def _never_negative(name: str | None) -> bool:
    measure = metric(name) if name else None
    return measure is not None and measure.sign != "both"


def _words(part: Quantity, whole: Quantity) -> str:
    low, high = part.hard.low or Decimal(0), whole.hard.high or Decimal(0)
    ratio = f", at least {number(low / high)} times" if high > 0 else ""
    return f"the part {span(_of(part))} is above the whole {span(_of(whole))}{ratio}"


def _of(quantity: Quantity) -> Interval:
    return quantity.hard


CHECK = Check(Options, subperiod_and_period, parts=True)
