"""One pass of an automaton over the folded text, one of the number anchors, merged by position."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import regex

from claimcheck.languages import numerals
from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import Entry, Lexicon, is_word
from claimcheck.marks.automaton import automaton
from claimcheck.model import Mark, Span


# No further than this behind a rejected phrase can a word end that begins in it.
LONGEST = 32


def find(text: str, lexicon: Lexicon) -> tuple[Mark, ...]:
    """All marks of `text` ordered by start, the longer first where two start together. Words are found leftmost-longest
    and never overlap one another; anchors of numbers ({"anchor": "digits" | "han"}) may overlap words."""
    folded = fold(text)
    marks = [*_words(text, folded, lexicon), *_anchors(folded)]
    marks.sort(key=_position)
    return tuple(marks)


def _position(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


def _words(text: str, folded: str, lexicon: Lexicon) -> Iterator[Mark]:
    entries = lexicon.entries
    last, reach = len(text), 0
    search = automaton(lexicon)
    for index, start, end in search(folded):
        if start < reach:
            continue
        entry = entries[index]
        if (entry.word_start and start and _joined(folded[start - 1], folded[start])) or (entry.word_end and end < last and is_word(folded[end])):
            for mark in _under(text, folded, lexicon, Span(start, end)):
                reach = mark.end
                yield mark
            continue
        senses = _senses(entry, text, start, end)
        if senses:
            yield Mark(start, end, senses)


def _under(text: str, folded: str, lexicon: Lexicon, phrase: Span) -> Iterator[Mark]:
    """The words that a phrase of several words hid although it ends inside a word itself ("from a" in "from April")."""
    cut = folded.rfind(" ", phrase.start, phrase.end)
    if cut <= phrase.start:
        return
    for first, limit in ((phrase.start, cut), (cut + 1, min(len(folded), phrase.end + LONGEST))):
        for index, start, end in automaton(lexicon)(folded[first:limit]):
            start, end = start + first, end + first
            entry = lexicon.entries[index]
            if start >= phrase.end:
                break
            outer = end < len(folded) and is_word(folded[end])
            senses = None if (entry.word_end and outer) or (entry.word_start and _joined(folded[start - 1], folded[start])) else _senses(entry, text, start, end)
            if senses:
                yield Mark(start, end, senses)


def _joined(before: str, first: str) -> bool:
    """A letter may follow a digit (13bn, 5km), nothing else may stand against a word."""
    return is_word(before) and not (before.isdigit() and first.isalpha())


def _senses(entry: Entry, text: str, start: int, end: int) -> dict[str, str] | None:
    if entry.exact:
        return entry.exact.get(text[start:end], entry.any_case)
    return entry.any_case


@functools.cache
def _anchor_pattern() -> regex.Pattern[str]:
    return regex.compile(rf"(?P<digits>[0-9]+(?:[.,][0-9]+)*)|(?P<han>[{numerals.HAN}]+)")


def _anchors(folded: str) -> Iterator[Mark]:
    for match in _anchor_pattern().finditer(folded):
        kind = match.lastgroup or ""
        yield Mark(match.start(), match.end(), ANCHORS[kind])


ANCHORS = {"digits": {"anchor": "digits"}, "han": {"anchor": "han"}}
