"""One pass of an automaton over the folded text, one of the number anchors, merged by position."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from msgspec import Struct

from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import Lexicon, is_word
from claimcheck.languages.packed import alone, by_number, ending, uncapitalised
from claimcheck.languages.search import Search, searched
from claimcheck.marks.anchors import anchors
from claimcheck.marks.automaton import automaton
from claimcheck.marks.edges import DIGIT, LETTER, capitals, kinds
from claimcheck.marks.worth import Stretch
from claimcheck.model import Mark, Span

# No further than this behind a rejected phrase can a word end that begins in it.
LONGEST = 32

_START = attrgetter("start")


def find(text: str, lexicon: Lexicon, stretches: Sequence[Stretch] | None = None) -> tuple[Mark, ...]:
    """All marks of `text` (of its `stretches`, where they are given) ordered by start, the longer first where two start together.
    Words are found leftmost-longest and never overlap one another; anchors of numbers ({"anchor": "digits" | "han"}) may
    overlap words."""
    folded, search = fold(text), searched(text)
    page = Page(text, folded, search, kinds(folded), capitals(text), automaton(lexicon).search_in(search))
    words = _words(page, lexicon, [Stretch(0, len(text), False)] if stretches is None else stretches)
    return _merged(words, anchors(folded) if stretches is None else _inside(anchors(folded), stretches))


def _inside(marks: list[Mark], spans: Sequence[Stretch]) -> list[Mark]:
    marks = sorted(marks, key=_START)  # those in digits stand before those in Han numerals
    starts = [m.start for m in marks]
    return [m for s in spans for m in marks[bisect_left(starts, s.start) : bisect_left(starts, s.end)]]


def _merged(words: list[Mark], numbers: list[Mark]) -> tuple[Mark, ...]:
    """Both in one order. Where a number and a word start together, the longer is put first, then a sort by the start is enough."""
    begun = {number.start for number in numbers}
    ends = {mark.start: mark.end for mark in words if mark.start in begun}
    longer = [number for number in numbers if ends.get(number.start, number.end) < number.end] if ends else []
    others = [number for number in numbers if ends.get(number.start, number.end) >= number.end] if ends else numbers
    return tuple(sorted([*longer, *words, *others], key=_START))


class Page(Struct, frozen=True):
    """A text, the same folded and as it is searched, for each code point whether a word may begin or end beside it and
    whether it is a capital, and the search for the words that it may hold."""

    text: str
    folded: str
    searched: str
    edges: bytes
    capitals: bytes
    search: Search


def _words(page: Page, lexicon: Lexicon, stretches: Sequence[Stretch]) -> list[Mark]:
    """The marks of words in stretches of text. The inner loop runs some hundred thousand times a megabyte, so it calls little."""
    marks: list[Mark] = []
    text, edges, capital, search, found = page.text, page.edges, page.capitals, page.search, page.searched
    surfaces = lexicon.surfaces
    entries, plainly, bare = by_number(lexicon.entries), uncapitalised(lexicon.entries), alone(lexicon.entries, surfaces)
    ends = ending(lexicon.entries, surfaces)
    behind = b"\0" + edges
    for span in stretches:
        plain = bare if span.bare else plainly
        reach, first, last = 0, span.start, span.end
        ahead_of, after, capital_at = behind[first:last], edges[first : last + 1], capital[first:last]
        for index, start, end in search(found[first:last]):  # both, as `reach`, counted from the start of the stretch
            if start < reach or (after[end] and ends[index]):
                continue
            senses = None if ahead_of[start] or after[end] or capital_at[start] else plain[index]
            if senses:
                marks.append(Mark(first + start, first + end, senses))
            if senses is not None:
                continue
            start += first
            end += first
            before, entry = edges[start - 1], entries[index]
            if (edges[end] and entry.word_end) or (before and entry.word_start and (before != DIGIT or edges[start] != LETTER)):
                cut = page.folded.rfind(" ", start, end) if " " in surfaces[index] else start
                if cut > start:
                    hidden = _under(page, lexicon, Span(start, end), cut)
                    reach = hidden[-1].end - first if hidden else reach
                    marks += hidden
                continue
            senses = entry.exact.get(text[start:end], entry.any_case) if entry.exact else entry.any_case
            if senses:
                marks.append(Mark(start, end, senses))
    return marks


def _under(page: Page, lexicon: Lexicon, phrase: Span, cut: int) -> list[Mark]:
    """The words that a phrase of several words hid although it ends inside a word itself ("from a" in "from April");
    `cut` is its last space."""
    marks: list[Mark] = []
    text, folded = page.text, page.folded
    for first, limit in ((phrase.start, cut), (cut + 1, min(len(folded), phrase.end + LONGEST))):
        for index, start, end in page.search(page.searched[first:limit]):
            start, end = start + first, end + first
            if start >= phrase.end:
                break
            entry = lexicon.entries[index]
            outer = end < len(folded) and is_word(folded[end])
            if (entry.word_end and outer) or (entry.word_start and start and _joined(folded[start - 1], folded[start])):
                continue
            senses = entry.exact.get(text[start:end], entry.any_case) if entry.exact else entry.any_case
            if senses:
                marks.append(Mark(start, end, senses))
    return marks


def _joined(before: str, first: str) -> bool:
    """A letter may follow a digit (13bn, 5km), nothing else may stand against a word."""
    return is_word(before) and not (before.isdigit() and first.isalpha())
