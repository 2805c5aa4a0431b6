"""The cells of a table of text: where they stand in their row, and which cell of another row stands over them."""

from __future__ import annotations

from unicodedata import east_asian_width

from msgspec import Struct

from claimcheck.model import Span
from claimcheck.patterns import pattern

COLUMN = pattern(r"[^\s]+(?:[ \u3000][^\s]+)*")
WIDE = frozenset("WF")


class Place(Struct, frozen=True, gc=False):
    """A cell: its text trimmed, and the columns of the page that it covers; of a row with bars, its number from the right."""

    span: Span
    left: int
    right: int


class Row(Struct, frozen=True, gc=False):
    """The cells of a row in order, the first of them the one that names it, and how far that is indented."""

    places: tuple[Place, ...]
    indent: int
    barred: bool


def row(text: str, span: Span) -> Row:
    """The cells of the row at `span`: between bars or tabs, or else between wide gaps, told by where they stand on the page."""
    body = text[span.start : span.end]
    for mark in "|\t":
        if mark in body:
            return _barred(text, span, mark)
    begin = text.rfind("\n", 0, span.start) + 1
    found, at, right = [], begin, 0
    for match in COLUMN.finditer(text, span.start, span.end):
        left = right + _width(text[at : match.start()])
        at, right = match.end(), left + _width(match[0])
        found.append(Place(Span(*match.span()), left, right))
    return Row(tuple(found), _width(text[begin : span.start]), False)


def over(cell: Place, heading: Row, *, spanning: bool) -> Place | None:
    """The cell of a row of headings that stands over `cell`: with bars that of the same number from the right, if need be the
    last one before it that is not empty (`spanning`); without bars the nearest on the page."""
    if not heading.barred:
        return min(heading.places, key=lambda p: (apart(p, cell), _aslant(p, cell)), default=None)
    same = next((p for p in heading.places if p.right == cell.right), None)
    if same is None or same.span.start < same.span.end or not spanning:
        return same
    return next((p for p in reversed(heading.places) if p.right > cell.right and p.span.start < p.span.end), None)


def apart(heading: Place, cell: Place) -> int:
    """How many columns of the page lie between a heading and a cell, 0 where one stands over the other."""
    return max(heading.left - cell.right, cell.left - heading.right, 0)


def _barred(text: str, span: Span, mark: str) -> Row:
    start, end = span.start, span.end
    if mark == "|":
        start += text.startswith(mark, start)
        end -= end > start and text[end - 1] == mark
    pieces = text[start:end].split(mark)
    places, at = [], start
    for number, piece in enumerate(pieces):
        first = at + len(piece) - len(piece.lstrip())
        places.append(Place(Span(first, max(first, at + len(piece.rstrip()))), number, len(pieces) - number))
        at += len(piece) + len(mark)
    return Row(tuple(places), len(pieces[0]) - len(pieces[0].lstrip()), True)


def _aslant(heading: Place, cell: Place) -> int:
    return abs(heading.left + heading.right - cell.left - cell.right)


def _width(text: str) -> int:
    """Columns of the page: an ideograph takes two."""
    return len(text) if text.isascii() else len(text) + sum(east_asian_width(c) in WIDE for c in text)
