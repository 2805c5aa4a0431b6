"""Holding a report against what a person wrote down of it.

A written finding names its rule, its verdict and, for each of its places, words that stand once in all the articles; a
member of a finding is meant where its span overlaps those words. Words that begin with "title: " stand in a title.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import pytest

from claimcheck.model import Document, Finding, Member, Report

LOUD = ("conflict", "tension")
TITLE = "title: "


class Place(NamedTuple):
    """Words of one part of one document."""

    document: str
    part: str
    start: int
    end: int

    def holds(self, member: Member) -> bool:
        same = (member.document, member.part) == (self.document, self.part)
        return same and member.span.start < self.end and self.start < member.span.end


class Sheet:
    """A report beside the findings that were written down for its articles; each method gives the differences as lines."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def loud(self, written: Sequence[Mapping[str, object]]) -> list[str]:
        """Conflicts and tensions: those written down and no other. What is one thing to a person may be several findings,
        as long as they have all its places and none besides."""
        left = [f for f in self.report.findings if f.verdict in LOUD]
        lines = []
        for entry in written:
            places = [self._place(words) for words in _quotes(entry)]
            meant = [f for f in left if _kind(f, entry) and all(any(p.holds(m) for p in places) for m in f.members)]
            if not all(any(p.holds(m) for f in meant for m in f.members) for p in places):
                lines.append(f"not found, or not with all its places: {_told(entry)}")
            left = [f for f in left if f not in meant]
        return lines + [f"not written down: {_shown(f)}" for f in left]

    def among(self, written: Iterable[Mapping[str, object]]) -> list[str]:
        """Written findings that the report does not hold; it may hold more, and they may have more places."""
        return [f"not found: {_told(e)}" for e in written if not any(self._is(f, e) for f in self.report.findings)]

    def missing(self, written: Iterable[Mapping[str, object]]) -> list[str]:
        """Written findings that the report holds after all."""
        return [f"found by now, move it: {_told(e)}" for e in written if any(self._is(f, e) for f in self.report.findings)]

    def silent(self, pairs: Iterable[Sequence[str]]) -> list[str]:
        """Pairs of places that some finding brings together; a remark compares nothing."""
        return [
            f"should say nothing of {' / '.join(pair)}: {_shown(finding)}"
            for pair in pairs
            for finding in self.report.findings
            if finding.verdict and _matched([self._place(words) for words in pair], finding.members)
        ]

    def _is(self, finding: Finding, entry: Mapping[str, object]) -> bool:
        return _kind(finding, entry) and _matched([self._place(words) for words in _quotes(entry)], finding.members)

    def _place(self, words: str) -> Place:
        found = [place for document in self.report.documents for place in _places(document, words)]
        assert len(found) == 1, f"{words!r} stands {len(found)} times in the articles; a place needs words that stand once"
        return found[0]


@pytest.fixture
def sheet() -> type[Sheet]:
    return Sheet


def _places(document: Document, words: str) -> Iterable[Place]:
    if words.startswith(TITLE):
        part, text, at, words = "title", document.title or "", 0, words.removeprefix(TITLE)
    else:
        part, text, at = "text", document.text, document.text.find("\n---\n") + 1 if document.text.startswith("---\n") else 0
    while (at := text.find(words, at)) >= 0:
        yield Place(document.id, part, at, at + len(words))
        at += 1


def _matched(places: list[Place], members: Sequence[Member]) -> bool:
    """Whether each place can have a member of its own."""
    if not places:
        return True
    first, rest = places[0], places[1:]
    return any(first.holds(m) and _matched(rest, [*members[:i], *members[i + 1 :]]) for i, m in enumerate(members))


def _kind(finding: Finding, entry: Mapping[str, object]) -> bool:
    return finding.verdict == entry["verdict"] and finding.rule == entry.get("rule", finding.rule)


def _quotes(entry: Mapping[str, object]) -> list[str]:
    quotes = entry["quotes"] if "quotes" in entry else [entry["left"], entry["right"]]
    assert isinstance(quotes, list)
    return quotes


def _told(entry: Mapping[str, object]) -> str:
    return f"{entry['verdict']} {entry.get('rule', '(any rule)')}: " + " / ".join(_quotes(entry))


def _shown(finding: Finding) -> str:
    places = "".join(f"\n      {m.document}: {m.quote}" for m in finding.members)
    return f"{finding.verdict} {finding.rule}: {finding.message}{places}"
