"""One pass of an automaton over the folded text, one of the number anchors, merged by position."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import regex

from claimcheck.languages import numerals
from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import Entry, Lexicon, is_word
from claimcheck.marks.automaton import automaton
from claimcheck.model import Mark


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
    last = len(text)
    for index, start, end in automaton(lexicon)(folded):
        entry = entries[index]
        if entry.word_start and start and _joined(folded[start - 1], folded[start]):
            continue
        if entry.word_end and end < last and is_word(folded[end]):
            continue
        senses = _senses(entry, text, start, end)
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
