"""What is set aside as no part of an article, and, first of all, what is not."""

import itertools
import pathlib
from typing import Any

import pytest

from claimcheck import strict_yaml
from claimcheck.documents import prepare
from claimcheck.model import Document

CASES = strict_yaml.load(pathlib.Path(__file__).parent / "zones.yaml")


@pytest.mark.parametrize("joint", ["\n", "\n\n", "\r\n\r\n"], ids=["lines", "blank lines", "windows"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_paragraphs_set_aside(case: dict[str, Any], joint: str) -> None:
    text = joint.join(case["paragraphs"])
    _, layout = prepare(Document("a", text))
    aside, at = [], 0
    for number, paragraph in enumerate(case["paragraphs"]):
        kept = [s for s in layout.sentences if at <= s.span.start < at + len(paragraph)]
        if not kept:
            aside.append(str(number))
            assert any(z.span.start <= at and z.span.end >= at + len(paragraph) for z in layout.zones)
        at += len(paragraph) + len(joint)
    assert aside == case["aside"]


def test_a_by_line_before_a_paragraph_is_cut_off() -> None:
    text = "（記者陳大文／高雄報導）渡輪公司昨日公布，去年載客九百萬人。"
    _, layout = prepare(Document("a", text))
    assert [text[s.span.start : s.span.end] for s in layout.sentences] == ["渡輪公司昨日公布，去年載客九百萬人。"]
    assert [(text[z.span.start : z.span.end], z.reason) for z in layout.zones] == [("（記者陳大文／高雄報導）", "byline")]


def test_comments_are_set_aside() -> None:
    text = 'It rose 4%. <!-- claimcheck: ignore same-value reason="2 views" -->\nIt fell 3%.\n<!-- claimcheck: subject=Ferry -->\n'
    _, layout = prepare(Document("a", text))
    assert [text[s.span.start : s.span.end] for s in layout.sentences] == ["It rose 4%.", "It fell 3%."]
    assert [z.reason for z in layout.zones] == ["comment", "comment"]


def test_a_comment_that_never_closes_is_text() -> None:
    text = "It rose 4%. <!-- It fell 3%."
    _, layout = prepare(Document("a", text))
    assert layout.zones == ()
    assert layout.sentences[-1].span.end == len(text)


def test_sentences_and_zones_never_overlap() -> None:
    for case in CASES:
        text = "date 2025-11-02\n" + "\n".join(case["paragraphs"])
        _, layout = prepare(Document("a", text))
        spans = sorted([s.span for s in layout.sentences] + [z.span for z in layout.zones])
        assert all(one.end <= following.start for one, following in itertools.pairwise(spans))
        assert layout.zones[0].reason == "metadata"
