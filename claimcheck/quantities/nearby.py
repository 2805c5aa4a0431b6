"""What may begin or end at two characters, looked up once for each pair that a text holds."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from claimcheck.quantities.vocabulary import Lengths, Vocabulary

KNOWN = 20_000
"""So many pairs are kept, whatever a text holds."""
Names = Mapping[str, tuple[Any, ...]]
"""Of each kind that has a word for a pair the lengths that its words may have, of each list the words; longest first."""
NONE: Names = {}
Groups = Mapping[str, tuple[str, ...]]


class Pairs(dict[str, Names]):
    """What is found for a pair of characters: the words of lists and the lengths of those of kinds that begin with it (`place`
    0) or end with it (-1), or that are its outer character alone."""

    def __init__(self, lists: Mapping[str, Groups], kinds: Mapping[str, Lengths], place: int) -> None:
        super().__init__()
        self._lists = list(lists.items())
        self._kinds = list(kinds.items())
        self._place = place

    def __missing__(self, pair: str) -> Names:
        found = self._found(pair) if pair else NONE
        if len(self) < KNOWN:
            self[pair] = found
        return found

    def _found(self, pair: str) -> Names:
        """A text meets thousands of pairs, and few kinds have words for one: those that have none are passed over quickly."""
        outer, found = pair[self._place], dict[str, tuple[Any, ...]]()
        for name, groups in self._lists:
            words = groups.get(outer)
            if words is not None and (fitting := tuple([word for word in words if len(word) == 1 or self._fits(word, pair)])):
                found[name] = fitting
        for kind, known in self._kinds:
            lengths = known.get(pair) or known.get(outer)
            if lengths is not None:
                found[kind] = lengths
        return found or NONE

    def _fits(self, word: str, pair: str) -> bool:
        return word.startswith(pair) if self._place == 0 else word.endswith(pair)


class Nearby:
    """What may begin with two characters, and what may end with them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        kinds, lists = vocabulary.kinds.items(), vocabulary.lists.items()
        self.openings = Pairs({name: w.first for name, w in lists}, {kind: w.first for kind, w in kinds}, 0)
        self.closings = Pairs({name: w.last for name, w in lists}, {kind: w.last for kind, w in kinds}, -1)


@functools.cache
def nearby(vocabulary: Vocabulary) -> Nearby:
    """The look-ups of a vocabulary."""
    return Nearby(vocabulary)
