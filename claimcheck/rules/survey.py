"""All claims of a run, and what several checks need of them worked out once."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.model import Claim, Part, Token
from claimcheck.rules.library import Library
from claimcheck.rules.sentences import Step, sentences, steps, steps_from


class Survey:
    """What a check over many claims is given. Nothing is worked out before the first check asks for it."""

    def __init__(self, claims: tuple[Claim, ...], library: Library) -> None:
        self.claims, self.library = claims, library

    @functools.cached_property
    def sentences(self) -> tuple[list[Claim], ...]:
        """The claims with a number sentence by sentence, in the order of the text; tables are left out."""
        return tuple(sentences(self.claims))

    @functools.cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every change that stands with the two amounts that it leads from and to."""
        found = [step for sentence in self.sentences for step in steps(sentence)]
        return (*found, *(step for before, sentence in pairwise(self.sentences) for step in steps_from(sentence, before)))

    def of(self, document: str, part: Part) -> list[Claim]:
        """The claims of one part of a document that have a number, in the order of the text."""
        return self._parts.get((document, part), [])

    @functools.cached_property
    def _parts(self) -> dict[tuple[str, Part], list[Claim]]:
        found: dict[tuple[str, Part], list[Claim]] = {}
        for claim in self.claims:
            if claim.quantity is not None:
                found.setdefault((claim.document, claim.part), []).append(claim)
        return found

    def words(self, claim: Claim, kind: str) -> Iterator[Token]:
        """The words of a kind ("comparator") in the sentence of a claim, in order."""
        return (token for token in self.library.tokens(claim) if kind in token.senses)
