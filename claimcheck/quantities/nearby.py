"""What may begin or end at two characters, looked up once for each pair that a text holds."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any

from claimcheck.quantities.vocabulary import Lengths, Vocabulary

KNOWN = 20_000
"""So many pairs are kept, whatever a text holds."""
Names = Mapping[str, tuple[Any, ...]]
"""Of each kind that has a word for a pair the lengths that its words may have, of each list the words; longest first."""
NONE: Names = {}
Find = Callable[[str], tuple[Any, ...] | None]


class Pairs(dict[str, Names]):
    """What is found for a pair of characters."""

    def __init__(self, finders: Mapping[str, Find]) -> None:
        super().__init__()
        self._finders = finders

    def __missing__(self, pair: str) -> Names:
        every = ((name, find(pair)) for name, find in self._finders.items())
        found = {name: words for name, words in every if words is not None} or NONE
        if len(self) < KNOWN:
            self[pair] = found
        return found


class Nearby:
    """What may begin with two characters, and what may end with them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        kinds, lists = vocabulary.kinds.items(), vocabulary.lists.items()
        self.openings = Pairs({name: _beginning(w.first) for name, w in lists} | {kind: _lengths(w.first, 0) for kind, w in kinds})
        self.closings = Pairs({name: _ending(w.last) for name, w in lists} | {kind: _lengths(w.last, -1) for kind, w in kinds})


@functools.cache
def nearby(vocabulary: Vocabulary) -> Nearby:
    """The look-ups of a vocabulary."""
    return Nearby(vocabulary)


def _lengths(known: Lengths, place: int) -> Find:
    def find(pair: str) -> tuple[int, ...] | None:
        return known.get(pair) or (known.get(pair[place]) if pair else None)

    return find


def _beginning(known: dict[str, tuple[str, ...]]) -> Find:
    def find(pair: str) -> tuple[str, ...] | None:
        return tuple(word for word in known.get(pair[:1], ()) if word.startswith(pair) or len(word) == 1) or None

    return find


def _ending(known: dict[str, tuple[str, ...]]) -> Find:
    def find(pair: str) -> tuple[str, ...] | None:
        return tuple(word for word in known.get(pair[-1:], ()) if word.endswith(pair) or len(word) == 1) or None

    return find
