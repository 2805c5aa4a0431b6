"""An amount with the same in another currency in brackets: $1bn (HK$7.8bn), against a rate."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from claimcheck.intervals import meets, multiply
from claimcheck.model import Interval
from claimcheck.rules.asides import asides
from claimcheck.rules.outcome import Check, Group, Outcome
from claimcheck.rules.relation import span
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

Rates = dict[tuple[str, str], Interval]
ONE = Decimal(1)


class Options(Struct, frozen=True):
    """`rates`: how many of the second currency one of the first is, from and to ("USD/HKD: 7.75 7.85"); `slack`: the share by
    which a converted amount may miss them."""

    rates: tuple[str, ...] = ()
    slack: Decimal = Decimal("0.03")


def currency_conversion(survey: Survey, options: Options) -> Iterator[Group]:
    """agree where the amount in brackets is the one before it at a known rate, conflict where it is not; without a rate nothing."""
    rates = _rates(options)
    for claim, aside in asides(survey) if rates else ():
        one, two = quantity(claim), quantity(aside)
        rate = rates.get((one.unit or "", two.unit or ""))
        if rate is None or not one.value or not two.value:
            continue
        worth = multiply(one.hard, rate)
        fits = meets(worth, two.hard)
        words = f"{one.text} at {span(rate)} {one.unit}/{two.unit} is {span(worth)}, stated {two.text}"
        yield Group((aside, claim), Outcome("agree" if fits else "conflict", f"{span(worth)} against {span(two.hard)}", None, words))


def _rates(options: Options) -> Rates:
    """The rates both ways, as wide as the slack makes them."""
    found: Rates = {}
    for pair, _, ends in (r.partition(":") for r in options.rates):
        one, _, two = pair.strip().partition("/")
        low, high = (Decimal(e) for e in ends.split())
        low, high = low * (ONE - options.slack), high * (ONE + options.slack)
        found[one, two] = Interval(low, high, True, True)
        found[two, one] = Interval(ONE / high, ONE / low, True, True)
    return found


CHECK = Check(Options, among=currency_conversion)
