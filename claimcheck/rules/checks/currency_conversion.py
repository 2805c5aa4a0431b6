"""An amount in one currency and what it is in another: $1bn (HK$7.8bn), or two articles that each tell it in their own."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from claimcheck.intervals import meets, multiply
from claimcheck.model import Alignment, Interval, Quantity, Verdict
from claimcheck.rules.asides import asides
from claimcheck.rules.outcome import Check, Group, Outcome
from claimcheck.rules.relation import same_measure, span
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

ONE = Decimal(1)
UNDATED = "undated"


class Options(Struct, frozen=True):
    """`rates`: how many of the second currency one of the first is, from and to, and the day ("USD/HKD: 7.75 7.85", "USD/TWD: 31.1
    2025-12-31", "USD/TWD: 31.1 undated"); `slack`: the share by which a converted amount may miss them, `far` that by which it
    may where the day of the rate is not that of the amount."""

    rates: tuple[str, ...] = ()
    slack: Decimal = Decimal("0.03")
    far: Decimal = Decimal("0.10")


class Rate(Struct, frozen=True):
    """What one of the first currency is in the second, as near as may be told of the day of the rate and of any other, and how
    the rate is cited."""

    near: Interval
    far: Interval
    cited: str


Rates = dict[tuple[str, str], Rate]


def stated(survey: Survey, options: Options) -> Iterator[Group]:
    """agree where the amount in brackets is the one before it at a known rate, conflict where it is not; without a rate nothing."""
    rates = _rates(options)
    for claim, aside in asides(survey) if rates else ():
        one, two = quantity(claim), quantity(aside)
        rate = rates.get((one.unit or "", two.unit or ""))
        if rate is not None and one.value and two.value:
            fits = meets(multiply(one.hard, rate.near), two.hard)
            yield Group((aside, claim), _outcome("agree" if fits else "conflict", (one, two), rate))


def across(pair: Alignment, options: Options) -> Outcome | None:
    """agree for amounts in two currencies that are one at a known rate, compatible where they are at that of another day,
    else conflict; nothing without a rate, nor for one figure in both, which is a slip."""
    left, right = pair.left.quantity, pair.right.quantity
    if pair.reason != "currency" or not same_measure(pair) or left is None or right is None:
        return None
    rate = _rates(options).get((left.unit or "", right.unit or ""))
    if rate is None or left.value == right.value or not left.value or not right.value:
        return None
    if meets(multiply(left.hard, rate.near), right.hard):
        return _outcome("agree", (left, right), rate)
    return _outcome("compatible" if meets(multiply(left.hard, rate.far), right.hard) else "conflict", (left, right), rate)


def _outcome(verdict: Verdict, sides: tuple[Quantity, Quantity], rate: Rate) -> Outcome:
    one, two = sides
    worth = span(multiply(one.hard, rate.near))
    return Outcome(verdict, f"{worth} against {span(two.hard)}", None, f"{one.text} at {rate.cited} is {worth}, stated {two.text}")


@functools.lru_cache(maxsize=16)
def _rates(options: Options) -> Rates:
    """The rates both ways, as wide as the slack makes them."""
    found: Rates = {}
    for pair, _, rest in (r.partition(":") for r in options.rates):
        one, _, two = pair.strip().partition("/")
        ends = [Decimal(e) for e in rest.split() if _is_number(e)]
        day = next((e for e in rest.split() if not _is_number(e)), "")
        low, high, near = ends[0], ends[-1], options.far if day == UNDATED else options.slack
        cited = " ".join(part for part in (span(_band(low, high, near)), f"{two}/{one}", day) if part)
        found[one, two] = Rate(_band(low, high, near), _band(low, high, options.far), cited)
        found[two, one] = Rate(_band(ONE / high, ONE / low, near), _band(ONE / high, ONE / low, options.far), cited)
    return found


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


def _band(low: Decimal, high: Decimal, slack: Decimal) -> Interval:
    return Interval(low * (ONE - slack), high * (ONE + slack), True, True)


CHECK = Check(Options, across, among=stated, over=("currency",))
