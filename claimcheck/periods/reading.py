"""From a match to what it says: slot by slot, in values that no language shows through."""

from __future__ import annotations

from collections.abc import Mapping

import regex
from msgspec import Struct

from claimcheck.periods import calendars
from claimcheck.periods.grammar import Grammar

Slots = Mapping[str, str]


class Reading(Struct, frozen=True):
    """One expression as read: where it stands, its slots, and those of the second half of "2023-2025" or "2028 or 2029"."""

    start: int
    end: int
    slots: Slots
    second: Slots | None = None


def read_match(match: regex.Match[str], text: str, grammar: Grammar) -> Reading | None:
    """The reading of a match; None where a word stands in a case that it never has (may, march) or a number is none."""
    first: dict[str, str] = {}
    second: dict[str, str] = {}
    start = match.start()
    for group, index in match.re.groupindex.items():
        begin, end = match.span(index)
        if begin < 0:
            continue
        name = group.rstrip("2")
        value = _value(name, match[index], text[begin:end], grammar)
        if value is None:
            return None
        (second if group.endswith("2") else first)[name] = value
        start = min(start, begin)
    if "short_year" in second and "year" in first:
        second["year"] = first["year"][:2] + second.pop("short_year")
        if "fiscal" in first:
            first, second = _split_year(first, second["year"], grammar.fiscal), {}
    return Reading(start, match.end(), first, {**first, **second} if second else None)


def _split_year(first: dict[str, str], later: str, fiscal: str) -> dict[str, str]:
    """FY2025/26 is one fiscal year: the one that its calendar calls by the later year, or by the earlier."""
    return first if calendars.fiscal(fiscal)[1] == "start" else {**first, "year": later}


def _value(name: str, folded: str, written: str, grammar: Grammar) -> str | None:
    surface = folded.replace("\n", " ")
    known = grammar.values.get(name, {}).get(surface)
    if known is None:
        return number(surface)
    spelled = grammar.spellings.get(name, {}).get(surface)
    return known if not spelled or written in spelled else None


def number(surface: str) -> str | None:
    """A whole number in digits, in Han digits (place by place) or in Han tens, as plain digits; other text as it stands."""
    if surface.isascii():
        return surface.rstrip("stndrh") if surface[0].isdigit() else surface
    surface = surface.removeprefix(calendars.data()["han_ordinal"])
    if surface.isascii():
        return surface
    digits: Mapping[str, str] = calendars.data()["han_digits"]
    tens: Mapping[str, str] = calendars.data()["han_tens"]
    ten = next((i for i, char in enumerate(surface) if char in tens), None)
    if ten is None:
        return "".join(digits.get(char, char) for char in surface)
    head = digits.get(surface[:ten], "1")
    unit = digits.get(surface[ten + 1 :], "0")
    return str(int(head) * int(tens[surface[ten]]) + int(unit))
