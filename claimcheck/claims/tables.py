"""Tables of text: which rows are headings, which belong to a row or section above, and the cells of the others."""

from __future__ import annotations

from bisect import bisect_right

from claimcheck.claims.cells import Cell, Headed, Reading, read_row
from claimcheck.claims.grids import Place, Row, row
from claimcheck.claims.headings import YEAR, Heading, heading, plain_words
from claimcheck.claims.line import Line
from claimcheck.claims.notes import Above, Note, Source, power_alone
from claimcheck.units import dimension

RULE = "--"
SECTION = -1


def cells(rows: list[Line], reading: Reading, above: Above) -> tuple[list[Cell], Above]:
    """The numbers of a table that headings give a meaning, in order, scaled; and what holds for the table after it."""
    found: list[Cell] = []
    above = Above(above.rows, _with_currency(above.note, rows, reading.source))
    parents: list[tuple[int, Heading]] = []
    stacking = False
    for number, line in enumerate(rows):
        grid = row(reading.source.text, line.sentence.span)
        first = heading(line, grid.places[0], reading.source, reading.periods)
        values = [] if not number and _ruled(rows, reading.source.text) else _values(line, grid, reading.source)
        if values:
            parents = [(indent, above_it) for indent, above_it in parents if indent < grid.indent]
            found += read_row(Headed(line, grid, first, parents[-1][1] if parents else None), values, reading, above)
            parents.append((grid.indent, first))
        elif number and _alone(grid):
            parents = [(SECTION, first)]
        else:
            above = Above((*(above.rows if stacking else ()), (line, grid)), first.note or above.note)
            parents = []
        stacking = not values
    return found, above


def _ruled(rows: list[Line], text: str) -> bool:
    """Whether a rule is drawn under the first row: it is one of headings, whatever it holds."""
    return len(rows) > 1 and RULE in text[rows[0].sentence.span.end : rows[1].sentence.span.start]


def _alone(grid: Row) -> bool:
    """Whether nothing but the first cell is filled: the row heads those under it."""
    return grid.places[0].left == 0 and [p for p in grid.places if p.span.start < p.span.end] == [grid.places[0]]


def _values(line: Line, grid: Row, source: Source) -> list[tuple[int, Place]]:
    """The numbers behind the first cell with their cells; none where they are all years or lengths of time, as headings have."""
    words = [plain_words(source.text[p.span.start : p.span.end]) for p in grid.places]
    if all(YEAR.fullmatch(w) for w in words if w):
        return []
    found, starts = [], [p.span.start for p in grid.places]
    for i in line.places.get("quantity", ()):
        token = line.tokens[i]
        at = bisect_right(starts, token.start) - 1
        if at > 0 and token.start < grid.places[at].span.end and power_alone(source.quantities[token.index]) is None:
            found.append((i, grid.places[at]))
    return found if any(_is_value(source, line, i) for i, _ in found) else []


def _is_value(source: Source, line: Line, at: int) -> bool:
    quantity = source.quantities[line.tokens[at].index]
    return quantity.kind != "duration" and not (quantity.unit is None and YEAR.fullmatch(quantity.text))


def _with_currency(note: Note | None, rows: list[Line], source: Source) -> Note | None:
    """The note; where it names no currency, with the only one that cells of the table have ("$ 3,164" in the first row)."""
    if note is None or note.unit is not None:
        return note
    found = (source.quantities[line.tokens[i].index].unit for line in rows for i in line.places.get("quantity", ()))
    units = {unit for unit in found if unit and dimension(unit) == "money"}
    return Note(note.power, units.pop()) if len(units) == 1 else note
