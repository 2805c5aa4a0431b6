"""One length of time told in several units: two hours, six minutes and 41 seconds; 兩小時38分鐘."""

from __future__ import annotations

from collections.abc import Set
from decimal import Decimal

from msgspec.structs import replace

from claimcheck import units
from claimcheck.intervals import Policy, bounds
from claimcheck.languages.fold import fold
from claimcheck.model import Precision, Quantity, Span

DURATION = "duration"
NONE: frozenset[int] = frozenset()


def whole_lengths(numbers: dict[int, Quantity], text: str, joins: frozenset[str], policy: Policy) -> tuple[dict[int, Quantity], Set[int]]:
    """The numbers of a sentence; lengths of time that follow each other, with nothing or one of `joins` between, each of a
    smaller unit than the last, are one, in the unit of the last, at the place of each. And the places of all but the first."""
    found, rest = dict(numbers), set[int]()
    parts: list[int] = []
    for at, quantity in numbers.items():
        joined = _joined(found[parts[-1]], quantity, text, joins, policy) if parts else None
        parts = [*parts, at] if joined else [at]
        found.update(dict.fromkeys(parts, joined or quantity))
        rest.update(parts[1:])
    return found, rest


def _joined(first: Quantity, second: Quantity, text: str, joins: frozenset[str], policy: Policy) -> Quantity | None:
    between = fold(text[first.span.end : second.span.start]).strip()
    if not (first.kind == second.kind == DURATION) or second.hedge != "none" or (between and between not in joins):
        return None
    many = _many(first.unit or "", second.unit or "")
    if first.value is None or second.value is None or not 1 < many > second.value or first.value != first.value.to_integral_value():
        return None
    value, span = first.value * many + second.value, Span(first.span.start, second.span.end)
    step = second.precision.written if second.precision else Decimal(1)
    fine = Precision(len(str(value)), step, step)  # it is told to the last of its units
    hard, soft = bounds(first.hedge, value, fine, policy)
    return replace(
        first, span=span, text=text[span.start : span.end], value=value, unit=second.unit, hard=hard, soft=soft, precision=fine,
        unit_raw=second.unit_raw,
    )  # fmt: skip


def _many(large: str, small: str) -> Decimal:
    """How many of one unit make one of the other; 0 where that is no whole number."""
    found = units.convert(Decimal(1), large, small)
    return found if found == found.to_integral_value() else Decimal(0)
