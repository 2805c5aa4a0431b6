"""Where in a text an offset lies, as an editor shows it."""

from __future__ import annotations

import functools

from claimcheck.places import Lines

__all__ = ["Lines", "place"]


def place(text: str, offset: int) -> tuple[int, int]:
    """The (line, column) of an offset, both from 1 and in code points; the text's lines are indexed once."""
    return _lines(text).place(offset)


@functools.lru_cache(maxsize=8)
def _lines(text: str) -> Lines:
    return Lines(text)
