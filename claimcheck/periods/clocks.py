"""Times of day: as of 6 p.m., 截至2日零時."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.periods.grammar import Grammar
from claimcheck.periods.reading import Slots, number

# Of a period with one of these slots a time may stand behind it.
OF_A_DAY = frozenset(("day", "day_word", "weekday"))
HALF_DAY, HOURS = 12, 24


def clock_behind(slots: Slots, end: int, folded: str, grammar: Grammar) -> tuple[int, int | None]:
    """Where a period that ends at `end` ends with the time of day behind it, and that time in minutes; None where there is none."""
    if grammar.clock is None or OF_A_DAY.isdisjoint(slots):
        return end, None
    match = grammar.clock.match(folded, end)
    time = minutes({name.rstrip("2"): value for name, value in match.groupdict().items() if value}, grammar.values) if match else None
    return (end, None) if match is None or time is None else (match.end(), time)


def minutes(slots: Slots, values: Mapping[str, Mapping[str, str]]) -> int | None:
    """The minutes since midnight that the slots tell; None where they tell no time."""
    hour, minute = number(slots.get("hour", "")), number(slots.get("minute", "0"))
    if not hour.isdigit() or not minute.isdigit() or int(hour) > HOURS:
        return None
    part = slots.get("day_part", "")
    part = values["day_part"].get(part, part)
    late = part == "pm" or (part == "noon" and int(hour) < HALF_DAY - 1)
    whole = int(hour) + (HALF_DAY if late and int(hour) < HALF_DAY else 0)
    return 60 * whole + (30 if "half_hour" in slots else int(minute))
