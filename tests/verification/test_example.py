"""The drafts of examples/reservoir-summary: what becomes of each of their numbers is what verified.json holds."""

from __future__ import annotations

import json
import pathlib
from typing import Any

import pytest

import claimcheck

FOLDER = pathlib.Path(__file__).parents[2] / "examples" / "reservoir-summary"
EXPECTED = json.loads((FOLDER / "verified.json").read_text(encoding="utf-8"))


def read(path: pathlib.Path) -> list[claimcheck.Document]:
    found = claimcheck.read(path, root=FOLDER)
    return found if isinstance(found, list) else [found]


def told(support: Any, rules: dict[str, str]) -> dict[str, str]:
    said = {"number": support.claim.quantity.text, "status": support.status}
    if support.status != "supported":
        said["rule"] = rules[support.finding]
    if support.derivation:
        return {**said, "derivation": support.derivation}
    return said if support.status == "unsupported" else {**said, "source": support.members[1].quote}


@pytest.mark.parametrize("name", EXPECTED)
def test_each_number_of_a_draft(name: str) -> None:
    (draft,) = read(FOLDER / name)
    report = claimcheck.verify(draft, read(FOLDER / "sources"))
    rules = {finding.id: finding.rule for finding in report.findings}
    assert [told(support, rules) for support in report.support] == EXPECTED[name]


def test_every_draft_is_held() -> None:
    assert {path.name for path in FOLDER.glob("*.md")} == set(EXPECTED)
