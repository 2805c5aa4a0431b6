"""What a hedged number says: the hard interval (literally true) and the soft one (what a reader infers).

All numbers of the defaults are fields of `Policy`.
"""

import functools
from decimal import Decimal

from msgspec import Struct

from claimcheck.intervals.arithmetic import negate
from claimcheck.model import Hedge, Interval, Precision

D = Decimal
ZERO, ONE, TWO = D(0), D(1), D(2)


class Policy(Struct, frozen=True):
    """How far each hedge reaches, as shares of the value unless the name says steps."""

    coarse_cap: Decimal = D("0.05")
    soft_cap: Decimal = D("0.25")
    about_one_figure: Decimal = D("0.20")
    about_two_figures: Decimal = D("0.10")
    about_more_figures: Decimal = D("0.02")
    about_more_steps: Decimal = D(2)
    about_soft: Decimal = D("0.5")
    over_soft: Decimal = D("1.1")
    over_soft_limit: Decimal = D(2)
    far_over_soft: Decimal = D("1.2")
    under_soft: Decimal = D("0.8")
    nearly_hard: Decimal = D("0.85")
    nearly_soft: Decimal = D("0.92")
    at_most_soft: Decimal = D("0.8")
    up_to_soft: Decimal = D("0.5")
    reach_soft: Decimal = D("1.05")
    vague_hard_low: Decimal = D(1)
    vague_hard_high: Decimal = D(10)
    vague_loose_high: Decimal = D(100)
    vague_soft_low: Decimal = D(2)
    vague_soft_high: Decimal = D(10)
    excess_soft_share: Decimal = D("0.5")


DEFAULT = Policy()
Pair = tuple[Interval, Interval]


def precision(written: str, scale: Decimal = ONE, spelled: bool = False) -> Precision:
    """How finely the plain decimal `written` (130, 9.1, 1300) is written when it stands for `written` x `scale`.
    Of a spelled number (five hundred) the last written place is a tenth of its leading place."""
    return _known_precision(written, spelled) if scale is ONE else _precision(written, scale, spelled)


@functools.lru_cache(maxsize=4096)
def _known_precision(written: str, spelled: bool) -> Precision:
    return _precision(written, ONE, spelled)


def _precision(written: str, scale: Decimal, spelled: bool) -> Precision:
    whole, _, places = written.partition(".")
    digits = (whole + places).lstrip("-0")
    significant = len(digits.rstrip("0")) if digits else 1
    exponent = -len(places)
    step_exponent = exponent + len(digits) - significant if digits else exponent
    step = ONE.scaleb(step_exponent) * scale
    last = step if step_exponent == exponent else ONE.scaleb(exponent) * scale
    if spelled and digits:
        leading = exponent + len(digits) - 1
        last = min(step, ONE.scaleb(leading - 1) * scale) if leading > 0 else step
    return Precision(significant, step, last)


def bounds(hedge: Hedge, value: Decimal, precision: Precision, policy: Policy = DEFAULT, *, exact_count: bool = False) -> Pair:
    """The hard and the soft interval of one hedged point. An `exact_count` (deaths, seats, goals) is taken as written
    below 100, and above unless it is a multiple of 10. For range, vague and excess see `span`, `vague`, `excess`."""
    if exact_count and hedge == "none" and (abs(value) < 100 or value % 10):
        exact = Interval(value - ONE / 2, value + ONE / 2)
        return exact, exact
    if value < ZERO:
        return _mirrored(hedge, -value, precision, policy)
    return _positive(hedge, value, precision, policy)


def span(low: Decimal, high: Decimal) -> Pair:
    """A range a-b: both ends included, the soft interval the same."""
    both = Interval(min(low, high), max(low, high), True, True)
    return both, both


def vague(multiplier: Decimal, policy: Policy = DEFAULT, *, loose: bool = False) -> Pair:
    """Several times a multiplier; `loose` where the words also render the next magnitudes (tens of billions)."""
    top = policy.vague_loose_high if loose else policy.vague_hard_high
    return (
        Interval(policy.vague_hard_low * multiplier, top * multiplier),
        Interval(policy.vague_soft_low * multiplier, policy.vague_soft_high * multiplier),
    )


def excess(value: Decimal, step: Decimal, policy: Policy = DEFAULT, *, wide: bool = False) -> Pair:
    """A little over `value`, by less than one step of its last digit; `wide` steps (a hundred and some) are read as half."""
    soft_high = value + step * policy.excess_soft_share if wide else value + step
    return Interval(value, value + step, False, False), Interval(value, soft_high, False, wide)


def _positive(hedge: Hedge, v: Decimal, p: Precision, policy: Policy) -> Pair:
    if hedge != "none":
        if hedge in _ONE_SIDED:
            return _one_sided(hedge, v, p, policy)
        if hedge == "exact":
            return _closed(v, v), _closed(v, v)
        if hedge == "about":
            reach = _about(v, p, policy)
            return _closed(v - reach, v + reach), _closed(v - reach * policy.about_soft, v + reach * policy.about_soft)
        if hedge == "nearly":
            return _closed(policy.nearly_hard * v, v), _closed(policy.nearly_soft * v, v)
    fine = p.written / TWO
    half = fine if p.written is p.step else _half(v, p, policy)  # of a number that is not round both places are one
    soft, hard = min(fine, policy.soft_cap * v), Interval(v - half, v + half)
    return hard, hard if soft is half or soft == half else Interval(v - soft, v + soft)


_ONE_SIDED = frozenset({"over", "far_over", "at_least", "under", "at_most", "up_to", "reach"})


def _one_sided(hedge: Hedge, v: Decimal, p: Precision, policy: Policy) -> Pair:
    if hedge in ("over", "at_least"):
        closed, top = hedge == "at_least", max(min(v + p.step, policy.over_soft_limit * v), policy.over_soft * v)
        return Interval(v, None, closed), Interval(v, top, closed, True)
    if hedge == "far_over":
        return Interval(v, None, False), Interval(policy.far_over_soft * v, None)
    if hedge == "under":
        return Interval(ZERO, v), Interval(policy.under_soft * v, v)
    if hedge == "reach":
        return Interval(v - _half(v, p, policy), None), _closed(v, policy.reach_soft * v)
    share = policy.at_most_soft if hedge == "at_most" else policy.up_to_soft
    return _closed(ZERO, v), _closed(share * v, v)


def _about(v: Decimal, p: Precision, policy: Policy) -> Decimal:
    if p.figures <= 1:
        return policy.about_one_figure * v
    if p.figures == 2:
        return policy.about_two_figures * v
    return max(policy.about_more_steps * p.step, policy.about_more_figures * v)


def _half(v: Decimal, p: Precision, policy: Policy) -> Decimal:
    """Half the width in which a plain number is read: as written, or coarser where it is round, capped."""
    return max(p.written / TWO, min(p.step / TWO, policy.coarse_cap * v))


def _closed(low: Decimal, high: Decimal) -> Interval:
    return Interval(low, high, True, True)


_OPPOSITE: dict[str, Hedge] = {"over": "under", "under": "over", "at_least": "at_most", "at_most": "at_least", "far_over": "under"}


def _mirrored(hedge: Hedge, size: Decimal, p: Precision, policy: Policy) -> Pair:
    """Below zero "over -5" still means to the right of it, so one-sided hedges swap before the mirror; no wall at zero."""
    hard, soft = _positive(_OPPOSITE.get(hedge, hedge), size, p, policy)
    if hedge in ("over", "at_least", "far_over"):
        hard = Interval(None, hard.high, False, hard.high_closed)
    return negate(hard), negate(soft)
