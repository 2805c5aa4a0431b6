"""Money by a stretch of time: 5 million a year is what a yearly 5 million is."""

from __future__ import annotations

from msgspec.structs import replace

from claimcheck.knowledge.tables import pairs
from claimcheck.model import Quantity

KIND = "money/duration"
PACES = dict(pairs("paces"))


def paced(quantity: Quantity, limits: str | None) -> tuple[Quantity, str | None]:
    """The amount by itself, and its scope with how often it comes; both as they are, where the time is none of a calendar (an hour)."""
    head, _, time = (quantity.unit or "").partition("/")
    often = PACES.get(time)
    if often is None:
        return quantity, limits
    return replace(quantity, unit=head, kind="money"), ",".join(sorted({*(limits.split(",") if limits else ()), often}))
