"""One cell of a table: its row heading, its column heading, the row or section above, then the scale note, in that order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.claims.grids import Place, Row, apart, over
from claimcheck.claims.headings import Heading, heading, stacked
from claimcheck.claims.line import Line
from claimcheck.claims.metrics import fits
from claimcheck.claims.notes import Above, Note, Source, scaled
from claimcheck.claims.qualifiers import Plain
from claimcheck.intervals import negate
from claimcheck.knowledge.metrics import Metric, metric
from claimcheck.model import Period, Quantity
from claimcheck.patterns import pattern

PERCENT_BEHIND = pattern(r"\s?[)）]\s?[%％]")
NEGATIVE = ("△", "▲", "▼", "-", "−", "–")
LATIN = pattern(r"[a-z]+")
# How far beside a cell the lowest heading may stand, and one above that, which may span several columns.
BESIDE, SPANNING = 4, 14
# The notes of the row, the column and the table.
Notes = tuple[Note | None, Note | None, Note | None]
RELATIVE = frozenset(("percent", "percentage_point", "basis_point"))


class Reading(Struct, frozen=True):
    """The text of a table, its periods, and what narrows nothing or heads a column of changes."""

    source: Source
    periods: tuple[Period, ...]
    plain: Plain


class Headed(Struct, frozen=True):
    """A row with its own heading and that of the row or section that it belongs to."""

    line: Line
    grid: Row
    first: Heading
    parent: Heading | None


class Cell(Struct, frozen=True):
    """A number of a table with what its headings make of it. `heading` names the metric or, where it has none, what is
    measured (`head`); `change`: the number is the change of that."""

    line: Line
    at: int
    quantity: Quantity
    heading: Heading
    measure: Metric | None
    period: Period | None
    scopes: frozenset[str]
    column: Heading | None
    change: bool
    head: str | None
    direction: Literal["up", "down"] | None = None


def read_row(given: Headed, values: list[tuple[int, Place]], reading: Reading, above: Above) -> Iterator[Cell]:
    """The cells of one row. A change is that of the first period that the row has, and of what its amounts are."""
    leading: Period | None = None
    amount: Heading | None = None
    corner = _corner(above, reading)
    for at, place in values:
        column = _column(place, above, reading)
        period = (column.period if column else None) or given.first.period
        leading = leading or period
        number = _Number(given, at, column, _told(reading, given.line, at))
        same = amount if column is None or column.metric is None else None
        candidates = (same if number.quantity.kind in RELATIVE else None, given.first, column, given.parent, corner)
        notes = given.first.note, column.note if column else None, above.note
        cell = _cell(number, tuple(h for h in candidates if h and h.metric is not None), notes)
        if cell is None:
            continue
        change = cell.change or (column is not None and column.period is None and _tells(column.words, reading.plain.changes))
        amount = amount or (None if change or cell.measure is None else cell.heading)
        cell = replace(cell, change=change, period=period or (leading if change else None))
        if change:
            cell = replace(cell, quantity=_unsigned(cell.quantity), direction=_direction(reading, cell.quantity))
        yield replace(cell, scopes=_scopes(given.first, cell, reading.plain))


class _Number(Struct, frozen=True):
    row: Headed
    at: int
    column: Heading | None
    quantity: Quantity


def _told(reading: Reading, line: Line, at: int) -> Quantity:
    """The number as written; in percent where the sign stands behind the bracket of a negative one."""
    quantity = reading.source.quantities[line.tokens[at].index]
    behind = PERCENT_BEHIND.match(reading.source.text, quantity.span.end)
    return replace(quantity, unit="percent", kind="percent") if behind else quantity


def _unsigned(quantity: Quantity) -> Quantity:
    """How large a change is: texts say that something fell by 5%, not by -5%."""
    if quantity.value is None or quantity.value >= 0:
        return quantity
    return replace(quantity, value=-quantity.value, hard=negate(quantity.hard), soft=negate(quantity.soft))


def _direction(reading: Reading, quantity: Quantity) -> Literal["up", "down"]:
    """Which way a change goes: down with a minus, in brackets of a negative number or behind one of its triangles."""
    start = quantity.span.start
    before = reading.source.text[max(0, start - 2) : start].rstrip()[-1:]
    bracketed = PERCENT_BEHIND.match(reading.source.text, quantity.span.end) is not None
    negative = quantity.value is not None and quantity.value < 0
    return "down" if negative or bracketed or before in NEGATIVE else "up"


def _column(place: Place, above: Above, reading: Reading) -> Heading | None:
    """What the rows of headings say over a cell."""
    found = []
    for number, (line, grid) in enumerate(above.rows):
        lowest = number == len(above.rows) - 1
        cell = over(place, grid, spanning=not lowest)
        if cell is None or cell.span.start == cell.span.end:
            continue
        if grid.barred or apart(cell, place) <= (BESIDE if lowest else SPANNING):
            found.append(heading(line, cell, reading.source, reading.periods))
    return stacked(found, reading.source, reading.periods)


def _corner(above: Above, reading: Reading) -> Heading | None:
    """What stands over the headings of the rows."""
    line, grid = above.rows[-1] if above.rows else (None, None)
    if line is None or grid is None or grid.places[0].left > 0:
        return None
    return heading(line, grid.places[0], reading.source, reading.periods)


def _cell(number: _Number, headings: tuple[Heading, ...], notes: Notes) -> Cell | None:
    """The cell, of the first metric that its headings name and that such a number can be of; else what the row is headed."""
    first = number.row.first

    def made(one: Heading, value: Quantity, measure: Metric | None) -> Cell:
        change = measure is not None and not fits(measure, value)
        head = None if measure else one.words
        return Cell(number.row.line, number.at, value, one, measure, None, frozenset(), number.column, change, head)

    for one in headings:
        measure = metric(one.line.tokens[one.metric].senses["metric"]) if one.metric is not None else None
        value = _valued(number.quantity, measure, notes)
        if measure and (value.kind in RELATIVE or (fits(measure, value) and not _broken(measure, value))):
            return made(one, value, measure)
    value = _valued(number.quantity, None, notes)
    return made(first, value, None) if value.unit and first.words and first.metric is None else None


def _valued(quantity: Quantity, measure: Metric | None, notes: Notes) -> Quantity:
    """The number in the unit that its headings or the note of the table tell; a column in percent is so for every row."""
    row, column, table = notes
    if column is not None and column.unit == "percent":
        row = column
    own = row or column
    said = own or table
    return scaled(quantity, said, measure, own=own is not None) if said else quantity


def _broken(measure: Metric, quantity: Quantity) -> bool:
    """A count that is not whole and not scaled: "1,712.6" under stores is no number of stores."""
    value = quantity.value
    return measure.dimension.startswith("count") and value is not None and value != value.to_integral_value()


def _scopes(first: Heading, cell: Cell, plain: Plain) -> frozenset[str]:
    """What the headings narrow the metric to: their words of scope; the whole heading of a row whose metric stands elsewhere;
    the heading of a column that tells neither time nor change."""
    if cell.measure is None:
        return frozenset()
    found = set(cell.heading.scopes) if cell.heading in (first, cell.column) else set()
    if cell.heading is not first and first.period is None and first.words and first.words not in plain.words:
        found.add(first.words)
    column = cell.column
    if column is not None and column.period is None and cell.change:
        found |= {column.line.tokens[i].senses["basis"] for i in column.tokens if "basis" in column.line.tokens[i].senses}
    elif column is not None and column is not cell.heading and column.period is None:
        found |= column.scopes
    return frozenset(found)


def _tells(words: str, known: frozenset[str]) -> bool:
    """Whether a heading has one of these words: whole ones of an alphabet, or anywhere in ideographs."""
    return any(w in known for w in LATIN.findall(words)) or any(w in words for w in known if not w.isascii())
