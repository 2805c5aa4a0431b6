"""Every story of examples/: the findings are those that its expected.json holds.

expected.json: `findings` are all conflicts and tensions that a reader wants, `unwanted` those that claimcheck makes though
a reader would not (each with the reason), `agreements` some of the rest, `not_yet` what a reader would expect and
claimcheck does not find (each with the reason). The lists of what is wrong are held true: what gets better must move.
"""

from __future__ import annotations

import json
import pathlib
from typing import Any

import pytest

import claimcheck

EXAMPLES = pathlib.Path(__file__).parents[2] / "examples"
STORIES = sorted(path.parent for path in EXAMPLES.glob("*/expected.json"))
KEYS = {"findings", "unwanted", "agreements", "not_yet"}


@pytest.fixture(params=STORIES, ids=lambda folder: folder.name)
def story(request: pytest.FixtureRequest, sheet: Any) -> tuple[Any, dict[str, Any]]:
    documents = claimcheck.read(request.param, root=EXAMPLES)
    assert isinstance(documents, list)
    expected = json.loads((request.param / "expected.json").read_text(encoding="utf-8"))
    return sheet(claimcheck.compare(documents)), expected


def test_there_are_stories_and_their_expectations_are_whole() -> None:
    assert len(STORIES) >= 3
    for folder in STORIES:
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        assert set(expected) == KEYS, folder.name
        assert all(e["reason"] for key in ("unwanted", "not_yet") for e in expected[key]), folder.name


def test_conflicts_and_tensions(story: tuple[Any, dict[str, Any]]) -> None:
    held, expected = story
    lines = held.loud(expected["findings"] + expected["unwanted"])
    assert not lines, "\n".join(lines)


def test_agreements(story: tuple[Any, dict[str, Any]]) -> None:
    held, expected = story
    lines = held.among(expected["agreements"])
    assert not lines, "\n".join(lines)


def test_what_is_not_found_yet(story: tuple[Any, dict[str, Any]]) -> None:
    held, expected = story
    lines = held.missing(expected["not_yet"])
    assert not lines, "\n".join(lines)


def test_the_order_of_articles_changes_no_verdict() -> None:
    for folder in STORIES:
        documents = claimcheck.read(folder, root=EXAMPLES)
        assert isinstance(documents, list)
        there = {(f.rule, f.verdict, frozenset(m.quote for m in f.members)) for f in claimcheck.compare(documents).findings}
        back = {(f.rule, f.verdict, frozenset(m.quote for m in f.members)) for f in claimcheck.compare(documents[::-1]).findings}
        assert there == back, folder.name
