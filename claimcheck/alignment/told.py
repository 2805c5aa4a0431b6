"""What one document tells of, as far as another may tell of it too."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from claimcheck.alignment.surroundings import Passages
from claimcheck.knowledge.metrics import metric
from claimcheck.knowledge.names import kind_of
from claimcheck.languages.fold import fold
from claimcheck.languages.search import is_wide
from claimcheck.model import Claim, Document, Passage, Quantity, Token
from claimcheck.patterns import UNSPACED, pattern
from claimcheck.units import dimension

OPENING = 3
# Amounts of fewer figures are equal by chance; and numbers without a unit.
TELLING_FIGURES = 2
BARE_FIGURES = 3
# A value, or the ends of what has none, and its dimension.
Amount = tuple[object, str | None]
# Stock symbols, and how much of a text is its head.
SYMBOL = pattern(r"<([A-Z][A-Z0-9]{0,5})(?:\.[A-Z]{1,3})?>|\([A-Z]{2,8}: ?([A-Z0-9]{1,6})\)|\(([A-Z0-9]{1,6})\.[A-Z]{1,3}\)")
HEAD = 300
TERM = pattern(rf"(?=([{UNSPACED}]{{3}}))")
HEADLINE = pattern(rf"(?=([{UNSPACED}]{{2}}))")
# The lengths of names that are looked for in the texts of others, where they are written without spaces.
NAMES = range(2, 7)


class Told(Struct, frozen=True, eq=False):
    """What one document tells of: its names in order, as keys, the exact amounts in it with their figures, the terms that come
    back in it and the pieces of its headline, where it is written without spaces; the stock symbols that its head gives.
    `measured`: those amounts of which it gives the metric; `said`: what could be a term, said once or more; `mentions`: the
    names that another article shows to be names; `titled`: those in the headline that not everybody knows."""

    id: str
    language: str | None
    published: datetime.date | None
    names: tuple[str, ...]
    figures: dict[Amount, int]
    terms: frozenset[str]
    symbols: frozenset[str] = frozenset()
    headline: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    mentions: frozenset[str] = frozenset()
    titled: frozenset[str] = frozenset()
    measured: frozenset[tuple[str, Amount]] = frozenset()

    def opening(self) -> list[str]:
        """The first things it names that are no places: what it is about."""
        return [n for n in dict.fromkeys(self.names) if kind_of(n) != "place"][:OPENING]


def tell(document: Document, naming: tuple[tuple[str, ...], frozenset[str]], passages: Passages, claims: Iterable[Claim]) -> Told:
    """What `document` tells of; `naming`: its names and those that it mentions, as keys. The words of the lexicon are those of a
    field, which says nothing."""
    telling = [
        (c.metric, (_amount(q), dimension(q.unit)), q.precision.figures) for c in claims
        if (q := c.quantity) and q.precision and q.precision.figures >= (TELLING_FIGURES if q.unit else BARE_FIGURES)
    ]  # fmt: skip
    figures: dict[Amount, int] = {amount: written for _, amount, written in telling}
    text, title = f"{document.title or ''}\n{document.text}", fold(document.title or "")
    words = _lexical(document, passages)
    names = (*naming[0], *sorted(n for n in naming[1] if n in title))
    runs = Counter(TERM.findall(_without(fold(text), words)))
    return Told(
        document.id, document.language, document.published, names, figures, frozenset(t for t, n in runs.items() if n > 1),
        _symbols(text), frozenset(HEADLINE.findall(_without(title, words))), frozenset(runs), naming[1],
        frozenset(n for n in names if n in title and not kind_of(n)),
        frozenset((measured, amount) for measured, amount, _ in telling if measured),
    )  # fmt: skip


def _amount(quantity: Quantity) -> object:
    """The value, or the ends of what has none."""
    return (quantity.hard.low, quantity.hard.high) if quantity.value is None else quantity.value


def mentions(documents: Iterable[Document], names: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """For each document the names in it that only another shows to be names, by a mark or by what stands beside them."""
    unspaced = {n for held in names.values() for n in held if len(n) in NAMES and not n.isascii() and not kind_of(n)}
    found: dict[str, frozenset[str]] = {}
    for document in documents:
        text = fold(f"{document.title or ''}\n{document.text}") if unspaced else ""
        pieces = {text[i : i + n] for n in {len(name) for name in unspaced} for i in range(len(text) - n + 1)}
        found[document.id] = frozenset(unspaced & pieces).difference(names[document.id])
    return found


def _lexical(document: Document, passages: Passages) -> set[str]:
    """The words of the lexicon that the sentences with numbers hold, folded."""
    texts = {"title": fold(document.title or ""), "text": fold(document.text)}
    return {word for part, held in passages.items() for word in _words(held, texts[part]) if len(word) > 1}


def _words(passages: Iterable[Passage], text: str) -> Iterator[str]:
    for passage in passages:
        for clause in passage.clauses:
            yield from (text[t.start : t.end] for t in clause.tokens if t.kind != "name" and not _happened(t))


def _happened(token: Token) -> bool:
    """Whether a word counts what happened: that is what news are about, and no word of a field."""
    measure = metric(token.senses["metric"]) if "metric" in token.senses else None
    return measure is not None and measure.flow == "event"


def _without(text: str, words: set[str]) -> str:
    """A text that is written without spaces, without these words; of others nothing is asked."""
    if not is_wide(text):
        return ""
    for word in sorted(words, key=len, reverse=True):
        text = text.replace(word, "\n")
    return text


def _symbols(text: str) -> frozenset[str]:
    """The stock symbols in the first lines of a text, without their exchanges: <ACME.N>, (NYSE: ACME), (0123.HK)."""
    return frozenset(next(filter(None, found.groups())) for found in SYMBOL.finditer(text, 0, HEAD))
