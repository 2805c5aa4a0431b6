"""Numbers that are worked out from others, held against the one that the text states."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.intervals import add, bounds, divide, meets, negate, scale, subtract
from claimcheck.model import Claim, Interval, Precision, Quantity, Verdict
from claimcheck.rules.outcome import Outcome
from claimcheck.rules.relation import number, side, span
from claimcheck.rules.sentences import quantity

HUNDRED = Decimal(100)


class Derived(Struct, frozen=True):
    """A value worked out of others, what it can be as they are rounded, and what it is as they are written."""

    value: Decimal
    hard: Interval
    soft: Interval
    words: str


def ratio(one: Quantity, two: Quantity) -> Decimal | None:
    """How many times `two` `one` is, as both are written."""
    return one.value / two.value if one.value is not None and two.value else None


def growth(now: Quantity, then: Quantity) -> Derived | None:
    """By how many percent `now` is above `then`."""
    if not then.value or now.value is None:
        return None
    value = (now.value / then.value - 1) * HUNDRED
    hard, soft = (_percent(divide(n, t), -1) for n, t in ((now.hard, then.hard), (now.soft, then.soft)))
    return Derived(value, hard, soft, f"{now.text} / {then.text} - 1 = {number(value)}%")


def share_of_new_base(now: Quantity, then: Quantity) -> Derived | None:
    """How many percent of `now` lie between the two."""
    found = growth(then, now)
    return found and Derived(-found.value, negate(found.hard), negate(found.soft), found.words)


def share(part: Quantity, whole: Quantity) -> Derived | None:
    """How many percent of `whole` `part` is."""
    if not whole.value or part.value is None:
        return None
    value = part.value / whole.value * HUNDRED
    hard, soft = (_percent(divide(p, w), 0) for p, w in ((part.hard, whole.hard), (part.soft, whole.soft)))
    return Derived(value, hard, soft, f"{part.text} / {whole.text} = {number(value)}%")


def difference(now: Quantity, then: Quantity) -> Derived | None:
    """How much `now` is above `then`, in their unit."""
    now, then = _rounded_alike(now, then)
    if then.value is None or now.value is None:
        return None
    value = now.value - then.value
    return Derived(value, subtract(now.hard, then.hard), subtract(now.soft, then.soft), f"{now.text} - {then.text} = {number(value)}")


def total(parts: list[Quantity]) -> Derived:
    """What the parts add up to."""
    hard, soft, value = parts[0].hard, parts[0].soft, parts[0].value or Decimal(0)
    for part in parts[1:]:
        hard, soft, value = add(hard, part.hard), add(soft, part.soft), value + (part.value or Decimal(0))
    return Derived(value, hard, soft, f"{' + '.join(p.text for p in parts)} = {number(value)}")


def judge(found: Derived, stated: Quantity) -> Verdict:
    """conflict where no rounding reconciles the two, tension where only a coarser one than is written does, agree for a
    point, compatible for a bound."""
    if not meets(found.hard, stated.hard):
        return "conflict"
    if not meets(found.soft, stated.soft):
        return "tension"
    return "agree" if side(stated) in ("point", "reach") else "compatible"


def signed(change: Claim, found: Derived) -> Quantity:
    """The change with its sign; one whose way is not told goes the way of what was worked out."""
    stated = quantity(change)
    down = change.direction == "down" or (change.direction is None and found.value < 0)
    return replace(stated, value=negative(stated), hard=negate(stated.hard), soft=negate(stated.soft)) if down else stated


def negative(stated: Quantity) -> Decimal | None:
    """The value with the other sign."""
    return None if stated.value is None else -stated.value


def outcome(found: Derived, stated: Claim, verdict: Verdict, why: str | None = None) -> Outcome:
    """The verdict with the arithmetic behind it."""
    claimed = quantity(stated)
    words = f"{found.words}, stated {claimed.text}"
    return Outcome(verdict, f"{span(found.hard)} against {span(claimed.hard)}", why, words)


def _rounded_alike(now: Quantity, then: Quantity) -> tuple[Quantity, Quantity]:
    """Both amounts as finely as the finer of them is written: 60 beside 61.5 is 60.0, where by itself it could be round."""
    if now.precision is None or then.precision is None:
        return now, then
    step = min(now.precision.step, then.precision.step)
    return _finer(now, now.precision, step), _finer(then, then.precision, step)


def _finer(amount: Quantity, precision: Precision, step: Decimal) -> Quantity:
    if step == precision.step or amount.hedge != "none" or not amount.value:
        return amount
    hard, _ = bounds("none", amount.value, replace(precision, step=step))
    return replace(amount, hard=hard) if amount.hard.low is None or (hard.low or 0) > amount.hard.low else amount


def _percent(ratio: Interval, less: int) -> Interval:
    return scale(add(ratio, Interval(Decimal(less), Decimal(less), True, True)), HUNDRED)
