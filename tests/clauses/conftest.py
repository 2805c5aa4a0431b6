"""Text to clauses and names, without the stages that follow."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck import clauses, documents, marks, pipeline
from claimcheck.clauses.mentions import Mentions
from claimcheck.model import Document, Passage
from claimcheck.periods import read as read_periods
from claimcheck.quantities import read as read_quantities

Cutting = Callable[..., tuple[Mentions, tuple[Passage, ...]]]


@pytest.fixture(scope="session")
def cutting() -> Cutting:
    return _cut


def _cut(text: str, language: str, headline: str = "") -> tuple[Mentions, tuple[Passage, ...]]:
    document, layout = documents.prepare(Document("text", text, language=language))
    words = pipeline.lexicon_of(document)
    found = marks.find(text, words)
    dated = read_periods(text, found, words, None)
    numbers = read_quantities(text, found, words, taken=tuple(p.span for p in dated if p.span))
    stops, leads = (words.lists.get(name, frozenset()) for name in ("name_stop", "name_lead"))
    known = clauses.Known(stops, headline, forms=clauses.forms(words.lists), leads=leads)
    named = clauses.mentions(text, found, layout.sentences, known)
    reading = clauses.Reading(text, found, numbers.quantities, dated, named.tokens, words)
    return named, clauses.cut(reading, layout.sentences)
