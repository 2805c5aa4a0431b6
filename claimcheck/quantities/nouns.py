"""The unit right after a number, or the counted noun that stands behind a classifier or a short modifier."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck import units
from claimcheck.quantities.page import Number, Page
from claimcheck.quantities.vocabulary import Found

NEAR, FAR, GLOSS = 6, 10, 24
LATIN_WORDS = 3
NEARBY, BEHIND = 24, 8
UNITS = frozenset({"unit", "counted"})
_SENTENCE_END = re.compile("[\u3002\uff01\uff1f\uff1b!?;\n]")


def unit_after(page: Page, end: int) -> Found | None:
    """The unit right after a number, or after a blank or a hyphen; a longer word that only begins like it is none."""
    code = page.text[end : end + 3]
    if code.isupper() and code.isascii() and page.folded[end - 1].isalpha() and page.kinds["unit"].values.get(code.lower()) == code:
        return Found(end, end + 3, code)
    at = page.skip(end, "-")
    if UNITS.isdisjoint(page.openings(at)):
        return None
    found = _longest(page.at("unit", at), page.at("counted", at))
    if found is None or (page.folded[found.end : found.end + 1].isdigit() and not page.folded[found.end - 1].isalpha()):
        return None
    trap = page.at("trap", at)
    if trap is not None and trap.end > found.end:
        return None
    if units.dimension(found.value) == "count":
        return _better_noun(page, found)
    return found


def reread(page: Page, number: Number, found: Found) -> Found:
    """The unit that the word stands for in this surrounding (degrees of heat, of an angle, of electricity)."""
    others = page.vocabulary.numerals.others.get(page.folded[found.start : found.end])
    if others is None:
        return found
    before = _SENTENCE_END.split(page.folded[max(0, number.start - NEARBY) : number.start])[-1]
    around = before + " " + _SENTENCE_END.split(page.folded[found.end : found.end + BEHIND])[0]
    value = number.value if number.value is not None else number.high
    for other in others:
        large = other.above is not None and value is not None and value > Decimal(other.above)
        if (large or any(word in around for word in other.near)) and not any(word in around for word in other.unless):
            return Found(found.start, found.end, other.unit)
    return found


def _longest(first: Found | None, second: Found | None) -> Found | None:
    if first is None or second is None:
        return first or second
    return first if first.end > second.end else second


def _better_noun(page: Page, found: Found) -> Found:
    """The noun right after a classifier says more than the classifier."""
    linked = page.listed("linkers", found.end) or found.end
    noun = page.at("counted", linked)
    return Found(found.start, noun.end, noun.value) if noun is not None else found


def noun_after(page: Page, end: int) -> Found | None:
    """A counted noun after a general classifier, a linker or a short modifier, with no other number or stop between."""
    classifier = page.at("classifier", end)
    after = classifier.end if classifier is not None else end
    linked = page.listed("linkers", after)
    at = page.skip(linked or after, "-")
    noun = page.at("counted", at)
    if noun is not None:
        return noun
    if page.folded[at : at + 1] < "\u2e80":
        return _noun_after_words(page, at)
    return _noun_after_characters(page, at, FAR if linked else NEAR)


def _noun_after_characters(page: Page, start: int, reach: int) -> Found | None:
    for at in range(start + 1, min(start + reach, len(page.folded))):
        if page.text[at - 1] in "（(":
            return _noun_after_bracket(page, at)
        if page.folded[at - 1] < "\u3040" or page.folded[at - 1] in page.vocabulary.numerals.digits:
            return None
        noun = page.at("counted", at)
        if noun is not None:
            return noun
    return None


def _noun_after_bracket(page: Page, start: int) -> Found | None:
    for at in range(start, min(start + GLOSS, len(page.text))):
        if page.text[at] in "）)":
            return page.at("counted", at + 1)
    return None


def _noun_after_words(page: Page, start: int) -> Found | None:
    at = page.listed("of_nouns", start)
    at = page.skip(at) if at is not None else start
    for _ in range(LATIN_WORDS):
        noun = page.at("counted", at)
        if noun is not None:
            return noun
        end = at
        while end < len(page.folded) and (page.folded[end].isalpha() or page.folded[end] in "-'") and end < at + 20:
            end += 1
        if end == at or page.folded[at:end] in page.vocabulary.stops or page.folded[end : end + 1] != " ":
            return None
        at = end + 1
    return None
