"""The same amount, however it is written."""

from decimal import Decimal

from msgspec import Struct

from claimcheck.knowledge.metrics import related
from claimcheck.model import Alignment, Quantity
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import TELLING_FIGURES, amounts, gap, least_figures, number, one_metric, opposed, same_measure, side, verdict


class Options(Struct, frozen=True):
    """`tolerance`: by what share of the greater two points may differ and agree; without one they agree as they are rounded."""

    tolerance: Decimal | None = None


def same_value(pair: Alignment, options: Options) -> Outcome | None:
    """agree, or nothing. Measures that are declared to be related may agree, though they could not conflict. With a tolerance what
    is beyond it does not agree: then the verdict is that of the intervals."""
    left, right = amounts(pair)
    if opposed(pair):
        return None
    if options.tolerance is not None:
        return _within(pair, options.tolerance)
    if not same_measure(pair) and related(pair.left.metric or "", pair.right.metric or "") != "measure":
        return None
    if (pair.left.metric is None or pair.right.metric is None) and not (_equal(left, right) or _converted(pair)):
        return None
    return Outcome("agree", gap(left, right)) if pair.reason is None and verdict(left, right) == "agree" else None


def _equal(left: Quantity, right: Quantity) -> bool:
    return left.value == right.value and left.unit is not None


def _converted(pair: Alignment) -> bool:
    """Whether telling figures are told in two units (140.8 square metres, 42.6 ping)."""
    units = {claim.quantity.unit for claim in (pair.left, pair.right) if claim.quantity}
    return len(units) == 2 and None not in units and least_figures(pair) >= TELLING_FIGURES


def _within(pair: Alignment, tolerance: Decimal) -> Outcome | None:
    left, right = amounts(pair)
    if not one_metric(pair):
        return None
    if left.value is None or right.value is None or {side(left), side(right)} != {"point"}:
        return Outcome(verdict(left, right), gap(left, right))
    apart, whole = abs(left.value - right.value), max(abs(left.value), abs(right.value))
    words = f"{number(apart)} apart, {number(tolerance * whole)} allowed"
    return Outcome("agree" if apart <= tolerance * whole else "conflict", words)


CHECK = Check(Options, same_value, figures=True)
