"""Clauses, and what a text says about each number."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from claimcheck.model.amounts import Period, Quantity
from claimcheck.model.texts import Part, Sentence, Span, Token

Modality = Literal[
    "actual", "believed", "reported", "leaked", "estimate", "implied", "forecast", "target", "plan",
    "negotiating", "rumour", "hypothetical", "question", "denied",
]  # fmt: skip
Flow = Literal["stock", "flow", "cumulative", "event", "rate", "ratio", "duration", "unknown"]
# What grows from hour to hour: without a time on both sides two amounts are two moments.
MOVING: frozenset[Flow] = frozenset(("stock", "event", "cumulative"))


class Clause(Struct, frozen=True, gc=False):
    """A clause of a sentence as a typed string of tokens; `opener` is the connective or bracket that began it."""

    span: Span
    tokens: tuple[Token, ...]
    opener: str | None = None


class Passage(Struct, frozen=True, gc=False):
    """A sentence with its clauses in order of their beginning."""

    sentence: Sentence
    clauses: tuple[Clause, ...]


# Why the days are known of a date that its text leaves open, read as of some day: one without its year (March 23), one without its
# month too (the 23rd), and one told from the day of writing (yesterday, on Monday).
YEARLESS, MONTHLESS, RELATIVE = "without its year", "without its month", "told from any day"
# Why, of one that is told from another date of its text (the quarter before).
FURTHER = "told from another date"


class Evidence(Struct, frozen=True, gc=False):
    """What set a slot of a claim: the words, the reason, its score, and the runner-up it beat."""

    slot: str
    value: str
    reason: str
    span: Span | None = None
    score: int = 0
    runner_up: str | None = None


class Claim(Struct, frozen=True, gc=False):
    """What a text says about one number. `quantity` is None for a milestone that names only a date. `sentence` is where its
    sentence begins, `clause` the number of its clause there, `direction` which way a change goes."""

    id: str
    document: str
    span: Span
    part: Part
    quantity: Quantity | None
    metric: str | None
    subject: str | None
    period: Period | None
    scope: str | None = None
    flow: Flow = "unknown"
    modality: Modality = "actual"
    speaker: str | None = None
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0
    form: Literal["level", "change", "comparison", "part", "ratio", "bound", "borrowed"] = "level"
    place: Literal["headline", "body", "table"] = "body"
    sentence: int = 0
    head: str | None = None
    base: str | None = None
    clause: int = 0
    direction: Literal["up", "down"] | None = None


class Unparsed(Struct, frozen=True, gc=False):
    """A number that is no claim, and the named reason; `value` where it has been read nevertheless."""

    document: str
    span: Span
    text: str
    reason: str
    part: Part = "text"
    value: Decimal | None = None
