"""What the documents stage knows as data: languages/detect.yaml, in the types that the code uses."""

from __future__ import annotations

import functools
import pathlib
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from claimcheck import languages, strict_yaml
from claimcheck.languages.search import Search, begun, search_for, searched, whole

PATH = pathlib.Path(languages.__file__).parent / "detect.yaml"


class Abbreviations(Struct, frozen=True):
    """Words after which a full stop ends no sentence: never, before a number, unless a word that begins sentences follows
    (some of these only where they are written with a capital)."""

    never: frozenset[str]
    before_number: frozenset[str]
    unless_starter: frozenset[str]
    with_capital: frozenset[str]
    starters: frozenset[str]


class Ballot(Struct, frozen=True):
    """The votes of one language: the words that vote, what each is worth to a region, and the search for them."""

    words: tuple[str, ...]
    worth: Mapping[str, tuple[str, int]]
    search: Search
    latin: bool

    def cast(self, text: str, start: int, end: int) -> dict[str, int]:
        """How often each word votes in a stretch of text. Words in Latin letters are whole words, others are found anywhere."""
        sample = searched(text)[start:end] if self.latin else whole(text[start:end].lower())
        votes = [index for index, _, last in self.search(sample) if not (self.latin and _is_letter(sample[last : last + 1]))]
        return {self.words[index]: votes.count(index) for index in set(votes)}


class Detection(Struct, frozen=True):
    """How languages and regions are told: sizes of samples in code points."""

    tags: Mapping[str, tuple[str, str | None]]
    regions: Mapping[str, str]
    default_region: Mapping[str, str]
    script_sample: int
    word_sample: int
    kana_share: int
    han_per_word: int


@functools.cache
def abbreviations() -> Abbreviations:
    """The abbreviations of detect.yaml."""
    return Abbreviations(**{name: frozenset(words) for name, words in _data()["abbreviations"].items()})


@functools.cache
def every_abbreviation() -> frozenset[str]:
    """The abbreviations of all kinds."""
    known = abbreviations()
    return known.never | known.before_number | known.unless_starter | known.with_capital


@functools.cache
def continuations() -> tuple[str, ...]:
    """What goes on with a sentence after a closing quotation mark."""
    return tuple(_data()["continues"])


@functools.cache
def common_characters() -> str:
    """Characters that no long Chinese or Japanese text goes without."""
    return "".join(sorted(set(_data()["common"])))


@functools.cache
def detection() -> Detection:
    """How detect.yaml tells languages and regions."""
    data = _data()
    tags = {tag: (named[0], named[1] if len(named) > 1 else None) for tag, named in data["tags"].items()}
    limits = {name: int(data[name]) for name in ("script_sample", "word_sample", "kana_share", "han_per_word")}
    return Detection(tags=tags, regions=data["regions"], default_region=data["default_region"], **limits)


@functools.cache
def ballot(language: str) -> Ballot | None:
    """The votes of a language; None where its regions are not told by their words."""
    regions = _data()["votes"].get(language)
    if regions is None:
        return None
    worth = {word: (region, int(weight)) for region, some in regions.items() for weight, words in some.items() for word in words}
    latin = all(word.isascii() and word.isalpha() for word in worth)
    words = tuple(sorted(worth))
    return Ballot(words, worth, search_for([begun(word) for word in words] if latin else words, few=True), latin)


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


@functools.cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = strict_yaml.load(PATH)
    return data
