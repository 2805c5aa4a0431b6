"""Which sentences have a number, and the words that matter in all others."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.languages.lexicon import Lexicon
from claimcheck.languages.packed import Entry
from claimcheck.model import Mark, Span

# Kinds of words that begin a number or point at one.
NUMBERS = frozenset(("numeral", "fraction", "group", "plural", "amount", "anaphor", "question", "scale"))
# Kinds that are read from afar: who and when the text speaks of, and what is no number though it looks like one.
AFAR = frozenset(("name", "name_suffix", "industry", "trap"))


@functools.lru_cache(maxsize=16)
def everywhere(lexicon: Lexicon) -> Lexicon:
    """The part of a lexicon that is searched for in every sentence."""
    kept = [i for i, entry in enumerate(lexicon.entries) if _matters(entry)]
    surfaces, entries = tuple(lexicon.surfaces[i] for i in kept), tuple(lexicon.entries[i] for i in kept)
    return Lexicon(lexicon.language, lexicon.region, surfaces, entries, lexicon.lists)


def _matters(entry: Entry) -> bool:
    senses = [entry.any_case or {}, *(entry.exact or {}).values()]
    return any(kind in AFAR or kind in NUMBERS or kind.startswith("period") for found in senses for kind in found)


def numbered(sentences: Sequence[Span], anchors: Sequence[Mark], marks: Sequence[Mark]) -> list[Span]:
    """The stretches of neighbouring sentences that have a number or point at one, in order."""
    places = _begun(anchors, marks)
    places += [m.start for m in marks if not NUMBERS.isdisjoint(m.senses)]
    places.sort()
    spans: list[Span] = []
    for sentence in sentences:
        at = bisect_left(places, sentence.start)
        if at == len(places) or places[at] >= sentence.end:
            continue
        joined = spans and sentence.start - spans[-1].end <= 1
        spans[-1:] = [Span(spans[-1].start, sentence.end)] if joined else [*spans[-1:], Span(sentence.start, sentence.end)]
    return spans


def _begun(anchors: Sequence[Mark], marks: Sequence[Mark]) -> list[int]:
    """Where numbers in digits begin, and Han numerals outside the words that are none."""
    digits = [a.start for a in anchors if a.senses["anchor"] == "digits"]
    if len(digits) == len(anchors):
        return digits
    traps = {at for m in marks if "trap" in m.senses or "name" in m.senses for at in range(m.start, m.end)}
    return digits + [a.start for a in anchors if a.senses["anchor"] != "digits" and a.start not in traps]
