"""The tokens of a Han or mixed numeral added up."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from claimcheck.languages.numerals import Numerals
from claimcheck.quantities.page import ONE, ten
from claimcheck.quantities.tokens import Token


class Sum(Struct, gc=False):
    """A numeral while it is added up."""

    total: Decimal = Decimal(0)
    section: Decimal = Decimal(0)
    pending: Decimal | None = None
    unit: int = 0
    after_zero: bool = False
    scale: int = 0
    last_written: Decimal = ONE
    excess: Decimal | None = None
    excess_place: int = 0


def evaluate(tokens: list[Token], numerals: Numerals) -> Sum:
    """The tokens added up; a number below ten thousand is a section, each big multiplier closes one."""
    result = Sum()
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind == "digit":
            index = _digits(result, tokens, index)
            continue
        if token.kind == "point":
            index = _decimals(result, tokens, index)
            continue
        _add(result, token)
        index += 1
    _close(result, tokens, numerals)
    return result


def _digits(result: Sum, tokens: list[Token], index: int) -> int:
    end = index
    while end < len(tokens) and tokens[end].kind == "digit":
        end += 1
    text = "".join(token.text for token in tokens[index:end])
    result.after_zero = text.startswith("0") and bool(result.unit)
    if text.strip("0") or not result.unit:
        result.pending = Decimal(text)
        result.last_written = ONE
    return end


def _decimals(result: Sum, tokens: list[Token], index: int) -> int:
    """The digits after a point belong to all of the section before it."""
    stop = index + 1
    while stop < len(tokens) and tokens[stop].kind in ("digit", "western"):
        stop += 1
    places = "".join(token.text for token in tokens[index + 1 : stop])
    if stop == index + 2 and stop < len(tokens) and tokens[stop].kind == "small" and tokens[stop].power == 1:
        last = tokens[stop + 1].text if stop + 1 < len(tokens) and tokens[stop + 1].kind == "digit" else "0"
        places, stop = places + last, stop + (1 if last == "0" else 2)
    result.pending = Decimal(f"{result.section + (result.pending or 0):f}.{places}")
    result.section, result.unit = Decimal(0), 0
    result.last_written = ten(-len(places))
    return stop


def _add(result: Sum, token: Token) -> None:
    if token.kind == "western":
        result.pending = Decimal(token.text)
        result.last_written = ten(int(result.pending.as_tuple().exponent))
        result.scale = 0
    elif token.kind == "tens":
        result.section += Decimal(token.text)
        result.unit, result.last_written = 1, ten(1)
    elif token.kind == "small":
        result.section += (result.pending or ONE) * ten(token.power)
        result.pending, result.unit = None, token.power
        result.last_written = result.last_written.scaleb(token.power)
    elif token.kind == "big":
        _big(result, token.power)
    elif token.kind == "half":
        result.total += ten(result.unit) / 2
    elif token.kind in ("excess", "several"):
        digits = (result.pending or ONE).normalize().as_tuple()
        result.excess_place = int(digits.exponent) if result.pending is not None else min(result.unit, result.last_written.adjusted())
        result.excess = ten(result.excess_place)


def _big(result: Sum, power: int) -> None:
    section = result.section + (result.pending or 0)
    if result.unit >= 4 and not section and not result.total:
        section = ONE
    if result.total and result.total < ten(power) and result.unit < power:
        result.total = (result.total + section) * ten(power)
    else:
        bare = not section and result.pending is None
        if bare and result.total:
            result.total = result.total * ten(power)
        else:
            result.total += (ONE if bare else section) * ten(power)
    if result.excess is not None:
        result.excess = result.excess * ten(power)
    result.section, result.pending, result.unit = Decimal(0), None, power
    result.last_written, result.scale = result.last_written.scaleb(power), result.scale + power


def _close(result: Sum, tokens: list[Token], numerals: Numerals) -> None:
    """Add what is pending; a single digit right after a multiplier counts the next lower place (two thousand five = 2,500)."""
    if result.pending is None:
        return
    last, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    tail = before is not None and before.kind in ("small", "big") and len(last.text) == 1 and result.unit >= 2 and not result.after_zero
    if tail and numerals.tail_digit and last.kind in ("digit", "western"):
        result.pending = result.pending * ten(result.unit - 1)
    result.section += result.pending
    result.scale = 0
