"""A language's words, compiled for one pass: surface -> what it can mean.

Every YAML file of words has the same shape: `words: {kind: {value: [surface, ...]}}`. A surface is matched folded
(case, full width, Traditional or Simplified); `=MW` is matched as written; `元@TW` counts only in that region.
"""

from __future__ import annotations

import functools
import pathlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from claimcheck.cache import cached
from claimcheck.languages.fold import fold
from claimcheck.languages.packed import Entry, Packed, pack, unpack
from claimcheck.languages.words import KNOWLEDGE, Word, lists_of, words_of

HERE = pathlib.Path(__file__).parent
SOURCES = (
    *(HERE / name for name in ("zh.yaml", "en.yaml", "ja.yaml", "fold.txt", "words.py", "packed.py")),
    *(KNOWLEDGE / name for name in ("metrics.yaml", "names.yaml")),
)
FAMILY = {"zh-Hant": "zh", "zh-Hans": "zh", "zh": "zh", "ja": "ja", "en": "en"}


@functools.cache
def family(language: str | None) -> str | None:
    """A language without its script."""
    return language.partition("-")[0] if language else None


class Lexicon(Struct, frozen=True, eq=False):
    """The words of one language and region: folded surfaces in order, and their entries in the same order."""

    language: str
    region: str | None
    surfaces: tuple[str, ...]
    entries: Sequence[Entry]
    lists: dict[str, frozenset[str]]


def senses_of(lexicon: Lexicon, surface: str) -> dict[str, str] | None:
    """What a surface can mean by itself; None where the lexicon lacks it."""
    key = fold(surface)
    at = bisect_left(lexicon.surfaces, key)
    if at == len(lexicon.surfaces) or lexicon.surfaces[at] != key:
        return None
    entry = lexicon.entries[at]
    return (entry.exact or {}).get(surface, entry.any_case)


def is_word(char: str) -> bool:
    """Whether a character belongs to an alphabetic word or a number, so that no word may begin or end beside it."""
    return char.isalnum() and char < "\u1000"


def compile_words(words: Iterable[Word], language: str, region: str | None, lists: Mapping[str, frozenset[str]] | None = None) -> Lexicon:
    """Gather the words that hold for `region`; a later word overrides an earlier one of the same kind."""
    loose: dict[str, dict[str, str]] = {}
    exact: dict[str, dict[str, dict[str, str]]] = {}
    for word in sorted(words, key=lambda w: w.region is not None):
        if word.region is not None and word.region != region:
            continue
        key = fold(word.surface)
        senses = exact.setdefault(key, {}).setdefault(word.surface, {}) if word.exact else loose.setdefault(key, {})
        senses[word.kind] = word.value
    surfaces = tuple(sorted(loose.keys() | exact.keys()))
    entries = tuple(_entry(s, loose.get(s), exact.get(s)) for s in surfaces)
    return Lexicon(language, region, surfaces, entries, dict(lists or {}))


def _entry(surface: str, loose: dict[str, str] | None, exact: dict[str, dict[str, str]] | None) -> Entry:
    merged = {spelling: {**(loose or {}), **senses} for spelling, senses in (exact or {}).items()}
    return Entry(loose, merged or None, is_word(surface[0]), is_word(surface[-1]))


@functools.cache
def lexicon(language: str, region: str | None = None) -> Lexicon:
    """The compiled words for a document of `language` (zh-Hant, zh-Hans, en, ja): its own words over all others."""
    own = FAMILY[language]
    order = [f for f in ("ja", "zh", "en") if f != own] + [own]

    def build() -> Packed:
        made = compile_words(_in_order(order, own), language, region, lists_of(own))
        return pack(made.surfaces, made.entries, made.lists)

    packed = cached(f"lexicon-{own}-{region or 'any'}", SOURCES, build, Packed)
    return Lexicon(language, region, *unpack(packed), packed.lists)


@functools.lru_cache(maxsize=32)
def extended(lexicon: Lexicon, words: tuple[Word, ...]) -> Lexicon:
    """The lexicon with more words; what it has already gains their senses."""
    own = compile_words(words, lexicon.language, lexicon.region)
    merged = dict(zip(lexicon.surfaces, lexicon.entries, strict=True))
    for surface, entry in zip(own.surfaces, own.entries, strict=True):
        merged[surface] = _joined(merged[surface], entry) if surface in merged else entry
    surfaces = tuple(sorted(merged))
    return Lexicon(lexicon.language, lexicon.region, surfaces, tuple(merged[s] for s in surfaces), lexicon.lists)


def _joined(entry: Entry, own: Entry) -> Entry:
    any_case = {**(entry.any_case or {}), **(own.any_case or {})}
    spellings = (entry.exact or {}).keys() | (own.exact or {}).keys()
    exact = {s: {**any_case, **(entry.exact or {}).get(s, {}), **(own.exact or {}).get(s, {})} for s in spellings}
    return Entry(any_case or None, exact or None, entry.word_start, entry.word_end)


# Kinds of words that hold in texts of their own language only: what ends a name in one begins a common noun in another.
AT_HOME = frozenset(("name_suffix", "name_stop", "industry"))


def _in_order(families: list[str], own: str) -> Iterator[Word]:
    for family in families:
        yield from (word for word in words_of(family) if family == own or word.kind not in AT_HOME)


class Counting(Struct, frozen=True):
    """Folded words that begin or point at a number, and words that hold numerals but no number."""

    words: tuple[str, ...]
    traps: tuple[str, ...]


# Kinds of words that begin a number, or point at one.
NUMBERS = frozenset(("numeral", "fraction", "group", "plural", "multiplier", "amount", "anaphor", "question", "scale", "kana"))


@functools.cache
def counting(language: str) -> Counting:
    """The words that tell whether a sentence of `language` has a number; those of English count in all languages."""
    own = FAMILY[language]

    def build() -> Counting:
        words = [w for family in sorted({own, "en"}) for w in words_of(family)]
        found = {fold(w.surface) for w in words if w.kind in NUMBERS}
        return Counting(tuple(sorted(found)), tuple(sorted({fold(w.surface) for w in words if w.kind == "trap"} - found)))

    return cached(f"counting-{own}", SOURCES, build, Counting)
