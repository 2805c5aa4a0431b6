"""Which findings are shown, in which order, and under which heading a row of the table stands."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model import Claim, Finding, Member, Report
from claimcheck.reports.index import Index
from claimcheck.reports.options import Options
from claimcheck.reports.reading import metric_label, period_label
from claimcheck.reports.visible import one_line

VERDICT_RANK = {"conflict": 0, "tension": 1, "compatible": 2, "agree": 3, None: 4, "not_comparable": 5}
LEVEL_RANK = {"error": 0, "warning": 1, "note": 2, "none": 3}
MOST_NAMES = 3


def in_order(findings: Iterable[Finding], index: Index) -> list[Finding]:
    """Conflict, tension, compatible, agree, then what compares nothing; within each by level and place."""
    return sorted(findings, key=lambda finding: _rank(finding, index))


def shown(report: Report, options: Options, index: Index) -> list[Finding]:
    """The findings that `options.show` lets through; what has no verdict is always shown."""
    return in_order((f for f in report.findings if f.verdict is None or f.verdict in options.show), index)


def ordered_members(finding: Finding, index: Index) -> list[Member]:
    """The members in input order, then by place: the order of the JSON report."""
    return sorted(finding.members, key=lambda member: _member_rank(member, index))


def primary_first(finding: Finding, index: Index) -> list[Member]:
    """The members for a terminal: the primary one (of a draft, where there is one), then the others in order."""
    members = list(finding.members)
    if not members:
        return []
    drafts = [member for member in members if member.document in index.drafts]
    primary = drafts[0] if drafts else members[finding.primary if 0 <= finding.primary < len(members) else 0]
    rest = [member for member in ordered_members(finding, index) if member is not primary]
    return [primary, *rest]


def heading(finding: Finding, index: Index) -> str:
    """Subject, metric and period of a finding: `OpenAI revenue 2025`, or `net loss 2025-Q3 : cash burn 2025`."""
    claims = [claim for member in ordered_members(finding, index) if (claim := index.claim(member))]
    if not claims:
        return one_line(finding.message)
    subject = _distinct(one_line(claim.subject or "") for claim in claims)
    metrics = _distinct(metric_label(claim) or _unit(claim) for claim in claims)
    if " : " in metrics:
        metrics = _distinct(sorted(_with_period(claim) for claim in claims))
        return " ".join(part for part in (subject, metrics) if part)
    periods = _distinct(sorted(period_label(claim.period) or "" for claim in claims))
    return " ".join(part for part in (subject, metrics, periods) if part)


def _with_period(claim: Claim) -> str:
    return " ".join(part for part in (metric_label(claim) or _unit(claim), period_label(claim.period)) if part)


def _unit(claim: Claim) -> str:
    return one_line((claim.quantity.unit or claim.quantity.kind).replace("_", " ")) if claim.quantity else ""


def _distinct(names: Iterable[str]) -> str:
    known = list(dict.fromkeys(name for name in names if name))
    more = ["..."] if len(known) > MOST_NAMES else []
    return " : ".join(known[:MOST_NAMES] + more)


def _rank(finding: Finding, index: Index) -> tuple[int, int, list[tuple[int, int, int, str]], str, str]:
    members = [_member_rank(member, index) for member in primary_first(finding, index)]
    return VERDICT_RANK[finding.verdict], LEVEL_RANK[finding.level], members, finding.rule, finding.id


def _member_rank(member: Member, index: Index) -> tuple[int, int, int, str]:
    return index.order.get(member.document, len(index.order)), member.span.start, member.span.end, member.claim or ""
