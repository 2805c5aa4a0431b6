"""Arithmetic on intervals. An end that is None is unbounded; open and closed ends count."""

from __future__ import annotations

from decimal import Decimal, localcontext

from claimcheck.model import Interval

ZERO, ONE = Decimal(0), Decimal(1)
INFINITY = Decimal("Infinity")
ANY = Interval(None, None, False, False)


def contains(interval: Interval, value: Decimal) -> bool:
    """Whether the value lies in the interval; an open end excludes it."""
    above = interval.low is None or value > interval.low or (interval.low_closed and value == interval.low)
    below = interval.high is None or value < interval.high or (interval.high_closed and value == interval.high)
    return above and below


def meets(a: Interval, b: Interval) -> bool:
    """Whether the two share a value; touching ends count only where both are closed."""
    return _reaches(a, b) and _reaches(b, a)


def _reaches(a: Interval, b: Interval) -> bool:
    """Whether a begins before b ends."""
    if a.low is None or b.high is None:
        return True
    return a.low < b.high or (a.low == b.high and a.low_closed and b.high_closed)


def within(inner: Interval, outer: Interval) -> bool:
    """Whether every value of `inner` lies in `outer`."""
    low = outer.low is None or (
        inner.low is not None and (inner.low > outer.low or (inner.low == outer.low and (outer.low_closed or not inner.low_closed)))
    )
    high = outer.high is None or (
        inner.high is not None and (inner.high < outer.high or (inner.high == outer.high and (outer.high_closed or not inner.high_closed)))
    )
    return low and high


def negate(a: Interval) -> Interval:
    """The interval of all -x."""
    low = None if a.high is None else -a.high
    high = None if a.low is None else -a.low
    return Interval(low, high, a.high_closed, a.low_closed)


def scale(a: Interval, factor: Decimal) -> Interval:
    """The interval of all x times `factor`."""
    if factor < 0:
        return negate(scale(a, -factor))
    low = None if a.low is None else a.low * factor
    high = None if a.high is None else a.high * factor
    return Interval(low, high, a.low_closed, a.high_closed)


def add(a: Interval, b: Interval) -> Interval:
    """The interval of all x + y."""
    low = None if a.low is None or b.low is None else a.low + b.low
    high = None if a.high is None or b.high is None else a.high + b.high
    return Interval(low, high, a.low_closed and b.low_closed, a.high_closed and b.high_closed)


def subtract(a: Interval, b: Interval) -> Interval:
    """The interval of all x - y."""
    return add(a, negate(b))


def multiply(a: Interval, b: Interval) -> Interval:
    """The interval of all x times y."""
    corners = [_corner(x, y) for x in _ends(a) for y in _ends(b)]
    low, high = min(corners, key=_lowest), max(corners, key=_highest)
    return Interval(_finite(low[0]), _finite(high[0]), low[1], high[1])


def divide(a: Interval, b: Interval) -> Interval:
    """The interval of all x / y; unbounded on both sides where y can be zero."""
    if contains(b, ZERO):
        return ANY
    return multiply(a, _inverse(b))


def _inverse(b: Interval) -> Interval:
    (low, low_closed), (high, high_closed) = _ends(b)
    with localcontext() as context:
        context.clear_traps()
        negative = high <= 0
        one_over_high = (-INFINITY if negative else INFINITY) if high == 0 else ONE / high
        one_over_low = (-INFINITY if negative else INFINITY) if low == 0 else ONE / low
    return Interval(_finite(one_over_high), _finite(one_over_low), high_closed, low_closed)


def _ends(a: Interval) -> tuple[tuple[Decimal, bool], tuple[Decimal, bool]]:
    low = (-INFINITY, False) if a.low is None else (a.low, a.low_closed)
    return low, (INFINITY, False) if a.high is None else (a.high, a.high_closed)


def _corner(x: tuple[Decimal, bool], y: tuple[Decimal, bool]) -> tuple[Decimal, bool]:
    if x[0] == 0 or y[0] == 0:
        return ZERO, (x[0] == 0 and x[1]) or (y[0] == 0 and y[1])
    return x[0] * y[0], x[1] and y[1]


def _lowest(corner: tuple[Decimal, bool]) -> tuple[Decimal, bool]:
    return corner[0], not corner[1]


def _highest(corner: tuple[Decimal, bool]) -> tuple[Decimal, bool]:
    return corner


def _finite(value: Decimal) -> Decimal | None:
    return None if value.is_infinite() else value
