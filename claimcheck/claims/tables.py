"""Tables of text: a cell is read by its row heading, then its column heading, then the scale note, in that order of authority."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import regex
from msgspec import Struct
from msgspec.structs import replace

from claimcheck.claims.line import NOWHERE, Line
from claimcheck.claims.metrics import fits
from claimcheck.intervals import Policy, bounds
from claimcheck.knowledge.metrics import Metric, metric
from claimcheck.knowledge.tables import names
from claimcheck.languages.fold import fold
from claimcheck.model import Period, Precision, Quantity, Span, Token
from claimcheck.units import dimension

CELL = regex.compile(r"[^|]+")
COLUMN = regex.compile(r"\S+(?:[ ]\S+)*")
BARE = frozenset(("number", "money"))


class Scale(Struct, frozen=True):
    """What a note says of all cells: the power of ten that they are in, and their currency."""

    power: int
    currency: str | None


class Heading(Struct, frozen=True):
    """What a row or column heading says: a metric (its token and line), a period, a scale of its own, what it is limited to."""

    line: Line
    metric: int | None
    period: Period | None
    scale: Scale | None
    scopes: frozenset[str]


class Cell(Struct, frozen=True):
    """A number of a table with what its headings make of it."""

    line: Line
    at: int
    quantity: Quantity
    heading: Heading
    measure: Metric
    period: Period | None


def cells(rows: list[Line], text: str, periods: tuple[Period, ...], quantities: list[Quantity], note: Scale | None) -> list[Cell]:
    """The numbers of a table whose metric a heading names, in order, scaled; the others are left out."""
    grids = [grid(text, row.sentence.span) for row in rows]
    columns: dict[int, Heading] = {}
    found = []
    for row, spans in zip(rows, grids, strict=True):
        numbers = [i for i in row.places.get("quantity", NOWHERE) if spans and row.tokens[i].start >= spans[0].end]
        headings = [_heading(row, span, periods) for span in spans]
        if not numbers:
            columns = {len(spans) - i: h for i, h in enumerate(headings)}
            note = next((h.scale for h in headings if h.scale), note)
            continue
        for i in numbers:
            place = next((k for k, span in enumerate(spans) if span.start <= row.tokens[i].start < span.end), 0)
            column = columns.get(len(spans) - place)
            cell = _cell(row, i, quantities[row.tokens[i].index], (headings[0], column, note))
            if cell:
                found.append(cell)
    return found


def grid(text: str, span: Span) -> list[Span]:
    """The cells of a row: between bars, or else between wide gaps."""
    row = text[span.start : span.end]
    pattern = CELL if "|" in row else COLUMN
    return [Span(span.start + m.start(), span.start + m.end()) for m in pattern.finditer(row)]


def scale(line: Line) -> Scale | None:
    """The scale that a line announces ("in millions", 單位：千元); None where it announces none."""
    return _scale(line.tokens)


def _scale(tokens: Sequence[Token]) -> Scale | None:
    """The power and the currency that the words of a note or a heading give; a multiplier by itself (GBP million) is one too."""
    powers = (t.senses.get("scale") or t.senses.get("multiplier") for t in tokens)
    power = next((p for p in powers if p), None)
    units = (t.senses.get("unit") or t.senses.get("unit_before") for t in tokens)
    currency = next((u for u in units if u and dimension(u) == "money"), None)
    return None if power is None else Scale(int(power), currency)


def _heading(line: Line, span: Span, periods: tuple[Period, ...]) -> Heading:
    inside = [i for i, t in enumerate(line.tokens) if span.start <= t.start < span.end]
    metrics = [i for i in inside if "metric" in line.tokens[i].senses]
    times = [periods[line.tokens[i].index] for i in inside if line.tokens[i].kind == "period"]
    scopes = frozenset(filter(None, (_scope(line.tokens[i]) for i in inside)))
    own = _scale([line.tokens[i] for i in inside])
    return Heading(line, metrics[-1] if metrics else None, times[0] if times else None, own, scopes)


def _scope(token: Token) -> str | None:
    """What a word of a heading narrows its metric to: a word of scope, or a name that nobody knows ("Product revenue")."""
    unknown = token.kind == "name" and "lexicon" not in token.senses
    return fold(token.value) if unknown else token.senses.get("scope")


def _cell(row: Line, at: int, quantity: Quantity, headings: tuple[Heading, Heading | None, Scale | None]) -> Cell | None:
    first, column, note = headings
    heading = first if first.metric is not None else column
    if heading is None or heading.metric is None:
        return None
    measure = metric(heading.line.tokens[heading.metric].senses["metric"])
    if measure is None:
        return None
    note = first.scale or (column.scale if column else None) or note
    value = _scaled(quantity, measure, note) if quantity.kind in BARE else quantity
    period = (column.period if column else None) or first.period
    return Cell(row, at, value, heading, measure, period) if fits(measure, value) else None


def _scaled(quantity: Quantity, measure: Metric, note: Scale | None) -> Quantity:
    """A bare number of a metric of money in the currency and power of the note; what has a magnitude of its own stays."""
    if measure.dimension != "money" or note is None or quantity.value is None or quantity.precision is None:
        return quantity
    power = Decimal(10) ** (0 if measure.id in names("scales")["unscaled"] else note.power)
    fine = Precision(quantity.precision.figures, quantity.precision.step * power, quantity.precision.written * power)
    value = quantity.value * power
    hard, soft = bounds(quantity.hedge, value, fine, Policy())
    return replace(quantity, value=value, unit=quantity.unit or note.currency, kind="money", precision=fine, hard=hard, soft=soft)
