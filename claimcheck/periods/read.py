"""The stage: marks become periods."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from msgspec import Struct

from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import Lexicon
from claimcheck.model import Mark, Period, Span
from claimcheck.periods import calendars
from claimcheck.periods.arithmetic import DAY, Window, add, shift_window
from claimcheck.periods.calendar_words import compares
from claimcheck.periods.context import Context
from claimcheck.periods.grammar import Grammar, grammar
from claimcheck.periods.join import Joined, join, pair, until
from claimcheck.periods.outlook import Outlook, clause_end
from claimcheck.periods.reading import Slots
from claimcheck.periods.relative import around
from claimcheck.periods.resolve import Resolved, names_year, resolve
from claimcheck.periods.scan import readings


def read(text: str, marks: Sequence[Mark], lexicon: Lexicon, published: datetime.date | None = None) -> tuple[Period, ...]:
    """Every date and period of `text` (with its `marks`, in order), ordered, without overlaps, longest reading.

    `start` and `end` are both included, and None (flag "unresolved") where neither the text nor `published` tells them.
    """
    rules = grammar(lexicon)
    folded = fold(text)
    source = _Source(text, folded, marks, Context(text, published, rules.fiscal), Outlook(folded, marks), rules)
    joined = join(readings(text, folded, marks, rules), folded, rules)
    return tuple([_period(one, source) for one in joined if DEPENDENT.isdisjoint(one.first) or _holds(one, source)])


DEPENDENT = frozenset({"ahead", "told_quarter"})
"""Slots of forms that are periods only in some texts."""


def _holds(joined: Joined, source: _Source) -> bool:
    """Whether "the second half" is of a year, since a quarter was told before it, and "in two years" counts from the date line."""
    if "told_quarter" in joined.first:
        return source.context.names("quarter")
    return "which" in joined.first or _counts_ahead(joined, source)


def _counts_ahead(joined: Joined, source: _Source) -> bool:
    """Whether "in two years" counts from the date line: the sentence looks ahead, and its paragraph tells of no other year."""
    context = source.context
    context.enter(joined.start)
    here = context.year is None or context.published is None or context.year >= context.published.year
    return here and _looks_ahead(joined, source)


class _Source(Struct, frozen=True, eq=False):
    text: str
    folded: str
    marks: Sequence[Mark]
    context: Context
    outlook: Outlook
    rules: Grammar


def _period(joined: Joined, source: _Source) -> Period:
    context = source.context
    context.enter(joined.start)
    resolved, any_of = _resolved(joined, source)
    window, flag = resolved.window, joined.flag or resolved.flag
    if window is None:
        flag = "unresolved"
    if not (compares(joined.first, context) or _measured_against(joined, source)):
        _keep(resolved, flag, joined, context)
    if window is not None and flag == "since":
        window = until(window, context.published)
    start, end = window or (None, None)
    return Period(
        Span(joined.start, joined.end), source.text[joined.start : joined.end], start, end, resolved.grain, any_of, flag, joined.clock
    )


def _measured_against(joined: Joined, source: _Source) -> bool:
    """Whether a year, quarter or month stands behind a word that compares: more than in the second quarter, 比2024年增加,
    or behind the amount compared with: against 2 billion in the second quarter."""
    if PARTS_OF_YEAR.isdisjoint(joined.first) and not names_year(joined.first):
        return False
    marks = source.marks
    at = bisect_left(marks, joined.start, key=_START) - 1
    while at >= 0 and (far := joined.start - marks[at].end) <= THAN_AMOUNT:
        if marks[at].senses.get("connective") == "compared":
            return far <= THAN or _is_amount(source.folded[marks[at].end : joined.start])
        if far <= THAN and marks[at].senses.get("hedge") in MORE_OR_LESS:
            return True
        at -= 1
    return False


def _is_amount(between: str) -> bool:
    """Whether it is part of one clause and holds a number."""
    return any(map(str.isdigit, between)) and clause_end().search(between) is None


THAN, THAN_AMOUNT = 8, 45
MORE_OR_LESS = frozenset({"over", "under"})
_START = attrgetter("start")


def _keep(resolved: Resolved, flag: str | None, joined: Joined, context: Context) -> None:
    if resolved.window is None:
        context.forget(resolved.grain)
        return
    _learn(resolved.window, joined, context)
    named = names_year(joined.first) or names_year(joined.second or {})
    itself = COUNTED.isdisjoint(joined.first)
    context.remember(resolved.window, resolved.grain, named and flag not in AROUND, itself)


def _learn(window: Window, joined: Joined, context: Context) -> None:
    """A fiscal year that is told with its last month, or a quarter with its number and its last day, tells when the fiscal year
    of the text begins."""
    if "closing_month" in joined.first and "fiscal_word" in joined.first:
        context.fiscal = calendars.beginning(int(joined.first["closing_month"]) % 12 + 1)
    if "closing" in joined.first and "quarter" in joined.first:
        end = window[1] - datetime.timedelta(days=WEEK)  # weeks that end on a Saturday run into the next month
        context.fiscal = calendars.beginning((end.month + 3 * (4 - int(joined.first["quarter"]))) % 12 + 1)


WEEK = 7
AROUND = frozenset({"since", "until", "before", "after"})
"""A year that only bounds what is told does not date what comes after."""
COUNTED = frozenset({"quarter_word", "month_word", "bare"})
"""Slots of words that count from the date line."""


def _resolved(joined: Joined, source: _Source) -> tuple[Resolved, tuple[Window, ...]]:
    """The days, and where one of two is meant, those of each."""
    try:
        return _days(joined, source)
    except (ValueError, OverflowError):  # the last December of the calendar, a year before the first
        return Resolved(None, "range", "unresolved"), ()


def _days(joined: Joined, source: _Source) -> tuple[Resolved, tuple[Window, ...]]:
    if joined.second is None:
        return _possible(_off(resolve(_turned(joined, source), source.context), joined), joined, source), ()
    left, right = pair(joined, source.context)
    if left.window is None or right.window is None or right.window[1] < left.window[0]:
        return Resolved(None, "range"), ()
    window = left.window[0], right.window[1]
    if _hardly_begun(window, joined, source):
        return Resolved(shift_window(window, -12), "range"), ()
    return Resolved(window, "range"), (left.window, right.window) if joined.how == "either" else ()


def _hardly_begun(window: Window, joined: Joined, source: _Source) -> bool:
    """January to November, told in January: of the year before, unless the sentence looks ahead. Where a share of it has
    passed it is the range that we live in."""
    published, second = source.context.published, joined.second or {}
    if published is None or window[1] <= published or names_year(joined.first) or names_year(second):
        return False
    plain = not PARTS_OF_YEAR.isdisjoint(joined.first) and joined.how != "either" and "which" not in joined.first
    return plain and SHARE * (published - window[0]) < window[1] - window[0] and not _looks_ahead(joined, source)


PARTS_OF_YEAR = frozenset({"month", "quarter"})
SHARE = 6
"""One in so many of its days."""
BOUNDS = frozenset({"by", "before"})


def _turned(joined: Joined, source: _Source) -> Slots:
    """The slots, with what turns the year that they do not name: a bound (by Christmas) or a sentence that looks ahead."""
    if joined.flag in BOUNDS and not DATES.isdisjoint(joined.first):
        return {**joined.first, "bound": "yes"}
    if not DUE.isdisjoint(joined.first) and not names_year(joined.first) and _due(joined, source):
        return {**joined.first, "which": "due"} if joined.first.keys() == {"weekday"} else {**joined.first, "due": "yes"}
    if "month" in joined.first and not names_year(joined.first) and joined.flag != "since" and _looks_ahead(joined, source):
        return {**joined.first, "future": "yes"}
    if "decade" in joined.first and _looks_ahead(joined, source):
        return {**joined.first, "future": "yes"}
    if joined.offset and joined.offset[0] > 0 and joined.first.keys() == {"weekday"} and _looks_ahead(joined, source):
        return {**joined.first, "which": "coming"}
    return joined.first


DATES = frozenset({"feast", "year_part"})
LONG_PARTS = frozenset({"season", "month", "quarter", "half"})
DUE = frozenset({"month", "quarter", "half", "season", "feast", "day", "weekday"})
POINTED = frozenset({"which", "week_word", "month_word"})


def _due(joined: Joined, source: _Source) -> bool:
    """Whether the clause puts the period ahead and the words beside it place something in it (in May, not the May sales)."""
    if not POINTED.isdisjoint(joined.first) or not source.outlook.due(joined.start, joined.end):
        return False
    toward = source.rules.toward
    places = (joined.start, joined.end)
    return toward is None or joined.flag in BOUNDS or any(toward.match(source.folded, place) is not None for place in places)


def _off(resolved: Resolved, joined: Joined) -> Resolved:
    """Two weeks before 13 May, three days after January 12th: a day, so far from the first day named; two weeks from
    now: a week; five days starting tomorrow: all of them."""
    if joined.offset is None or resolved.window is None:
        return resolved
    count, grain, spans = joined.offset
    day = add(resolved.window[0], count, grain)
    if spans:
        return Resolved((resolved.window[0], day - DAY), "range", resolved.flag)
    return Resolved(around(day, grain), grain, "relative") if "bare" in joined.first else Resolved((day, day), "day", resolved.flag)


def _possible(resolved: Resolved, joined: Joined, source: _Source) -> Resolved:
    """今年夏天 told as past before that summer: the year before, flagged; a sentence that looks ahead is left alone."""
    published, window = source.context.published, resolved.window
    if published is None or window is None or window[0] <= published or joined.first.get("year_word") != "0" or joined.flag:
        return resolved
    if "side" in joined.first or LONG_PARTS.isdisjoint(joined.first) or _looks_ahead(joined, source):
        return resolved
    return Resolved(shift_window(window, -12), resolved.grain, "impossible")


def _looks_ahead(joined: Joined, source: _Source) -> bool:
    return source.outlook.ahead(joined.start, joined.end)
