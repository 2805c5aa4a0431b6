"""A command line run in this process, on articles made for the test and a comparison that the test decides."""

from __future__ import annotations

import pathlib
from collections.abc import Callable
from typing import NamedTuple

import pytest

from claimcheck.cli import engine, main
from claimcheck.model import Claim, Document, Finding, Interval, Member, Quantity, Report, Span


class Done(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("scan", "a.txt")` gives the exit code and both streams."""

    def command(*arguments: str) -> Done:
        capsys.readouterr()
        code = main(list(arguments))
        return Done(code, *capsys.readouterr())

    return command


@pytest.fixture
def articles(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """A directory to work in, with two articles under news/."""
    (tmp_path / "news").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / "news" / "a.txt").write_text("The tram has 12 stops.\n", encoding="utf-8")
    (tmp_path / "news" / "b.txt").write_text("The tram has 14 stops.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def one_claim(document: Document) -> Claim:
    """The first number-like word of an article as its only claim."""
    start = next((at for at, char in enumerate(document.text) if char.isdigit()), 0)
    span = Span(start, start + 2)
    point = Interval(None, None)
    quantity = Quantity(span, document.text[start : start + 2], None, "stop", "none", point, point, "count")
    return Claim(f"claim of {document.id}", document.id, span, "text", quantity, "stops", "tram", None)


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[tuple[Document, ...]]]:
    """`found("error", "note")` lets the comparison find one finding of each level; gives the documents of each call."""

    def decide(*levels: str) -> list[tuple[Document, ...]]:
        calls: list[tuple[Document, ...]] = []

        def compare(documents: tuple[Document, ...], rules: object) -> Report:
            calls.append(documents)
            claims = tuple(one_claim(document) for document in documents if document.text.strip())
            members = tuple(Member(c.document, c.span, c.part, "12", c.id) for c in claims)
            verdicts = {"error": "conflict", "warning": "tension", "note": "compatible", "none": "agree"}
            findings = tuple(
                Finding(f"{n:032x}", f"rule-{level}", verdicts[level], level, 0.9, f"stops: {level}", members, tags=("value",))  # type: ignore[arg-type]
                for n, level in enumerate(levels)
            )
            return Report(documents, claims, findings, compared=len(claims))

        monkeypatch.setattr(engine, "compare", compare)
        return calls

    return decide
