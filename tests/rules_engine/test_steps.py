"""Which numbers of a sentence are read as a change and its two amounts."""

from __future__ import annotations

import pathlib
from typing import Any

import pytest
import yaml

from claimcheck import pipeline, rules
from claimcheck.explaining import explain_pair
from claimcheck.model import Document
from claimcheck.rules.sentences import Step, quantity, sentences, steps

CASES = yaml.load((pathlib.Path(__file__).parent / "steps.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


def written(step: Step) -> list[str]:
    way = f"{step.change.direction} {quantity(step.change).text}"
    return [quantity(step.now).text, quantity(step.then).text, way, "certain" if step.certain else "guessed"]


@pytest.mark.parametrize("case", [pytest.param(c, id=c["text"][:60]) for c in CASES])
def test_steps(case: dict[str, Any]) -> None:
    _, found = pipeline.read(Document("article", case["text"], region="TW"), rules.builtin().intervals)
    assert [written(step) for sentence in sentences(found.claims) for step in steps(sentence)] == case["steps"]


def test_explain_shows_what_verify_makes_of_two_places() -> None:
    draft, source = (
        Document("draft", "The ferry sank on 3 May 2024."),
        Document("source", "The ferry sank in Peru on 4 May 2024 with 12 on board."),
    )
    lines = explain_pair([draft, source], ("draft", 20), ("source", 27))
    held = lines[lines.index("verify  3 May 2024 is contradicted") :]
    assert held[1] == "  against 4 May 2024: its partner" and "  grain_same: same +4" in held and held[-1].endswith("contradicted from 33)")


def test_explain_finds_a_place_whatever_signs_the_title_has() -> None:
    text = "It paid $4\u00a0million in May and $5\u200b million in June."
    draft, source = Document("draft", text, "Paid" + 20 * "\u200b"), Document("source", text.replace("5", "6"))
    lines = explain_pair([draft, source], ("draft", text.index("$5")), ("source", len(text)))
    assert "verify  $5 million is contradicted" in lines


def test_explain_shows_the_arithmetic_that_joins_two_numbers() -> None:
    text = "Halden's revenue rose 17% to $42 million from $36 million."
    lines = explain_pair([Document("article", text)], ("article", text.index("17%")), ("article", text.index("$36")))
    assert lines[-1] == "stated-growth: agree; $42 million / $36 million - 1 = 16.67%, stated 17%"
