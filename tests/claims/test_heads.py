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
    "現場約有900名歌迷，氣氛熱烈。": "歌迷",
    "該校共收到1,350宗入學申請。": "入学申请",
    "协议由17家医院签署。": "医院",
    "28%的店主不贊成。": "店主",
    "本地木材的使用比率約63%。": "使用比率",
    "参加したのは14社の出版社だった。": "出版社",
    "再生紙の使用率は71%だった。": "使用率",
    "總共有900名。": None,
}


@pytest.mark.parametrize(("text", "head"), HEADS.items())
def test_head(text: str, head: str | None) -> None:
    assert [c.head for c in claimcheck.extract(text)] == [head]


def test_a_number_without_a_noun_is_no_claim() -> None:
    assert claimcheck.extract("Some 1,283 completed it.") == ()
