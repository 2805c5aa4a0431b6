"""A headline with an amount of money and no currency."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.knowledge.metrics import metric
from claimcheck.rules.outcome import Check, Group, NoOptions, Outcome
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey
from claimcheck.units import dimension


def missing_currency(survey: Survey, options: NoOptions) -> Iterator[Group]:
    """A remark on each amount of a metric that is money, in a headline that names no currency for it."""
    for sentence in survey.sentences:
        for claim in sentence if sentence[0].place == "headline" else ():
            measure, told = metric(claim.metric or ""), quantity(claim)
            money = measure is not None and measure.dimension == "money" and (told.unit is None or dimension(told.unit) == "money")
            if money and told.unit_raw is None and told.kind in ("number", "money") and told.value:
                yield Group((claim,), Outcome(None, None, None, None, "the currency"))


CHECK = Check(NoOptions, among=missing_currency)
