"""The exit code, and the line that says why."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.model import Report

ORDER = ("none", "note", "warning", "error")


class Outcome(Struct, frozen=True):
    """An exit code and its reason; no reason for 0."""

    code: int
    reason: str | None = None


def outcome(report: Report, fail_on: str) -> Outcome:
    """2 where the whole job could not be done, 1 where a finding reaches `fail_on`, else 0: 2 beats 1."""
    broken = sum(problem.level == "error" for problem in report.errors)
    if broken:
        return Outcome(2, f"exit 2: {_count(broken, 'input or setting')} could not be used")
    if fail_on == "never":
        return Outcome(0)
    levels = [level for level in reversed(ORDER) if ORDER.index(level) >= ORDER.index(fail_on)]
    counted = {level: sum(finding.level == level for finding in report.findings) for level in levels}
    parts = [_count(number, level) for level, number in counted.items() if number]
    return Outcome(1, f"exit 1: {', '.join(parts)} >= --fail-on {fail_on}") if parts else Outcome(0)


def _count(number: int, noun: str) -> str:
    if number == 1:
        return f"1 {noun}"
    plural = "inputs or settings" if noun.startswith("input") else f"{noun}s"
    return f"{number} {plural}"
