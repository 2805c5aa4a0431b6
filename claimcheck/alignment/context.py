"""What is known of the documents of a run, beside their claims."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct

from claimcheck.alignment.identity import identities
from claimcheck.alignment.latest import Latest, latest_periods
from claimcheck.knowledge.names import kind_of
from claimcheck.model import Claim, Document

SHARED = 2
COMMON = 3
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
    kindred: dict[str, frozenset[str]]

    def key(self, name: str | None) -> str | None:
        """What a subject is compared by."""
        return self.keys.get(name, name) if name else None

    def kin(self, documents: Iterable[str]) -> list[tuple[str, str]]:
        """The pairs of these documents that tell of one thing."""
        given = list(documents)
        return [(one, two) for i, one in enumerate(given) for two in given[i + 1 :] if two in self.kindred.get(one, ())]

    def same_days(self, one: str, two: str) -> bool:
        """Whether two documents are dated close together."""
        first, second = self.published.get(one), self.published.get(two)
        return one == two or (first is not None and second is not None and abs(first - second) <= NEAR)


def context(documents: tuple[Document, ...], naming: dict[str, Naming], claims: Iterable[Claim]) -> Context:
    """The context of a run over `documents`, whose names `naming` gives by document id."""
    aliases = {a: n for d in documents for a, n in naming[d.id].aliases.items()}
    keys = identities((n for d in documents for n in naming[d.id].names), aliases)
    names = {d.id: frozenset(keys[n] for n in naming[d.id].names) for d in documents}
    undated = frozenset(d.id for d in documents if d.published is None)
    return Context(
        keys, latest_periods(claims, undated), {d.id: d.published for d in documents},
        _kindred(documents, names, {d.id: _topic(naming[d.id].names, keys) for d in documents}),
    )  # fmt: skip


def _kindred(documents: tuple[Document, ...], names: dict[str, frozenset[str]], topics: dict[str, str | None]) -> dict[str, frozenset[str]]:
    """For each document those that share its topic, or several names that few others have, and are dated not long apart."""
    holders: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        for name in names[document.id]:
            holders[name].append(document.id)
    limit = max(COMMON, len(documents) // 20)
    shared: Counter[tuple[str, str]] = Counter()
    for name, found in sorted(holders.items()):
        if len(found) <= limit:
            for one in found:
                for two in found:
                    if one != two:
                        shared[one, two] += SHARED if topics[one] == name == topics[two] else 1
    dates = {d.id: d.published for d in documents}
    kin: dict[str, set[str]] = defaultdict(set)
    for (one, two), count in shared.items():
        if count >= SHARED and not _far(dates[one], dates[two]):
            kin[one].add(two)
    return {one: frozenset(found) for one, found in kin.items()}


def _far(one: datetime.date | None, two: datetime.date | None) -> bool:
    return one is not None and two is not None and abs(one - two) > NEAR


def _topic(names: tuple[str, ...], keys: dict[str, str]) -> str | None:
    """What a document is about: the first thing it names that is no place."""
    return next((keys[n] for n in names if kind_of(n) != "place"), None)
