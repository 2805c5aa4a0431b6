"""Leftmost-longest search for many words at once: a compiled automaton, or a pure-Python trie where there is none."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence

from claimcheck.languages.fold import fold

Matches = Iterable[tuple[int, int, int]]
Search = Callable[[str], Matches]

WIDE = "\u3000"
_WIDE_LEADS = bytes(range(0xE3, 0x100))


def search_for(surfaces: Sequence[str], few: bool = False) -> Search:
    """The search for words by whatever is installed. For a `few` hundred it is built to read a text in half the time."""
    return compiled(surfaces, few) or trie(surfaces)


@functools.lru_cache(maxsize=8)
def searched(text: str) -> str:
    """A text as it is searched: folded and `begun`. Several stages search the same text in turn, so the last ones are kept."""
    return begun(fold(text))


def begun(folded: str) -> str:
    """A folded text with a capital for each ASCII letter that follows none: what is searched, and what is searched for. So
    no word is found inside another ("ton" in "Boston"), which half of all finds would be."""
    return folded.encode().title().decode()


def whole(text: str) -> str:
    """A text that can be searched: half of a surrogate pair is no character."""
    return text.encode("utf-8", "replace").decode()


@functools.lru_cache(maxsize=8)
def is_wide(text: str) -> bool:
    """Whether a text holds a character from U+3000 on: UTF-8 begins these, and no others, with a byte from E3 on. Several
    stages ask this of the same text in turn, so the last answers are kept."""
    if text.isascii():
        return False
    encoded = text.encode("utf-8", "replace")
    return len(encoded.translate(None, _WIDE_LEADS)) < len(encoded)


def compiled(surfaces: Sequence[str], few: bool = False) -> Search | None:
    """The search by ahocorasick-rs; None where it is not installed."""
    try:
        from ahocorasick_rs import AhoCorasick, Implementation, MatchKind
    except ImportError:
        return None
    built = AhoCorasick(surfaces, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA if few else None)
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
