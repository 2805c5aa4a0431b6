"""Every way to write a period in the corpora reads as its days, with exactly its words, and nothing else does."""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Iterator
from typing import Any

import pytest

from claimcheck import strict_yaml
from claimcheck.languages.lexicon import lexicon
from claimcheck.marks import find
from claimcheck.model import Period
from claimcheck.periods import read

CORPUS = pathlib.Path(__file__).parent.parent / "corpus"
LANGUAGES = {"zh": ("zh-Hant", "TW"), "en": ("en", None), "ja": ("ja", "JP")}


def corpus(family: str) -> dict[str, Any]:
    loaded: dict[str, Any] = strict_yaml.load(CORPUS / family / "periods.yaml")
    return loaded


def values() -> Iterator[tuple[str, str, str]]:
    for family in LANGUAGES:
        for days, texts in corpus(family)["values"].items():
            for text in texts:
                yield family, days.strip(), text


def entries(section: str) -> Iterator[tuple[str, Any]]:
    for family in LANGUAGES:
        for entry in corpus(family)[section]:
            yield family, entry


def periods(text: str, family: str) -> tuple[Period, ...]:
    words = lexicon(*LANGUAGES[family])
    return read(text, find(text, words), words, datetime.date.fromisoformat(corpus(family)["published"]))


def days(period: Period) -> str:
    """first..last, and the flag where there is one."""
    if period.start is None:
        return str(period.flag)
    return " ".join(filter(None, (f"{period.start}..{period.end}", period.flag)))


@pytest.mark.parametrize(("family", "expected", "marked"), list(values()))
def test_every_way_to_write_a_period(family: str, expected: str, marked: str) -> None:
    text = marked.replace("«", "").replace("»", "")
    found = [(period.text, days(period)) for period in periods(text, family)]
    words = marked[marked.index("«") + 1 : marked.index("»")]
    assert found == [(words, expected)]


@pytest.mark.parametrize(("family", "entry"), list(entries("sequences")))
def test_periods_that_lean_on_one_another(family: str, entry: dict[str, Any]) -> None:
    assert [days(period) for period in periods(entry["text"], family)] == entry["expect"]


@pytest.mark.parametrize(("family", "text"), list(entries("nothing")))
def test_what_is_no_period(family: str, text: str) -> None:
    assert periods(text, family) == ()
