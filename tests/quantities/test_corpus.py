"""Every form of the corpora reads as the one value it stands for; what is nothing reads as nothing."""

import pathlib
from decimal import Decimal
from typing import Any

import pytest
import yaml

from claimcheck.languages.lexicon import lexicon
from claimcheck.marks import find
from claimcheck.model import Quantity
from claimcheck.quantities import read

CORPUS = pathlib.Path(__file__).parent.parent / "corpus"
LANGUAGES = {"zh": "zh-Hant", "en": "en", "ja": "ja"}
OTHERS = {"nothing.yaml", "periods.yaml"}


def quantities_of(text: str, language: str = "en", region: str | None = None) -> tuple[Quantity, ...]:
    words = lexicon(language, region)
    return read(text, find(text, words), words).quantities


def entries(family: str, name: str) -> list[Any]:
    loaded: list[Any] = yaml.load((CORPUS / family / name).read_text(encoding="utf-8"), yaml.BaseLoader)
    return loaded


def forms() -> list[Any]:
    return [
        pytest.param(family, entry, form, id=f"{family}-{form}")
        for family in LANGUAGES
        for path in sorted((CORPUS / family).glob("*.yaml"))
        if path.name not in OTHERS
        for entry in entries(family, path.name)
        for form in entry["forms"]
    ]


def nothings() -> list[Any]:
    return [pytest.param(family, text, id=f"{family}-{text}") for family in LANGUAGES for text in entries(family, "nothing.yaml")]


@pytest.mark.parametrize(("family", "entry", "form"), forms())
def test_form(family: str, entry: dict[str, str], form: str) -> None:
    found = quantities_of(form, entry.get("language", LANGUAGES[family]), entry.get("region"))
    assert len(found) == 1, [q.text for q in found]
    quantity = found[0]
    unit = None if entry["unit"] == "null" else entry["unit"]
    assert (quantity.unit, quantity.hedge) == (unit, entry["hedge"])
    if "value" in entry:
        assert quantity.value is not None
        assert abs(quantity.value - Decimal(entry["value"])) < Decimal("1e-20")
    else:
        assert (quantity.hard.low, quantity.hard.high) == (Decimal(entry["low"]), Decimal(entry["high"]))


@pytest.mark.parametrize(("family", "text"), nothings())
def test_nothing(family: str, text: str) -> None:
    assert [q.text for q in quantities_of(text, LANGUAGES[family]) if q.unit is not None] == []


def test_the_corpora_are_large_enough() -> None:
    assert len(forms()) >= 1500
    assert all(len(entries(family, "nothing.yaml")) >= 150 for family in LANGUAGES)
