"""The documents of a run, for what findings must quote and what checks look up beside the claims."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from claimcheck.model import Claim, Document, Part, Passage, Period, Token

Passages = Mapping[str, Mapping[Part, tuple[Passage, ...]]]
Periods = Mapping[str, Mapping[Part, tuple[Period, ...]]]


class Library:
    """The documents of a run, by id, for what findings must quote."""

    def __init__(self, documents: tuple[Document, ...], passages: Passages | None = None, periods: Periods | None = None) -> None:
        self.documents = {d.id: d for d in documents}
        self.order = {d.id: i for i, d in enumerate(documents)}
        self.periods: Periods = periods or {}
        self._passages: Passages = passages or {}

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
        return self._sentences.get((claim.document, claim.part, claim.sentence), ())

    @functools.cached_property
    def _sentences(self) -> dict[tuple[str, Part, int], tuple[Token, ...]]:
        return {
            (document, part, one.sentence.span.start): tuple(sorted((t for c in one.clauses for t in c.tokens), key=_start))
            for document, parts in self._passages.items() for part, passages in parts.items() for one in passages
        }  # fmt: skip


def _start(token: Token) -> int:
    return token.start
