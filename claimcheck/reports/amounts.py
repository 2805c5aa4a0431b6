"""An amount in the few characters that a reader, or a program, compares."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.model import Interval, Quantity
from claimcheck.reports.words import unit_symbol

SCALES = ((Decimal(10) ** 12, "T"), (Decimal(10) ** 9, "B"), (Decimal(10) ** 6, "M"))
LONGEST = 5
SIGNS = {
    "about": ("≈", "~"),
    "nearly": ("≲", "<~"),
    "over": (">", ">"),
    "far_over": ("≫", ">>"),
    "at_least": ("≥", ">="),
    "reach": ("≥", ">="),
    "under": ("<", "<"),
    "at_most": ("≤", "<="),
    "up_to": ("≤", "<="),
}
ATTACHED = frozenset({"%", "‰", "x"})


def short(quantity: Quantity, *, unicode: bool = True) -> str:
    """`> 13B USD`, `≈ 12B USD`, `1.4T USD`, `1.9 GW`, `10–15B USD`."""
    number = _short_value(quantity, unicode)
    sign = SIGNS.get(quantity.hedge)
    if sign and quantity.value is not None:
        number = f"{sign[0] if unicode else sign[1]} {number}"
    return _with_unit(number, quantity.unit)


def raw(quantity: Quantity) -> str:
    """`> 1e11 USD`, `= 9e9 USD`, `1e9..1e10 USD`: the form of programs, always the same."""
    unit = f" {quantity.unit}" if quantity.unit else ""
    if quantity.value is None:
        low, high = quantity.hard.low, quantity.hard.high
        return f"{'-inf' if low is None else power(low)}..{'inf' if high is None else power(high)}{unit}"
    sign = SIGNS.get(quantity.hedge, ("=", "="))[0]
    return f"{sign} {power(quantity.value)}{unit}"


def power(value: Decimal) -> str:
    """`6000`, `1.25e9`: an exponent from a million up."""
    value = _plain(value)
    if abs(value) < 10**6:
        return format(value, "f")
    exponent = value.adjusted()
    return f"{format(_plain(value.scaleb(-exponent)), 'f')}e{exponent}"


def scaled(value: Decimal, *, scale: bool = True) -> str:
    """`13B`, `1.4T`, `12,345`: the shortest exact form; many digits stay digits."""
    value = _plain(value)
    if not value.is_finite():
        return str(value)
    if scale and abs(value) < 10**15:
        for size, letter in SCALES:
            small = _plain(value / size)
            if abs(value) >= size and len(small.as_tuple().digits) <= LONGEST:
                return f"{format(small, 'f')}{letter}"
    if abs(value) >= 10**15:
        return power(value)
    return format(value, ",f")


def interval(bounds: Interval, quantity: Quantity, *, unicode: bool = True) -> str | None:
    """`10.8–13.2B`, without the unit; None where an end is open or the ends are one point."""
    if bounds.low is None or bounds.high is None or bounds.low == bounds.high:
        return None
    return _between(bounds.low, bounds.high, _scales(quantity), unicode)


def _short_value(quantity: Quantity, unicode: bool) -> str:
    if quantity.value is not None:
        return scaled(quantity.value, scale=_scales(quantity))
    low, high = quantity.hard.low, quantity.hard.high
    if low is not None and high is not None:
        between = _between(low, high, _scales(quantity), unicode)
        about = SIGNS["about"][0 if unicode else 1]
        return between if quantity.hedge == "range" else f"{about} {between}"
    if low is not None:
        return f"> {scaled(low, scale=_scales(quantity))}"
    return f"< {scaled(high, scale=_scales(quantity))}" if high is not None else "?"


def _between(low: Decimal, high: Decimal, scale: bool, unicode: bool) -> str:
    left, right = scaled(low, scale=scale), scaled(high, scale=scale)
    if left[-1:] == right[-1:] and left[-1:].isalpha():
        left = left[:-1]
    return f"{left}{'–' if unicode else '-'}{right}"


def _with_unit(number: str, unit: str | None) -> str:
    if unit is None:
        return number
    symbol = unit_symbol(unit) or unit.replace("_", " ")
    return f"{number}{symbol}" if symbol in ATTACHED else f"{number} {symbol}"


def _scales(quantity: Quantity) -> bool:
    return quantity.unit is None or unit_symbol(quantity.unit) is None


def _plain(value: Decimal) -> Decimal:
    return value.normalize() if value.is_finite() else value
