"""Readings that belong together: from A to B, A or B, since A, by A."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from msgspec import Struct

from claimcheck.periods import calendars
from claimcheck.periods.arithmetic import DAY, Window, shift_window
from claimcheck.periods.calendar_words import NAMED
from claimcheck.periods.clocks import clock_behind, minutes
from claimcheck.periods.context import Context
from claimcheck.periods.grammar import Grammar
from claimcheck.periods.reading import Reading, Slots
from claimcheck.periods.resolve import Resolved, names_year, resolve

GAP = 14
"""No longer words join two periods."""


Offset = tuple[int, str, bool]
Place = tuple[str, int, int]
MEASURES = frozenset({"count", "grain"})
SHIFTS = {"earlier": -1, "later": 1, "starting": 1}
OPENERS = frozenset({"between", "from"})
RANGES = OPENERS | {"since"}


class Joined(Struct, frozen=True, gc=False):
    """One or two readings, how they are joined (range, either), the word before or after them (since, until, by ...), how
    many units they lie off (two weeks before ...) or last (two weeks starting ...), and the minute of the day."""

    start: int
    end: int
    first: Slots
    second: Slots | None
    how: str | None
    flag: str | None
    offset: Offset | None = None
    clock: int | None = None


def join(readings: Iterable[Reading], folded: str, grammar: Grammar) -> Iterator[Joined]:
    """Neighbours joined, heads and tails taken in; in order, without overlaps."""
    waiting: Reading | None = None
    how: str | None = None
    last = 0
    for reading in readings:
        joint = _joint(waiting, reading, folded, grammar) if waiting is not None and how is None else None
        if waiting is not None and joint is not None:
            waiting, how = Reading(waiting.start, reading.end, waiting.slots, _inherit(waiting.slots, reading.slots)), joint
            continue
        if waiting is not None and LED.isdisjoint(waiting.slots):
            waiting = _dated(waiting, reading, folded, grammar) if how is None else waiting
            joined = _dressed(waiting, how, (folded, last, reading.start), grammar)
            last = joined.end
            yield joined
        waiting, how = reading, None
    if waiting is not None and LED.isdisjoint(waiting.slots):
        yield _dressed(waiting, how, (folded, last, len(folded)), grammar)


def _joint(left: Reading, right: Reading, folded: str, grammar: Grammar) -> str | None:
    """How two neighbours are joined, by the words between them and, for some, the word before."""
    if left.second or right.second or right.start - left.end > GAP:
        return None
    if not LED.isdisjoint(right.slots):
        return _led(left, right)
    match = grammar.joint.fullmatch(folded, left.end, right.start)
    if match is None:
        return None
    name = match.lastgroup
    if name == "either" and ("weekday" in left.slots or "direction" in left.slots):
        return None
    if name in ("start", "apart"):
        return "apart" if not DISTANCES.isdisjoint(right.slots) else "range" if name == "start" else None
    if match.lastgroup == "pair":
        head = grammar.head.match(folded, left.start)
        tail = grammar.tail.match(folded, right.end)
        either = [match.lastgroup for match in (head, tail) if match is not None]
        return "range" if "between" in either else None
    return match.lastgroup


def _led(left: Reading, right: Reading) -> str | None:
    """How what is counted from the period right before it joins that."""
    if right.start != left.end:
        return None
    return LASTING if LASTING in right.slots else "apart" if not EVES.isdisjoint(left.slots) else None


def _dated(left: Reading, right: Reading, folded: str, grammar: Grammar) -> Reading:
    """In May and June 2019: the first of two parts of one kind is of the year that stands behind the last."""
    if grammar.lending is None or names_year(left.slots) or not names_year(right.slots) or LENT.isdisjoint(left.slots):
        return left
    alike = left.slots.keys() & LENT == right.slots.keys() & LENT and _first(left.slots, right.slots)
    if not alike or right.start - left.end > GAP or grammar.lending.fullmatch(folded, left.end, right.start) is None:
        return left
    return Reading(left.start, left.end, {**{k: v for k, v in right.slots.items() if k not in left.slots}, **left.slots}, left.second)


LENT = frozenset({"month", "quarter", "half", "day"})


def _first(left: Slots, right: Slots) -> bool:
    """Whether the first of two parts of a year comes first in it: the fourth quarter and the first quarter of next year do not."""
    name = next(name for name in ("month", "quarter", "half", "day") if name in left)
    return int(left[name]) <= int(right[name])


def _inherit(left: Slots, right: Slots) -> Slots:
    """A day alone is of the month before it."""
    if right.keys() == {"day"} and "day" in left:
        return {**left, **right}
    return right


def _dressed(reading: Reading, how: str | None, place: Place, grammar: Grammar) -> Joined:
    """The reading with the words around it that belong to it: of the text from the end of the period before to the next."""
    folded = place[0]
    slots, second = dict(reading.slots), reading.second
    if how == "apart":
        return Joined(reading.start, reading.end, slots, None, None, None, _distance(second or {}))
    if how == LASTING:
        return Joined(reading.start, reading.end, slots, None, None, None, (*_distance({"ahead": "", **(second or {})})[:2], True))
    either = slots.pop("either", None) or (second or {}).get("either")
    how = how or ("either" if either else "range" if second else None)
    start, before, offset = _before_it(reading.start, how, place, grammar)
    end, clock = clock_behind(reading.slots, reading.end, folded, grammar) if how is None else (reading.end, None)
    end, after = _after_it(end, how, place, grammar)
    if how is None and not before and not after and grammar.clause is not None and grammar.clause.match(folded, end):
        after = "since"
    clock = minutes(slots, grammar.values) if "hour" in slots else clock
    return Joined(start, end, slots, second, how, before or after, offset, clock)


DISTANCES = frozenset({"ahead", "ago"})
LASTING = "lasting"
LED = frozenset({LASTING, "eve"})
"""What is counted from the period right before it: for three days from tomorrow, three days before Christmas."""
EVES = frozenset({"feast", "day"})


def _distance(slots: Slots) -> Offset:
    """How far off another period a distance puts it: two days after the third."""
    count = calendars.number(slots.get("count", "1")) or int(slots.get("count", "1"))
    return count if "ahead" in slots else -count, slots["grain"], False


def _before_it(start: int, how: str | None, place: Place, grammar: Grammar) -> tuple[int, str | None, Offset | None]:
    """Where the period begins with the word before it, what that word says, and how far off it puts the period."""
    folded, last, _ = place
    head = grammar.head.match(folded, start)
    if head is None:
        return start, None, None
    name = next((n for n, at in head.groupdict().items() if at is not None and n not in MEASURES), None)
    if name is None or min(at for at, _ in head.regs[1:] if at >= 0) < last:
        return start, None, None
    if name in SHIFTS:
        grain = grammar.values["grain"][head["grain"]]
        count = int(grammar.values["count"].get(head["count"], head["count"]))
        if grain == "quarter" and count == 1:  # up a quarter from May
            return start, None, None
        return head.start("count"), None, (SHIFTS[name] * count, grain, name == "starting")
    if how == "range" and name in RANGES:
        return head.start(name), None, None
    return (start, None, None) if name in OPENERS else (head.start(name), name, None)


def _after_it(end: int, how: str | None, place: Place, grammar: Grammar) -> tuple[int, str | None]:
    """Where the period ends with the word behind it, and what that word says."""
    tail = grammar.tail.match(place[0], end, place[2])
    name = tail and tail.lastgroup
    if tail is None or name is None or (name == "between" and how != "range"):
        return end, None
    return tail.end(), None if name == "between" or (name == "until" and how == "range") else name


def pair(joined: Joined, context: Context) -> tuple[Resolved, Resolved]:
    """Both halves: a half that names no year takes it from the other, so that the second does not come first."""
    first, second = joined.first, joined.second or {}
    if names_year(second) and not names_year(first) and not second.get("year_word", "").startswith(NAMED):
        right = resolve(second, context)
        left = resolve(first, context, right.window and right.window[0].year)
        return (_moved(left, -12) if _before(right, left) else left), right
    left = resolve(first, context)
    if left.window is None or names_year(second):
        return left, resolve(second, context if left.window is None else _at(context, left.window))
    right = resolve(second, _at(context, left.window), left.window[0].year)
    if "weekday" in second and right.window is not None:
        day = left.window[0] + DAY * ((right.window[0].weekday() - left.window[0].weekday()) % 7)
        return left, Resolved((day, day), "day")
    return left, (_moved(right, 12) if _before(right, left) else right)


def _at(context: Context, window: Window) -> Context:
    """The same memory, having just heard of `window`."""
    heard = context.copy()
    heard.remember(window, "day", True)
    return heard


def _before(left: Resolved, right: Resolved) -> bool:
    return left.window is not None and right.window is not None and left.window[0] < right.window[0]


def _moved(resolved: Resolved, count: int) -> Resolved:
    return Resolved(resolved.window and shift_window(resolved.window, count), resolved.grain, resolved.flag)


def until(window: Window, published: datetime.date | None) -> Window:
    """From the first day of a window to the date line, where that lies after it."""
    return window if published is None or published <= window[0] else (window[0], published)
