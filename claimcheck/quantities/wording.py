"""Number words that are no amounts: the name of a channel or a band, `one` of a thing, half of a match or of its field."""

from __future__ import annotations

from claimcheck.quantities.measures import Measured
from claimcheck.quantities.nearby import HYPHEN
from claimcheck.quantities.page import ONE, Page

RUNNING = 60
"""How far around a word those are looked at that tell running text from a heading, all long words of which have capitals."""
LONG = 5
PAIR = 2
TWICE = "1/2"
REACH, WORDS = 40, 3
"""How far behind `the two` a plural is looked for."""
ENDS = ".,;:!?'’\")"


def reason(page: Page, measured: Measured) -> str | None:
    """Why an unhedged number in words is none; None where it is one."""
    start, end = measured.number.start, measured.number.end
    if measured.number.scale == ONE and page.text[start].isupper() and _name(page, start, end):
        return "model-name"
    if measured.unit is None:
        if measured.number.value == PAIR and _both(page, start, end):
            return "word"
        return "single" if measured.number.value == ONE and _thing(page, start, end) else None
    return "word" if measured.unit == "fraction" and _of_match(page, start, end) else None


def _name(page: Page, start: int, end: int) -> bool:
    """Whether a word with a capital inside running text, before none with one, is part of a name: Radio Four, Blake's Seven."""
    text = page.text
    if start < 2 or text[start - 1] != " " or not text[start - 2].isalnum() or _next(text, end).istitle():
        return False
    around = text[max(0, start - RUNNING) : start] + text[end : end + RUNNING]
    return any(word.islower() and len(word) >= LONG for word in around.split())


def _next(text: str, end: int) -> str:
    """The first two letters of the next word; nothing at the end of a sentence."""
    return text[end + 1 : end + 3] if text[end : end + 1] == " " else ""


def _thing(page: Page, start: int, end: int) -> bool:
    """Whether `one` is a pronoun or little more than an article (a better one, said one trader), and counts nothing: it stands
    beside no other number, no hyphen and nothing of which there is more than one."""
    if page.follows("pronouns", start) != end:
        return False
    if page.text[start - 1 : start] == HYPHEN:
        return True
    at, here, _ = page.behind[end]
    if HYPHEN in here or page.follows("counting_after", at) is not None:
        return False
    return not page.precedes("counting_before", page.ahead[start][0])


def _both(page: Page, start: int, end: int) -> bool:
    """Whether `the two` are two things named before, and no noun follows that is counted."""
    near, closed = page.ahead[start]
    if "definite" not in closed or page.listed_before("definite", near) is None:
        return False
    return page.folded[end : end + 1] != HYPHEN and not _plural_near(page, end + 1)


def _plural_near(page: Page, start: int) -> bool:
    """Whether one of the few words of a phrase that begins here looks like a plural."""
    marks = page.vocabulary.numerals.beside.get("plural_marks", ())
    for word in page.folded[start : start + REACH].split(" ")[:WORDS]:
        if word in page.vocabulary.stops:
            return False
        if word.rstrip(ENDS).endswith(marks):
            return True
    return False


def alone(page: Page, end: int) -> bool:
    """Whether nothing follows that a number would count: only a small word, or the end of the phrase."""
    at = stop = page.behind[end][0]
    while page.folded[stop : stop + 1].isalpha():
        stop += 1
    return page.folded[end : end + 1] != HYPHEN and (stop == at or page.folded[at:stop] in page.vocabulary.stops)


def _of_match(page: Page, start: int, end: int) -> bool:
    """Whether a half is one of two in which a match is played or a field is parted: in their half, a second-half goal."""
    half = page.at("fraction", start)
    if half is None or half.value != TWICE or half.end != end:
        return False
    at, here, _ = page.behind[end]
    if page.text[start - 1 : start] == HYPHEN or HYPHEN in here:
        return True
    return page.follows("half_after", at) is not None or page.precedes("half_before", page.ahead[start][0])
