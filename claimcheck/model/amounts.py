"""Numbers and dates as they are read."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from claimcheck.model.texts import Interval, Span

Hedge = Literal[
    "exact", "none", "about", "nearly", "over", "far_over", "at_least", "under", "at_most", "up_to", "reach", "range", "vague", "excess"
]


class Precision(Struct, frozen=True, gc=False):
    """How finely a number is written: significant figures without trailing zeros, the place of the last non-zero
    digit (130億: 10億), and the last written place (130億: 1億); all in the unit of the quantity."""

    figures: int
    step: Decimal
    written: Decimal


class Quantity(Struct, frozen=True, gc=False):
    """A numeric expression. `value` is as written times its multiplier (1.9 GW: 1.9, gigawatt); `unit` a pint name, an
    ISO 4217 code or a counted noun; `kind` the dimension (money, power, percent, count, multiple, number ...)."""

    span: Span
    text: str
    value: Decimal | None
    unit: str | None
    hedge: Hedge
    hard: Interval
    soft: Interval
    kind: str
    unit_raw: str | None = None
    number: Span | None = None
    precision: Precision | None = None
    doubt: str | None = None


class Period(Struct, frozen=True, gc=False):
    """Days from `start` to `end`, both included; `span` is None where the period was inherited, `start` and `end` are
    None where it could not be resolved. `any_of` lists the alternatives of "2028 or 2029"; `clock` is the minute
    of the day that is told with it."""

    span: Span | None
    text: str
    start: datetime.date | None
    end: datetime.date | None
    grain: str
    any_of: tuple[tuple[datetime.date, datetime.date], ...] = ()
    flag: str | None = None
    clock: int | None = None
