"""How an amount of a source stands to one of a draft, both in one unit."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.intervals import bounds, contains, meets, within
from claimcheck.model import Hedge, Quantity

LOWER: frozenset[Hedge] = frozenset(("over", "far_over", "at_least", "excess"))
UPPER: frozenset[Hedge] = frozenset(("under", "at_most", "up_to"))
# Hedges that leave a number where it is: what they add or take away is a matter of its own.
SOFT: frozenset[Hedge] = frozenset(("none", "exact", "about", "nearly", "reach"))
# How much further a bound may lie than the number that makes it true, for that number to be what is meant.
FAR = 2
# How far a figure may be moved when it is told in another unit, and each end of a range: acres in whole hectares.
MOVED, MOVED_END = Decimal("0.01"), Decimal("0.05")
Ends = tuple[Decimal | None, Decimal | None]


def backs(source: Quantity, draft: Quantity, converted: bool = False) -> bool:
    """Whether the source makes the draft true: 276 makes "more than 270" true, not the reverse. One figure is itself, also
    where the draft leaves out what the source puts round it; one end of a range is a figure of it; of two ranges both ends are the
    same. `converted`: the source was told in another unit, so that its figures are rounded again."""
    told, said = figure(source), figure(draft)
    if told is not None and said is not None:
        return _points(source, draft, told == said or (converted and _near(told, said, MOVED)))
    if draft.hedge == source.hedge == "range":
        return _ends(draft) == _ends(source) or (converted and _alike(_ends(draft), _ends(source)))
    if said is not None and source.hedge == "range":
        return (draft.hedge in SOFT and said in _ends(source)) or _bounds(draft, source)
    if draft.hedge == source.hedge == "vague":
        return meets(source.hard, draft.hard)
    return within(source.hard, draft.hard) or (said is None and told is not None and contains(draft.hard, told))


def figure(quantity: Quantity) -> Decimal | None:
    """The number as written; of a small excess (forty and some) what it exceeds."""
    return quantity.hard.low if quantity.hedge == "excess" else quantity.value


def one_figure(source: Quantity, draft: Quantity) -> bool:
    """Whether both tell one figure, and one of them no more than that."""
    same = figure(source) is not None and figure(source) == figure(draft)
    return same and (side(source) == side(draft) or "point" in (side(source), side(draft)))


def _bounds(draft: Quantity, source: Quantity) -> bool:
    """Whether a bound is one that a range has: up to 5, of 2 to 5."""
    low, high = _ends(source)
    return (draft.hedge in LOWER and figure(draft) == low) or (draft.hedge in UPPER and figure(draft) == high)


def _alike(one: Ends, two: Ends) -> bool:
    """Whether both ends of two ranges are one but for rounding."""
    ends = [(a, b) for a, b in zip(one, two, strict=True) if a is not None and b is not None]
    return len(ends) == len(one) and all(_near(a, b, MOVED_END) for a, b in ends)


def _near(told: Decimal, said: Decimal, by: Decimal) -> bool:
    return abs(told - said) <= by * max(abs(told), abs(said))


def _points(source: Quantity, draft: Quantity, same: bool) -> bool:
    told, said = figure(source), figure(draft)
    assert told is not None and said is not None
    if same:
        return draft.hedge in SOFT or _one_side(source, draft)
    if draft.hedge in SOFT:
        return source.hedge in SOFT and _rounds(source, draft)
    near = told <= FAR * said if draft.hedge in LOWER else said <= FAR * told
    return near and as_strong(source, draft)


def _one_side(source: Quantity, draft: Quantity) -> bool:
    """Whether two bounds are on one side; a figure is at least and at most itself."""
    both = {side(source), side(draft)}
    return len(both) == 1 or "nearly" in (source.hedge, draft.hedge) or draft.hedge in ("at_least", "at_most", "up_to")


def side(quantity: Quantity) -> str:
    """Whether a number is a point, a bound from below, or one from above."""
    return "lower" if quantity.hedge in LOWER else "upper" if quantity.hedge in UPPER else "point"


def _rounds(source: Quantity, draft: Quantity) -> bool:
    """Whether one of two points lies where a reader of the other expects it."""
    assert source.value is not None and draft.value is not None
    return contains(draft.soft, source.value) or contains(source.soft, draft.value)


def as_strong(source: Quantity, draft: Quantity) -> bool:
    """Whether all that the source allows is allowed by the draft."""
    if source.hedge in ("none", "exact") and source.value is not None and contains(draft.hard, source.value):
        return True
    return within(source.hard, draft.hard)


def retold(source: Quantity, draft: Quantity) -> bool:
    """Whether one statement is told with another figure: both sides put the same round it (about, over), and as figures, neither
    is a rounding of the other; of a range, an end is another."""
    if draft.hedge == source.hedge == "excess":
        return figure(draft) != figure(source)
    if draft.value is None or source.value is None:
        return draft.hedge == source.hedge == "range" and _ends(draft) != _ends(source)
    if side(draft) != side(source) or draft.precision is None or source.precision is None:
        return False
    one, two = (bounds("none", q.value, q.precision)[0] for q in (draft, source) if q.value is not None and q.precision is not None)
    return not meets(one, two)


def stronger(source: Quantity, draft: Quantity) -> bool:
    """Whether of two bounds on one side that of the source lies further: whoever has more than 640 has more than 300."""
    return side(draft) != "point" and as_strong(source, draft)


def slipped(one: Quantity, two: Quantity) -> bool:
    """Whether two amounts have the same digits, two and more of them, at another power of ten."""
    if one.value is None or two.value is None:
        return False
    digits = [q.value.normalize().as_tuple().digits for q in (one, two) if q.value is not None]
    return one.value != two.value and digits[0] == digits[1] and len(digits[0]) > 1


def _ends(quantity: Quantity) -> Ends:
    return quantity.hard.low, quantity.hard.high
