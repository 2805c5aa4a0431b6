"""Where sentences are cut, who is named in them, and that no token is lost or counted twice."""

from __future__ import annotations

import itertools
import pathlib
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

HERE = pathlib.Path(__file__).parent
PIECES = (
    '營收|540億元|，|。|（|）|「|」|：|其中|較|，2023年|為|立恆公司|Nvidia| |\n|Revenue| was |$5 billion|, |; |(|)|"|: | while | but '
    "|, of which |compared with |in 2024|. |Brixton Foods|——| - |[|]|達到|約|公司|'s |①|🙂|\u3000|12%|市"
)


def entries(name: str, section: str) -> list[Any]:
    loaded = yaml.load((HERE / name).read_text(encoding="utf-8"), yaml.BaseLoader)
    return [pytest.param(entry, id=f"{entry['language']}-{entry['text'][:40]}") for entry in loaded[section]]


def cuts(cutting: Any, entry: dict[str, Any]) -> list[list[str]]:
    text = entry["text"]
    found = [(c, text[c.span.start : c.span.end].strip()) for p in cutting(text, entry["language"])[1] for c in p.clauses]
    return [[clause.opener or "start", words] for clause, words in found if words or clause.tokens]


def names(cutting: Any, entry: dict[str, Any]) -> list[str]:
    text = entry["text"]
    tokens = cutting(text, entry["language"], entry.get("headline", ""))[0].tokens
    kinds = [f"/{t.senses['name_kind']}" if "name_kind" in t.senses else "" for t in tokens]
    return [f"{text[t.start : t.end]}: {t.value}{kind}" for t, kind in zip(tokens, kinds, strict=True)]


@pytest.mark.parametrize("entry", entries("cuts.yaml", "holds"))
def test_cuts(cutting: Any, entry: dict[str, Any]) -> None:
    assert cuts(cutting, entry) == entry["clauses"]


@pytest.mark.parametrize("entry", entries("cuts.yaml", "not_yet"))
def test_cuts_not_yet(cutting: Any, entry: dict[str, Any]) -> None:
    assert entry["reason"] and cuts(cutting, entry) != entry["clauses"], "cut rightly by now: move it to `holds`"


@pytest.mark.parametrize("entry", entries("names.yaml", "holds"))
def test_names(cutting: Any, entry: dict[str, Any]) -> None:
    assert names(cutting, entry) == entry["names"]


@pytest.mark.parametrize("entry", entries("names.yaml", "not_yet"))
def test_names_not_yet(cutting: Any, entry: dict[str, Any]) -> None:
    assert entry["reason"] and names(cutting, entry) != entry["names"], "named rightly by now: move it to `holds`"


@settings(max_examples=80, deadline=None, derandomize=True)
@given(pieces=some.lists(some.sampled_from(PIECES.split("|")), max_size=20), language=some.sampled_from(["en", "zh-Hant", "zh-Hans", "ja"]))
def test_every_token_is_in_one_clause_of_its_sentence(cutting: Any, pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    named, passages = cutting(text, language)
    tokens = [t for p in passages for c in p.clauses for t in c.tokens]
    assert len({(t.start, t.end, t.kind) for t in tokens}) == len(tokens)
    assert all(0 <= t.start < t.end <= len(text) for t in tokens)
    for passage in passages:
        span = passage.sentence.span
        assert all(span.start <= c.span.start <= c.span.end <= span.end for c in passage.clauses)
        assert all(span.start <= t.start < span.end for c in passage.clauses for t in c.tokens)
        assert [c.span.start for c in passage.clauses] == sorted(c.span.start for c in passage.clauses)
    whole = sorted(t.start for t in tokens if t.kind == "name")
    assert whole == [t.start for t in named.tokens]
    assert all(one.end <= two.start for one, two in itertools.pairwise(named.tokens))
