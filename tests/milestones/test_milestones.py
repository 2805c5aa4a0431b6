"""Events that are only dated are read with their dates, as a person wrote them down; other sentences have none."""

from __future__ import annotations

import datetime
import pathlib
from typing import Any

import pytest
import yaml

from claimcheck import pipeline, rules
from claimcheck.claims.milestones import GRAINS
from claimcheck.errors import ClaimcheckError
from claimcheck.languages import milestones
from claimcheck.model import Claim, Document, Period

CORPUS = yaml.load((pathlib.Path(__file__).parent / "sentences.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
PUBLISHED = datetime.date(2025, 3, 10)
DAY = datetime.timedelta(days=1)


def entries(section: str) -> list[Any]:
    found = [(language, entry) for language, sections in CORPUS.items() for entry in sections[section]]
    return [pytest.param(language, entry, id=entry["text"][:40]) for language, entry in found]


def read(language: str, text: str) -> tuple[Claim, ...]:
    given = {"zh": "zh-Hant"}.get(language, language)
    return pipeline.read(Document("sentence", text, None, given, None, PUBLISHED), rules.builtin().intervals)[1].milestones


def days(period: Period | None) -> str:
    assert period is not None and period.start and period.end
    first, last = period.start, period.end
    months = last.month - first.month + 1
    if first == last or first.day != 1 or (last + DAY).day != 1 or first.year != last.year or first.month % months != 1 % months:
        return str(first) if first == last else f"{first}..{last}"
    forms = {1: f"{first:%Y-%m}", 3: f"{first.year}-Q{last.month // 3}", 6: f"{first.year}-H{last.month // 6}", 12: str(first.year)}
    return forms.get(months, f"{first}..{last}")


@pytest.mark.parametrize(("language", "entry"), entries("told"))
def test_told(language: str, entry: dict[str, str]) -> None:
    claim, *_ = read(language, entry["text"])
    assert claim.quantity is None and claim.modality == "forecast"
    assert claim.period is not None and claim.period.grain in GRAINS
    got = {
        "text": entry["text"], "event": claim.metric, "quote": entry["text"][claim.span.start : claim.span.end], "thing": claim.head,
        "subject": claim.subject, "stage": claim.scope, "date": days(claim.period), "moved": "yes" if claim.form == "change" else None,
    }  # fmt: skip
    assert {slot: value for slot, value in got.items() if value} == entry


@pytest.mark.parametrize(("language", "entry"), entries("silent"))
def test_silent(language: str, entry: dict[str, str]) -> None:
    assert entry["reason"]
    assert read(language, entry["text"]) == ()


def test_a_date_without_a_year_is_the_next_one() -> None:
    claims = read("en", "The port will be completed by the end of 2029. The rival terminal is due for completion in December.")
    assert [days(c.period) for c in claims] == ["2029-12-31"]


def test_without_a_day_of_the_article_the_words_must_look_ahead() -> None:
    def told(text: str) -> int:
        return len(pipeline.read(Document("sentence", text, None, "en"), rules.builtin().intervals)[1].milestones)

    assert (told("The plant will open in 2027."), told("Orders for the plant opened in 2019 fell.")) == (1, 0)


@pytest.mark.parametrize("language", ["en", "zh-Hant", "zh-Hans", "ja"])
def test_no_word_is_of_two_events(language: str) -> None:
    bound = milestones.bindings(language)
    assert bound.events and bound.spaced == (language == "en")


def test_faults_of_the_table_are_named() -> None:
    grammar = dict.fromkeys(("head", "tail", "ahead", "never", "moved", "part", "things", "heads"), "x") | {"spaced": False, "stages": {}}
    good = {"events": {"opening": {"en": ["open"]}}, "grammar": {"en": grammar}, "code": "x", "no_code": "x"}
    assert milestones.parse(good)
    with pytest.raises(ClaimcheckError, match="opening"):
        milestones.parse(good | {"events": {"opening": {"ja": ["x"]}}})
    with pytest.raises(ClaimcheckError, match="unknown field"):
        milestones.parse(good | {"more": 1})
