"""The search for the words of a lexicon: small automata for the first texts of a process, then the one of all words."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.languages.lexicon import Lexicon
from claimcheck.languages.search import WIDE, Search, begun, is_wide, search_for

# Up to so many code points a process builds small automata for each text, beyond it the one of all words: that takes as
# long as all the rest of a start.
FEW = 20_000


@functools.cache
def automaton(lexicon: Lexicon) -> Automaton:
    """The search for the words of a lexicon."""
    return Automaton(lexicon.surfaces)


class Automaton:
    """Finds the words of a lexicon, which are sorted, in folded texts that have been `begun`."""

    def __init__(self, surfaces: Sequence[str]) -> None:
        self._surfaces = begun("\n".join(surfaces)).split("\n") if surfaces else []
        self._narrow = bisect_left(surfaces, WIDE)
        self._built: dict[bool, Search] = {}
        self._seen = 0

    def search_in(self, text: str) -> Search:
        """A function from `text`, or a part of it, to (index of the surface, start, end), ordered, without overlaps."""
        self._seen += len(text)
        if self._seen <= FEW:
            return among(self._surfaces, text)
        wide = True in self._built or is_wide(text)
        if wide not in self._built:
            self._built[wide] = search_for(self._surfaces if wide else self._surfaces[: self._narrow])
        return self._built[wide]


def among(surfaces: Sequence[str], text: str) -> Search:
    """The search for those words alone that can stand in `text`, by their first three characters; the same in what it finds."""
    beginnings = {text[at : at + length] for length in (1, 2, 3) for at in range(len(text))}
    kept = [index for index, surface in enumerate(surfaces) if surface[:3] in beginnings]
    search = search_for([surfaces[index] for index in kept])
    return lambda part: [(kept[index], start, end) for index, start, end in search(part)]
