"""The words that stand around numbers, found at a known position: independent of which longer word the one pass preferred."""

from __future__ import annotations

import functools
from decimal import Decimal

from msgspec import Struct

from claimcheck.languages.lexicon import FAMILY, Entry, Lexicon, is_word
from claimcheck.languages.numerals import Numerals, numerals

KINDS = (
    "numeral", "multiplier", "multiplier_money", "group", "plural", "fraction", "amount", "unit", "counted", "classifier", "unit_before",
    "hedge", "hedge_after", "range_word", "per", "negative", "label", "trap",
)  # fmt: skip


class Found(Struct, frozen=True, gc=False):
    """A word at a position and its value."""

    start: int
    end: int
    value: str


class Words(Struct, frozen=True, eq=False):
    """The surfaces of one kind, by first and by last character, longest first."""

    kind: str
    entries: dict[str, Entry]
    first: dict[str, tuple[int, ...]]
    last: dict[str, tuple[int, ...]]

    def at(self, text: str, folded: str, start: int) -> Found | None:
        """The longest word that begins at `start`."""
        lengths = self.first.get(folded[start : start + 1])
        if lengths is None:
            return None
        for length in lengths:
            end = start + length
            entry = self.entries.get(folded[start:end])
            if entry is not None and end <= len(folded) and _bounded(entry, folded, start, end):
                value = self._value(entry, text[start:end])
                if value is not None:
                    return Found(start, end, value)
        return None

    def before(self, text: str, folded: str, end: int) -> Found | None:
        """The longest word that ends at `end`."""
        lengths = self.last.get(folded[end - 1 : end]) if end else None
        if lengths is None:
            return None
        for length in lengths:
            start = end - length
            entry = self.entries.get(folded[start:end]) if start >= 0 else None
            if entry is not None and _bounded(entry, folded, start, end, after=False):
                value = self._value(entry, text[start:end])
                if value is not None:
                    return Found(start, end, value)
        return None

    def _value(self, entry: Entry, written: str) -> str | None:
        senses = entry.exact.get(written, entry.any_case) if entry.exact else entry.any_case
        return senses.get(self.kind) if senses else None


def _bounded(entry: Entry, folded: str, start: int, end: int, after: bool = True) -> bool:
    if entry.word_start and start:
        char = folded[start - 1]
        if is_word(char) and not (char.isdigit() and folded[start].isalpha()):
            return False
    return not (after and entry.word_end and end < len(folded) and is_word(folded[end]))


class Vocabulary(Struct, frozen=True, eq=False):
    """All words of a lexicon that numbers need, one `Words` a kind, and how its language writes numerals."""

    language: str
    region: str | None
    numerals: Numerals
    kinds: dict[str, Words]
    stops: frozenset[str]
    coins: dict[str, Decimal]
    tenth_parts: dict[str, Decimal]
    likely: dict[str, str]


@functools.cache
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of a compiled lexicon."""
    kinds = {kind: _words(kind, lexicon) for kind in KINDS}
    known = numerals(FAMILY[lexicon.language])
    return Vocabulary(
        lexicon.language,
        lexicon.region,
        known,
        kinds,
        frozenset(known.words.get("stops", ())),
        _valued(known, "coins"),
        _valued(known, "tenth_parts"),
        known.likely.get(lexicon.language, {}),
    )


def _valued(known: Numerals, name: str) -> dict[str, Decimal]:
    """A list of `word=value`."""
    return {word: Decimal(value) for word, _, value in (entry.partition("=") for entry in known.words.get(name, ()))}


def _words(kind: str, lexicon: Lexicon) -> Words:
    entries = {s: e for s, e in zip(lexicon.surfaces, lexicon.entries, strict=True) if _has(kind, e)}
    first: dict[str, set[int]] = {}
    last: dict[str, set[int]] = {}
    for surface in entries:
        first.setdefault(surface[0], set()).add(len(surface))
        last.setdefault(surface[-1], set()).add(len(surface))
    return Words(kind, entries, _descending(first), _descending(last))


def _has(kind: str, entry: Entry) -> bool:
    return any(kind in senses for senses in (entry.any_case or {}, *(entry.exact or {}).values()))


def _descending(lengths: dict[str, set[int]]) -> dict[str, tuple[int, ...]]:
    return {char: tuple(sorted(found, reverse=True)) for char, found in lengths.items()}
