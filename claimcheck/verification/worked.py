"""Numbers of a draft that no source says and that follow from what one says: by arithmetic, or by counting a list."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations, groupby
from operator import attrgetter

from msgspec import Struct

from claimcheck.knowledge.metrics import kin
from claimcheck.model import Alignment, Claim, Proposal, Quantity
from claimcheck.verification.pairs import DATE, TIME, Arithmetic

# Kinds of numbers that nothing is worked out from.
NOT_AMOUNTS = frozenset((DATE, TIME, "ordinal", "label", "item"))
COUNTS = frozenset(("number", "count"))
ITEM = "item"
SHORTEST_LIST = 2
# The slot of a pair of which only one side leaves out one who is named.
BESIDES = "besides_differs"


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


def one_more(given: Proposal, told: Container[str]) -> Worked | None:
    """How a number is that of those besides one who is named, or of all with that one: Smith and three others, four with Smith."""
    said = _counted(given.claim)
    for pair in given.candidates:
        number = _counted(pair.right)
        besides = any(s.name == BESIDES for s in pair.slots) and pair.right.id not in told
        if besides and said is not None and number is not None and abs(said - number) == 1:
            return Worked(f"{min(said, number):f} + 1 = {max(said, number):f}", (pair.right,))
    return None


def _counted(claim: Claim) -> Decimal | None:
    return claim.quantity.value if claim.quantity is not None and claim.quantity.kind in COUNTS else None


def parted(given: Proposal, pair: Alignment, told: Container[str], arithmetic: Arithmetic) -> Worked | None:
    """How a number is the sum of the one that it is held against and of another of its sentence that is not `told` elsewhere: 11,000
    destroyed and 7,000 damaged."""
    stated, part = given.claim.quantity, pair.right.quantity
    mates = next((group for group in given.beside if any(c.id == pair.right.id for c in group)), ())
    if stated is None or part is None or stated.value is None or stated.kind in NOT_AMOUNTS:
        return None
    for mate in mates:
        if mate.id != pair.right.id and mate.id not in told and _amount(mate) and mate.quantity and _one_measure(mate, pair.right):
            amounts = [_in_unit(stated, q, arithmetic) for q in (part, mate.quantity)]
            if None not in amounts and sum(a for a in amounts if a is not None) == stated.value:
                return Worked(f"{part.text} + {mate.quantity.text} = {stated.value:f}", (pair.right, mate))
    return None


def _in_unit(stated: Quantity, given: Quantity, arithmetic: Arithmetic) -> Decimal | None:
    """An amount in the unit of another; a count that leaves its noun out is one of the same things."""
    both = arithmetic.brought(stated, given)
    return both[1].value if both else given.value if given.unit is None and {stated.kind, given.kind} <= COUNTS else None


def _one_measure(one: Claim, two: Claim) -> bool:
    """Whether two numbers are of one measure, or of one unit and of no two measures."""
    if one.metric and two.metric:
        return one.metric == two.metric or kin(one.metric, two.metric)
    units = {c.quantity.unit for c in (one, two) if c.quantity}
    return len(units) == 1 and None not in units


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
