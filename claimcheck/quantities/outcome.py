"""What is made of the numbers of a text."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from claimcheck.model import Quantity, Span
from claimcheck.quantities.page import Page


class Rejected(Struct, frozen=True, gc=False):
    """A number that is no quantity, and the named reason; its value, where that was read before."""

    span: Span
    text: str
    reason: str
    value: Decimal | None = None


class Reading(Struct, frozen=True, gc=False):
    """All numeric expressions of a text in order, and the numbers that are none."""

    quantities: tuple[Quantity, ...]
    rejected: tuple[Rejected, ...]


def rejected(page: Page, start: int, end: int, reason: str, value: Decimal | None = None) -> Rejected:
    """The number from `start` to `end`, which is none."""
    return Rejected(Span(start, end), page.text[start:end], reason, value)
