"""The report for programs: one JSON document with a fixed set of keys."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any

import msgspec

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
    Report,
    Span,
    Support,
    Unparsed,
)
from claimcheck.reports.counts import STATUSES, verdict_counts
from claimcheck.reports.index import Index
from claimcheck.reports.options import Options
from claimcheck.reports.order import heading, in_order, ordered_members, primary_first
from claimcheck.reports.reading import days_label, reads

SCHEMA = "1.0"
LEVELS = ("error", "warning", "note", "none")
Object = dict[str, Any]


def render(report: Report, options: Options) -> str:
    """One object and a line end; every key is there, what is absent is null, decimals are strings."""
    encoded = msgspec.json.encode(as_object(report, options))
    return (msgspec.json.format(encoded, indent=2) if options.pretty else encoded).decode() + "\n"


def as_object(report: Report, options: Options) -> Object:
    """The report as plain values, everything in a settled order."""
    index = Index(report)
    findings = [f for f in in_order(report.findings, index) if f.verdict != "not_comparable" or "not_comparable" in options.show]
    claims = sorted(report.claims, key=lambda c: (index.order.get(c.document, -1), c.part, c.span.start, c.span.end, c.id))
    counted = Counter(claim.document for claim in claims)
    return {
        **head(report, options),
        "summary": _summary(report, findings, index, options),
        "documents": [_document(document, counted[document.id], index) for document in report.documents],
        "claims": [_claim(claim, index) for claim in claims],
        "findings": [_finding(finding, index) for finding in findings],
        "support": [_support(support, index) for support in report.support],
        "unparsed": [_unparsed(number) for number in report.unparsed],
        "errors": [_problem(problem) for problem in report.errors],
    }


def head(report: Report, options: Options) -> Object:
    """What made the report, and whether it is whole."""
    return {
        "schema_version": SCHEMA,
        "tool": {"name": "claimcheck", "version": options.version},
        "command": options.command,
        "generated_at": options.generated_at,
        "complete": report.complete,
        "exit_code": options.exit_code,
        "column_unit": "codepoint",
        "config": {"path": _text(options.config), "rules": [_text(path) for path in options.rules], "fail_on": options.fail_on},
    }


def _summary(report: Report, findings: list[Finding], index: Index, options: Options) -> Object:
    levels = Counter(finding.level for finding in findings)
    statuses = Counter(support.status for support in report.support)
    return {
        "documents": len(report.documents),
        "claims": len(report.claims),
        "compared": report.compared,
        "groups": len({heading(finding, index) for finding in findings}),
        "verdicts": verdict_counts(tuple(findings)),
        "levels": {level: levels[level] for level in LEVELS},  # type: ignore[index]
        "support": {status: statuses[status] for status in STATUSES} if options.command == "verify" else None,  # type: ignore[index]
        "suppressed": 0,
        "baselined": 0,
        "hidden": len(report.findings) - len(findings),
        "skipped": options.skipped,
    }


def _document(document: Document, claims: int, index: Index) -> Object:
    return {
        "id": _text(document.id),
        "path": _text(document.path),
        "language": document.language,
        "region": document.region,
        "published": document.published.isoformat() if document.published else None,
        "title": _text(document.title),
        "source": _text(document.source),
        "sha256": document.sha256,
        "claims": claims,
    }


def _claim(claim: Claim, index: Index) -> Object:
    document = index.documents.get(claim.document)
    text = "" if document is None else document.text if claim.part == "text" else document.title or ""
    return {
        "id": claim.id,
        "document": _text(claim.document),
        "part": claim.part,
        "span": _span(claim.span),
        "quote": _text(text[claim.span.start : claim.span.end]),
        "place": {**_place(claim.document, claim.part, claim.span, index), "page": None, "record": None, "record_line": None},
        "quantity": _quantity(claim.quantity),
        "subject": _text(claim.subject),
        "metric": claim.metric,
        "period": _period(claim.period),
        "scope": _text(claim.scope),
        "flow": claim.flow,
        "modality": claim.modality,
        "speaker": _text(claim.speaker),
        "evidence": [_evidence(evidence) for evidence in claim.evidence],
    }


def _evidence(evidence: Evidence) -> Object:
    return {
        "slot": evidence.slot,
        "value": _text(evidence.value),
        "reason": _text(evidence.reason),
        "span": _span(evidence.span) if evidence.span else None,
        "score": evidence.score,
        "runner_up": _text(evidence.runner_up),
    }


def _quantity(quantity: Quantity | None) -> Object | None:
    if quantity is None:
        return None
    return {
        "span": _span(quantity.span),
        "text": _text(quantity.text),
        "value": _number(quantity.value),
        "unit": quantity.unit,
        "unit_raw": _text(quantity.unit_raw),
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
        "text": _text(period.text),
        "start": period.start.isoformat() if period.start else None,
        "end": period.end.isoformat() if period.end else None,
        "grain": period.grain,
        "any_of": [days_label(days) for days in period.any_of] or None,
    }


def _finding(finding: Finding, index: Index) -> Object:
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
        "message": _text(finding.message),
        "facts": {"gap": _text(facts.gap), "why": _text(facts.why), "computed": _text(facts.computed), "settle": _text(facts.settle)},
        "members": [_member(member, index) for member in members],
        "primary": next((number for number, member in enumerate(members) if member is primary), 0),
        "suppressed_by": None,
        "baseline": None,
        "tags": list(finding.tags),
    }


def _member(member: Member, index: Index) -> Object:
    claim = index.claim(member)
    return {
        "claim": member.claim,
        "document": _text(member.document),
        "part": member.part,
        "span": _span(member.span),
        "role": member.role,
        "path": _text(index.path(member.document)),
        **_place(member.document, member.part, member.span, index),
        "quote": _text(member.quote),
        "reads": _text(reads(claim)) if claim else None,
        "speaker": _text(claim.speaker) if claim else None,
    }


def _support(support: Support, index: Index) -> Object:
    return {
        "claim": support.claim.id,
        "status": support.status,
        "finding": support.finding,
        "members": [_member(member, index) for member in support.members],
        "derivation": _text(support.derivation),
    }


def _unparsed(number: Unparsed) -> Object:
    return {
        "document": _text(number.document),
        "part": number.part,
        "span": _span(number.span),
        "text": _text(number.text),
        "reason": number.reason,
    }


def _problem(problem: Problem) -> Object:
    return {
        "kind": problem.kind,
        "level": problem.level,
        "path": _text(problem.path),
        "line": problem.line,
        "column": problem.column,
        "message": _text(problem.message),
        "hint": _text(problem.hint),
    }


def _place(document: str, part: str, span: Span, index: Index) -> dict[str, int]:
    place = index.place(document, part, span)
    return {"line": place.line, "column": place.column, "end_line": place.end_line, "end_column": place.end_column}


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _number(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")


def _text(text: str | None) -> str | None:
    """A path may hold bytes that are no text; JSON may not."""
    return None if text is None else text.encode("utf-8", "backslashreplace").decode()
