"""Rates of exchange that a run is given beside its rules."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from claimcheck.intervals import Policy
from claimcheck.rules.rule import Rules

CHECK = "currency-conversion"


def priced(rules: Rules[Policy], rates: Iterable[str]) -> Rules[Policy]:
    """The rules with more rates ("USD/TWD: 31.1 2025-12-31") for those that convert currencies; of a pair that has one already
    the new one holds."""
    added = tuple(rates)
    found = (replace(r, options=replace(r.options, rates=(*r.options.rates, *added))) if r.check == CHECK else r for r in rules.rules)
    return replace(rules, rules=tuple(found)) if added else rules
