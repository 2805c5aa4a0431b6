"""The words before and after a number that soften or bound it. Only words that touch the number are hedges of it."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from operator import attrgetter
from typing import cast

from claimcheck import intervals
from claimcheck.intervals import Policy
from claimcheck.model import Hedge, Interval
from claimcheck.quantities import measures, sums
from claimcheck.quantities.nearby import HYPHEN, NONE
from claimcheck.quantities.page import Number, Page
from claimcheck.quantities.vocabulary import Found

STRENGTH: tuple[Hedge, ...] = (
    "range", "vague", "far_over", "under", "over", "at_least", "at_most", "up_to", "excess", "nearly", "about", "reach", "exact", "none",
)  # fmt: skip
DEEP = 3
OPENERS = ("numeral", "unit_before")
"""Kinds of words that a number begins with: the plus of £30m plus £5m is no hedge."""
_START = attrgetter("start")


def before(page: Page, start: int) -> tuple[int, list[Hedge]]:
    """Where the hedges before a number begin, and what they are, the nearest first."""
    found: list[Hedge] = []
    at = start
    while len(found) < DEEP:
        back, closed = page.ahead[at]
        if "+hedge" not in closed and back not in page.taken:
            break
        reach = closed.get("hedge")
        word = page.kinds["hedge"].before(page.text, page.folded, back, reach) if reach is not None else None
        if word is None and ("hedge_glue" in closed or back in page.taken):
            word = _across(page, back)
        if word is not None and word.value == "stop":
            word = _cut(page, word)
        if word is None or page.folded[word.start - 1 : word.start] == HYPHEN or _inside_name(page, word.start, word.end):
            break
        found.append(cast(Hedge, word.value))
        at = word.start
    return at, found


def _cut(page: Page, word: Found) -> Found | None:
    """The hedge that ends a word which holds none, where another word ends within that (其中|超三成): then it is no such word."""
    at = bisect_left(page.marks, word.start, key=_START) - 1
    if at < 0 or not word.start < page.marks[at].end < word.end:
        return None
    start = page.marks[at].end
    value = page.kinds["hedge"].values.get(page.folded[start : word.end])
    return Found(start, word.end, value) if value and value != "stop" else None


def _across(page: Page, end: int) -> Found | None:
    """A hedge behind what may stand between it and its number: one verb of level or comma, one period."""
    glue = page.listed_before("hedge_glue", end)
    back, closed = (end, NONE) if glue is None else page.ahead[glue]
    if "hedge" in closed and (word := page.before("hedge", back)) is not None:
        return word if page.folded[end - 1].isalpha() or word.value == "about" else None
    period = page.taken.get(back)
    if period is None:
        return None
    word = page.before("hedge", page.back(period))
    return word if word is not None and word.value == "about" else None


def _inside_name(page: Page, start: int, end: int) -> bool:
    """Whether the word from `start` to `end` is the last part of a name. Words that are marked never overlap."""
    at = bisect_left(page.marks, end, key=_START) - 1
    while at >= 0 and "anchor" in page.marks[at].senses:
        at -= 1
    return at >= 0 and page.marks[at].end == end and page.marks[at].start < start and "name" in page.marks[at].senses


def after(page: Page, end: int) -> tuple[int, list[Hedge]]:
    """Where the hedges after a number and its unit end, and what they are."""
    found: list[Hedge] = []
    at = end
    while len(found) < DEEP:
        behind, _, opened = page.behind[at]
        reach = opened.get("hedge_after")
        word = None if reach is None else page.kinds["hedge_after"].at(page.text, page.folded, behind, reach)
        if word is None:
            break
        trap = page.at("trap", word.start)
        if (trap is not None and trap.end > word.end) or _number_follows(page, word) or _level(page, word):
            break
        found.append(cast(Hedge, word.value))
        at = word.end
    return at, found


def _level(page: Page, word: Found) -> bool:
    """Whether the word for an upper bound tells here up or down to which level something went (100円まで下げた)."""
    return word.value == "at_most" and page.listed("moved_up_to", word.start) is not None


def lasts(page: Page, measured: measures.Measured, start: int, done: int) -> bool:
    """Whether what begins at `start`, right behind an amount that ends at `done`, tells over which time that is: $2bn over five years."""
    if not done or measured.kind != "duration" or page.ahead[start][0] not in (done, done + 1):
        return False
    return page.follows("lasting_over", start) == page.ahead[measured.start][0]


def some_more(page: Page, measured: measures.Measured) -> bool:
    """Whether the mark of an excess that stands behind a measure is one: three years and some, no `many` of what follows."""
    if measured.kind == "count" or measured.end in page.traps:
        return False
    return not any(page.at(kind, measured.end + 1) for kind in ("classifier", "counted", "unit"))


def _number_follows(page: Page, word: Found) -> bool:
    """Whether the word really is the hedge of a next number (above 10 and below 20), or a sign between two (5+1)."""
    end = word.end
    at = page.skip(end)
    if at == end and (not page.folded[end - 1].isalnum() or page.folded[word.start : end] in page.kinds["hedge"].values):
        return page.folded[at : at + 1].isdigit()
    return at > end and (page.folded[at : at + 1].isdigit() or any(page.at(kind, at) is not None for kind in OPENERS))


def combine(hedges: list[Hedge]) -> Hedge:
    """The one hedge that several amount to: what is vague stays vague, a bound wins over `about`."""
    return min(hedges, key=STRENGTH.index, default="none")


def bounds(number: Number, hedge: Hedge, policy: Policy) -> tuple[Interval, Interval]:
    """The hard and the soft interval of a number under its hedge."""
    if number.step is not None and number.step < 0:
        hard, soft = bounds(sums.times(number, Decimal(-1)), hedge, policy)
        return intervals.negate(hard), intervals.negate(soft)
    if hedge == "vague" and number.step is not None:
        return intervals.vague(number.step, policy, loose=number.loose)
    if number.value is None and number.low is not None:
        if hedge == "range" and number.high is not None:
            return intervals.span(number.low, number.high)
        ends = Interval(number.low, number.high)
        return ends, ends
    if hedge == "excess" and number.value is not None and number.step is not None:
        return intervals.excess(number.value, number.step, policy, wide=number.loose)
    if number.value is None:
        return intervals.ANY, intervals.ANY
    return intervals.bounds(hedge, number.value, number.precision, policy)
