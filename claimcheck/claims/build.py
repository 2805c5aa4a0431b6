"""From passages to claims, sentence by sentence, so that what was said before can be taken up."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from claimcheck.claims.bare import with_currency
from claimcheck.claims.inherited import Running
from claimcheck.claims.line import named
from claimcheck.claims.material import Material
from claimcheck.claims.reader import Memory, Reader
from claimcheck.claims.salience import Salience
from claimcheck.intervals import Policy
from claimcheck.model import Claim, Document, Part, Passage, Period, Quantity, Unparsed


class Reading(Struct, frozen=True, gc=False):
    """The claims of a document in order, the numbers that are none, and the names and sentences that later stages compare by.
    `milestones` are claims without a number; `materials` is what all was read from."""

    claims: tuple[Claim, ...]
    unparsed: tuple[Unparsed, ...]
    names: tuple[str, ...] = ()
    aliases: dict[str, str] = {}
    passages: dict[Part, tuple[Passage, ...]] = {}
    periods: dict[Part, tuple[Period, ...]] = {}
    quantities: dict[Part, tuple[Quantity, ...]] = {}
    milestones: tuple[Claim, ...] = ()
    materials: tuple[Material, ...] = ()


def read(document: Document, materials: tuple[Material, ...], policy: Policy, *, dated: bool = True) -> Reading:
    """The claims of a document; the title, where it is a part of its own, is read first and sets the topic. Milestones are told
    where they are asked for (`dated`)."""
    salience, running, claims, unparsed, milestones = Salience(), Running(document.published), [], [], []
    names: dict[str, None] = {}
    surfaces: Counter[str] = Counter()
    for material in materials:
        reader = Reader(document, material, policy, Memory(salience, running, surfaces, dated))
        reader.all()
        claims += reader.claims
        milestones += reader.milestones
        for one in reader.lines:
            if "name" in one.places:
                names.update(dict.fromkeys(named(one)))
        unparsed += sorted((*material.rejected, *reader.unparsed), key=lambda u: u.span)
    aliases = {a: n for m in materials for a, n in m.aliases.items()}
    sentences = {m.part: m.passages for m in materials}
    periods, numbers = {m.part: m.periods for m in materials}, {m.part: m.quantities for m in materials}
    return Reading(with_currency(claims), tuple(unparsed), tuple(names), aliases, sentences, periods, numbers, tuple(milestones), materials)
