"""Columns that share a width: what may not be broken is never broken, what may be wrapped is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from claimcheck.reports.paint import FAINT, Line, Piece, width
from claimcheck.reports.visible import cells

GAP = 2


class Cell(Struct, frozen=True):
    """Paragraphs of unbreakable pieces: a paragraph may be wrapped between its pieces, never inside one."""

    paragraphs: tuple[tuple[Piece, ...], ...] = ()

    @property
    def least(self) -> int:
        """The width of the widest piece."""
        return max((cells(text) for paragraph in self.paragraphs for text, _ in paragraph), default=0)

    @property
    def natural(self) -> int:
        """The width at which no paragraph is wrapped."""
        return max((sum(cells(text) + 1 for text, _ in paragraph) - 1 for paragraph in self.paragraphs if paragraph), default=0)


Row = tuple[Cell, ...]


def cell(*paragraphs: str, style: str = "") -> Cell:
    """A cell of plain paragraphs that may be wrapped at blanks."""
    return Cell(tuple(tuple((word, style) for word in paragraph.split(" ")) for paragraph in paragraphs))


def whole(*lines: Piece) -> Cell:
    """A cell of lines that are never wrapped."""
    return Cell(tuple((piece,) for piece in lines))


def fits(row: Row, limits: Sequence[int]) -> bool:
    """Whether every cell of a row can be laid out in the columns' limits."""
    return all(cell.least <= limit for cell, limit in zip(row, limits, strict=True))


def share(rows: Sequence[Row], room: int | None, *, first: int | None = None) -> list[int]:
    """The width of each column: what it wants where there is room, else its least and a part of the rest; of the rest the
    first column, whose text may be wrapped anywhere, takes none beyond a width of `first`."""
    columns = list(zip(*rows, strict=True))
    want = [max(cell.natural for cell in column) for column in columns]
    if room is None or sum(want) + GAP * (len(want) - 1) <= room:
        return want
    least = [max(cell.least for cell in column) for column in columns]
    if first is not None:
        want[0] = max(min(want[0], first), least[0])
    rest = max(room - GAP * (len(want) - 1) - sum(least), 0)
    wish = [w - low for w, low in zip(want, least, strict=True)]
    return [low + rest * more // max(sum(wish), 1) for low, more in zip(least, wish, strict=True)]


def laid_out(row: Row, widths: Sequence[int]) -> Iterator[Line]:
    """The lines of one row."""
    columns = [_lines(cell, limit) for cell, limit in zip(row, widths, strict=True)]
    for number in range(max((len(column) for column in columns), default=0)):
        pieces: Line = [(" ", "")]
        for column, limit in zip(columns, widths, strict=True):
            part = column[number] if number < len(column) else []
            pieces += [*part, (" " * (max(limit - width(part), 0) + GAP), "")]
        yield pieces


def rule(widths: Sequence[int], drawn: str) -> Line:
    """The line under a heading."""
    return [(" " + drawn * (sum(widths) + GAP * (len(widths) - 1)), FAINT)]


def _lines(cell: Cell, limit: int) -> list[Line]:
    lines: list[Line] = []
    for paragraph in cell.paragraphs:
        taken: Line = []
        for text, style in paragraph:
            if taken and width(taken) + 1 + cells(text) > limit:
                lines.append(taken)
                taken = []
            taken = [*taken, (" ", ""), (text, style)] if taken else [(text, style)]
        lines.append(taken)
    return lines
