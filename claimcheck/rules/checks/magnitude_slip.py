"""The same leading digits at another power of ten: a slip in the multiplier, and the likely cause."""

from decimal import Decimal

from msgspec import Struct

from claimcheck.languages.search import is_wide
from claimcheck.model import Alignment, Quantity
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import amounts, same_measure, verdict


class Options(Struct, frozen=True):
    """`causes`: for a power of ten, what usually lies behind it ("1: ..."), where that depends on how both numbers are written
    with `western` (million), `myriad` (steps of ten thousand) or `mixed` ("1 mixed: ..."); `powers`: the powers that count,
    some only so written: nobody is out by ten thousand between thousands and millions."""

    powers: tuple[str, ...] = ("1", "2", "3", "4 myriad", "4 mixed", "6", "8 myriad", "8 mixed")
    causes: tuple[str, ...] = ()


def magnitude_slip(pair: Alignment, options: Options) -> Outcome | None:
    """conflict where one value is a power of ten times the other and the two do not fit."""
    left, right = amounts(pair)
    if pair.reason is not None or not same_measure(pair) or not left.value or not right.value:
        return None
    power = _power(left.value, right.value)
    if power is None or verdict(left, right) not in ("conflict", "tension"):
        return None
    writing = _writing(left, right)
    if {str(power), f"{power} {writing}"}.isdisjoint(options.powers):
        return None
    return Outcome("conflict", f"factor {10**power}, the same digits", _cause(power, writing, options.causes))


def _cause(power: int, writing: str, causes: tuple[str, ...]) -> str | None:
    told = {key: cause.strip() for key, _, cause in (c.partition(":") for c in causes)}
    return told.get(f"{power} {writing}") or told.get(str(power))


def _writing(left: Quantity, right: Quantity) -> str:
    wide = {is_wide(left.text), is_wide(right.text)}
    return "mixed" if len(wide) > 1 else "myriad" if wide == {True} else "western"


def _power(left: Decimal, right: Decimal) -> int | None:
    """The k of left = 10^k right, sign aside; None where the digits differ."""
    one, two = abs(left).normalize(), abs(right).normalize()
    return abs(one.adjusted() - two.adjusted()) if one.as_tuple().digits == two.as_tuple().digits and left * right > 0 else None


CHECK = Check(Options, magnitude_slip, slip=True)
