"""Names of Han characters by their form: a last word that tells a kind, a word of a trade, the marks of a title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.clauses.recurring import BEFORE, UNITS, Known, Page, places
from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import is_word
from claimcheck.languages.search import is_wide
from claimcheck.model import Mark, Token
from claimcheck.patterns import UNSPACED, pattern

if TYPE_CHECKING:
    import regex

HAN = pattern(rf"[{UNSPACED}]")
# A stock code or a Latin name behind a name introduces it.
INTRODUCED = pattern(r"\s?[(（](?:[A-Za-z]+[:：. ]?\s?)?(?:\d{4,6}|[A-Za-z][A-Za-z .&-]+)[^()（）\n]{0,8}[)）]")
# The age of a person in brackets right behind the name.
AGED = pattern(r"\(\d{1,3}\s?(\w+)\)")  # in folded text
WORK = pattern(r"《([^《》\n]{1,20})》")
LONGEST_PREFIX = 6
TRADE_PREFIX = 2
# A last word of one character (county, city) makes a name of two characters and more before it.
SHORTEST_PREFIX = 2
LONGEST_PERSON = 4
# No word and no number is longer than this, with a trade and what stands before it.
FARTHEST = 100


def by_form(text: str, marks: tuple[Mark, ...], known: Known) -> list[Token]:
    """Names by their last word (a company, a bank, a county) or trade, then works by the marks of their titles, and persons by
    their age in brackets."""
    if not is_wide(text):
        return []
    page = Page(text, fold(text))
    found = list(_suffixed(page, marks, known))
    return [*found, *_short(text, found), *(_work(m) for m in WORK.finditer(text)), *_aged(page, known)]


def _aged(page: Page, known: Known) -> Iterator[Token]:
    """Two to four characters that begin a clause and have an age in brackets behind them."""
    text = page.text
    for match in AGED.finditer(page.folded) if known.ages else ():
        if match[1] not in known.ages:
            continue
        end = start = match.start()
        while start and end - start <= LONGEST_PERSON and HAN.match(text, start - 1):
            start -= 1
        if SHORTEST_PREFIX <= end - start <= LONGEST_PERSON:
            yield Token(start, end, {"name_kind": "person"}, "name", text[start:end])


def _work(match: regex.Match[str]) -> Token:
    return Token(match.start(1), match.end(1), {"name_kind": "work"}, "name", match[1])


def _suffixed(page: Page, marks: tuple[Mark, ...], known: Known) -> Iterator[Token]:
    """Names by their last word: the Han characters and katakana before it up to a word or a stop, a word of a trade between. Two
    characters and a trade are a name where they come twice, where the headline has the two, where brackets introduce them."""
    text, trade = page.text, None
    for at in [i for i, m in enumerate(marks) if "name_suffix" in m.senses or "industry" in m.senses]:
        mark = marks[at]
        covered = _covered(marks, at)
        if suffix := mark.senses.get("name_suffix"):
            first = trade.start if trade and trade.end == mark.start else mark.start
            start = _prefix(page, first, covered, known.stops)
            if start < first and (mark.end - mark.start > 1 or first - start >= SHORTEST_PREFIX):
                yield Token(start, mark.end, {"name_kind": suffix}, "name", text[start : mark.end])
        else:
            trade = mark
            start = _prefix(page, mark.start, covered, known.stops | known.leads)
            if mark.start - start == TRADE_PREFIX and _is_trader(text, start, mark, known):
                yield Token(start, mark.end, {"name_kind": "company"}, "name", text[start : mark.end])


def _covered(marks: tuple[Mark, ...], at: int) -> int:
    """Where the last word ends before that at `at` which no name holds; 0 where all are too far away to matter."""
    limit = marks[at].start - FARTHEST
    while at:
        at -= 1
        mark = marks[at]
        if mark.start < limit:
            return 0
        senses = mark.senses
        if "anchor" in senses or "name_suffix" in senses or "industry" in senses:
            continue
        if mark.end - mark.start > 1 or not senses.keys() <= UNITS or _counts(marks, at):
            return mark.end
    return 0


def _counts(marks: tuple[Mark, ...], at: int) -> bool:
    """Whether the last number before the mark at `at` stands against it."""
    start = marks[at].start
    while at and marks[at - 1].start >= start - FARTHEST:
        at -= 1
        if "anchor" in marks[at].senses:
            return marks[at].end == start
    return False


def _is_trader(text: str, start: int, trade: Mark, known: Known) -> bool:
    short = text[start : trade.start]
    again = text.count(text[start : trade.end]) > 1 or short in known.headline
    again = again or any(BEFORE.match(text, at - 1) for at in places(text, short) if at and at != start)
    return again or INTRODUCED.match(text, trade.end) is not None


def _prefix(page: Page, end: int, covered: int, stops: frozenset[str]) -> int:
    text, folded, start = page.text, page.folded, end
    while start > covered and end - start < LONGEST_PREFIX and folded[start - 1] not in stops and HAN.match(text, start - 1):
        start -= 1
    return end if start and end - start == LONGEST_PREFIX and is_word(text[start - 1]) else start


def _short(text: str, found: list[Token]) -> Iterator[Token]:
    """The first two characters of a company with a trade in its name, where they stand alone: the company."""
    companies = {t.value: t.senses for t in found if t.senses["name_kind"] == "company" and len(t.value) == TRADE_PREFIX * 2}
    for name, senses in companies.items():
        for at in places(text, name[:TRADE_PREFIX]):
            yield Token(at, at + TRADE_PREFIX, senses, "name", name)
