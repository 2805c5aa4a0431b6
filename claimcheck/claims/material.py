"""What the stages before hand over: one part of a document, read so far."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.claims.heads import Nouns
from claimcheck.claims.qualifiers import Plain
from claimcheck.model import Part, Passage, Period, Quantity, Sentence, Unparsed


class Material(Struct, frozen=True, gc=False):
    """One part of a document as the stages before have read it."""

    part: Part
    text: str
    passages: tuple[Passage, ...]
    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
    rejected: tuple[Unparsed, ...] = ()
    aliases: dict[str, str] = {}
    names: tuple[str, ...] = ()
    plain: Plain = Plain()
    nouns: Nouns = Nouns()
    sentences: tuple[Sentence, ...] = ()
