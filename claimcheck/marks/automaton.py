"""Leftmost-longest search for many words at once: a compiled automaton, or a pure-Python trie where there is none."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from claimcheck.languages.lexicon import Lexicon

Matches = Iterable[tuple[int, int, int]]
Search = Callable[[str], Matches]

# Up to so many code points a process builds small automata for each text, beyond it the one of all words: that takes as
# long as all the rest of a start.
FEW = 20_000
WIDE = "\u3000"
_WIDE_LEADS = bytes(range(0xE3, 0x100))


@functools.cache
def automaton(lexicon: Lexicon) -> Automaton:
    """The search for the words of a lexicon."""
    return Automaton(lexicon.surfaces)


def begun(folded: str) -> str:
    """A folded text with a capital for each ASCII letter that follows none: what is searched, and what is searched for. So
    no word is found inside another ("ton" in "Boston"), which half of all finds would be."""
    return folded.encode().title().decode()


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


def is_wide(text: str) -> bool:
    """Whether a text holds a character from U+3000 on: UTF-8 begins these, and no others, with a byte from E3 on."""
    if text.isascii():
        return False
    encoded = text.encode("utf-8", "replace")
    return len(encoded.translate(None, _WIDE_LEADS)) < len(encoded)


def search_for(surfaces: Sequence[str]) -> Search:
    """The search for words by whatever is installed."""
    return compiled(surfaces) or trie(surfaces)


def among(surfaces: Sequence[str], text: str) -> Search:
    """The search for those words alone that can stand in `text`, by their first three characters; the same in what it finds."""
    beginnings = {text[at : at + length] for length in (1, 2, 3) for at in range(len(text))}
    kept = [index for index, surface in enumerate(surfaces) if surface[:3] in beginnings]
    search = search_for([surfaces[index] for index in kept])
    return lambda part: [(kept[index], start, end) for index, start, end in search(part)]


def compiled(surfaces: Sequence[str]) -> Search | None:
    """The search by ahocorasick-rs; None where it is not installed."""
    try:
        from ahocorasick_rs import AhoCorasick, MatchKind
    except ImportError:
        return None
    built = AhoCorasick(surfaces, matchkind=MatchKind.LeftmostLongest)
    search: Search = built.find_matches_as_indexes
    return search


def trie(surfaces: Sequence[str]) -> Search:
    """The same search in Python: slower, equal in what it finds."""
    root: dict[str, object] = {}
    for index, surface in enumerate(surfaces):
        node = root
        for char in surface:
            node = node.setdefault(char, {})  # type: ignore[assignment]
        node["\0"] = index

    def search(text: str) -> Matches:
        start, last = 0, len(text)
        while start < last:
            found = _longest(root, text, start)
            if found is None:
                start += 1
            else:
                yield found[0], start, found[1]
                start = found[1]

    return search


def _longest(root: dict[str, object], text: str, start: int) -> tuple[int, int] | None:
    node: object = root
    found = None
    for at in range(start, len(text)):
        node = node.get(text[at]) if isinstance(node, dict) else None
        if node is None:
            break
        if isinstance(node, dict) and "\0" in node:
            found = (node["\0"], at + 1)
    return found
