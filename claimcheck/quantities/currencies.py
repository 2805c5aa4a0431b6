"""Which currency a word means: of several countries, of the language and the region, of the text."""

from __future__ import annotations

import functools

from claimcheck import units
from claimcheck.quantities import western
from claimcheck.quantities.dimensions import DIMENSION
from claimcheck.quantities.page import Number, Page
from claimcheck.quantities.vocabulary import Found, Vocabulary


def doubt(unit: str, found: Found, page: Page, number: Number | None = None) -> str | None:
    """The words of a unit that stand for others elsewhere: a currency of several countries, a letter."""
    surface = page.folded[found.start : found.end]
    if surface in page.vocabulary.doubtful or (DIMENSION[unit] == "money" and _shared(unit)):
        return page.text[found.start : found.end]
    if surface not in page.vocabulary.letters or number is None or found.start != number.end:
        return None
    return None if western.told_by_length(page, number.start, found.end) else page.text[found.start : found.end]


def likely(page: Page, unit: str) -> str:
    """The unit, a currency without a country being that of the language, or of the region where it has one of its own."""
    head, slash, per = unit.partition("/")
    meant = page.vocabulary.likely.get(head)
    if meant is None or (page.vocabulary.region in page.vocabulary.own_dollars and not _named(page, meant)):
        return unit
    return meant + slash + per


def _named(page: Page, currency: str) -> bool:
    """Whether the text writes a currency in full somewhere."""
    known = page.known.get(currency)
    if known is None:
        folded = page.folded
        known = page.known[currency] = any(word in folded for word in _names(page.vocabulary, currency))
    return known


@functools.cache
def _names(vocabulary: Vocabulary, currency: str) -> tuple[str, ...]:
    """The words of a currency that are more than a sign; of those that hold another, that other alone."""
    every = (*vocabulary.kinds["unit_before"].values.items(), *vocabulary.kinds["unit"].values.items())
    words = {word for word, value in every if value == currency and len(word) > 1}
    return tuple(sorted(word for word in words if not any(other in word for other in words - {word})))


@functools.lru_cache(maxsize=4096)
def _shared(unit: str) -> bool:
    """Whether several countries have a currency of that name."""
    return len(units.currencies(unit)) > 1
