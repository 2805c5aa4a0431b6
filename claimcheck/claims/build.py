"""From passages to claims, sentence by sentence, so that what was said before can be taken up."""

from __future__ import annotations

from collections import Counter
from operator import attrgetter

from msgspec import Struct

from claimcheck.claims.bare import with_currency
from claimcheck.claims.inherited import Running
from claimcheck.claims.material import Material
from claimcheck.claims.reader import Memory, Reader
from claimcheck.claims.salience import Salience
from claimcheck.intervals import Policy
from claimcheck.model import Claim, Document, Part, Passage, Period, Quantity, Unparsed

START = attrgetter("span.start")


class Reading(Struct, frozen=True, gc=False):
    """The claims of a document in order, the numbers that are none, and what later stages compare by, worked out when they ask.
    `milestones` are claims without a number; `materials` is what all was read from."""

    claims: tuple[Claim, ...]
    unparsed: tuple[Unparsed, ...]
    milestones: tuple[Claim, ...] = ()
    materials: tuple[Material, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names that the texts mention, in order."""
        clauses = (c for m in self.materials for p in m.passages for c in p.clauses)
        return tuple(dict.fromkeys(t.value for c in clauses for t in c.tokens if t.kind == "name"))

    @property
    def aliases(self) -> dict[str, str]:
        """Names and what they are short for."""
        return {a: n for m in self.materials for a, n in m.aliases.items()}

    @property
    def passages(self) -> dict[Part, tuple[Passage, ...]]:
        """The sentences that say something, with their clauses."""
        return {m.part: m.passages for m in self.materials}

    @property
    def periods(self) -> dict[Part, tuple[Period, ...]]:
        """What a token of a period stands for."""
        return {m.part: m.periods for m in self.materials}

    @property
    def quantities(self) -> dict[Part, tuple[Quantity, ...]]:
        """What a token of a quantity stands for."""
        return {m.part: m.quantities for m in self.materials}


def read(document: Document, materials: tuple[Material, ...], policy: Policy, *, dated: bool = True) -> Reading:
    """The claims of a document; the title, where it is a part of its own, is read first and sets the topic. Milestones are told
    where they are asked for (`dated`)."""
    salience, running, claims, unparsed, milestones = Salience(), Running(document.published), [], [], []
    surfaces: Counter[str] = Counter()
    for material in materials:
        reader = Reader(document, material, policy, Memory(salience, running, surfaces, dated))
        reader.all()
        claims += reader.claims
        milestones += reader.milestones
        unparsed += sorted((*material.rejected, *reader.unparsed), key=START)  # no two begin together
    return Reading(with_currency(claims), tuple(unparsed), tuple(milestones), materials)
