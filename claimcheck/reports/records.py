"""The records of the JSON report: a value of the model as a plain object, every key always there."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from claimcheck.model import (
    Claim,
    Document,
    Evidence,
    Finding,
    Interval,
    Member,
    Period,
    Problem,
    Quantity,
    Span,
    Support,
    Unparsed,
)  # fmt: skip
from claimcheck.reports.index import Index
from claimcheck.reports.order import ordered_members, primary_first
from claimcheck.reports.reading import days_label, reads

Object = dict[str, Any]


def document_record(document: Document, claims: int, index: Index) -> Object:
    """An article, and how many claims it holds."""
    return {
        "id": plain_text(document.id),
        "path": plain_text(document.path),
        "language": document.language,
        "region": document.region,
        "published": document.published.isoformat() if document.published else None,
        "title": plain_text(document.title),
        "source": plain_text(document.source),
        "sha256": document.sha256,
        "claims": claims,
    }


def claim_record(claim: Claim, index: Index) -> Object:
    """A claim with its place and its reading."""
    document = index.documents.get(claim.document)
    text = "" if document is None else document.text if claim.part == "text" else document.title or ""
    return {
        "id": claim.id,
        "document": plain_text(claim.document),
        "part": claim.part,
        "span": _span(claim.span),
        "quote": plain_text(text[claim.span.start : claim.span.end]),
        "place": {**_place(claim.document, claim.part, claim.span, index), "page": None, "record": None, "record_line": None},
        "quantity": _quantity(claim.quantity),
        "subject": plain_text(claim.subject),
        "metric": claim.metric,
        "period": _period(claim.period),
        "scope": plain_text(claim.scope),
        "flow": claim.flow,
        "modality": claim.modality,
        "speaker": plain_text(claim.speaker),
        "evidence": [_evidence(evidence) for evidence in claim.evidence],
    }


def finding_record(finding: Finding, index: Index) -> Object:
    """A finding with its members in order."""
    members = ordered_members(finding, index)
    primary = next(iter(primary_first(finding, index)), None)
    facts = finding.facts
    return {
        "id": finding.id,
        "rule": finding.rule,
        "verdict": finding.verdict,
        "level": finding.level,
        "confidence": round(finding.confidence, 2),
        "status": "new",
        "message": plain_text(finding.message),
        "facts": {
            "gap": plain_text(facts.gap),
            "why": plain_text(facts.why),
            "computed": plain_text(facts.computed),
            "settle": plain_text(facts.settle),
        },
        "members": [_member(member, index) for member in members],
        "primary": next((number for number, member in enumerate(members) if member is primary), 0),
        "suppressed_by": None,
        "baseline": None,
        "tags": list(finding.tags),
    }


def support_record(support: Support, index: Index) -> Object:
    """What the sources say about one number of a draft."""
    return {
        "claim": support.claim.id,
        "status": support.status,
        "finding": support.finding,
        "members": [_member(member, index) for member in support.members],
        "derivation": plain_text(support.derivation),
    }


def unparsed_record(number: Unparsed) -> Object:
    """A number that is no claim."""
    return {
        "document": plain_text(number.document),
        "part": number.part,
        "span": _span(number.span),
        "text": plain_text(number.text),
        "reason": number.reason,
    }


def problem_record(problem: Problem) -> Object:
    """Something that could not be read or was misconfigured."""
    return {
        "kind": problem.kind,
        "level": problem.level,
        "path": plain_text(problem.path),
        "line": problem.line,
        "column": problem.column,
        "message": plain_text(problem.message),
        "hint": plain_text(problem.hint),
    }


def plain_text(text: str | None) -> str | None:
    """A path may hold bytes that are no text; JSON may not."""
    return None if text is None else text.encode("utf-8", "backslashreplace").decode()


def _evidence(evidence: Evidence) -> Object:
    return {
        "slot": evidence.slot,
        "value": plain_text(evidence.value),
        "reason": plain_text(evidence.reason),
        "span": _span(evidence.span) if evidence.span else None,
        "score": evidence.score,
        "runner_up": plain_text(evidence.runner_up),
    }


def _quantity(quantity: Quantity | None) -> Object | None:
    if quantity is None:
        return None
    return {
        "span": _span(quantity.span),
        "text": plain_text(quantity.text),
        "value": _number(quantity.value),
        "unit": quantity.unit,
        "unit_raw": plain_text(quantity.unit_raw),
        "hedge": quantity.hedge,
        "kind": quantity.kind,
        "hard": _interval(quantity.hard),
        "soft": _interval(quantity.soft),
    }


def _interval(bounds: Interval) -> Object:
    return {"low": _number(bounds.low), "high": _number(bounds.high), "low_closed": bounds.low_closed, "high_closed": bounds.high_closed}


def _period(period: Period | None) -> Object | None:
    if period is None:
        return None
    return {
        "span": _span(period.span) if period.span else None,
        "text": plain_text(period.text),
        "start": period.start.isoformat() if period.start else None,
        "end": period.end.isoformat() if period.end else None,
        "grain": period.grain,
        "any_of": [days_label(days) for days in period.any_of] or None,
    }


def _member(member: Member, index: Index) -> Object:
    claim = index.claim(member)
    return {
        "claim": member.claim,
        "document": plain_text(member.document),
        "part": member.part,
        "span": _span(member.span),
        "role": member.role,
        "path": plain_text(index.path(member.document)),
        **_place(member.document, member.part, member.span, index),
        "quote": plain_text(member.quote),
        "reads": plain_text(reads(claim)) if claim else None,
        "speaker": plain_text(claim.speaker) if claim else None,
    }


def _place(document: str, part: str, span: Span, index: Index) -> dict[str, int]:
    place = index.place(document, part, span)
    return {"line": place.line, "column": place.column, "end_line": place.end_line, "end_column": place.end_column}


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _number(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")
