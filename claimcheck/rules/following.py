"""Whether a stated number follows from two others: their sum, difference, share, ratio or growth, or a part of an amount."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.intervals import contains, scale
from claimcheck.model import Claim, Interval, Quantity
from claimcheck.rules.derived import HUNDRED, Derived, difference, growth, judge, ratio, share, signed, total
from claimcheck.rules.relation import brought, number
from claimcheck.rules.sentences import quantity
from claimcheck.units import dimension

# Figures that a sum or a difference must have to be no accident.
TELLING = 2
# How many times the other a part may be: so little more or less is met by accident.
SLIGHT = 10
COUNTS = frozenset(("number", "count"))
PLAIN = frozenset(("none", "exact", "about", "reach"))


def follows(stated: Claim, one: Claim, two: Claim) -> str | None:
    """The arithmetic in words that gives the stated number, None where none does. All three are told as they are, without a bound.
    The order of the two tells nothing, unless one of them is told as the earlier."""
    if not all(_plain(c) for c in (stated, one, two)) or (_other_measures(one, two) and stated.form != "part"):
        return None
    for now, then in _orders(one, two):
        for found in _derived(stated, now, then):
            said = signed(stated, found)
            if judge(found, said) == "agree" and (contains(said.soft, found.value) or said.value == found.value):
                return found.words
    return None


def _plain(claim: Claim) -> bool:
    return claim.quantity is not None and bool(claim.quantity.value) and claim.quantity.hedge in PLAIN


def _other_measures(one: Claim, two: Claim) -> bool:
    return bool(one.metric and two.metric and one.metric != two.metric)


def _orders(one: Claim, two: Claim) -> tuple[tuple[Claim, Claim], ...]:
    if "comparison" in (one.form, two.form) and one.form != two.form:
        return ((two, one),) if one.form == "comparison" else ((one, two),)
    return (one, two), (two, one)


def _derived(stated: Claim, now: Claim, then: Claim) -> Iterator[Derived]:
    said, one, two = quantity(stated), quantity(now), quantity(then)
    if said.kind == "percent" and one.kind != "percent":
        if _alike(one, two):
            found = share(one, two) if _part_of(one, two) and stated.form != "change" else None
            yield from (f for f in (growth(one, two), found) if f is not None)
    elif said.kind == "multiple" and _alike(one, two):
        times = ratio(one, two)
        if times is not None:
            yield Derived(times, *(Interval(times, times, True, True),) * 2, f"{one.text} / {two.text} = {number(times)}")
    elif said.kind == "percentage_point" or (said.precision is not None and said.precision.figures >= TELLING):
        yield from _amounts(said, one, two)


def _part_of(part: Quantity, whole: Quantity) -> bool:
    return part.value is not None and whole.value is not None and 0 < part.value < whole.value


def _amounts(said: Quantity, one: Quantity, two: Quantity) -> Iterator[Derived]:
    if two.kind == "percent" and one.kind != "percent":
        if said.unit is not None and _alike(said, one):
            yield from _parts(said, one, two)
    elif _alike(one, two) and (_alike(said, one) or said.kind == "percentage_point"):
        both = brought(said, one), brought(said, two)
        one, two = (b[1] if b else q for b, q in zip(both, (one, two), strict=True))
        if min(one.value or 0, two.value or 0) * SLIGHT < max(one.value or 0, two.value or 0):
            return
        found = difference(one, two)
        if found is not None and found.value > 0:
            yield found
        if one.kind != "percent":
            yield total([one, two])


def _parts(said: Quantity, amount: Quantity, percent: Quantity) -> Iterator[Derived]:
    """So many percent of an amount, and the amount with that taken off or put on."""
    both = brought(said, amount)
    amount = both[1] if both else amount
    part = (percent.value or 0) / HUNDRED
    for factor, sign in ((part, "x"), (1 - part, "-"), (1 + part, "+")):
        value = Decimal(amount.value or 0) * factor
        words = f"{amount.text} {sign} {percent.text} = {number(value)}"
        yield Derived(value, scale(amount.hard, factor), scale(amount.soft, factor), words)


def _alike(one: Quantity, two: Quantity) -> bool:
    """Whether two amounts may be taken together: of one unit, or one of them a count that leaves its noun out."""
    if one.unit is None or two.unit is None:
        return one.unit != two.unit and {one.kind, two.kind} <= COUNTS
    if dimension(one.unit) == "count":
        return one.unit == two.unit
    return brought(one, two) is not None
