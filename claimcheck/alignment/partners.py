"""Which number of one article goes with which of another: the one whose surroundings have most in common with its own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import nlargest

from msgspec import Struct

from claimcheck.alignment.surroundings import WEIGHTS, Thing, Things
from claimcheck.knowledge.metrics import metric
from claimcheck.model import Claim
from claimcheck.units import dimension

Pair = frozenset[str]
NOTHING: Things = {}
# By how much what two numbers have in common is scaled down.
SHARE = 4
# Fewer sentences of a document than this cannot tell what is rare.
ENOUGH = 16
FEW = 4
# The least that partners have in common, and by how much that is more than either has with another.
LEAST, MARGIN = 5, 3
# What one measure or one form adds.
LIKE = 4
RELATIVE = {"percentage_point": "percent", "basis_point": "percent"}


def measure(claim: Claim) -> str:
    """What claims must share to meet at all: the kind of unit, and for counts what is counted."""
    unit = claim.quantity.unit if claim.quantity else None
    kind = dimension(unit)
    return unit or "" if kind == "count" else RELATIVE.get(kind, kind)


class Affinities(Struct, frozen=True, eq=False):
    """How much the surroundings of two claims have in common, rare things counting for more; and the pairs that fit each
    other better than either fits any other number."""

    things: Mapping[str, Things]
    rarity: Mapping[object, int]
    partners: set[Pair]

    def between(self, left: Claim, right: Claim) -> int:
        """0 for nothing in common."""
        one, two = self.things.get(left.id, {}), self.things.get(right.id, {})
        if len(two) < len(one):
            one, two = two, one
        return sum(min(near, two[t]) * self.rarity[t] * WEIGHTS[str(t[0])] for t, near in one.items() if t in two) // SHARE


def affinities(things: Mapping[str, Things], claims: Iterable[Claim], kin: Mapping[tuple[str, str], bool]) -> Affinities:
    """`things` by claim id; partners are looked for in each two documents of `kin`, which says of each two whether they are
    twins. A thing counts by the power of two by which it is rarer than the sentences of the run."""
    sentences: dict[tuple[str, str, int], set[object]] = defaultdict(set)
    blocks: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if things.get(claim.id):
            sentences[claim.document, claim.part, claim.sentence].update(things[claim.id])
            blocks[claim.document][measure(claim)].append(claim)
    held = Counter(t for found in sentences.values() for t in found)
    enough = max(len(sentences), ENOUGH * min(len({where[0] for where in sentences}), FEW))
    found = Affinities(things, {t: (enough // n).bit_length() for t, n in held.items()}, set())
    for (one, two), twins in kin.items():
        for kind, block in blocks[one].items():
            found.partners.update(_partners(found, block, blocks[two].get(kind, [])))
            found.partners.update(_only(block, blocks[two].get(kind, [])) if twins else ())
    return found


def sole(claims: Iterable[Claim]) -> list[Claim]:
    """The claims of one article that alone are of their metric."""
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.metric:
            held[claim.metric].append(claim)
    return [found[0] for found in held.values() if len(found) == 1]


def _only(lefts: list[Claim], rights: list[Claim]) -> Iterator[Pair]:
    """Two numbers of which each is the only one of their metric in its article."""
    ones, others = _sole(lefts), _sole(rights)
    for name in ones.keys() & others.keys():
        yield frozenset((ones[name].id, others[name].id))


def _sole(block: list[Claim]) -> dict[str, Claim]:
    """By metric; what belongs to a person or a company may be another's."""
    measures = [(claim, metric(claim.metric)) for claim in sole(block) if claim.metric]
    return {measure.id: claim for claim, measure in measures if measure and measure.owner == "event"}


def _partners(known: Affinities, lefts: list[Claim], rights: list[Claim]) -> Iterator[Pair]:
    common = _common(known, lefts, rights)
    fits = [[common[i][j] + _like(x, y) for j, y in enumerate(rights)] for i, x in enumerate(lefts)]
    rows, columns = [_best_two(row) for row in fits], [_best_two(column) for column in zip(*fits, strict=True)]
    for i, x in enumerate(lefts):
        for j, y in enumerate(rights):
            fit = fits[i][j]
            rival = max(second if fit == first else first for first, second in (rows[i], columns[j]))
            if common[i][j] >= LEAST and fit >= rival + MARGIN:
                yield frozenset((x.id, y.id))


def _common(known: Affinities, lefts: list[Claim], rights: list[Claim]) -> list[list[int]]:
    """What `between` says of each two, in rows of `lefts`: only things that both have are looked at."""
    held: dict[Thing, list[tuple[int, int]]] = defaultdict(list)
    for column, claim in enumerate(rights):
        for thing, near in known.things.get(claim.id, NOTHING).items():
            held[thing].append((column, near))
    rows: list[list[int]] = []
    for claim in lefts:
        row = [0] * len(rights)
        for thing, near in known.things.get(claim.id, NOTHING).items():
            if thing in held:
                weight = known.rarity[thing] * WEIGHTS[str(thing[0])]
                for column, other in held[thing]:
                    row[column] += min(near, other) * weight
        rows.append([total // SHARE for total in row])
    return rows


def _best_two(fits: Iterable[int]) -> tuple[int, int]:
    """The greatest and the next, which may be as great; 0 where there is none."""
    first, second, *_ = [*nlargest(2, fits), 0, 0]
    return first, second


def _like(left: Claim, right: Claim) -> int:
    """What two numbers are told as: one measure, a level or a change or what it is compared with."""
    measured = LIKE if left.metric is not None and left.metric == right.metric else 0
    return measured + (LIKE if left.form == right.form else 0)
