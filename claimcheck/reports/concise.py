"""One line a finding, the first place clickable: for pipes, editors and grep."""

from __future__ import annotations

from claimcheck.model import Finding, Report
from claimcheck.reports.index import Index
from claimcheck.reports.options import Options
from claimcheck.reports.order import primary_first, shown
from claimcheck.reports.visible import one_line

ID_LENGTH = 12


def render(report: Report, options: Options) -> str:
    """`path:line:col: level rule verdict: message [other places] id`, a line a finding; nothing where there is none."""
    index = Index(report)
    findings = shown(report, options, index)
    limited = findings[: options.max_shown] if options.max_shown else findings
    return "".join(one_line(_line(finding, index), unicode=options.unicode) + "\n" for finding in limited)


def _line(finding: Finding, index: Index) -> str:
    members = primary_first(finding, index)
    first = f"{index.place_of(members[0])}: " if members else ""
    others = f" [{', '.join(str(index.place_of(member)) for member in members[1:])}]" if len(members) > 1 else ""
    verdict = f" {finding.verdict}" if finding.verdict else ""
    return f"{first}{finding.level} {finding.rule}{verdict}: {finding.message}{others} {finding.id[:ID_LENGTH]}"
