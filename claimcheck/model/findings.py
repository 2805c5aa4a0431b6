"""Claims held against one another, and what is said of them."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from claimcheck.model.claims import Claim, Unparsed
from claimcheck.model.texts import Document, Part, Span

Verdict = Literal["agree", "compatible", "tension", "conflict", "not_comparable"]
Level = Literal["error", "warning", "note", "none"]
Status = Literal["supported", "contradicted", "unsupported"]
State = Literal["same", "related", "unknown", "different"]


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


class Proposal(Struct, frozen=True, gc=False):
    """A number or date of a draft and what it may be in its sources, the likeliest first. `partner` is the one that it should be,
    one for one in all; `margin` by how much that is likelier than the next. `beside` holds the numbers of the sentences of a
    source that are most like its own, sentence by sentence."""

    claim: Claim
    candidates: tuple[Alignment, ...]
    partner: Alignment | None = None
    margin: int = 0
    beside: tuple[tuple[Claim, ...], ...] = ()


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
    """All that one run found; `drafts`: the ids of the documents that were held against the others."""

    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    support: tuple[Support, ...] = ()
    errors: tuple[Problem, ...] = ()
    complete: bool = True
    unparsed: tuple[Unparsed, ...] = ()
    apart: tuple[Apart, ...] = ()
    compared: int = 0
    drafts: tuple[str, ...] = ()
