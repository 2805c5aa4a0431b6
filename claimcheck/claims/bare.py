"""Amounts of money whose currency is left out, as headlines do: the article's own currency for that metric is theirs."""

from __future__ import annotations

from collections import defaultdict

from msgspec.structs import replace

from claimcheck.claims.rows import ROW
from claimcheck.knowledge.metrics import metric
from claimcheck.model import Claim
from claimcheck.units import factor

DOUBT = "the currency is taken from the text"


def with_currency(claims: list[Claim]) -> tuple[Claim, ...]:
    """The claims; a bare amount of a metric of money takes the currency that all others of its subject and metric have;
    small coins are the currency of none."""
    if not [c for c in claims if c.quantity is not None and c.quantity.unit is None and _bare(c)]:
        return tuple(claims)
    units: dict[tuple[str | None, str | None], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.quantity and claim.quantity.kind == "money" and claim.quantity.unit and factor(claim.quantity.unit) == 1:
            units[claim.subject, claim.metric].add(claim.quantity.unit)
    return tuple(_fill(c, units[c.subject, c.metric]) if _bare(c) else c for c in claims)


def _bare(claim: Claim) -> bool:
    if claim.quantity is None or claim.quantity.unit is not None or claim.metric is None:
        return False
    measure = metric(claim.metric)
    row = any(e.reason == ROW for e in claim.evidence)  # a report of rows leaves out the currency of all of them
    return measure is not None and measure.dimension == "money" and not row


def _fill(claim: Claim, units: set[str]) -> Claim:
    if len(units) != 1 or claim.quantity is None:
        return claim
    return replace(claim, quantity=replace(claim.quantity, unit=next(iter(units)), kind="money", doubt=DOUBT))
