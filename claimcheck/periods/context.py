"""What a text has said of time so far: the date line, the last year, month and window named, the paragraph they stand in."""

from __future__ import annotations

import copy
import datetime
from bisect import bisect_right

from claimcheck.periods.arithmetic import Window


class Context:
    """The memory of one reading. Years and months are remembered within a paragraph, the last window everywhere: `last`
    is the last that is longer than a week, `day` the end of whatever came last. `dated` says that the year was named
    with a month, as a story does that goes on in that year."""

    def __init__(self, text: str, published: datetime.date | None, fiscal: str) -> None:
        self.published = published
        self.fiscal = fiscal
        self.last: Window | None = None
        self.day: datetime.date | None = None
        self.year: int | None = None
        self.dated = False
        self.month: tuple[int, int] | None = None
        self._breaks = _line_breaks(text)
        self._paragraph = 0

    def copy(self) -> Context:
        """A memory of its own that knows the same."""
        return copy.copy(self)

    def enter(self, position: int) -> None:
        """Move on to `position`; a new paragraph forgets the year and the month."""
        paragraph = bisect_right(self._breaks, position)
        if paragraph != self._paragraph:
            self._paragraph, self.year, self.month, self.dated = paragraph, None, None, False

    def forget(self) -> None:
        """A period that could not be told: what leans on it cannot be told either."""
        self.last, self.day = None, None

    def remember(self, window: Window, grain: str, named_year: bool) -> None:
        """Keep what was just resolved for 同期, 同年, months without a year and days without a month."""
        self.day = window[1]
        if self.last is None or (window[1] - window[0]).days > WEEK or named_year:
            self.last = window
        if named_year:
            self.year, self.dated = window[1].year, grain in DATED
        if grain == "day":
            self.month = window[1].year, window[1].month


def _line_breaks(text: str) -> list[int]:
    found, at = [], text.find("\n")
    while at >= 0:
        found.append(at)
        at = text.find("\n", at + 1)
    return found


WEEK = 7
DATED = frozenset({"day", "month", "third", "moment"})
