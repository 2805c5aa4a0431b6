"""How many of each: the footer of a report, and the numbers of its summary."""

from __future__ import annotations

from collections import Counter

from claimcheck.model import Finding, Report
from claimcheck.reports.options import VERDICTS
from claimcheck.reports.words import Words

STATUSES = ("supported", "contradicted", "unsupported")


def verdict_counts(findings: tuple[Finding, ...]) -> dict[str, int]:
    """Findings by verdict; `none` counts those that compare nothing."""
    counted = Counter(finding.verdict for finding in findings)
    return {**{verdict: counted[verdict] for verdict in VERDICTS}, "none": counted[None]}  # type: ignore[index]


def coverage(report: Report) -> tuple[int, int, int]:
    """Of all claims: compared, without a partner, not understood (no metric and no words that stand for one)."""
    total = len(report.claims)
    compared = min(report.compared, total)
    found = {member.claim for finding in report.findings for member in finding.members}
    dark = sum(claim.id not in found and not claim.metric and not claim.head for claim in report.claims)
    dark = min(dark, total - compared)
    return compared, total - compared - dark, dark


def scan_footer(report: Report, words: Words) -> list[str]:
    """What was read and how much of it was compared, then the verdicts."""
    compared, alone, dark = coverage(report)
    size = f"{words.count('articles', len(report.documents))}, {words.count('claims', len(report.claims))}"
    parts = (words.count("compared", compared), words.count("alone", alone), words.count("not_understood", dark))
    line = f"{size}: {', '.join(parts)}"
    counted = verdict_counts(report.findings)
    verdicts = [words.count(verdict, counted[verdict]) for verdict in VERDICTS if counted[verdict]]
    if counted["none"]:
        verdicts.append(words.count("remark", counted["none"]))
    if not counted["conflict"] and report.complete:
        line = f"{line}; {words('no_conflicts')}"
    return [line, *([", ".join(verdicts)] if verdicts else []), *([] if report.complete else [words("incomplete")])]


def verify_footer(report: Report, words: Words) -> list[str]:
    """How many numbers of the draft are supported, contradicted, unsupported."""
    counted = Counter(support.status for support in report.support)
    statuses = ", ".join(words.count(status, counted[status]) for status in STATUSES)  # type: ignore[index]
    sources = len({d.id for d in report.documents} - set(report.drafts))
    line = words(
        "draft_counts",
        numbers=words.count("numbers", len(report.support)),
        drafts=words.count("drafts", len(report.drafts)),
        sources=words.count("sources", sources),
        counts=statuses,
    )
    return [line, *([] if report.complete else [words("incomplete")])]
