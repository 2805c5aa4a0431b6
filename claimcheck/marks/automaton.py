"""Leftmost-longest search for many words at once: a compiled automaton, or a pure-Python trie where there is none."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable

from claimcheck.languages.lexicon import Lexicon

Matches = Iterable[tuple[int, int, int]]
Search = Callable[[str], Matches]


@functools.cache
def automaton(lexicon: Lexicon) -> Search:
    """A function from folded text to (index of the surface, start, end), ordered, without overlaps."""
    return compiled(lexicon.surfaces) or trie(lexicon.surfaces)


def compiled(surfaces: tuple[str, ...]) -> Search | None:
    """The search by ahocorasick-rs; None where it is not installed."""
    try:
        from ahocorasick_rs import AhoCorasick, MatchKind
    except ImportError:
        return None
    built = AhoCorasick(surfaces, matchkind=MatchKind.LeftmostLongest)
    search: Search = built.find_matches_as_indexes
    return search


def trie(surfaces: tuple[str, ...]) -> Search:
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
