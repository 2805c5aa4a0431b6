"""Which sentences are worth reading: those with a number, those before them, and the opening of an article."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import Lexicon, counting, is_word
from claimcheck.languages.numerals import alphabet
from claimcheck.languages.search import Search, begun, search_for, searched
from claimcheck.marks.anchors import anchors
from claimcheck.model import Sentence, Span

OPENING = 4
TOLD = frozenset(("headline", "heading", "table"))


def worth(text: str, lexicon: Lexicon, sentences: Sequence[Sentence]) -> list[Span]:
    """The stretches of neighbouring sentences that are worth reading, in order. What stands in the others can say nothing
    of a number, and they are more than half of most texts."""
    places = _places(text, lexicon)
    numbered = [_has(places, sentence.span) for sentence in sentences]
    spans: list[Span] = []
    for at, (sentence, own, following) in enumerate(zip(sentences, numbered, [*numbered[1:], False], strict=False)):
        if own or following or at < OPENING or sentence.role in TOLD:
            span = sentence.span
            if spans and span.start - spans[-1].end <= 1:
                spans[-1] = Span(spans[-1].start, span.end)
            else:
                spans.append(span)
    return spans


def _has(places: list[int], span: Span) -> bool:
    at = bisect_left(places, span.start)
    return at < len(places) and places[at] < span.end


def _places(text: str, lexicon: Lexicon) -> list[int]:
    """Where numbers may begin: digits, Han numerals outside words that only look so, and words that count or point."""
    search, size = _search(lexicon.language)
    words: list[int] = []
    traps: set[int] = set()
    folded = fold(text)
    last = len(folded)
    for index, start, end in search(searched(text)):
        if index >= size:
            traps.update(range(start, end))
        elif not ((start and is_word(folded[start - 1]) and is_word(folded[start])) or (end < last and is_word(folded[end]))):
            words.append(start)
    return sorted([a.start for a in anchors(folded) if a.start not in traps] + words)


@functools.cache
def _search(language: str) -> tuple[Search, int]:
    """The search for words that count, and after so many of them, for words that hold Han numerals and are none."""
    found = counting(language)
    han = frozenset(alphabet())
    traps = [w for w in found.traps if not han.isdisjoint(w)]
    return search_for([begun(word) for word in (*found.words, *traps)]), len(found.words)
