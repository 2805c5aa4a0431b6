"""The rules of periods in one language: its own, those of the languages it borrows from, and those that all share."""

from __future__ import annotations

import functools
import pathlib
from collections.abc import Mapping
from typing import Any

import regex
from msgspec import Struct

from claimcheck import strict_yaml
from claimcheck.languages.lexicon import FAMILY, Lexicon
from claimcheck.periods import calendars
from claimcheck.periods.forms import Forms

LANGUAGES = pathlib.Path(__file__).parent.parent / "languages"
Pattern = regex.Pattern[str]


class Rule(Struct, frozen=True, eq=False):
    """One form, compiled. `opening` is the form without what must stand before it. `values` and `spellings` read the
    words of a slot: surface to value, and the only spellings of a surface whose case matters. `uncounted`: no unit may follow."""

    pattern: Pattern
    opening: Pattern
    uncounted: bool
    values: Mapping[str, Mapping[str, str]]
    spellings: Mapping[str, Mapping[str, frozenset[str]]]


class Grammar(Struct, frozen=True, eq=False):
    """The rules in order. `gate` tells cheaply which numbers may belong to a period; `head`, `tail` and `joint` read what
    stands before, after and between periods; `clause` finds a "since" further on."""

    rules: tuple[Rule, ...]
    gate: Pattern
    head: Pattern
    tail: Pattern
    joint: Pattern
    clause: Pattern | None
    fiscal: str
    values: Mapping[str, Mapping[str, str]]
    openings: dict[str, tuple[Rule, ...]]

    def opened_by(self, char: str) -> tuple[Rule, ...]:
        """The rules that can begin with `char`, found once for each character."""
        known = self.openings.get(char)
        if known is None:
            known = tuple(rule for rule in self.rules if rule.opening.match(char, partial=True) is not None)
            self.openings[char] = known
        return known


@functools.cache
def grammar(lexicon: Lexicon) -> Grammar:
    """The grammar of the lexicon's language and region, compiled once."""
    family, place = FAMILY[lexicon.language], lexicon.region or lexicon.language
    section = _section(family)
    forms = _forms(family)
    borrowed = tuple(section.get("also", ()))
    found = [*_rules(family, False), *(rule for other in borrowed for rule in _rules(other, True))]
    rules = [rule for where, rule in found if where is None or place in where]
    gates = [_section(name)["gate"] for name in (family, *borrowed)]
    clause = section.get("clause")
    return Grammar(
        (*rules, *_shared()),
        _compile(forms.expand("|".join(f"(?:{gate})" for gate in gates))),
        _compile(forms.expand(section["head"])),
        _compile(forms.expand(section["tail"])),
        _compile(forms.expand(section["joint"])),
        _compile(forms.expand(clause)) if clause else None,
        calendars.data()["fiscal_defaults"].get(place, "calendar_year"),
        forms.values,
        {},
    )


@functools.cache
def _section(family: str) -> dict[str, Any]:
    section: dict[str, Any] = strict_yaml.load(LANGUAGES / f"{family}.yaml")["periods"]
    return section


@functools.cache
def _forms(family: str) -> Forms:
    return Forms(family, [_section(family), calendars.data()])


@functools.cache
def _rules(family: str, abroad: bool) -> tuple[tuple[tuple[str, ...] | None, Rule], ...]:
    """The rules of a language, each with the places it is of (None: of every place); those alone that other languages
    borrow, where `abroad`."""
    rules = [rule for rule in _section(family)["rules"] if not abroad or "abroad" in rule]
    return tuple((tuple(rule["where"]) if "where" in rule else None, _rule(rule, _forms(family))) for rule in rules)


@functools.cache
def _shared() -> tuple[Rule, ...]:
    forms = Forms("en", [calendars.data()])
    return tuple(_rule(rule, forms) for rule in calendars.data()["rules"])


def _rule(rule: Mapping[str, Any], forms: Forms) -> Rule:
    expanded = forms.expand(rule["form"])
    pattern, opening = _compile(expanded), expanded[_opening(expanded) :]
    return Rule(pattern, pattern if opening == expanded else _compile(opening), "uncounted" in rule, forms.values, forms.spellings)


def _opening(expanded: str) -> int:
    """Where a form begins, after all lookbehinds."""
    at = 0
    while expanded.startswith(("(?<=", "(?<!", "(?:(?<=", "(?:(?<!"), at):
        at = _closing(expanded, at)
    return at


def _closing(expanded: str, at: int) -> int:
    """Behind the group that opens at `at`."""
    depth = 0
    while True:
        depth += {"(": 1, ")": -1}.get(expanded[at], 0)
        at += 2 if expanded[at] == "\\" else 1
        if depth == 0:
            return at


def _compile(form: str) -> Pattern:
    return regex.compile(form)
