"""Every value that flows through claimcheck, in order of appearance.

All of it is frozen: a stage takes values and returns values. Numbers that came from text are `Decimal`.
Offsets count Unicode code points of the untouched text of the part (`text` or `title`) that they belong to.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Literal

from msgspec import Struct

Part = Literal["text", "title"]
Hedge = Literal[
    "exact", "none", "about", "nearly", "over", "far_over", "at_least", "under", "at_most", "up_to", "reach", "range", "vague", "excess"
]
Modality = Literal[
    "actual", "believed", "reported", "leaked", "estimate", "implied", "forecast", "target", "plan",
    "negotiating", "rumour", "hypothetical", "question", "denied",
]  # fmt: skip
Flow = Literal["stock", "flow", "cumulative", "event", "rate", "ratio", "duration", "unknown"]
Verdict = Literal["agree", "compatible", "tension", "conflict", "not_comparable"]
Level = Literal["error", "warning", "note", "none"]
Status = Literal["supported", "contradicted", "unsupported"]
State = Literal["same", "related", "unknown", "different"]


class Span(Struct, frozen=True, order=True, gc=False):
    """A half-open range of code points."""

    start: int
    end: int


class Interval(Struct, frozen=True, gc=False):
    """A range of values; an end that is None is unbounded."""

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = False


class Document(Struct, frozen=True, gc=False):
    """An article. Its text is never rewritten. `language` is zh-Hant, zh-Hans, en or ja; None: detect."""

    id: str
    text: str
    title: str | None = None
    language: str | None = None
    region: str | None = None
    published: datetime.date | None = None
    path: str | None = None
    source: str | None = None
    sha256: str | None = None


class Sentence(Struct, frozen=True, gc=False):
    """A sentence of one part; `paragraph` numbers the paragraphs, `role` says what it stands in."""

    span: Span
    paragraph: int
    role: Literal["body", "heading", "headline", "list", "table"] = "body"
    part: Part = "text"


class Zone(Struct, frozen=True, gc=False):
    """A stretch that holds no claims (advertisement, prompt, boilerplate, metadata), and why."""

    span: Span
    reason: str


class Layout(Struct, frozen=True, gc=False):
    """How a document is built: its sentences in order and the zones that were set aside."""

    sentences: tuple[Sentence, ...]
    zones: tuple[Zone, ...] = ()


class Mark(Struct, frozen=True, gc=False):
    """One lexical mark: where it stands and what it can mean, as {kind: value}."""

    start: int
    end: int
    senses: dict[str, str]


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
    None where it could not be resolved. `any_of` lists the alternatives of "2028 or 2029"."""

    span: Span | None
    text: str
    start: datetime.date | None
    end: datetime.date | None
    grain: str
    any_of: tuple[tuple[datetime.date, datetime.date], ...] = ()
    flag: str | None = None


class Token(Struct, frozen=True, gc=False):
    """One unit of a clause: a lexical mark, or a whole quantity, period or mention (then `index` or `value` says which)."""

    start: int
    end: int
    kind: str
    value: str
    index: int = -1
    senses: dict[str, str] = {}


class Clause(Struct, frozen=True, gc=False):
    """A clause of a sentence as a typed string of tokens; `opener` is the connective or bracket that began it."""

    span: Span
    tokens: tuple[Token, ...]
    opener: str | None = None


class Passage(Struct, frozen=True, gc=False):
    """A sentence with its clauses in order of their beginning."""

    sentence: Sentence
    clauses: tuple[Clause, ...]


class Evidence(Struct, frozen=True, gc=False):
    """What set a slot of a claim: the words, the reason, its score, and the runner-up it beat."""

    slot: str
    value: str
    reason: str
    span: Span | None = None
    score: int = 0
    runner_up: str | None = None


class Claim(Struct, frozen=True, gc=False):
    """What a text says about one number. `quantity` is None for a milestone that names only a date."""

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


class Unparsed(Struct, frozen=True, gc=False):
    """A number that is no claim, and the named reason."""

    document: str
    span: Span
    text: str
    reason: str
    part: Part = "text"


class Slot(Struct, frozen=True, gc=False):
    """One slot of two claims side by side: how they stand, and what it weighs in the gate."""

    name: str
    state: State
    left: str | None
    right: str | None
    weight: int = 0


class Alignment(Struct, frozen=True, gc=False):
    """Two claims held against each other; `reason` names the slot that closed the gate."""

    left: Claim
    right: Claim
    slots: tuple[Slot, ...]
    score: int
    threshold: int
    open: bool
    reason: str | None = None


class Member(Struct, frozen=True, gc=False):
    """One place that a finding speaks of."""

    document: str
    span: Span
    part: Part
    quote: str
    claim: str | None
    role: Literal["left", "right", "other", "draft", "source"] = "other"


class Facts(Struct, frozen=True, gc=False):
    """The arithmetic of a finding in words: the gap, why it matters, the computed operand, what would settle it."""

    gap: str | None = None
    why: str | None = None
    computed: str | None = None
    settle: str | None = None


class Finding(Struct, frozen=True, gc=False):
    """What a rule says about one or more places."""

    id: str
    rule: str
    verdict: Verdict | None
    level: Level
    confidence: float
    message: str
    members: tuple[Member, ...]
    facts: Facts = Facts()
    tags: tuple[str, ...] = ()
    primary: int = 0


class Apart(Struct, frozen=True, gc=False):
    """Equal amounts that were kept apart because they stand for different things."""

    text: str
    meanings: tuple[str, ...]
    members: tuple[Member, ...]


class Support(Struct, frozen=True, gc=False):
    """What the sources say about one number of a draft."""

    claim: Claim
    status: Status
    members: tuple[Member, ...] = ()
    derivation: str | None = None
    finding: str | None = None


class Problem(Struct, frozen=True, gc=False):
    """Something that could not be read or was misconfigured: an entry of the report's `errors`."""

    kind: str
    level: Literal["error", "warning", "note"]
    message: str
    path: str | None = None
    line: int | None = None
    column: int | None = None
    hint: str | None = None


class Report(Struct, frozen=True, gc=False):
    """All that one run found."""

    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    support: tuple[Support, ...] = ()
    errors: tuple[Problem, ...] = ()
    complete: bool = True
    unparsed: tuple[Unparsed, ...] = ()
    apart: tuple[Apart, ...] = ()
    compared: int = 0
