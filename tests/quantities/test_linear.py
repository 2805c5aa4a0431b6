"""What a text costs grows with its length and no faster, whatever is repeated in it."""

import sys
from types import FrameType
from typing import Any

import pytest

from claimcheck.languages.lexicon import Lexicon, lexicon
from claimcheck.marks import find
from claimcheck.quantities import read

ENGLISH = (
    "one million and ", "a half and ", "one and a half and ", "two thirds and ", "5 feet 6 inches ", "10 over ", "1 over 2 over ",
    "10^", "2 100 ", "twenty ", "tens of ", "12,34,", "13 dollars 45 cents and ", "about, 5 ", "1.5m ", "3 of ", "€5m ",
    "half a ", "up by $3 to $9 ",
)  # fmt: skip
CHINESE = (
    "三 百 ", "7万 ", "一 ", "10的", "3分之", "3分之负", "点 五 ", "二十 几亿", "，1", "1，234", "约，5", "约为", "一一", "0.一", "电5度",
)  # fmt: skip


@pytest.mark.parametrize("repeated", ENGLISH)
def test_english(repeated: str) -> None:
    assert _growth(repeated, lexicon("en", None)) < 5


@pytest.mark.parametrize("repeated", CHINESE)
def test_chinese(repeated: str) -> None:
    assert _growth(repeated, lexicon("zh-Hans", "CN")) < 5


def _growth(repeated: str, words: Lexicon) -> float:
    """How many times as many calls four times the text takes."""
    _calls(repeated, words)  # learns the words, so that both counts begin alike
    return _calls(repeated * 160, words) / _calls(repeated * 40, words)


def _calls(text: str, words: Lexicon) -> int:
    marks, count = find(text, words), 0

    def counted(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        read(text, marks, words)
    finally:
        sys.setprofile(before)
    return count
