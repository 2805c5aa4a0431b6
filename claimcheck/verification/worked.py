"""Numbers of a draft that no source says and that follow from what one says: by arithmetic, or by counting a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, groupby
from operator import attrgetter

from msgspec import Struct

from claimcheck.model import Claim, Proposal
from claimcheck.verification.pairs import DATE, TIME, Arithmetic

# Kinds of numbers that nothing is worked out from.
NOT_AMOUNTS = frozenset((DATE, TIME, "ordinal", "label", "item"))
COUNTS = frozenset(("number", "count"))
ITEM = "item"
SHORTEST_LIST = 2


class Worked(Struct, frozen=True):
    """The arithmetic in words, and the numbers of a source that it takes."""

    words: str
    sources: tuple[Claim, ...]


def worked(given: Proposal, lists: Mapping[int, Worked], arithmetic: Arithmetic) -> Worked | None:
    """How a number follows from at most two of a source in the sentences most like its own, or from how many things it lists."""
    stated = given.claim.quantity
    if stated is None or stated.kind in NOT_AMOUNTS or stated.value is None:
        return None
    for one, two in _pairs(given):
        words = arithmetic.follows(given.claim, one, two)
        if words is not None:
            return Worked(words, (one, two))
    plain = stated.kind in COUNTS and stated.hedge in ("none", "exact") and stated.value == stated.value.to_integral_value()
    return lists.get(int(stated.value)) if plain else None


def _pairs(given: Proposal) -> Iterator[tuple[Claim, Claim]]:
    """Two numbers of one sentence, or of one measure in two."""
    groups = [[c for c in group if _amount(c)] for group in given.beside]
    for group in groups:
        yield from combinations(group, 2)
    for near, far in combinations(groups, 2):
        yield from ((one, two) for one in near for two in far if one.document == two.document and one.metric and one.metric == two.metric)


def _amount(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.kind not in NOT_AMOUNTS and claim.quantity.value is not None


def lists(figures: Iterable[Claim]) -> dict[int, Worked]:
    """How many things the numbered lists of the sources have, each from its first number on."""
    found: dict[int, Worked] = {}
    items = [c for c in figures if c.quantity is not None and c.quantity.kind == ITEM]
    for _, group in groupby(items, attrgetter("document")):
        run: list[Claim] = []
        for claim in (*group, None):
            number = claim.quantity.value if claim is not None and claim.quantity is not None else None
            if number != len(run) + 1:
                if len(run) >= SHORTEST_LIST:
                    found.setdefault(len(run), Worked(f"{run[0].quantity.text} ... {run[-1].quantity.text}", (run[0], run[-1])))  # type: ignore[union-attr]
                run = []
            if claim is not None and number == len(run) + 1:
                run.append(claim)
    return found
