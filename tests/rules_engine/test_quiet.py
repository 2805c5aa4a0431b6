"""Articles that contradict one another nowhere raise no alarm."""

from __future__ import annotations

import pathlib
from typing import Any

import pytest
import yaml

import claimcheck
from claimcheck.model import Document, Finding

PAIRS = yaml.load((pathlib.Path(__file__).parent / "quiet.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


def findings(entry: dict[str, Any]) -> tuple[Finding, ...]:
    texts = enumerate(entry["articles"], 1)
    return claimcheck.compare(Document(f"article {i}", text, region="US" if text.isascii() else None) for i, text in texts).findings


def alarms(found: tuple[Finding, ...]) -> list[str]:
    return [f"{f.verdict}: {f.message}" for f in found if f.verdict in ("conflict", "tension")]


@pytest.mark.parametrize("entry", PAIRS["holds"], ids=lambda entry: entry["articles"][0][:50])
def test_no_alarm(entry: dict[str, Any]) -> None:
    found = findings(entry)
    assert alarms(found) == []
    assert "agree" not in entry or "agree" in {f.verdict for f in found}


@pytest.mark.parametrize("entry", PAIRS["not_yet"], ids=lambda entry: entry["articles"][0][:50])
def test_no_alarm_not_yet(entry: dict[str, Any]) -> None:
    assert entry["reason"]
    assert alarms(findings(entry)), "quiet by now: move it to `holds`"
