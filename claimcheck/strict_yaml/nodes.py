"""Values that know where they stand in their file."""

from __future__ import annotations

from typing import Any


class Text(str):
    """A scalar (or a key) and where it begins, both from 1; `quoted` when it was written in quotes or as a block."""

    line: int
    column: int
    quoted: bool


class Items(list[Any]):
    """A list that knows where it begins."""

    line: int
    column: int


class Map(dict[Any, Any]):
    """A map that knows where it begins; its keys are `Text`, so they know theirs (and are found by plain text)."""

    line: int
    column: int


Node = Text | Items | Map
