"""What a text has said of time so far: the date line, the last year, month and window named, the paragraph they stand in."""

from __future__ import annotations

import datetime
from bisect import bisect_right

from msgspec import Struct

from claimcheck.periods.arithmetic import Window, months


class Unit(Struct, frozen=True):
    """The last period of a grain: its days (None where they could not be told), the paragraph, and whether the words name
    it themselves and do not count from the date line (第三季, not 上季)."""

    window: Window | None
    paragraph: int
    itself: bool


class Context:
    """The memory of one reading. Years and months are remembered within a paragraph, the last window everywhere: `last`
    is the last that is longer than a week, `day` the end of whatever came last, `year` the last year named in the
    paragraph. `dated` says that the year was named with a month, as a story does that goes on in that year."""

    def __init__(self, text: str, published: datetime.date | None, fiscal: str) -> None:
        self.published = published
        self.fiscal = fiscal
        self.last: Window | None = None
        self.day: datetime.date | None = None
        self.year: int | None = None
        self.dated = False
        self.month: tuple[int, int] | None = None
        self._told: int | None = None
        self._here = False
        self._over: Window | None = None
        self._units: dict[str, Unit] = {}
        self._breaks = _line_breaks(text)
        self._paragraph = 0

    def copy(self) -> Context:
        """A memory of its own that knows the same."""
        twin = Context.__new__(Context)
        twin.__dict__.update(self.__dict__, _units=dict(self._units))
        return twin

    def enter(self, position: int) -> None:
        """Move on to `position`; a new paragraph forgets the year and the month named."""
        paragraph = bisect_right(self._breaks, position)
        if paragraph != self._paragraph:
            self._paragraph, self.year, self.month, self.dated, self._here = paragraph, None, None, False, False

    def names(self, grain: str) -> bool:
        """Whether a month or a quarter has been named at all."""
        return grain in self._units

    def named(self, grain: str) -> Window | None:
        """The last month or quarter named; None where its days could not be told, or where there is none. The quarter of
        another paragraph is the latest of those named that are over: a forecast or a comparison in between changes nothing."""
        unit = self._units.get(grain)
        if grain == "quarter" and unit is not None and unit.paragraph != self._paragraph and self._over is not None:
            return self._over
        return unit.window if unit else None

    def discusses(self, grain: str) -> bool:
        """Whether the paragraph speaks of a month or quarter that it has named itself, so that others count from it."""
        unit = self._units.get(grain)
        return unit is not None and unit.itself and unit.paragraph == self._paragraph

    def year_told(self) -> int | None:
        """The year named last in the paragraph, else that of the window before, else that of the date line, else the year
        named last at all."""
        date = self.last[1] if self.last else self.published
        return self._told if self._here or date is None else date.year

    def forget(self, grain: str) -> None:
        """A period that could not be told: what leans on it cannot be told either."""
        self.last, self.day = None, None
        self._name(None, grain, True)

    def remember(self, window: Window, grain: str, named_year: bool, itself: bool = True) -> None:
        """Keep what was just resolved for 同期, 同年, 該季, months without a year and days without a month. A day is no
        window to compare with, nor is what lies ahead, where another is known."""
        self.day = window[1]
        ahead = self.published is not None and window[0] > self.published
        if self.last is None or ((window[1] - window[0]).days > WEEK and not ahead):
            self.last = window
        self._name(window, grain, itself)
        if named_year:
            self.year, self.dated = window[1].year, grain in DATED
        if named_year or (itself and grain in TELLING):
            self._told, self._here = window[1].year, True
        if grain == "day":
            self.month = window[1].year, window[1].month

    def _name(self, window: Window | None, grain: str, itself: bool) -> None:
        unit = UNITS.get(grain)
        if unit:
            if window and grain in DAYS:
                window = months(window[0].year, window[0].month)
            self._units[unit] = Unit(window, self._paragraph, itself)
            over = unit == "quarter" and window is not None and self.published is not None and window[1] < self.published
            if over and window and (self._over is None or self._over < window):
                self._over = window


def _line_breaks(text: str) -> list[int]:
    found, at = [], text.find("\n")
    while at >= 0:
        found.append(at)
        at = text.find("\n", at + 1)
    return found


WEEK = 7
DAYS = frozenset({"day", "third"})
TELLING = frozenset({"quarter", "fiscal_quarter", "half"})
"""The year before counts from these, too, where they name no year."""
DATED = frozenset({"day", "month", "third", "moment"})
UNITS = {"day": "month", "third": "month", "month": "month", "quarter": "quarter", "fiscal_quarter": "quarter"}
