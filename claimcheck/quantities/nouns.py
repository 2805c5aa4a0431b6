"""The unit right after a number, or the counted noun that stands behind a classifier or a short modifier."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.quantities.digits import compiled
from claimcheck.quantities.dimensions import DIMENSION
from claimcheck.quantities.nearby import HYPHEN, Names
from claimcheck.quantities.page import Number, Page
from claimcheck.quantities.vocabulary import Found

NEAR, FAR, GLOSS = 6, 10, 24
LATIN_WORDS = 3
LONGEST_WORD = 20
NEARBY, BEHIND = 24, 12
CLOSINGS = {"(": ")", "[": "]", "{": "}", "<": ">"}
MEASURES = frozenset({"length", "mass", "area", "volume", "power", "energy", "temperature"})
PARTS = frozenset({"floor", "room"})
"""What things have many of: the noun behind says of what, and is not what is counted (2階建て住宅)."""
STOP = "stop"
"""What stands for a unit in another language only."""
_MODEL = r"-[0-9]+ ?(?P<same>[a-z](?![a-z]))?"
_SENTENCE_END = re.compile("[\u3002\uff01\uff1f\uff1b!?;\n]")


def unit_after(page: Page, end: int) -> Found | None:
    """The unit right after a number, or after a blank or a hyphen; a longer word that only begins like it is none."""
    at, here, opened = page.behind[end]
    text, folded, kinds = page.text, page.folded, page.kinds
    if "+latin" in here and (joined := _joined_code(page, end) if folded[end - 1].isalpha() else _joined_inches(page, end)) is not None:
        return joined
    if HYPHEN in here:
        at = page.skip(end, "-")
        opened = page.openings(at)
    if (reach := opened.get("unit")) is not None:
        found = kinds["unit"].at(text, folded, at, reach)
    else:
        found = _parted(page, at) if at > 1 and folded[at - 2] == page.vocabulary.numerals.marks["carrier"] else None
    if (reach := opened.get("counted")) is not None:
        found = _longest(found, kinds["counted"].at(text, folded, at, reach))
    if found is None:
        return _bracketed(page, at) if "+bracket" in opened else None
    if found.value == STOP:
        return None
    _, behind, _ = page.behind[found.end]
    if "+digit" in behind and not folded[found.end - 1].isalpha():
        return None
    if HYPHEN in behind and of_model(page, found):
        return None
    trap = page.at("trap", at) if "trap" in opened else None
    if trap is not None and trap.end > found.end:
        return None
    if ("linkers" in behind or "counted" in behind) and DIMENSION[found.value] == "count" and found.value not in PARTS:
        return _better_noun(page, found)
    return found


def of_model(page: Page, letter: Found) -> bool:
    """Whether a capital behind a blank begins the name of a model, and is no unit nor magnitude: 44 F-35 jets, 20 B-21 bombers."""
    start = letter.start
    if letter.end - start > 1 or not page.text[start].isupper() or page.text[start - 1] != " ":
        return False
    numbered = compiled(_MODEL).match(page.folded, letter.end)
    return numbered is not None and numbered.group("same") != page.folded[start]


def _joined_code(page: Page, end: int) -> Found | None:
    """The code of a currency written against the word before it."""
    code = page.text[end : end + 3]
    return Found(end, end + 3, code) if code.isupper() and page.kinds["unit"].values.get(code.lower()) == code else None


def _joined_inches(page: Page, end: int) -> Found | None:
    """Inches written against digits in the letters of another word: a 6.7in screen."""
    stop = page.listed("inches", end)
    return None if stop is None else Found(end, stop, "inch")


def _bracketed(page: Page, at: int) -> Found | None:
    """The unit of measure in brackets behind a number: 20 (kg)."""
    unit = page.at("unit", at + 1)
    closed = unit is not None and page.folded[unit.end : unit.end + 1] == CLOSINGS[page.folded[at]]
    if unit is None or not closed or not unit.value.isascii() or DIMENSION[unit.value] not in MEASURES:
        return None
    return Found(at, unit.end + 1, unit.value)


def _parted(page: Page, at: int) -> Found | None:
    """The unit that goes on behind the half or the `some more` that stands in it: its name begins with a classifier before that."""
    if not parts(page, at - 2):
        return None
    for end in (at + 2, at + 1):
        unit = page.kinds["unit"].values.get(page.folded[at - 2] + page.folded[at:end])
        if unit and end <= len(page.folded):
            return Found(at, end, unit)
    return None


def parts(page: Page, at: int) -> bool:
    """Whether a classifier stands here and behind it `half` or `some more`, which may part a unit."""
    marks, second = page.vocabulary.numerals.marks, page.folded[at + 1 : at + 2]
    return page.folded[at : at + 1] == marks["carrier"] and bool(second) and second in marks["half"] + marks["excess"]


def reread(page: Page, number: Number, found: Found) -> Found:
    """The unit that a word of several stands for in this surrounding (degrees of heat, of an angle, of electricity)."""
    before = _SENTENCE_END.split(page.folded[max(0, number.start - NEARBY) : number.start])[-1]
    around = before + " " + _SENTENCE_END.split(page.folded[found.end : found.end + BEHIND])[0]
    value = next((known for known in (number.value, number.high, number.step) if known is not None), None)
    for other in page.vocabulary.numerals.others[page.folded[found.start : found.end]]:
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
    noun = _noun(page, linked)
    return Found(found.start, noun.end, noun.value) if noun is not None else found


def _noun(page: Page, at: int) -> Found | None:
    """The counted noun that stands here; a longer word that only begins like it (a national park) is none."""
    noun = page.at("counted", at)
    trap = page.at("trap", at) if noun is not None else None
    return None if noun is None or (trap is not None and trap.end > noun.end) else noun


def noun_after(page: Page, end: int) -> Found | None:
    """A counted noun after a general classifier, a linker or a short modifier, with no other number or stop between."""
    at, opened, there = page.behind[end]
    classifier = page.at("classifier", end) if "classifier" in opened else None
    after = classifier.end if classifier is not None else end
    linked = page.listed("linkers", after) if classifier is not None or "linkers" in opened else None
    if classifier is not None or linked is not None or page.folded[end : end + 1] == "-":
        at = page.skip(linked or after, "-")
        there = page.openings(at)
    noun = _noun(page, at) if "counted" in there else None
    if noun is not None:
        return noun
    if page.folded[at : at + 1] < "\u2e80":
        return _noun_after_words(page, at, there)
    return _noun_after_characters(page, at, FAR if linked else NEAR)


def _noun_after_characters(page: Page, start: int, reach: int) -> Found | None:
    folded, openings, digits = page.folded, page.near.openings, page.vocabulary.numerals.digits
    for at in range(start + 1, min(start + reach, len(folded))):
        char = folded[at - 1]
        if char < "\u3040":
            return _noun_after_bracket(page, at) if page.text[at - 1] in "（(" else None
        if char in digits:
            return None
        if "counted" in openings[folded[at : at + 2]] and (noun := page.at("counted", at)) is not None:
            return noun
    return None


def _noun_after_bracket(page: Page, start: int) -> Found | None:
    for at in range(start, min(start + GLOSS, len(page.text))):
        if page.text[at] in "）)":
            return page.at("counted", at + 1)
    return None


def _noun_after_words(page: Page, start: int, opened: Names) -> Found | None:
    """The noun behind `of the`, or behind a word or two of the phrase that begins at `start`; `more` of them is no comparison."""
    more = page.listed("more_of", start) if "more_of" in opened else None
    start = start if more is None else page.skip(more)
    noun = page.at("counted", start) if more is not None else None
    if noun is not None:
        return noun
    of = page.listed("of_nouns", start) if more is not None or "of_nouns" in opened else None
    at = start if of is None else page.skip(of)
    noun = page.at("counted", at) if of is not None else None
    for _ in range(LATIN_WORDS - 1):
        end = page.folded.find(" ", at, at + LONGEST_WORD + 1) if noun is None else at
        word = page.folded[at:end]
        if end <= at or word in page.vocabulary.stops or not (word.isalpha() or all(c.isalpha() or c in "-'" for c in word)):
            break
        at = end + 1
        noun = page.at("counted", at)
    return noun
