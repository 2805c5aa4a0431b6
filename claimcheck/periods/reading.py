"""From a match to what it says: slot by slot, in values that no language shows through."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from claimcheck.periods import calendars
from claimcheck.periods.grammar import Rule

if TYPE_CHECKING:
    from claimcheck.periods.grammar import Match

Slots = Mapping[str, str]


class Reading(Struct, frozen=True, gc=False):
    """One expression as read: where it stands, its slots, and those of the second half of "2023-2025" or "2028 or 2029"."""

    start: int
    end: int
    slots: Slots
    second: Slots | None = None


def read_match(match: Match, text: str, rule: Rule) -> Reading | None:
    """The reading of a match; None where a word stands in a case that it never has (may, march) or a number is none."""
    first: dict[str, str] = {}
    second: dict[str, str] = {}
    start = match.start()
    stretches = match.regs
    for index, name, again, words in rule.slots:
        begin, end = stretches[index]
        if begin < 0:
            continue
        surface = match[index]
        value = words.get(surface) or _value(name, surface, text[begin:end], rule)
        if value is None:
            return None
        (second if again else first)[name] = value
        if begin < start:
            start = begin
    if "short_year" in second and "fiscal" in first:
        first = {"year": CENTURY + first["short_year"], **first} if "short_year" in first else first
    if "short_year" in second and "year" in first:
        second["year"] = first["year"][:2] + second.pop("short_year")
        if "fiscal" in first:
            return Reading(start, match.end(), {**first, "later_year": second["year"]})
    return Reading(start, match.end(), first, {**first, **second} if second else None)


CENTURY = "20"
"""Of a fiscal year in two digits."""


def _value(name: str, folded: str, written: str, rule: Rule) -> str | None:
    surface = folded.replace("\n", " ").strip()
    known = rule.values.get(name, {}).get(surface)
    if known is None:
        read = number(surface)
        return read if read.isdigit() or name not in rule.values else None
    spelled = rule.spellings.get(name, {}).get(surface)
    return known if not spelled or written in spelled else None


def number(surface: str) -> str:
    """A whole number in digits, in Han digits (place by place) or in Han tens, as plain digits; other text as it stands."""
    if surface.isascii():
        return surface.rstrip("stndrh") if surface[:1].isdigit() else surface
    surface = surface.removeprefix(calendars.data()["han_ordinal"])
    if surface.isascii():
        return surface
    digits: Mapping[str, str] = calendars.data()["han_digits"]
    tens: Mapping[str, str] = calendars.data()["han_tens"]
    hundred = next((i for i, char in enumerate(surface) if char in calendars.data()["han_hundreds"]), None)
    if hundred is not None:
        rest = number(surface[hundred + 1 :]) or "0"
        return str(100 * int(digits.get(surface[:hundred], "1")) + int(rest)) if rest.isdigit() else surface
    ten = next((i for i, char in enumerate(surface) if char in tens), None)
    if ten is None:
        return "".join(digits.get(char, char) for char in surface)
    head = digits.get(surface[:ten], "1")
    unit = digits.get(surface[ten + 1 :], "0")
    return str(int(head) * int(tens[surface[ten]]) + int(unit))
