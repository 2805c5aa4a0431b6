"""Numbers that stand in one place of two tellings of one report: all round them is the same, so that they are of one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model import Claim
from claimcheck.units import dimension

# So many numbers in a row that differ are a misprint; more of them are another passage.
MISPRINTED = 2


def same_places(lefts: Sequence[Claim], rights: Sequence[Claim]) -> Iterator[frozenset[str]]:
    """The pairs of ids of claims of one kind that differ, the numbers before and behind them being the same; claims in order."""
    from difflib import SequenceMatcher  # most runs hold no report told twice

    one, two = [_amount(c) for c in lefts], [_amount(c) for c in rights]
    for what, a, b, c, d in SequenceMatcher(a=one, b=two, autojunk=False).get_opcodes():
        if what == "replace" and b - a == d - c <= MISPRINTED:
            for left, right in zip(lefts[a:b], rights[c:d], strict=True):
                if _kind(left) == _kind(right):
                    yield frozenset((left.id, right.id))


def _amount(claim: Claim) -> tuple[object, ...] | None:
    return (claim.quantity.value, claim.quantity.unit) if claim.quantity else None


def _kind(claim: Claim) -> object:
    return (dimension(claim.quantity.unit), claim.form) if claim.quantity else None
