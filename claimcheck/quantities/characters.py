"""Han digits that are no amounts: part of a word or a name, circles drawn for what is left out."""

from __future__ import annotations

from claimcheck.languages.numerals import Lone
from claimcheck.quantities.dimensions import KIND
from claimcheck.quantities.measures import Measured
from claimcheck.quantities.nearby import HAN
from claimcheck.quantities.page import Page

CIRCLES = "○◯"
"""They stand for what is left out where nothing else is beside them: ○○さん; the numeral for zero is another character."""
AROUND, ONCE = 16, 2
FIRST, LAST = "\u3400", "\u9fff"
"""The Han characters of words."""


def in_word(page: Page, measured: Measured) -> bool:
    """Whether the Han digits of a number, which nothing bounds, are those of a word or a name, or are circles."""
    start, end = measured.number.start, measured.number.end
    if page.text[start] in CIRCLES and not page.text[start:end].strip(CIRCLES):
        return True
    lone = page.vocabulary.numerals.lone
    if KIND[measured.unit] == "temperature":
        return lone is not None and bool(lone.degrees) and _times(page, lone, measured)
    if measured.unit is not None or lone is None or not _among_others(page, start, end):
        return False
    return end - start == 1 or lone.runs if not _counts(page, lone, start, end) else False


def _times(page: Page, lone: Lone, measured: Measured) -> bool:
    """Whether degrees in one Han digit, with no word of warmth around them, say how often something happened: 三度."""
    start, end = measured.number.start, measured.end
    around = page.folded[max(0, start - AROUND) : start] + page.folded[end : end + AROUND]
    return end - start == ONCE and not any(word in around for word in lone.degrees)


def _among_others(page: Page, start: int, end: int) -> bool:
    """Whether nothing but Han digits stands against another Han character: 裕二, 一恵, 七七事變; not 三 in 答えは三です."""
    folded, numerals = page.folded, page.vocabulary.numerals
    ten = end - start == 1 and folded[start] in numerals.small and numerals.lone is not None and numerals.lone.counted
    if not ten and any(char < HAN or char not in numerals.digits for char in folded[start:end]):
        return False
    return any(FIRST <= char <= LAST for char in (folded[start - 1 : start], folded[end : end + 1]))


def _counts(page: Page, lone: Lone, start: int, end: int) -> bool:
    """Whether a Han digit inside a word counts something: 共五, 四省, 這三部; not 三江源, 木衛四."""
    if not lone.counted:
        return False
    folded = page.folded
    digits = folded[start:end]
    if digits.startswith(lone.always) and not folded.startswith(lone.never, end):
        return True
    before = folded.endswith(lone.before, 0, start)
    if not FIRST <= folded[end : end + 1] <= LAST or folded.startswith(lone.apart, end):
        return before or folded.endswith(lone.closing, 0, start) or not FIRST <= folded[start - 1 : start] <= LAST
    counted = not folded.startswith(lone.never, end) and (folded.startswith(lone.counted, end) or page.at("classifier", end) is not None)
    return before and counted if digits.startswith(lone.ordinals) else before or counted
