"""Articles that contradict one another nowhere raise no alarm, and those that do raise one."""

from __future__ import annotations

import pathlib
from typing import Any

import pytest
import yaml

import claimcheck
from claimcheck.model import Document, Finding

HERE = pathlib.Path(__file__).parent
QUIET, ALARMS = (yaml.load((HERE / name).read_text(encoding="utf-8"), yaml.BaseLoader) for name in ("quiet.yaml", "alarms.yaml"))


def findings(entry: dict[str, Any]) -> tuple[Finding, ...]:
    texts = enumerate(entry["articles"], 1)
    return claimcheck.compare(Document(f"article {i}", text, region="US" if text.isascii() else None) for i, text in texts).findings


def words(entry: dict[str, Any]) -> str:
    return str(entry["articles"][0][:50])


def alarms(found: tuple[Finding, ...]) -> list[str]:
    return [f"{f.verdict}: {f.message}" for f in found if f.verdict in ("conflict", "tension")]


@pytest.mark.parametrize("entry", QUIET["holds"], ids=words)
def test_no_alarm(entry: dict[str, Any]) -> None:
    found = findings(entry)
    assert alarms(found) == []
    assert "agree" not in entry or "agree" in {f.verdict for f in found}


@pytest.mark.parametrize("entry", QUIET["not_yet"], ids=words)
def test_no_alarm_not_yet(entry: dict[str, Any]) -> None:
    assert entry["reason"]
    assert alarms(findings(entry)), "quiet by now: move it to `holds`"


@pytest.mark.parametrize("entry", ALARMS["holds"], ids=words)
def test_one_alarm(entry: dict[str, Any]) -> None:
    told = [f for f in findings(entry) if f.verdict in ("conflict", "tension")]
    assert [(f.rule, f.verdict) for f in told] == [(entry["rule"], entry["verdict"])]


@pytest.mark.parametrize("entry", ALARMS["not_yet"], ids=words)
def test_one_alarm_not_yet(entry: dict[str, Any]) -> None:
    assert entry["reason"]
    assert alarms(findings(entry)) == [], "told by now: move it to `holds`"
