"""Equal amounts that stand for different things: said in one line, never compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal

from claimcheck.knowledge.metrics import related
from claimcheck.model import Apart, Claim, Quantity
from claimcheck.rules.grouping import member
from claimcheck.rules.library import Library
from claimcheck.units import dimension

Amount = tuple[Decimal, str]
Key = Callable[[str | None], str | None]
MEANINGS = 2
MEASURED = frozenset(("money", "power", "energy", "count"))


def apart(claims: tuple[Claim, ...], library: Library, key: Key, limit: int = 5) -> tuple[Apart, ...]:
    """The amounts with a unit that two or more metrics or subjects share, those with most meanings first, at most `limit`.
    `key` tells names of one thing."""
    amounts: dict[Amount, list[Claim]] = defaultdict(list)
    for claim in claims:
        quantity = claim.quantity
        if quantity and quantity.value and quantity.unit and claim.metric and claim.subject and dimension(quantity.unit) in MEASURED:
            amounts[quantity.value, quantity.unit].append(claim)
    several = [m for same in amounts.values() if len(same) >= MEANINGS and len(m := _meanings(same, key)) >= MEANINGS]
    several.sort(key=lambda m: (-len(m), -sum(map(len, m.values())), library.place(next(iter(m.values()))[0])))
    return tuple(_apart(m, library) for m in several[:limit])


def _meanings(claims: list[Claim], key: Key) -> dict[str, list[Claim]]:
    """The claims by what they are about: subject, metric (related ones are one) and period, where one is known."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: _when(c) is None):
        home = next((g for g in groups if _same(g[0], claim, key)), None)
        groups.append([claim]) if home is None else home.append(claim)
    return {_words(g[0]): g for g in groups}


def _same(one: Claim, two: Claim, key: Key) -> bool:
    kin = one.metric == two.metric or bool(one.metric and two.metric and related(one.metric, two.metric))
    return kin and key(one.subject) == key(two.subject) and (_when(two) is None or _when(one) == _when(two))


def _when(claim: Claim) -> object:
    return (claim.period.start, claim.period.end) if claim.period and claim.period.start else None


def _words(claim: Claim) -> str:
    when = claim.period.text if claim.period else ""
    return " ".join(filter(None, (claim.subject, (claim.metric or "").replace("_", " "), when)))


def _apart(meanings: dict[str, list[Claim]], library: Library) -> Apart:
    claims = [c for group in meanings.values() for c in group]
    plainest = min((c.quantity for c in claims if c.quantity), key=_plainness)
    members = tuple(member(c, library) for c in claims)
    return Apart(plainest.text, tuple(meanings), members)


def _plainness(quantity: Quantity) -> tuple[bool, bool, int]:
    """The wording that says the amount best: with its unit, without a hedge, short."""
    return not quantity.unit_raw, quantity.hedge != "none", len(quantity.text)
