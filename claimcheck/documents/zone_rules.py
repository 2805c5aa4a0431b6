"""The rules of knowledge/zones.yaml, compiled."""

import functools
import pathlib
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from claimcheck import knowledge, patterns, strict_yaml
from claimcheck.cache import cached
from claimcheck.languages.fold import SOURCE as FOLDING
from claimcheck.languages.fold import fold
from claimcheck.languages.search import Search, search_for
from claimcheck.patterns import pattern

if TYPE_CHECKING:
    import regex

PATH = pathlib.Path(knowledge.__file__).parent / "zones.yaml"

_RUN = re.compile("[a-z0-9]+")
_HAN = pattern(r"\p{Han}+")


class Opening(Struct, frozen=True):
    """How a paragraph begins: with one of `starts`, and `then` at once. Its pattern is compiled where a start is met."""

    starts: tuple[str, ...]
    then: str

    def match(self, folded: str, at: int, whole: bool = False) -> int | None:
        """Where the opening ends that begins at `at` (and is all of the text, if `whole`); None where there is none."""
        if not folded.startswith(self.starts, at):
            return None
        for start in self.starts:
            if folded.startswith(start, at):
                pattern = compiled(self.then)
                found = (pattern.fullmatch if whole else pattern.match)(folded, at + len(start))
                if found:
                    return found.end()
        return None


class Feature(Struct, frozen=True):
    """One feature of paragraphs after an article; `opens` when a list of foreign headlines may follow it."""

    weight: int
    most: int
    reason: str
    opens: bool
    begins: tuple[Opening, ...]
    fields: tuple[str, ...]


class Words(Struct, frozen=True):
    """The words of all features with the number of theirs: those in Latin letters, and the others."""

    latin: tuple[tuple[str, int], ...]
    others: dict[str, int]


class Rules(Struct, frozen=True):
    """The rules of zones.yaml: lines and prefixes by reason, the limits and the features of tails."""

    longest: int
    lines: tuple[tuple[str, Opening], ...]
    prefixes: tuple[tuple[str, Opening], ...]
    limits: dict[str, int]
    features: tuple[Feature, ...]
    words: Words


@functools.cache
def rules() -> Rules:
    """The rules of zones.yaml, folded."""
    return cached("zones", (PATH, FOLDING), _read, Rules)


@functools.cache
def wide_words() -> tuple[Search, tuple[int, ...]]:
    """Finds the words that are not in Latin letters, the longest of them at each place; the feature of each."""
    return search_for(list(rules().words.others)), tuple(rules().words.others.values())


@functools.cache
def latin_words() -> dict[bytes, tuple[tuple[str, int], ...]]:
    """The words in Latin letters by the longest run of letters and digits in each."""
    held: dict[bytes, tuple[tuple[str, int], ...]] = {}
    for known in rules().words.latin:
        longest = max(_RUN.findall(known[0]), key=len).encode()
        held[longest] = (*held.get(longest, ()), known)
    return held


@functools.cache
def line_starts() -> tuple[str, ...]:
    """All that a line set aside may begin with."""
    return tuple({start: None for _, opening in rules().lines for start in opening.starts})


@functools.cache
def tail_starts() -> tuple[str, ...]:
    """All that an opening of the features of tails may begin with."""
    return tuple({start: None for feature in rules().features for opening in feature.begins for start in opening.starts})


def _read() -> Rules:
    data: Any = strict_yaml.load(PATH)
    limits = {name: int(value) for name, value in data["tail"].items() if name != "features"}
    entries = data["tail"]["features"].values()
    features = tuple(_feature(entry) for entry in entries)
    return Rules(int(data["longest"]), _by_reason(data["lines"]), _by_reason(data["prefixes"]), limits, features, _words(entries))


@functools.cache
def compiled(text: str) -> "regex.Pattern[str]":
    """A pattern as the text that it meets: only its ideographs are folded, escapes stay."""
    return patterns.compiled(_HAN.sub(lambda match: fold(match[0]), text))


def _opening(entry: Mapping[str, Any]) -> Opening:
    starts = sorted({fold(start) for start in entry["starts"]}, key=lambda start: (-len(start), start))
    return Opening(tuple(starts), entry.get("then", ""))


def _feature(entry: Mapping[str, Any]) -> Feature:
    begins = tuple(map(_opening, entry.get("begins", ())))
    return Feature(
        int(entry["weight"]), int(entry.get("most", "1")), entry["reason"], "opens" in entry, begins, tuple(entry.get("fields", ()))
    )


def _words(entries: Iterable[Mapping[str, Any]]) -> Words:
    words = {fold(word): number for number, entry in enumerate(entries) for word in entry.get("words", ())}
    others = {word: number for word, number in words.items() if not word.isascii()}
    return Words(tuple((word, number) for word, number in words.items() if word.isascii()), others)


def _by_reason(entries: Mapping[str, list[Mapping[str, Any]]]) -> tuple[tuple[str, Opening], ...]:
    return tuple((reason, _opening(entry)) for reason, some in entries.items() for entry in some)
