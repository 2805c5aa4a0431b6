"""Equal amounts that stand for different things: said in one line, never compared."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from claimcheck.model import Apart, Claim
from claimcheck.rules.grouping import Library, member
from claimcheck.units import dimension

Amount = tuple[Decimal, str]
MEANINGS = 2


def apart(claims: tuple[Claim, ...], library: Library, limit: int = 5) -> tuple[Apart, ...]:
    """The amounts with a unit that two or more metrics or subjects share, those with most meanings first, at most `limit`."""
    amounts: dict[Amount, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        quantity = claim.quantity
        if quantity and quantity.value and quantity.unit and claim.metric and dimension(quantity.unit) in ("money", "power", "energy", "count"):
            amounts[quantity.value, quantity.unit][_meaning(claim)].append(claim)
    several = [m for m in amounts.values() if len(m) >= MEANINGS]
    several.sort(key=lambda m: (-len(m), -sum(map(len, m.values())), library.place(next(iter(m.values()))[0])))
    return tuple(_apart(m, library) for m in several[:limit])


def _meaning(claim: Claim) -> str:
    when = claim.period.text if claim.period else ""
    return " ".join(filter(None, (claim.subject, (claim.metric or "").replace("_", " "), when)))


def _apart(meanings: dict[str, list[Claim]], library: Library) -> Apart:
    claims = [c for group in meanings.values() for c in group]
    shortest = min((c.quantity.text for c in claims if c.quantity), key=len)
    members = tuple(member(c, library) for c in claims)
    return Apart(shortest, tuple(meanings), members)
