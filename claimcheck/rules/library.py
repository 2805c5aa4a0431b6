"""The documents of a run, for what findings must quote and what checks look up beside the claims."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from msgspec import Struct

from claimcheck.model import Claim, Document, Part, Passage, Period, Quantity, Token

Passages = Mapping[str, Mapping[Part, tuple[Passage, ...]]]
Periods = Mapping[str, Mapping[Part, tuple[Period, ...]]]
Quantities = Mapping[str, Mapping[Part, tuple[Quantity, ...]]]


class Read(Struct, frozen=True):
    """What was read of the documents of a run beside their claims, by document and part."""

    passages: Passages = {}
    periods: Periods = {}
    quantities: Quantities = {}


class Library:
    """The documents of a run, by id, for what findings must quote."""

    def __init__(self, documents: tuple[Document, ...], read: Read | None = None) -> None:
        self.documents = {d.id: d for d in documents}
        self.order = {d.id: i for i, d in enumerate(documents)}
        self._read = read or Read()
        self.periods = self._read.periods

    def text(self, claim: Claim) -> str:
        """The text of the part in which a claim stands."""
        document = self.documents[claim.document]
        return (document.title or "") if claim.part == "title" else document.text

    def language(self, claim: Claim) -> str | None:
        """The language of a claim's document."""
        return self.documents[claim.document].language

    def sentence(self, claim: Claim) -> str:
        """The words from the beginning of a claim's sentence to the end of its number."""
        end = claim.quantity.span.end if claim.quantity else claim.span.end
        return self.text(claim)[claim.sentence : end]

    def place(self, claim: Claim) -> tuple[int, bool, int]:
        """Order of claims: document, title first, offset."""
        return self.order[claim.document], claim.part == "text", claim.quantity.span.start if claim.quantity else claim.span.start

    def tokens(self, claim: Claim) -> tuple[Token, ...]:
        """The words of a claim's sentence that any lexicon knows, in order; none where the run was given no sentences."""
        passage = self._sentences.get((claim.document, claim.part, claim.sentence))
        return tuple(sorted((t for c in passage.clauses for t in c.tokens), key=_start)) if passage else ()

    def passages(self) -> Iterator[tuple[Document, Part, Passage, tuple[Quantity, ...]]]:
        """The sentences of all documents that may hold a number, each with the numbers of its part."""
        for document, parts in self._read.passages.items():
            for part, passages in parts.items():
                found = self._read.quantities[document][part]
                yield from ((self.documents[document], part, one, found) for one in passages)

    @functools.cached_property
    def _sentences(self) -> dict[tuple[str, Part, int], Passage]:
        return {(d.id, part, one.sentence.span.start): one for d, part, one, _ in self.passages()}


def _start(token: Token) -> int:
    return token.start
