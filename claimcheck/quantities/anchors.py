"""Whether a number begins at a place, and where it really begins."""

from __future__ import annotations

from claimcheck.quantities import english, syllables
from claimcheck.quantities.nearby import HAN
from claimcheck.quantities.nouns import STOP
from claimcheck.quantities.page import Page


def mere_article(page: Page, start: int) -> bool:
    """Whether no number follows the article that stands here."""
    return page.folded[start + 2 : start + 4] not in page.vocabulary.openings


def still_number(page: Page, start: int, end: int) -> bool:
    """Whether a word that holds no number is yet the beginning of one: x parts of y, a decimal point, a unit that goes beyond it."""
    folded, openings, numerals = page.folded, page.near.openings, page.vocabulary.numerals
    if folded[start] in numerals.digits and "unit" in openings[folded[start + 1 : start + 3]]:
        unit = page.at("unit", start + 1)
        if unit is not None and unit.end > end and unit.value != STOP:
            return True
    if "share_of" in openings[folded[end : end + 2]] and page.listed("share_of", end):
        return True
    last = folded[end - 1]
    if last in page.lists["share_of"].first and page.listed("share_of", end - 1):
        return True
    return last in numerals.marks["point"] and folded[end : end + 1] in numerals.digits


def next_digits(page: Page, start: int, end: int) -> int | None:
    """The next number of an anchor that is several, such as 22,24,26 or three thousand, five thousand in Han."""
    numerals = page.vocabulary.numerals
    if page.folded[start - 1] in numerals.small and page.folded[start] in numerals.digits and start not in page.traps:
        return start
    while start < end and not page.folded[start].isdigit():
        start += 1
    return start if start < end and page.folded[start - 1] in ",.\u3001" else None


def begins(page: Page, anchor: int) -> int:
    """Where the number at an anchor really begins: before an article, `several`, a leading point."""
    char = page.folded[anchor]
    if char < HAN and char.isascii() and char.isalpha():
        return english.begins(page, anchor)
    if "\u3041" <= char <= "\u309f":
        return syllables.begins(page, anchor)
    if char < HAN and char.isdigit():
        dot = anchor and page.folded[anchor - 1] == "." and (anchor < 2 or not page.folded[anchor - 2].isalnum())
        return anchor - 1 if dot and page.folded[anchor - 2 : anchor - 1] != "." else anchor
    for name in ("several_before", "upwards_before") if "+prefix" in page.ahead[anchor][1] else ():
        start = page.listed_before(name, anchor)
        if start is not None and start not in page.traps:
            return start
    return anchor
