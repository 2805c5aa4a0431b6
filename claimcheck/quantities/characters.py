"""Han digits that are no amounts: part of a word or a name, circles drawn for what is left out."""

from __future__ import annotations

from claimcheck.quantities.measures import Measured
from claimcheck.quantities.nearby import HAN
from claimcheck.quantities.page import Page

CIRCLES = "○◯"
"""They stand for what is left out where nothing else is beside them: ○○さん; the numeral for zero is another character."""
FIRST, LAST = "\u3400", "\u9fff"
"""The Han characters of words."""


def none(page: Page, measured: Measured) -> bool:
    """Whether a number in words, which nothing bounds, is none."""
    start, end = measured.number.start, measured.number.end
    if page.text[start] in CIRCLES and not page.text[start:end].strip(CIRCLES):
        return True
    return measured.unit is None and end - start == 1 and page.vocabulary.numerals.lone_in_words and _in_word(page, start)


def _in_word(page: Page, at: int) -> bool:
    """Whether a Han digit stands against another Han character: 裕二, 一恵; not 三 in 答えは三です."""
    folded = page.folded
    if folded[at] < HAN or folded[at] not in page.vocabulary.numerals.digits:
        return False
    return any(FIRST <= char <= LAST for char in (folded[at - 1 : at], folded[at + 1 : at + 2]))
