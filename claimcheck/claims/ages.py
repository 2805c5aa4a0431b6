"""Ages: years of a unit that counts nothing else (歳), and numbers by themselves behind a person's name: "Ida Brandt, 48, said"."""

from __future__ import annotations

from msgspec.structs import replace

from claimcheck.claims.line import Line
from claimcheck.claims.salience import kind
from claimcheck.claims.score import Choice, settled
from claimcheck.languages.fold import fold
from claimcheck.model import Quantity

AGE, YEARS = "age", ("year", "duration")
YOUNGEST, OLDEST = 10, 110
PERSONS = frozenset(("person", "unknown"))
COMMA = ", "


def ages(line: Line, numbers: dict[int, Quantity], text: str, words: frozenset[str]) -> dict[int, Quantity]:
    """The numbers of a sentence that are ages, as years; `words` are the units that only ages have."""
    unit, of_kind = YEARS
    found, named = {}, "name" in line.places
    for at, quantity in numbers.items():
        if quantity.unit is None:
            if named and at and _aside(line, at, quantity, text):
                found[at] = replace(quantity, unit=unit, kind=of_kind)
        elif quantity.unit == unit and fold(quantity.unit_raw or "") in words:
            found[at] = quantity
    return found


def as_age(at: int) -> Choice:
    """The metric of the age at `at`."""
    return Choice(settled(AGE, "a unit or a place that only ages have", at))


def _aside(line: Line, at: int, quantity: Quantity, text: str) -> bool:
    span, name = quantity.span, line.tokens[at - 1]
    if name.kind != "name" or not quantity.text.isdigit() or not YOUNGEST <= int(quantity.text) <= OLDEST:
        return False
    return text[name.end : span.start] == COMMA == text[span.end : span.end + 2] and kind(name) in PERSONS
