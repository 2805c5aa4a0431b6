"""Hard-wrapped text in ideographs: lines of one width, cut wherever the column ends.

No blank parts words here, so that only the width tells a wrap from a line end that was meant: lines that all but the last of
a paragraph reach, and that mostly end in the middle of a sentence.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable

from msgspec import Struct

from claimcheck.documents.lines import Line, cells, is_closed
from claimcheck.patterns import standard

NARROWEST, WIDEST = 40, 100  # cells: 20 to 50 ideographs
FEWEST = 3  # lines of a paragraph that are full and end in mid-sentence
SPARE = 4  # cells: a sign that may not open a line draws the one before it down
_WIDE, _HANGUL = "\u2e80", "\uac00"
_WORD = standard("[!-~]{1,20}")
_INNER = frozenset("，、。；,;")
Measure = Callable[[str], int]


class Column(Struct, frozen=True):
    """How wide lines were cut, and how that was measured: in cells, or in characters of which each counts two."""

    width: int
    measure: Measure

    def is_full(self, text: str, line: Line, following: Line) -> bool:
        """Whether what the following line begins with would not have fitted: an ideograph, or a word in other signs."""
        if following.indent > line.indent:
            return False
        word = _WORD.match(text, following.start)
        return self.of(text, line) + max(self.measure(word[0]) if word else 0, SPARE) >= self.width

    def of(self, text: str, line: Line) -> int:
        """The width of a line."""
        return self.measure(text[line.start - line.indent : line.end])


def column(text: str, runs: Iterable[list[Line]]) -> Column | None:
    """The column in which lines were cut between ideographs, told by one of the `runs` of lines that stand together; None
    where all their ends were meant."""
    for given in runs:
        told = len(given) > FEWEST and _is_wide(text[given[0].start]) and max(line.end - line.start for line in given) <= WIDEST
        if told and not _INNER.isdisjoint(text[given[0].start : given[-1].end]):
            for measure in (cells, _doubled):
                if (found := _column(text, given, measure)) is not None:
                    return found
    return None


def _column(text: str, given: list[Line], measure: Measure) -> Column | None:
    found = Column(max(measure(text[line.start - line.indent : line.end]) for line in given), measure)
    if not NARROWEST <= found.width <= WIDEST:
        return None
    full = [found.is_full(text, line, following) for line, following in itertools.pairwise(given)]
    closed = [is_closed(text[line.start : line.end]) for line in given[:-1]]
    cut = sum(filled and not ended for filled, ended in zip(full, closed, strict=True))
    short = [ended for filled, ended in zip(full, closed, strict=True) if not filled]
    return found if cut >= FEWEST and cut > len(short) and all(short) else None


def _doubled(text: str) -> int:
    return 2 * len(text)


def _is_wide(char: str) -> bool:
    """Whether a character is an ideograph, kana or a sign of their width: no blank stands between two of them."""
    return char >= _WIDE and not _HANGUL <= char <= "\ud7af"
