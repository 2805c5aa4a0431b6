"""Hedge against hedge: what two ways of giving one amount come to, in two languages and both orders."""

from __future__ import annotations

import pathlib
from typing import Any

import pytest
import yaml

import claimcheck
from claimcheck.model import Document

HERE = pathlib.Path(__file__).parent
SENTENCES = {"en": ("en", "US", "Halden Motors' revenue in 2024 was {}."), "zh": ("zh-Hant", "TW", "宏遠公司2024年營收{}。")}


def pairs() -> list[Any]:
    entries = yaml.load((HERE / "pairs.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    return [
        pytest.param(entry, language, id=f"{language}-{entry['about']}-{'-'.join(entry[language])}")
        for entry in entries
        for language in SENTENCES
        if language in entry
    ]


def verdicts(amounts: list[str], language: str) -> list[tuple[str, str]]:
    name, region, sentence = SENTENCES[language]
    given = [Document(f"article {i}", sentence.format(amount), language=name, region=region) for i, amount in enumerate(amounts, 1)]
    report = claimcheck.compare(given)
    assert len(report.claims) == 2
    return [(str(f.verdict), f.rule) for f in report.findings]


@pytest.mark.parametrize(("entry", "language"), pairs())
def test_pair(entry: dict[str, Any], language: str) -> None:
    found = verdicts(entry[language], language)
    assert [verdict for verdict, _ in found] == ([] if entry["verdict"] == "nothing" else [entry["verdict"]]), found
    assert [rule for _, rule in found] == [entry.get("rule", rule) for _, rule in found]
    assert verdicts(entry[language][::-1], language) == found
