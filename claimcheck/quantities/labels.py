"""Words right before a number that say what it numbers (No. 3, section 12, week 4), and where they do not."""

from __future__ import annotations

from claimcheck.quantities.dimensions import KIND
from claimcheck.quantities.measures import Measured
from claimcheck.quantities.page import Page

LABELLED = frozenset({"number", "count", "points"})
"""Kinds of what a label may number: section 3, three pages."""
ORDERED = LABELLED | {"duration", "length"}
"""Kinds of what a label that makes ordinals may number too: the third year, the eighth kilometre."""
CLOCKED = frozenset({"second", "minute", "hour"})
"""Units that stay amounts behind such a label: the 63rd minute is so long after the start."""
STOP = "stop"
"""Said of a word that only ends like a label."""
NTH = "nth"
"""Labels that do nothing else."""
DEGREE, SUM = "°", "+"
LONGEST_ROW = 16
"""So far before a number the label of its row is looked for."""
NUMBERED = frozenset({"section", "turn"})
"""Labels that are nouns too."""


def numbered(page: Page, measured: Measured) -> str | None:
    """The reason that the word before a number gives why it counts nothing: they build 400 homes, and in week 30 people came."""
    kind, start = KIND[measured.unit], measured.number.start
    name = label(page, start) if kind in ORDERED else None
    if name == NTH and measured.unit not in CLOCKED:
        return "ordinal"
    if name is None or kind not in LABELLED:
        return None
    return None if kind == "count" and (name == "version" or determined(page, start)) else name


def label(page: Page, start: int) -> str | None:
    """The reason that a word before the number gives (No., section, version, a telephone word)."""
    near, closed = page.ahead[start]
    word = page.before("label", near) if "label" in closed else None
    if word is None and near and page.folded[near - 1] in ":.：":
        back = near - 1
        while back and page.folded[back - 1] in ":.：":
            back -= 1
        word = page.before("label", page.back(back))
    return word.value if word is not None and word.value != STOP else None


def determined(page: Page, start: int) -> bool:
    """Whether the word before a number that sections or turns are numbered by is a noun here: in the room, that week."""
    word = page.before("label", page.back(start))
    return word is not None and word.value in NUMBERED and page.listed_before("determiners", page.back(word.start)) is not None


def placed(page: Page, measured: Measured) -> bool:
    """Whether the word before a small number, which may bound it too, numbers places: the top 10."""
    plain = measured.prefix is None and measured.number.scale == 1 and measured.kind in LABELLED
    word = page.before("label", page.back(measured.number.start)) if plain else None
    return word is not None and word.value != STOP


def pieced(page: Page, start: int, end: int) -> str | None:
    """Why a bare number beside a sign or another number is none: a part of a place on the globe (101°39′), of a formula that is a
    name (10+3), or one of several that one label numbers (articles 3, 4 and 5)."""
    left, right = page.folded[start - 1 : start], page.folded[end : end + 2]
    if left == DEGREE or (right[:1] == DEGREE and right[1:].isdigit()):
        return "coordinate"
    lone = page.vocabulary.numerals.lone
    if lone is not None and lone.runs and _summed(page, start, right):
        return "formula"
    return "ordinal" if "row" in page.closings(start) and _in_row(page, start) else None


def _summed(page: Page, start: int, right: str) -> bool:
    """Whether a number stands right before or behind a plus and another number."""
    return (right[:1] == SUM and right[1:].isdigit()) or (
        page.folded[start - 1 : start] == SUM and page.folded[start - 2 : start - 1].isdigit()
    )


def _in_row(page: Page, start: int) -> bool:
    """Whether a label that makes ordinals stands before the numbers of a row that goes on here."""
    at = start
    while start - at < LONGEST_ROW and (link := page.listed_before("row", at)) is not None:
        back = link
        while back and (page.folded[back - 1].isdigit() or page.folded[back - 1] in page.vocabulary.followers):
            back -= 1
        word = page.before("label", back) if back < link else None
        if word is not None or back == link:
            return word is not None and word.value == NTH
        at = back
    return False
