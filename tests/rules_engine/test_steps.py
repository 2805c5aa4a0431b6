"""Which numbers of a sentence are read as a change and its two amounts."""

from __future__ import annotations

import pathlib
from typing import Any

import pytest
import yaml

from claimcheck import pipeline, rules
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
