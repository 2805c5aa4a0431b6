"""Percentage points and their hundredths, as amounts of percent."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from claimcheck.intervals import scale
from claimcheck.model import Claim
from claimcheck.rules.sentences import quantity

POINTS = ("percentage_point: 1", "basis_point: 0.01")


def sizes(points: tuple[str, ...]) -> dict[str, Decimal]:
    """How many percentage points each unit of points is."""
    return {name.strip(): Decimal(size) for name, _, size in (p.partition(":") for p in points)}


def as_points(claim: Claim, points: tuple[str, ...]) -> Claim:
    """The claim; one in points in the unit of the percentages that it is the difference of."""
    told = quantity(claim)
    size = sizes(points).get(told.unit or "")
    if size is None:
        return claim
    value = None if told.value is None else told.value * size
    return replace(claim, quantity=replace(told, value=value, unit="percent", hard=scale(told.hard, size), soft=scale(told.soft, size)))
