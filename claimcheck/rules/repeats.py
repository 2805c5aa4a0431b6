"""What a finding shows beside the claims that it is of: the same told again, and what a borrowed number is borrowed from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from claimcheck.model import Claim
from claimcheck.rules.outcome import Hit

SAME = "same-value"


def repeats(hits: list[Hit]) -> dict[str, list[Claim]]:
    """For each claim, by id, the others that tell the same in the same words, and what lends it its number."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for hit in hits:
        if hit.rule.check == SAME and len(hit.claims) == 2 and _alike(*hit.claims):
            one, two = hit.claims
            found[one.id].append(two)
            found[two.id].append(one)
    told = {c.id: c for h in hits for c in h.claims}.values()
    for claim in told:
        lender = _lender(claim, told) if claim.form == "borrowed" else None
        if lender:
            found[claim.id].append(lender)
    return found


def _alike(one: Claim, two: Claim) -> bool:
    left, right = one.quantity, two.quantity
    if one.form != two.form and "borrowed" not in (one.form, two.form):
        return False
    return left is not None and right is not None and (left.value, left.unit, left.hedge) == (right.value, right.unit, right.hedge)


def _lender(claim: Claim, told: Iterable[Claim]) -> Claim | None:
    """The last amount of the same size right before."""
    here = (c for c in told if (c.document, c.part, c.sentence) == (claim.document, claim.part, claim.sentence) and c.form != "borrowed")
    before = [c for c in here if c.span.start < claim.span.start and _size(c) == _size(claim)]
    return max(before, key=lambda c: c.span.start, default=None)


def _size(claim: Claim) -> object:
    return claim.quantity and (claim.quantity.value, claim.quantity.unit)
