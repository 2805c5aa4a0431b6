"""Which sentences are worth reading: those with a number, those before them, and the opening of an article."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import Lexicon, counting
from claimcheck.languages.numerals import alphabet
from claimcheck.languages.search import Search, begun, is_wide, search_for, searched
from claimcheck.marks.anchors import anchors
from claimcheck.marks.edges import kinds
from claimcheck.model import Sentence

OPENING = 4
TOLD = frozenset(("headline", "heading", "table"))


class Stretch(Struct, frozen=True, gc=False):
    """Neighbouring sentences that are worth reading; `bare` where none has a number, so that only their names and periods tell
    something."""

    start: int
    end: int
    bare: bool


def worth(text: str, lexicon: Lexicon, sentences: Sequence[Sentence]) -> list[Stretch]:
    """The stretches of neighbouring sentences that are worth reading, in order. What stands in the others can say nothing
    of a number, and they are more than half of most texts."""
    places = _places(text, lexicon)
    places.append(len(text) + 1)  # behind all sentences
    numbered = [places[bisect_left(places, (span := sentence.span).start)] < span.end for sentence in sentences]
    unspaced = is_wide(text)  # any word may end a name there
    found: list[Stretch] = []
    for at, (sentence, own, following) in enumerate(zip(sentences, numbered, [*numbered[1:], False], strict=False)):
        if own or following or at < OPENING or sentence.role in TOLD:
            span = sentence.span
            start, end = span.start, span.end
            bare = not (own or unspaced or sentence.role == "table")
            if found and start - found[-1].end <= 1 and bare is found[-1].bare:
                start = found.pop().start
            found.append(Stretch(start, end, bare))
    return found


def _places(text: str, lexicon: Lexicon) -> list[int]:
    """Where numbers may begin: digits, Han numerals outside words that only look so, and words that count or point."""
    search, size = _search(lexicon.language)
    words: list[int] = []
    traps: set[int] = set()
    folded = fold(text)
    edges = kinds(folded)
    for index, start, end in search(searched(text)):
        if index >= size:
            traps.update(range(start, end))
        elif not (edges[end] or (edges[start - 1] and edges[start])):
            words.append(start)
    return sorted([a.start for a in anchors(folded) if a.start not in traps] + words)


@functools.cache
def _search(language: str) -> tuple[Search, int]:
    """The search for words that count, and after so many of them, for words that hold Han numerals and are none."""
    found = counting(language)
    han = frozenset(alphabet())
    traps = [w for w in found.traps if not han.isdisjoint(w)]
    return search_for([begun(word) for word in (*found.words, *traps)]), len(found.words)
