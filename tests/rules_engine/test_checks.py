"""What each rule says, and where it holds its tongue."""

from __future__ import annotations

import datetime
import pathlib
from typing import Any

import pytest
import yaml

import claimcheck
from claimcheck import rules
from claimcheck.model import Document

CASES = yaml.load((pathlib.Path(__file__).parent / "checks.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
# Rules that say nothing without a file of the user's own.
MOST_QUIET = {"magnitude-reference": 2}
LEVELS = {"conflict": "error", "tension": "warning", "compatible": "note", "agree": "none"}


def cases() -> list[Any]:
    return [pytest.param(rule, case, id=f"{rule}-{case['verdict']}-{i}") for rule, found in CASES.items() for i, case in enumerate(found)]


def region(text: str) -> str:
    return "US" if text.isascii() else "TW"


def day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None


@pytest.mark.parametrize(("rule", "case"), cases())
def test_rule(rule: str, case: dict[str, Any]) -> None:
    articles = [a if isinstance(a, dict) else {"text": a} for a in case["articles"]]
    given = [
        Document(f"article {i}", a["text"], a.get("title"), region=region(a["text"]), published=day(a.get("published")))
        for i, a in enumerate(articles, 1)
    ]
    report = claimcheck.compare(given)
    found = [f for f in report.findings if f.rule == rule]
    assert [f.verdict for f in found] == ([] if case["verdict"] == "nothing" else [case["verdict"]])
    assert [f.level for f in found] == [LEVELS[str(f.verdict)] for f in found]
    assert all(f.message and case.get("why", "") in (f.facts.why or "") and f.facts.why and f.members for f in found)


def test_every_rule_has_three_cases_one_of_them_nothing() -> None:
    told = {
        r.id: [e.outcome for e in r.examples] + [c["verdict"] for c in CASES.get(r.id, ())]
        for r in rules.builtin().rules
        if "verify" not in r.tags
    }
    assert set(CASES) <= set(told)
    assert [rule for rule, found in told.items() if "nothing" not in found or len(found) < MOST_QUIET.get(rule, 3)] == []
