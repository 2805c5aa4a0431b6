"""What numbers count where no metric says it: the head noun of the phrase, in the singular."""

from __future__ import annotations

import pytest

import claimcheck

HEADS = {
    "The farm has 33 new turbines.": "turbine",
    "The barn holds 12 storage tanks, some of them full.": "tank",
    "They brought 20 tonnes of rice.": "rice",
    "It used 560 billion litres of the cleanest water in Marlow.": "water",
    "More than 2,000 gallons of styrene had run into the river.": "styrene",
    "The 495-megawatt farm needs nobody.": "farm",
    "It came from 18 villages.": "village",
    "Norway had 45% of consumption in that year.": "consumption",
    "It lay 58 metres down.": None,
    "A load of 30 tonnes was lost.": None,
}


@pytest.mark.parametrize(("text", "head"), HEADS.items())
def test_head(text: str, head: str | None) -> None:
    assert [c.head for c in claimcheck.extract(text)] == [head]


def test_a_number_without_a_noun_is_no_claim() -> None:
    assert claimcheck.extract("Some 1,283 completed it.") == ()
