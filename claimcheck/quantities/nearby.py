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


class Behind(dict[int, tuple[int, Names, Names]]):
    """Of the end of a number or a unit where what follows it begins, past at most two blanks, and what may begin at the end
    itself and there: asked for by each part of the grammar, found out once."""

    def __init__(self, folded: str, near: Nearby) -> None:
        super().__init__()
        self._folded = folded
        self._openings = near.openings

    def __missing__(self, end: int) -> tuple[int, Names, Names]:
        pair = self._folded[end : end + 2]
        here = there = self._openings[pair]
        at = end
        if pair[:1] == " ":
            at = end + 2 if pair == "  " else end + 1
            there = self._openings[self._folded[at : at + 2]]
        self[end] = found = (at, here, there)
        return found


class Ahead(dict[int, tuple[int, Names]]):
    """Of the start of a number or a currency where what stands before it ends, and what may end there."""

    def __init__(self, folded: str, near: Nearby) -> None:
        super().__init__()
        self._folded = folded
        self._closings = near.closings

    def __missing__(self, start: int) -> tuple[int, Names]:
        folded, back = self._folded, start
        if folded[start - 1 : start] == " ":
            back = start - 2 if folded[start - 2 : start - 1] == " " else start - 1
        self[start] = found = (back, self._closings[folded[back - 2 if back > 1 else 0 : back]])
        return found


@functools.cache
def nearby(vocabulary: Vocabulary) -> Nearby:
    """The look-ups of a vocabulary."""
    return Nearby(vocabulary)
