"""What stands round a number: the names, measures, figures, dates and words of its sentence, in no language's own terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from claimcheck.languages.fold import fold
from claimcheck.model import Claim, Clause, Document, Part, Passage
from claimcheck.patterns import UNSPACED, pattern
from claimcheck.units import dimension, factor

Thing = tuple[object, ...]
Things = dict[Thing, int]
Passages = dict[Part, tuple[Passage, ...]]
# Words that could be the same in two texts: of four letters and more without the s of a plural, and two Han or Katakana
# characters in a row.
WORDS = pattern(rf"\p{{Latin}}{{4,}}|[{UNSPACED}]{{2,}}")
WEIGHTS = {"figure": 6, "name": 4, "metric": 4, "period": 4, "word": 3, "pair": 1}
NEAR = 2


def surroundings(document: Document, passages: Passages, claims: Iterable[Claim], keys: Mapping[str, str]) -> dict[str, Things]:
    """For each claim of a document what its sentence holds beside it, and how close: 2 in its own clause, else 1. `keys` tells
    names of one thing."""
    sentences = {(part, p.sentence.span.start): p for part, held in passages.items() for p in held}
    given = [c for c in claims if (c.part, c.sentence) in sentences]
    together: dict[tuple[Part, int], list[Claim]] = defaultdict(list)
    for claim in given:
        together[claim.part, claim.sentence].append(claim)
    found: dict[str, Things] = {}
    for where, here in together.items():
        text = document.title or "" if where[0] == "title" else document.text
        whole = _whole(sentences[where], fold(text), keys)
        for claim in here:
            found[claim.id] = _round(claim, sentences[where], whole, here)
    return found


def _whole(passage: Passage, text: str, keys: Mapping[str, str]) -> list[tuple[int, Thing]]:
    """The names, measures and words of a sentence with their places."""
    found: list[tuple[int, Thing]] = []
    taken: list[tuple[int, int]] = []
    for clause in passage.clauses:
        for token in clause.tokens:
            if token.kind == "name":
                found.append((token.start, ("name", keys.get(token.value, token.value))))
            elif "metric" in token.senses:
                found.append((token.start, ("metric", token.senses["metric"])))
            if token.kind in ("name", "quantity", "period"):
                taken.append((token.start, token.end))
    span = passage.sentence.span
    for match in WORDS.finditer(text, span.start, span.end):
        if not any(a < match.end() and match.start() < b for a, b in taken):
            found += _words(match.start(), match[0])
    return found


def _words(start: int, word: str) -> Iterator[tuple[int, Thing]]:
    if word[0].isascii():
        yield start, ("word", word[:-1] if word.endswith("s") else word)
    else:
        yield from ((start + i, ("pair", word[i : i + 2])) for i in range(len(word) - 1))


def _round(claim: Claim, passage: Passage, whole: list[tuple[int, Thing]], here: list[Claim]) -> Things:
    own = _clause(claim, passage.clauses)
    things: Things = {}
    for at, thing in whole:
        if thing[1] not in (None, claim.metric):
            things[thing] = max(things.get(thing, 0), NEAR if own.span.start <= at < own.span.end else 1)
    for other in here:
        if other.id != claim.id:
            for figure in _figures(other):
                things[figure] = max(things.get(figure, 0), NEAR if _clause(other, passage.clauses) is own else 1)
    return things


def _figures(claim: Claim) -> Iterator[Thing]:
    """A number and its period as a neighbour of another."""
    quantity, period = claim.quantity, claim.period
    if quantity and quantity.value is not None:
        kind = dimension(quantity.unit)
        by = factor(quantity.unit) if quantity.unit and kind != "count" else 1
        yield "figure", (quantity.value * by).normalize(), kind
    if period and period.span and period.start:
        yield "period", (period.start, period.end)


def _clause(claim: Claim, clauses: tuple[Clause, ...]) -> Clause:
    """The innermost clause that holds a claim's number."""
    at = claim.quantity.span.start if claim.quantity else claim.span.start
    holding = [c for c in clauses if c.span.start <= at < c.span.end]
    return min(holding, key=lambda c: c.span.end - c.span.start) if holding else clauses[0]
