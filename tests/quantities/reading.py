"""Reading a text the way the pipeline does: words, marks, quantities."""

from claimcheck.languages.lexicon import lexicon
from claimcheck.marks import find
from claimcheck.model import Quantity
from claimcheck.quantities import Reading, read


def reading_of(text: str, language: str = "en", region: str | None = None) -> Reading:
    words = lexicon(language, region)
    return read(text, find(text, words), words)


def quantities_of(text: str, language: str = "en", region: str | None = None) -> tuple[Quantity, ...]:
    return reading_of(text, language, region).quantities
