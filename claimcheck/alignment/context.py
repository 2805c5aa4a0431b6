"""What is known of the documents of a run, beside their claims."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from claimcheck.alignment.identity import identities
from claimcheck.alignment.kindred import TWINS, close, kindred_of, rerun, retold
from claimcheck.alignment.latest import Latest, latest_periods
from claimcheck.alignment.partners import Affinities, affinities, sole
from claimcheck.alignment.reprints import same_places
from claimcheck.alignment.surroundings import Passages, Things, surroundings
from claimcheck.alignment.told import mentions, tell
from claimcheck.languages.lexicon import family
from claimcheck.model import Claim, Document, Part

# A line that is shorter is no first sentence.
SENTENCE = 36


class Naming(Struct, frozen=True):
    """The names of one document, the first first, the aliases that it introduces, and its sentences."""

    names: tuple[str, ...]
    aliases: dict[str, str]
    passages: Passages = {}


class Context(Struct, frozen=True, eq=False):
    """Shared by all comparisons of a run. `sole`: the claims of a measure that their article tells once."""

    keys: dict[str, str]
    latest: Latest
    published: dict[str, datetime.date | None]
    kindred: dict[str, dict[str, int]]
    retold: frozenset[tuple[str, str]]
    reruns: frozenset[tuple[str, str]]
    affinities: Affinities
    reprinted: frozenset[frozenset[str]] = frozenset()
    only_ones: frozenset[tuple[str, str | None, str | None]] = frozenset()
    texts: dict[tuple[str, Part], str] = {}
    named: dict[str, frozenset[str]] = {}
    openings: dict[str, int] = {}
    sole: frozenset[str] = frozenset()
    languages: dict[str, str | None] = {}

    def translated(self, left: Claim, right: Claim) -> bool:
        """Whether two claims are told in two languages."""
        return self.languages.get(left.document) != self.languages.get(right.document)

    def opens(self, claim: Claim) -> bool:
        """Whether a claim stands in the headline or the first sentence of its article: what that is about."""
        return claim.place == "headline" or (claim.part == "text" and claim.sentence <= self.openings.get(claim.document, -1))

    def key(self, name: str | None) -> str | None:
        """What a subject is compared by."""
        return self.keys.get(name, name) if name else None

    def akin(self, left: Claim, right: Claim) -> bool:
        """Whether two claims stand in two documents that tell of one thing."""
        return right.document in self.kindred.get(left.document, {})

    def kin(self, documents: Iterable[str]) -> list[tuple[str, str]]:
        """The pairs of these documents that tell of one thing."""
        given = list(documents)
        return [(one, two) for i, one in enumerate(given) for two in given[i + 1 :] if two in self.kindred.get(one, {})]

    def partners(self, left: Claim, right: Claim) -> bool:
        """Whether what stands round two numbers of two articles on one thing says that they go together."""
        return self.same_days(left.document, right.document) and frozenset((left.id, right.id)) in self.affinities.partners

    def same_days(self, one: str, two: str) -> bool:
        """Whether two documents are dated close together, or are the same report in other words."""
        return one == two or close(self.published.get(one), self.published.get(two)) or (min(one, two), max(one, two)) in self.retold


def context(documents: tuple[Document, ...], naming: dict[str, Naming], claims: Iterable[Claim]) -> Context:
    """The context of a run over `documents`, whose names `naming` gives by document id."""
    aliases = {a: n for d in documents for a, n in naming[d.id].aliases.items()}
    keys = identities((n for d in documents for n in naming[d.id].names), aliases)
    claims = tuple(claims)
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        held[claim.document].append(claim)
    names = {d.id: tuple(keys[n] for n in naming[d.id].names) for d in documents}
    mentioned = mentions(documents, names)
    told = {d.id: tell(d, (names[d.id], mentioned[d.id]), naming[d.id].passages, held[d.id]) for d in documents}
    kindred = kindred_of(list(told.values()))
    kin = {(one, two): count >= TWINS for one, others in kindred.items() for two, count in others.items() if one < two}
    undated = frozenset(d.id for d in documents if d.published is None)
    things: dict[str, Things] = {}
    for document in documents:
        if document.id in kindred:
            things |= surroundings(document, naming[document.id].passages, held[document.id], keys)
    reruns = frozenset(pair for pair in kin if rerun(told[pair[0]], told[pair[1]]))
    return Context(
        keys, latest_periods(claims, undated), {d.id: d.published for d in documents}, kindred,
        frozenset(pair for pair in kin if retold(told[pair[0]], told[pair[1]])),
        reruns, affinities(things, claims, kin), frozenset(pair for one, two in reruns for pair in same_places(held[one], held[two])),
        named={d.id: frozenset(keys[n] for n in naming[d.id].names) for d in documents},
        openings={d.id: _opening(naming[d.id].passages) for d in documents},
        sole=frozenset(c.id for own in held.values() for c in sole(own)),
        languages={d.id: family(d.language) for d in documents},
        texts=_texts(documents),
    )  # fmt: skip


def _texts(documents: tuple[Document, ...]) -> dict[tuple[str, Part], str]:
    found: dict[tuple[str, Part], str] = {}
    for document in documents:
        found[document.id, "title"], found[document.id, "text"] = document.title or "", document.text
    return found


def _opening(passages: Passages) -> int:
    """Where the first sentence of the body begins that is longer than a by-line or a date; -1 where there is none."""
    spans = (p.sentence.span for p in passages.get("text", ()) if p.sentence.role == "body")
    return next((span.start for span in spans if span.end - span.start >= SENTENCE), -1)
