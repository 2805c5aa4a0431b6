"""What stands around a number decides its unit, its hedge and its doubt."""

import pathlib
from decimal import Decimal
from typing import Any

import pytest
import yaml

from claimcheck.languages.lexicon import lexicon
from claimcheck.marks import find
from claimcheck.model import Quantity
from claimcheck.quantities import read

CASES: list[dict[str, Any]] = yaml.safe_load((pathlib.Path(__file__).parent / "surroundings.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_surroundings(case: dict[str, Any]) -> None:
    words = lexicon(case.get("language", "en"), case.get("region"))
    found = read(case["text"], find(case["text"], words), words).quantities
    assert [(_amount(q), q.unit, q.hedge, q.doubt) for q in found] == [(_plain(a), *rest) for a, *rest in case["read"]]


def test_a_period_between_a_hedge_and_its_number_is_passed_over() -> None:
    from claimcheck.model import Span

    text, words = "about in 2025 300 people", lexicon("en", None)
    marks = find(text, words)
    taken = (Span(6, 13),)
    assert [q.hedge for q in read(text, marks, words, taken=taken).quantities] == ["about"]


def _amount(quantity: Quantity) -> tuple[Decimal | None, ...]:
    return (quantity.value,) if quantity.value is not None else (quantity.hard.low, quantity.hard.high)


def _plain(written: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(part) for part in written.split(".."))
