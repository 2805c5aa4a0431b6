"""Percent and percentage points: from 2% to 3% is one point, or 50 percent."""

from decimal import Decimal

from msgspec import Struct

from claimcheck.model import Alignment, Quantity
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import number


class Options(Struct, frozen=True):
    """`points`: units of points, with how many percentage points each is ("basis_point: 0.01")."""

    points: tuple[str, ...] = ("percentage_point: 1", "basis_point: 0.01")


def percent_and_point(pair: Alignment, options: Options) -> Outcome | None:
    """conflict where one side gives a change in percent and the other the same figure in points."""
    left, right = pair.left.quantity, pair.right.quantity
    if pair.reason is not None or left is None or right is None or "change" not in (pair.left.form, pair.right.form):
        return None
    points = {name.strip(): Decimal(size) for name, _, size in (p.partition(":") for p in options.points)}
    one, two = _points(left, points), _points(right, points)
    if (one is None) == (two is None) or {left.unit, right.unit}.isdisjoint({"percent"}):
        return None
    figure = one if one is not None else two
    other = right.value if one is not None else left.value
    if figure is None or figure != other:
        return None
    return Outcome(
        "conflict",
        f"{number(figure)} percent against {number(figure)} percentage points",
        "a change of a percentage in percent is another than in points",
    )


def _points(quantity: Quantity, points: dict[str, Decimal]) -> Decimal | None:
    size = points.get(quantity.unit or "")
    return quantity.value * size if size is not None and quantity.value is not None else None


CHECK = Check(Options, percent_and_point, slip=True)
