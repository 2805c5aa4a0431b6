"""Pairs into findings: what one rule says of one thing is one finding with all its places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from claimcheck.digests import sha256
from claimcheck.model import Claim, Facts, Finding, Member, Span
from claimcheck.patterns import pattern
from claimcheck.rules.library import Library
from claimcheck.rules.outcome import Hit
from claimcheck.rules.repeats import repeats
from claimcheck.rules.spots import is_spot

GRAVITY = {"conflict": 0, "tension": 1, "compatible": 2, "agree": 3}
GRAVE = ("conflict", "tension")
LEVELS = {"error": 0, "warning": 1, "note": 2, "none": 3}
FIELD = pattern(r"\{([a-z]+)\}")
# The sum of the gate at which a finding is as sure as its claims are.
SURE = 64
# So many articles are a crowd, of which one may be the odd one out.
CROWD = 4
# More amounts than this are no two sides any more, and are not counted out.
MOST_SIDES = 4
# No further from a number does its date stand that is quoted with it.
NEAR = 40


def group(hits: list[Hit], library: Library) -> tuple[Finding, ...]:
    """Hits of one rule and verdict that share a claim are one finding; ordered by verdict, level, place. What a rule finds to fit
    among the places of a graver finding of its own is told there."""
    clusters: dict[tuple[str, str | None], list[Hit]] = defaultdict(list)
    for hit in hits:
        clusters[hit.rule.id, hit.outcome.verdict].append(hit)
    parts = _joined([part for same in clusters.values() for part in _connected(same)])
    graver = [(p[0].rule.id, _ids(p)) for p in parts if p[0].outcome.verdict in GRAVE]
    told = [p for p in parts if p[0].outcome.verdict in GRAVE or not any(p[0].rule.id == rule and _ids(p) <= ids for rule, ids in graver)]
    again = repeats(hits)
    found = [_finding(part, library, again) for part in told]
    return tuple(f for _, f in sorted(found, key=lambda row: row[0]))


def _joined(parts: list[list[Hit]]) -> list[list[Hit]]:
    """The parts; a tension between the same two amounts as a conflict of its rule, told of one with more doubt, is a part of that."""
    conflicts = [p for p in parts if p[0].outcome.verdict == "conflict" and not p[0].among]
    told = {(p[0].rule.id, both): p for p in conflicts for h in p if (both := _amounts(h))}
    kept = []
    for part in parts:
        amounts = {_amounts(h) for h in part}
        into = told.get((part[0].rule.id, next(iter(amounts)))) if part[0].outcome.verdict == "tension" and len(amounts) == 1 else None
        if into is None or not _ids(into) & _ids(part):
            kept.append(part)
        else:
            into += part
    return kept


def _amounts(hit: Hit) -> frozenset[object]:
    """The two amounts of a pair, with what they measure."""
    pair = [c for c in hit.claims if c.quantity and c.quantity.value is not None]
    return frozenset((c.metric, c.quantity.value, c.quantity.unit) for c in pair if c.quantity) if len(pair) == 2 else frozenset()


def _ids(hits: list[Hit]) -> set[str]:
    return {c.id for h in hits for c in h.claims}


def _connected(hits: list[Hit]) -> list[list[Hit]]:
    """The hits in components that share claims, by union and find over claim ids."""
    parent: dict[str, str] = {}

    def root(identity: str) -> str:
        while parent.setdefault(identity, identity) != identity:
            parent[identity] = identity = parent[parent[identity]]
        return identity

    for hit in hits:
        for claim in hit.claims[1:]:
            parent[root(claim.id)] = root(hit.claims[0].id)
    parts: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        parts[root(hit.claims[0].id)].append(hit)
    return list(parts.values())


def _finding(hits: list[Hit], library: Library, again: dict[str, list[Claim]]) -> tuple[tuple[object, ...], Finding]:
    """The finding, with its sort key. Its strongest hit speaks for it, one of its first verdict."""
    best = max((h for h in hits if h.outcome.verdict == hits[0].outcome.verdict), key=_voice)
    own = {c.id: c for h in hits for c in h.claims}
    beside = {} if best.among or best.outcome.verdict == "agree" else {r.id: r for c in own for r in again.get(c, ())}
    claims = sorted((beside | own).values(), key=library.place)
    left, right = sorted((best.claims * 2)[:2] if len(best.claims) == 1 else best.claims[:2], key=library.place)
    roles = ("left" if c.id == left.id else "right" if c.id == right.id else "other" for c in claims)
    members = tuple([member(c, library, role, dated=best.outcome.dated) for c, role in zip(claims, roles, strict=True)])
    level, said = best.rule.level_of(best.outcome.verdict), best.outcome
    finding = Finding(
        id=_identity(best.rule.id, own.values()), rule=best.rule.id, verdict=best.outcome.verdict, level=level,
        confidence=_confidence(best), message=_message(best, left, right, library), members=members,
        facts=Facts(said.gap, said.why or best.rule.why, said.computed or _crowd(best, claims), said.settle),
        tags=best.rule.tags, primary=max([i for i, m in enumerate(members) if m.role in ("left", "right")]),
    )  # fmt: skip
    return (GRAVITY.get(str(finding.verdict), 4), LEVELS[level], library.place(claims[0]), finding.rule), finding


def _crowd(best: Hit, claims: list[Claim]) -> str | None:
    """How many articles are on each side, where there are many: which one is the odd one out."""
    if best.outcome.verdict not in GRAVE or len(claims) < CROWD:
        return None
    sides: dict[object, dict[str, Claim]] = defaultdict(dict)
    for claim in claims:
        if claim.quantity and claim.quantity.value is not None:
            sides[claim.quantity.value, claim.quantity.unit].setdefault(claim.document, claim)
    told = sorted(sides.values(), key=len)
    if not 2 <= len(told) <= MOST_SIDES or sum(map(len, told)) < CROWD:
        return None
    texts = [next(iter(side.values())).quantity for side in told]
    return ", ".join(f"{q.text} in {len(side)} of the articles" for q, side in zip(texts, told, strict=True) if q)


def _voice(hit: Hit) -> tuple[int, int]:
    """The hit that speaks for a finding: one between two named speakers before any other, then the surest."""
    named = {c.speaker for c in hit.claims[:2] if c.speaker and c.speaker != "crowd"}
    return len(named) > 1, hit.score


def _identity(rule: str, claims: Iterable[Claim]) -> str:
    return sha256("\x1f".join(("pair/1", rule, *sorted(c.id for c in claims))).encode())[:32]


def _confidence(hit: Hit) -> float:
    sure = min(1.0, hit.score / SURE)
    lowest = min([c.confidence for c in hit.claims])
    return round(min(0.99, sure * lowest), 2)


def member(claim: Claim, library: Library, role: str = "other", *, dated: bool = False) -> Member:
    """The place of a claim, quoted, in a role of a finding; with its date, where the finding is of that."""
    span = claim.quantity.span if claim.quantity else claim.span
    if dated and claim.period and claim.period.span:
        date = claim.period.span
        near = max(date.start - span.end, span.start - date.end) <= NEAR
        span = Span(min(span.start, date.start), max(span.end, date.end)) if near else span
    named = None if is_spot(claim) else claim.id
    return Member(claim.document, span, claim.part, library.text(claim)[span.start : span.end], named, role)  # type: ignore[arg-type]


def _quote(claim: Claim, library: Library) -> str:
    span = claim.quantity.span if claim.quantity else claim.span
    return library.text(claim)[span.start : span.end]


def _message(hit: Hit, left: Claim, right: Claim, library: Library) -> str:
    """The rule's message with its fields filled in; what an article says is only ever inserted, never read as a template. A
    milestone is told by its words."""
    subject = left.subject if left.quantity else left.head or left.subject or right.subject
    metric = left.metric or right.metric or "?"
    fields = {
        "subject": subject or "?", "metric": metric.replace("_", " "), "other": (right.metric or "?").replace("_", " "),
        "left": _quote(left, library), "right": _quote(right, library),
        "when": left.period.text if left.period else "", "then": right.period.text if right.period else "",
        "computed": hit.outcome.computed or "", "gap": hit.outcome.gap or "",
    }  # fmt: skip
    filled = FIELD.sub(lambda m: fields.get(m.group(1), m.group(0)), hit.rule.message["en"])
    return " ".join(filled.split())
