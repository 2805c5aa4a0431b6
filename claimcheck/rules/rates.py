"""Rates of exchange that a run is given beside its rules."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from claimcheck.intervals import Policy
from claimcheck.rules.checks.currency_conversion import UNDATED
from claimcheck.rules.rule import Rules

CHECK = "currency-conversion"


def priced(rules: Rules[Policy], rates: Iterable[tuple[str, str, str | None]]) -> Rules[Policy]:
    """The rules with more rates (USD/TWD, the number, the day if it is known) for those that convert currencies; of a pair that has
    one already the new one holds."""
    added = tuple(f"{pair}: {rate} {day or UNDATED}" for pair, rate, day in rates)
    found = (replace(r, options=replace(r.options, rates=(*r.options.rates, *added))) if r.check == CHECK else r for r in rules.rules)
    return replace(rules, rules=tuple(found)) if added else rules
