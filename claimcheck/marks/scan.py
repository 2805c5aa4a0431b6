"""One pass of an automaton over the folded text, one of the number anchors, merged by position."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Sequence

import regex
from msgspec import Struct

from claimcheck.languages import numerals
from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import Lexicon, is_word
from claimcheck.languages.packed import by_number
from claimcheck.marks.automaton import Search, automaton
from claimcheck.marks.edges import DIGIT, LETTER, kinds
from claimcheck.marks.sparse import everywhere, numbered
from claimcheck.model import Mark, Span

# No further than this behind a rejected phrase can a word end that begins in it.
LONGEST = 32
DIGITS, HAN = {"anchor": "digits"}, {"anchor": "han"}


def find(text: str, lexicon: Lexicon, sentences: Sequence[Span] = ()) -> tuple[Mark, ...]:
    """All marks of `text` ordered by start, the longer first where two start together. Words are found leftmost-longest
    and never overlap one another; anchors of numbers ({"anchor": "digits" | "han"}) may overlap words. With `sentences`
    those without a number give only the words that matter from afar: names, periods, what points at a number."""
    folded = fold(text)
    anchors = _anchors(folded)
    page = Page(text, folded, kinds(folded))
    if sentences and automaton(lexicon).is_built(folded):
        marks = _sparsely(page, lexicon, sentences, anchors)
    else:
        marks = _words(page, lexicon, Span(0, len(text)))
    marks += anchors
    marks.sort(key=_position)
    return tuple(marks)


class Page(Struct, frozen=True):
    """A text, the same folded, and for each code point whether a word may begin or end beside it."""

    text: str
    folded: str
    edges: bytes


def _sparsely(page: Page, lexicon: Lexicon, sentences: Sequence[Span], anchors: list[Mark]) -> list[Mark]:
    """The marks of everywhere, and all those of the sentences with a number; neighbouring ones are searched together."""
    marks = _words(page, everywhere(lexicon), Span(0, len(page.text)))
    spans = numbered(sentences, anchors, marks)
    if not spans:
        return marks
    starts = [s.start for s in spans]
    kept = []
    for mark in marks:
        at = bisect_right(starts, mark.start) - 1
        if at < 0 or mark.start >= spans[at].end:
            kept.append(mark)
    for span in spans:
        kept += _words(page, lexicon, span)
    return kept


def _position(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


def _words(page: Page, lexicon: Lexicon, span: Span) -> list[Mark]:
    """The marks of words in a stretch of text. This loop runs some hundred thousand times a megabyte, so it calls little."""
    marks: list[Mark] = []
    text, folded, edges = page.text, page.folded, page.edges
    search = automaton(lexicon).search_in(folded)
    entries, reach, first = by_number(lexicon.entries), 0, span.start
    for index, start, end in search(folded[first : span.end]):
        start += first
        end += first
        if start < reach:
            continue
        entry = entries[index]
        before = edges[start - 1]
        if (entry.word_end and edges[end]) or (before and entry.word_start and (before != DIGIT or edges[start] != LETTER)):
            cut = folded.rfind(" ", start, end)
            if cut > start:
                marks += _under(text, folded, lexicon, search, Span(start, end), cut)
                reach = marks[-1].end if marks else 0
            continue
        senses = entry.exact.get(text[start:end], entry.any_case) if entry.exact else entry.any_case
        if senses:
            marks.append(Mark(start, end, senses))
    return marks


def _under(text: str, folded: str, lexicon: Lexicon, search: Search, phrase: Span, cut: int) -> list[Mark]:
    """The words that a phrase of several words hid although it ends inside a word itself ("from a" in "from April");
    `cut` is its last space."""
    marks: list[Mark] = []
    for first, limit in ((phrase.start, cut), (cut + 1, min(len(folded), phrase.end + LONGEST))):
        for index, start, end in search(folded[first:limit]):
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


def _anchors(folded: str) -> list[Mark]:
    """The numbers in digits, and the runs of Han numerals."""
    digits = [Mark(*match.span(), DIGITS) for match in _digits().finditer(folded)]
    return digits if folded.isascii() else [*digits, *(Mark(*match.span(), HAN) for match in _han().finditer(folded))]


@functools.cache
def _digits() -> regex.Pattern[str]:
    return regex.compile(r"[0-9]+(?:[.,][0-9]+)*")


@functools.cache
def _han() -> regex.Pattern[str]:
    return regex.compile(f"[{numerals.HAN}]+")
