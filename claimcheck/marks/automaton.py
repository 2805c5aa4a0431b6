"""The search for the words of a lexicon: small automata for the first texts of a process, then the one of all words."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from claimcheck.languages.lexicon import Lexicon
from claimcheck.languages.search import WIDE, Search, begun, is_wide, search_for

# Up to so many code points a process builds small automata for each text, beyond it the one of all words: that takes as
# long as all the rest of a start.
FEW = 20_000
# In so many the words that may begin there are looked up; for more all words are gone through.
BRIEF = 1_000
LEAD, LAST = 3, "\U0010ffff"


@functools.cache
def automaton(lexicon: Lexicon) -> Automaton:
    """The search for the words of a lexicon."""
    return Automaton(lexicon.surfaces)


class Automaton:
    """Finds the words of a lexicon, which are folded and sorted, in folded texts that have been `begun`."""

    def __init__(self, surfaces: Sequence[str]) -> None:
        self._surfaces = surfaces
        self._built: dict[bool, Search] = {}
        self._seen = 0

    def search_in(self, text: str) -> Search:
        """A function from `text`, or a part of it, to (index of the surface, start, end), ordered, without overlaps."""
        self._seen += len(text)
        if self._seen <= FEW:
            return among(self._surfaces, text)
        wide = True in self._built or is_wide(text)
        if wide not in self._built:
            kept = self._surfaces if wide else self._surfaces[: bisect_left(self._surfaces, WIDE)]
            self._built[wide] = search_for(_all_begun(kept))
        return self._built[wide]


def among(surfaces: Sequence[str], text: str) -> Search:
    """The search for those words alone that can stand in `text`, by their first three characters; the same in what it finds.
    The words are sorted, so that those that begin alike stand together; none begins within a word of the text."""
    folded = text.encode().lower().decode()
    places = [at for at, char in enumerate(text) if not "a" <= char <= "z"]
    beginnings = {folded[at : at + length] for length in (1, 2, LEAD) for at in places}
    if len(text) > BRIEF:
        kept = [index for index, surface in enumerate(surfaces) if surface[:LEAD] in beginnings]
    else:
        kept = sorted({index for beginning in beginnings for index in _with(beginning, surfaces)})
    search = search_for(_all_begun([surfaces[index] for index in kept]))
    return lambda part: [(kept[index], start, end) for index, start, end in search(part)]


def _with(beginning: str, surfaces: Sequence[str]) -> Iterable[int]:
    """The numbers of the words that begin with three characters, or of the word that is one or two."""
    first = bisect_left(surfaces, beginning)
    if len(beginning) == LEAD:
        return range(first, bisect_left(surfaces, beginning + LAST, first))
    return (first,) if first < len(surfaces) and surfaces[first] == beginning else ()


def _all_begun(surfaces: Sequence[str]) -> list[str]:
    return begun("\n".join(surfaces)).split("\n") if surfaces else []
