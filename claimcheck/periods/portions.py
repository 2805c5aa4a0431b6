"""Portions of a window: its first so many months, its last week, its second Monday."""

from __future__ import annotations

from claimcheck.periods import arithmetic
from claimcheck.periods.arithmetic import DAY, Window
from claimcheck.periods.reading import Slots

NAMES = frozenset({"lead", "nth"})


def portion(slots: Slots, whole: Window) -> Window | None:
    """The portion that `lead` or `nth` tells, in units of `grain` or in weekdays."""
    if "weekday" in slots and slots.get("grain") == "week":
        week = portion({k: v for k, v in slots.items() if k != "weekday"}, whole)
        return week and (week[0] + DAY * int(slots["weekday"]),) * 2
    if "weekday" in slots:
        which = int(slots["nth"]) if "nth" in slots else 1 if slots["lead"] == "first" else -1
        return arithmetic.weekday(whole, int(slots["weekday"]), which)
    if "weekend" in slots:
        saturday = portion({**{k: v for k, v in slots.items() if k != "weekend"}, "weekday": str(arithmetic.SATURDAY)}, whole)
        return saturday and (saturday[0], saturday[0] + DAY)
    if "nth" in slots:
        return edge(whole, "nth", int(slots["nth"]), slots["grain"])
    return edge(whole, slots["lead"], int(slots.get("lead_count", "1")), slots["grain"])


def edge(window: Window, side: str, count: int, grain: str) -> Window | None:
    """The first or last `count` units of a window, or its unit number `count`. Weeks begin on Monday and belong to the
    month or year that holds most of their days; other units are cut to the window."""
    start, end = window
    if side == "nth":
        whole, before = edge(window, "first", count, grain), edge(window, "first", count - 1, grain)
        return whole if not before or count == 1 else whole and (before[1] + DAY, whole[1])
    if grain == "week":
        first, last = arithmetic.week(start + 3 * DAY)[0], arithmetic.week(end - 3 * DAY)[1]
        return (first, first + DAY * (7 * count - 1)) if side == "first" else (last - DAY * (7 * count - 1), last)
    if grain == "workday":
        first = arithmetic.add(start - DAY, 1, grain) if side == "first" else arithmetic.add(end + DAY, -count, grain)
        return first, arithmetic.add(first, count - 1, grain)
    if side == "first":
        return start, min(end, arithmetic.add(start, count, grain) - DAY)
    first = arithmetic.add(end + DAY, -count, grain)
    return max(start, first), end
