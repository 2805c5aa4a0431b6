"""Front matter and date lines: what they tell, and that they are set aside."""

import datetime
import pathlib
from typing import Any

import pytest

from claimcheck import strict_yaml
from claimcheck.documents import prepare
from claimcheck.documents.frontmatter import front
from claimcheck.model import Document

CASES = strict_yaml.load(pathlib.Path(__file__).parent / "fronts.yaml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_front(case: dict[str, Any]) -> None:
    document = Document("a", case["text"])
    found, layout = prepare(document)
    assert found.text == case["text"]
    assert str(found.published or "-") == case.get("published", "-")
    assert (found.title or "-") == case.get("title", "-")
    assert (found.source or "-") == case.get("source", "-")
    for key in ("language", "region"):
        assert case.get(key) in (None, getattr(found, key))
    first = next(s for s in layout.sentences if s.part == "text")
    assert found.text[first.span.start :].startswith(case["first"])
    assert bool(layout.zones) == (first.span.start > 10)


def test_what_the_caller_gives_wins() -> None:
    given = datetime.date(2020, 1, 2)
    text = "---\ntitle: Theirs\nlang: ja\npublished: 2025-04-03\n---\nPrices rose."
    found, _ = prepare(Document("a", text, title="Ours", language="en", published=given))
    assert (found.title, found.language, found.published) == ("Ours", "en", given)


def test_an_open_front_matter_is_none() -> None:
    assert front("---\ntitle: Prices\n\nPrices rose.").end == 0
