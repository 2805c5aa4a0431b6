"""From an offset in a text to the line and column that an editor shows."""

from __future__ import annotations

import bisect
import re

LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of one text, indexed once; lines and columns count from 1, columns in code points."""

    def __init__(self, text: str) -> None:
        self.text = text
        ends = list(LINE_END.finditer(text))
        self._starts = [0, *(e.end() for e in ends)]
        self._stops = [*(e.start() for e in ends), len(text)]

    def place(self, offset: int) -> tuple[int, int]:
        """The (line, column) of an offset; the offset just past the text is a place too."""
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int | None:
        """The offset of a place, or None where the text has no such place."""
        if not 1 <= line <= len(self._starts) or column < 1:
            return None
        found = self._starts[line - 1] + column - 1
        return found if found <= self._stops[line - 1] else None

    def bounds(self, line: int) -> tuple[int, int]:
        """Where a line begins and ends, its line end left out."""
        return self._starts[line - 1], self._stops[line - 1]
