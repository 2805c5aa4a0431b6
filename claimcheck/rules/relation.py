"""The arithmetic of two amounts: their intervals in one unit, their kinds of hedge, and the verdict between them."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from claimcheck.intervals import add, contains, meets, scale
from claimcheck.knowledge.metrics import related
from claimcheck.model import Alignment, Claim, Interval, Modality, Quantity, Slot, Verdict
from claimcheck.units import comparable, convert, dimension, factor

Side = Literal["point", "lower", "upper", "range", "vague", "reach", "nearly", "excess"]
SIDES: dict[str, Side] = {
    "none": "point", "exact": "point", "about": "point", "reach": "reach", "nearly": "nearly", "excess": "excess",
    "over": "lower", "far_over": "lower", "at_least": "lower", "under": "upper", "at_most": "upper", "up_to": "upper",
    "range": "range", "vague": "vague",
}  # fmt: skip


# What is expected of one side is not held against what is told of the other.
AHEAD: frozenset[Modality] = frozenset(("forecast", "target", "plan", "estimate", "negotiating", "hypothetical", "question"))
# Three equal figures are no accident.
TELLING_FIGURES = 3
ZERO = Decimal(0)
NEAR = Decimal("1.25")
# The sum of the gate from which two claims are taken to be of one metric where one of them names none.
LIKELY = 10


def one_metric(pair: Alignment) -> bool:
    """Whether the gate has no objection and both claims have one metric, as far as all that is known of them goes."""
    return pair.reason is None and (state(pair, "metric") == "same" or (state(pair, "metric") == "unknown" and pair.score >= LIKELY))


def same_measure(pair: Alignment) -> bool:
    """Whether both claims are of one metric, as far as it is known."""
    return state(pair, "metric") in ("same", "unknown")


def one_thing(pair: Alignment) -> bool:
    """Whether both are measures of one thing that are declared to be related: then they may fit, though they could not conflict."""
    return pair.reason is None and related(pair.left.metric or "", pair.right.metric or "") == "measure"


def slot(pair: Alignment, name: str) -> Slot:
    """One slot of a pair in which it was asked."""
    return next(s for s in pair.slots if s.name == name)


def state(pair: Alignment, slot: str) -> str:
    """How the two sides stand to each other in a slot: same, related, unknown or different; unknown too where it was not asked."""
    for one in pair.slots:
        if one.name == slot:
            return one.state
    return "unknown"


def grows(pair: Alignment) -> bool:
    """Whether both count what goes on happening, as a toll does: without a date another report may be a later one."""
    return all(c.flow == "event" and c.form == "level" for c in (pair.left, pair.right))


def opposed(pair: Alignment) -> bool:
    """Whether one tells of a change upwards and the other of one downwards: equal amounts are not the same then."""
    return {pair.left.direction, pair.right.direction} == {"up", "down"}


def telling(pair: Alignment) -> bool:
    """Whether equal figures are no accident: three and more of them, in articles on one thing or of one subject."""
    linked = {state(pair, "articles"), state(pair, "subject")} & {"related", "same"}
    return bool(linked) and least_figures(pair) >= TELLING_FIGURES


def least_figures(pair: Alignment) -> int:
    """The figures of the coarser of two numbers; 0 where they cannot be told."""
    return min((c.quantity.precision.figures for c in (pair.left, pair.right) if c.quantity and c.quantity.precision), default=0)


def named(claim: Claim) -> bool:
    """Whether the sentence of a claim names whose its number is."""
    return any(e.slot == "subject" and e.span for e in claim.evidence)


def near(pair: Alignment) -> bool:
    """Whether two amounts that could both be true lie within a quarter of each other, bounds by where they begin."""
    left, right = amounts(pair)
    one, two = abs(_told(left)), abs(_told(right))
    return meets(left.hard, right.hard) and ZERO < max(one, two) <= NEAR * min(one, two)


def _told(quantity: Quantity) -> Decimal:
    """The amount that is named: of a bound its end."""
    ends = (quantity.value, quantity.hard.low, quantity.hard.high)
    return next((end for end in ends if end is not None), ZERO)


def side(quantity: Quantity) -> Side:
    """What a hedge makes of a number: a point, a bound on one side, a range, something vague."""
    return SIDES[quantity.hedge]


def amounts(pair: Alignment) -> tuple[Quantity, Quantity]:
    """Both quantities, brought to the unit of the left one."""
    left, right = pair.left.quantity, pair.right.quantity
    assert left is not None and right is not None  # the gate lets no other pair through
    if left.unit == right.unit or left.unit is None or right.unit is None:
        return left, right
    ratio = factor(right.unit) / factor(left.unit)
    degrees = dimension(left.unit) == "temperature" and "change" not in (pair.left.form, pair.right.form)
    zero = convert(ZERO, right.unit, left.unit) if degrees else ZERO  # scales of temperature begin at other places
    return left, right if ratio == 1 and not zero else _converted(right, ratio, zero, left.unit)


def brought(left: Quantity, right: Quantity) -> tuple[Quantity, Quantity] | None:
    """Both amounts in the unit of the left one; None where the units have nothing in common. Nouns are words: they may."""
    if left.unit == right.unit or left.unit is None or right.unit is None:
        return left, right
    if dimension(left.unit) != "count" and not comparable(left.unit, right.unit):
        return None
    ratio = factor(right.unit) / factor(left.unit)
    zero = convert(ZERO, right.unit, left.unit) if dimension(left.unit) == "temperature" else ZERO
    return left, right if ratio == 1 and not zero else _converted(right, ratio, zero, left.unit)


def _converted(quantity: Quantity, by: Decimal, zero: Decimal, unit: str) -> Quantity:
    hard = add(scale(quantity.hard, by), Interval(zero, zero, True, True))
    soft = hard  # converted: the hard width serves as the soft one
    value = quantity.value * by + zero if quantity.value is not None else None
    return Quantity(quantity.span, quantity.text, value, unit, quantity.hedge, hard, soft, quantity.kind)


def verdict(left: Quantity, right: Quantity) -> Verdict:
    """The verdict of semantics.md, section 2, from the intervals and hedges alone."""
    if not meets(left.hard, right.hard):
        return "conflict"
    if not meets(left.soft, right.soft):
        return "tension"
    return "agree" if _same(left, right) else "compatible"


def _same(left: Quantity, right: Quantity) -> bool:
    sides = {side(left), side(right)}
    if sides <= {"point", "reach"}:
        return _within(left.value, right.soft) or _within(right.value, left.soft)
    if len(sides) > 1:
        return False
    return (left.value, left.hard) == (right.value, right.hard) if sides & {"range", "vague", "excess"} else left.value == right.value


def _within(value: Decimal | None, interval: Interval) -> bool:
    return value is not None and contains(interval, value)


def gap(left: Quantity, right: Quantity) -> str:
    """The two intervals that were held against each other, in words."""
    if not meets(left.hard, right.hard):
        return f"{span(left.hard)} and {span(right.hard)} do not meet"
    return f"{span(left.soft)} and {span(right.soft)} {'meet' if meets(left.soft, right.soft) else 'do not meet'}"


def span(interval: Interval) -> str:
    """An interval in brackets: (1.3e10, inf)."""
    low = "(-inf" if interval.low is None else ("[" if interval.low_closed else "(") + number(interval.low)
    high = "inf)" if interval.high is None else number(interval.high) + ("]" if interval.high_closed else ")")
    return f"{low}, {high}"


def number(value: Decimal) -> str:
    """A number short enough to read: 4 significant figures, the power of ten from 1e6 up."""
    short = value.normalize() if value == value.to_integral_value() else value
    rounded = Decimal(f"{short:.4g}")
    if abs(rounded) >= 1_000_000:
        power = rounded.adjusted()
        return f"{(rounded.scaleb(-power)).normalize():f}e{power}"
    return f"{rounded:f}"
