"""What a note or a heading says of the numbers under it: the power of ten and the unit that they are in."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING
from unicodedata import numeric

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.claims.line import Line
from claimcheck.intervals import Policy, bounds
from claimcheck.knowledge.metrics import Metric
from claimcheck.knowledge.tables import names
from claimcheck.languages.fold import fold
from claimcheck.model import Precision, Quantity, Token
from claimcheck.units import dimension

if TYPE_CHECKING:
    from claimcheck.claims.grids import Row

LONGEST_POWER = 4
# Code points of a line that holds a note and no more.
FEW = 16
WHOLE = ("number", "money")


class Note(Struct, frozen=True):
    """The power of ten that numbers are in, and their unit, where a note tells it."""

    power: int
    unit: str | None


class Source(Struct, frozen=True):
    """The text that a table stands in and the quantities read there."""

    text: str
    quantities: list[Quantity]


class Above(Struct, frozen=True):
    """What holds for the rows of a table to come: the rows of headings over them, and the scale that a note told."""

    rows: tuple[tuple[Line, Row], ...] = ()
    note: Note | None = None


def note(line: Line, places: Iterable[int], source: Source) -> Note | None:
    """What the tokens at `places` say of scale and unit. A unit counts in brackets, a currency and a percent sign anywhere."""
    power: str | None = None
    unit: str | None = None
    for i in places:
        token = line.tokens[i]
        if token.kind == "quantity" and (whole := power_alone(source.quantities[token.index])):
            return whole
        said, _, currency = token.senses.get("scale", "").partition(" ")
        power = power or said or token.senses.get("multiplier")
        named = currency or token.senses.get("unit_before") or token.senses.get("unit")
        if named and unit is None and (line.openers[line.clauses[i]] == "bracket" or _is_told(token, named)):
            unit = named
            power = power or _beside(source.text, token)
    return None if power is None and unit is None else Note(int(power or 0), unit)


def announced(line: Line, source: Source) -> Note | None:
    """The note that a line gives with a word of scale ("in millions, except percentages"): a power, and a currency or nothing."""
    said = note(line, range(len(line.tokens)), source)
    return Note(said.power, None) if said and dimension(said.unit) != "money" else said


def unbroken(line: Line) -> bool:
    """Whether no number of a line stands apart from what is told (see `aside`): a sentence of the text without a bracket."""
    span = line.sentence.span
    return line.sentence.role == "body" and "bracket" not in line.openers and span.end - span.start > FEW


def aside(line: Line, at: int) -> bool:
    """Whether the token at `at` stands apart from what is told, in a table or a heading of a section, in brackets, in a line
    of few words: there a power of ten by itself only says what other numbers are in (單位：百萬元)."""
    span, role = line.sentence.span, line.sentence.role
    few = role == "body" and span.end - span.start <= FEW
    return few or role in ("table", "heading", "list") or line.openers[line.clauses[at]] == "bracket"


def power_alone(quantity: Quantity) -> Note | None:
    """The scale that a quantity without a number is: a power of ten with a unit (百万円)."""
    value = quantity.value
    if quantity.unit is None or value is None or any(0 < numeric(c, 0) < 10 for c in quantity.text):
        return None
    power = value.adjusted()
    return Note(power, quantity.unit) if str(power) in names("powers") and value == Decimal(10) ** power else None


def scaled(quantity: Quantity, said: Note, measure: Metric | None, *, own: bool) -> Quantity:
    """A bare number in the unit and power of the note: of its own heading (`own`) whatever it measures, of the whole table
    where that is money. What has a magnitude or a unit of its own stays."""
    if quantity.kind not in WHOLE or quantity.value is None or quantity.precision is None:
        return quantity
    if not own and (measure.dimension != "money" if measure else said.unit is None):
        return quantity
    unit = quantity.unit or said.unit
    apart = not own and measure is not None and measure.id in names("scales")["unscaled"]
    power = Decimal(10) ** (0 if apart else said.power)
    fine = Precision(quantity.precision.figures, quantity.precision.step * power, quantity.precision.written * power)
    value = quantity.value * power
    hard, soft = bounds(quantity.hedge, value, fine, Policy())
    kind = dimension(unit) if unit else "money" if measure is not None and measure.dimension == "money" else quantity.kind
    return replace(quantity, value=value, unit=unit, kind=kind, precision=fine, hard=hard, soft=soft)


def _is_told(token: Token, unit: str) -> bool:
    """Percent, or a currency by its name or sign; a single ideograph may be part of any word."""
    return unit == "percent" or (dimension(unit) == "money" and (token.end - token.start > 1 or "unit_before" in token.senses))


def _beside(text: str, token: Token) -> str | None:
    """The power that touches a unit (亿元, RMB'000)."""
    before = fold(text[max(0, token.start - LONGEST_POWER) : token.start])
    after = fold(text[token.end : token.end + LONGEST_POWER])
    for power, words in names("powers").items():
        if any(before.endswith(w) for w in words if not w.isascii()) or any(after.startswith(w) for w in words if w.isascii()):
            return power
    return None
