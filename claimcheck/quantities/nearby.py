"""What may begin or end at two characters, looked up once for each pair that a text holds."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from claimcheck.quantities.vocabulary import Lengths, Vocabulary

T = TypeVar("T")
KNOWN = 20_000
"""So many pairs are kept of each kind, whatever a text holds."""


class Pairs(dict[str, T | None], Generic[T]):
    """What is found for a pair of characters; None where nothing is."""

    def __init__(self, find: Callable[[str], T | None]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, pair: str) -> T | None:
        found = self._find(pair)
        if len(self) < KNOWN:
            self[pair] = found
        return found


class Nearby:
    """The lengths of the words of each kind by the two characters that they begin and end with, and the words of each list."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.first = {kind: Pairs(_lengths(words.first, 0)) for kind, words in vocabulary.kinds.items()}
        self.last = {kind: Pairs(_lengths(words.last, -1)) for kind, words in vocabulary.kinds.items()}
        self.listed_first = {name: Pairs(_beginning(words.first)) for name, words in vocabulary.lists.items()}
        self.listed_last = {name: Pairs(_ending(words.last)) for name, words in vocabulary.lists.items()}
        self.openings: Pairs[frozenset[str]] = Pairs(_names({**self.listed_first, **self.first}))
        self.closings: Pairs[frozenset[str]] = Pairs(_names({**self.listed_last, **self.last}))


@functools.cache
def nearby(vocabulary: Vocabulary) -> Nearby:
    """The look-ups of a vocabulary."""
    return Nearby(vocabulary)


def _names(pairs: Mapping[str, Mapping[str, object]]) -> Callable[[str], frozenset[str]]:
    """The names of the kinds and lists that have a word for a pair."""

    def find(pair: str) -> frozenset[str]:
        return frozenset(name for name, words in pairs.items() if words[pair] is not None)

    return find


def _lengths(known: Lengths, place: int) -> Callable[[str], tuple[int, ...] | None]:
    def find(pair: str) -> tuple[int, ...] | None:
        return known.get(pair) or (known.get(pair[place]) if pair else None)

    return find


def _beginning(known: dict[str, tuple[str, ...]]) -> Callable[[str], tuple[str, ...] | None]:
    def find(pair: str) -> tuple[str, ...] | None:
        return tuple(word for word in known.get(pair[:1], ()) if word.startswith(pair) or len(word) == 1) or None

    return find


def _ending(known: dict[str, tuple[str, ...]]) -> Callable[[str], tuple[str, ...] | None]:
    def find(pair: str) -> tuple[str, ...] | None:
        return tuple(word for word in known.get(pair[-1:], ()) if word.endswith(pair) or len(word) == 1) or None

    return find
