"""What is known of the documents of a run, beside their claims."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import permutations

from msgspec import Struct

from claimcheck.alignment.identity import identities
from claimcheck.alignment.latest import Latest, latest_periods
from claimcheck.knowledge.names import kind_of
from claimcheck.model import Claim, Document
from claimcheck.units import dimension

# How much two documents must share to tell of one thing, and to be tellings of the same report; what more documents than
# this share is common and says nothing.
SHARED = 3
TWINS = 6
COMMON = 3
TOPIC = 2
TELLING_FIGURES = 3
NEAR = datetime.timedelta(days=14)


class Naming(Struct, frozen=True):
    """The names of one document, the first first, and the aliases that it introduces."""

    names: tuple[str, ...]
    aliases: dict[str, str]


class Context(Struct, frozen=True, eq=False):
    """Shared by all comparisons of a run."""

    keys: dict[str, str]
    latest: Latest
    published: dict[str, datetime.date | None]
    kindred: dict[str, dict[str, int]]

    def key(self, name: str | None) -> str | None:
        """What a subject is compared by."""
        return self.keys.get(name, name) if name else None

    def kin(self, documents: Iterable[str]) -> list[tuple[str, str]]:
        """The pairs of these documents that tell of one thing."""
        given = list(documents)
        return [(one, two) for i, one in enumerate(given) for two in given[i + 1 :] if two in self.kindred.get(one, {})]

    def same_days(self, one: str, two: str) -> bool:
        """Whether two documents are dated close together."""
        first, second = self.published.get(one), self.published.get(two)
        return one == two or (first is not None and second is not None and abs(first - second) <= NEAR)


def context(documents: tuple[Document, ...], naming: dict[str, Naming], claims: Iterable[Claim]) -> Context:
    """The context of a run over `documents`, whose names `naming` gives by document id."""
    aliases = {a: n for d in documents for a, n in naming[d.id].aliases.items()}
    keys = identities((n for d in documents for n in naming[d.id].names), aliases)
    names: dict[str, set[object]] = {d.id: {keys[n] for n in naming[d.id].names} for d in documents}
    topics = {d.id: _topic(naming[d.id].names, keys) for d in documents}
    claims = tuple(claims)
    for claim in claims:
        if claim.quantity and claim.quantity.unit and claim.quantity.precision and claim.quantity.precision.figures >= TELLING_FIGURES:
            names[claim.document].add((claim.quantity.value, dimension(claim.quantity.unit)))
    undated = frozenset(d.id for d in documents if d.published is None)
    return Context(
        keys, latest_periods(claims, undated), {d.id: d.published for d in documents},
        _kindred(documents, names, topics),
    )  # fmt: skip


def _kindred(documents: tuple[Document, ...], held: dict[str, set[object]], topics: dict[str, str | None]) -> dict[str, dict[str, int]]:
    """For each document those that share several names and exact figures that few others have, and how many; dated not
    long apart. Without a date it takes more."""
    holders: dict[object, list[str]] = defaultdict(list)
    for document in documents:
        for thing in held[document.id]:
            holders[thing].append(document.id)
    limit = max(COMMON, len(documents) // 20)
    shared: Counter[tuple[str, str]] = Counter()
    for thing, found in holders.items():
        if len(found) <= limit:
            for one, two in permutations(found, 2):
                shared[one, two] += TOPIC if topics[one] == thing == topics[two] else 1
    dates = {d.id: d.published for d in documents}
    kin: dict[str, dict[str, int]] = defaultdict(dict)
    for (one, two), count in shared.items():
        if count >= (SHARED if dates[one] and dates[two] else TWINS) and not _far(dates[one], dates[two]):
            kin[one][two] = count
    return kin


def _far(one: datetime.date | None, two: datetime.date | None) -> bool:
    return one is not None and two is not None and abs(one - two) > NEAR


def _topic(names: tuple[str, ...], keys: dict[str, str]) -> str | None:
    """What a document is about: the first thing it names that is no place."""
    return next((keys[n] for n in names if kind_of(n) != "place"), None)
