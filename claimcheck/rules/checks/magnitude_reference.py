"""A number far from what a list of known values has for it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from claimcheck.intervals import contains, meets
from claimcheck.model import Claim, Interval
from claimcheck.rules.outcome import Check, Group, Outcome
from claimcheck.rules.relation import number, span
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

POWERS = (Decimal(10), Decimal(100), Decimal(1000), Decimal(10_000))


class Options(Struct, frozen=True):
    """`values`: for a subject and a metric the least and the greatest value that is known ("Android/users: 2.5e9 4e9")."""

    values: tuple[str, ...] = ()


def magnitude_reference(survey: Survey, options: Options) -> Iterator[Group]:
    """A remark on each number that does not meet the values known for it; never without a list."""
    known = {name.strip(): _range(ends) for name, _, ends in (v.partition(":") for v in options.values)}
    for claim in survey.claims if known else ():
        found = known.get(f"{claim.subject}/{claim.metric}")
        if found and claim.quantity and claim.form == "level" and not meets(claim.quantity.hard, found):
            yield Group((claim,), Outcome(None, f"{span(quantity(claim).hard)} against {span(found)}", _likely(claim, found), span(found)))


def _range(ends: str) -> Interval:
    low, high = (Decimal(e) for e in ends.split())
    return Interval(low, high, True, True)


def _likely(claim: Claim, found: Interval) -> str | None:
    """The power of ten that would make it fit."""
    value = quantity(claim).value or Decimal(0)
    for power in POWERS:
        if contains(found, value * power) or contains(found, value / power):
            return f"a factor of {number(power)} would make it fit: a slip in the multiplier?"
    return None


CHECK = Check(Options, among=magnitude_reference)
