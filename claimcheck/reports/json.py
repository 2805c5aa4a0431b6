"""The report for programs: one JSON document with a fixed set of keys."""

from __future__ import annotations

from collections import Counter

import msgspec

from claimcheck.model import Finding, Report
from claimcheck.reports.counts import STATUSES, verdict_counts
from claimcheck.reports.index import Index
from claimcheck.reports.options import Options
from claimcheck.reports.order import heading, in_order
from claimcheck.reports.records import (
    Object,
    claim_record,
    document_record,
    finding_record,
    plain_text,
    problem_record,
    support_record,
    unparsed_record,
)

SCHEMA = "1.0"
LEVELS = ("error", "warning", "note", "none")


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
        "documents": [document_record(document, counted[document.id], index) for document in report.documents],
        "claims": [claim_record(claim, index) for claim in claims],
        "findings": [finding_record(finding, index) for finding in findings],
        "support": [support_record(support, index) for support in report.support],
        "unparsed": [unparsed_record(number) for number in report.unparsed],
        "errors": [problem_record(problem) for problem in report.errors],
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
        "config": {"path": plain_text(options.config), "rules": [plain_text(path) for path in options.rules], "fail_on": options.fail_on},
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
