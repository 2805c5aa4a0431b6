"""Small stories, each about one thing that a comparison of numbers gets wrong easily.

A story has `articles`, `expect` (all conflicts and tensions that a reader wants, and agreements of note), `silent` (pairs
of places that no finding may bring together) and, where claimcheck is not there yet, `unwanted` and `not_yet` with reasons.
"""

from __future__ import annotations

import pathlib
from typing import Any

import pytest
import yaml

import claimcheck
from claimcheck.model import Document

HERE = pathlib.Path(__file__).parent
STORIES = [story for path in sorted(HERE.glob("*.yaml")) for story in yaml.safe_load(path.read_text(encoding="utf-8"))]
KEYS = {"name", "articles", "expect", "silent", "unwanted", "not_yet"}
LOUD = ("conflict", "tension")


@pytest.fixture(params=STORIES, ids=lambda story: story["name"].replace(" ", "-"))
def story(request: pytest.FixtureRequest, sheet: Any) -> tuple[Any, dict[str, Any]]:
    articles = request.param["articles"]
    documents = [Document(id=f"article {number}", **fields) for number, fields in enumerate(articles, 1)]
    return sheet(claimcheck.compare(documents)), request.param


def test_stories_are_whole() -> None:
    names = [story["name"] for story in STORIES]
    assert len(names) == len(set(names)) >= 8
    for story in STORIES:
        assert set(story) <= KEYS, story["name"]
        assert set(story) - {"name", "articles"}, story["name"]
        assert all(e["reason"] for key in ("unwanted", "not_yet") for e in story.get(key, ())), story["name"]


def test_conflicts_and_tensions(story: tuple[Any, dict[str, Any]]) -> None:
    held, written = story
    lines = held.loud([e for e in written.get("expect", []) if e["verdict"] in LOUD] + written.get("unwanted", []))
    assert not lines, "\n".join(lines)


def test_agreements(story: tuple[Any, dict[str, Any]]) -> None:
    held, written = story
    lines = held.among(e for e in written.get("expect", []) if e["verdict"] not in LOUD)
    assert not lines, "\n".join(lines)


def test_places_that_no_finding_brings_together(story: tuple[Any, dict[str, Any]]) -> None:
    held, written = story
    lines = held.silent(written.get("silent", []))
    assert not lines, "\n".join(lines)


def test_what_is_not_found_yet(story: tuple[Any, dict[str, Any]]) -> None:
    held, written = story
    lines = held.missing(written.get("not_yet", []))
    assert not lines, "\n".join(lines)
