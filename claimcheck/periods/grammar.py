"""The patterns of periods, assembled from data: words of the lexicon, slots and forms of knowledge/calendars.yaml and of the language.

A form is a regular expression over folded text with three additions: `<slot>` captures a slot (`<slot2>` the same slot of
the second half of a range), `{name}` inserts a macro or all words of a kind, and a space stands for a space or a line break.
"""

from __future__ import annotations

import functools
import pathlib
from collections.abc import Iterator, Mapping
from typing import Any

import regex
from msgspec import Struct

from claimcheck import strict_yaml
from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import FAMILY, Lexicon
from claimcheck.periods import calendars

LANGUAGES = pathlib.Path(__file__).parent.parent / "languages"
SPACE = r"[\x20\n]"
Pattern = regex.Pattern[str]


class Grammar(Struct, frozen=True, eq=False):
    """Compiled forms. `any_rule` fails fast where none of `rules` matches; `values` and `spellings` read the words of a
    slot: surface to value, and the only spellings of a surface whose case matters. `clause` finds a "since" further on."""

    any_rule: Pattern
    rules: tuple[Pattern, ...]
    head: Pattern
    tail: Pattern
    joint: Pattern
    clause: Pattern | None
    values: Mapping[str, Mapping[str, str]]
    spellings: Mapping[str, Mapping[str, frozenset[str]]]
    fiscal: str


@functools.cache
def grammar(lexicon: Lexicon) -> Grammar:
    """The grammar of the lexicon's language, compiled once."""
    sections = list(_sections(FAMILY[lexicon.language]))
    forms = _Forms(lexicon, sections)
    rules = [forms.expand(rule["form"]) for section in sections for rule in section.get("rules", ()) if _holds(rule, lexicon)]
    own = sections[0]
    return Grammar(
        _compile("|".join(f"(?:{rule})" for rule in rules)),
        tuple(_compile(rule) for rule in rules),
        _compile(forms.expand(own["head"])),
        _compile(forms.expand(own["tail"])),
        _compile(forms.expand(own["joint"])),
        _compile(forms.expand(own["clause"])) if "clause" in own else None,
        forms.values,
        forms.spellings,
        calendars.data()["fiscal_defaults"].get(lexicon.region or lexicon.language, "calendar_year"),
    )


def _compile(form: str) -> Pattern:
    return regex.compile(form)


def _sections(family: str) -> Iterator[dict[str, Any]]:
    """The language's own section, those it borrows from, and what all languages share."""
    own = strict_yaml.load(LANGUAGES / f"{family}.yaml")["periods"]
    yield own
    for other in own.get("also", ()):
        yield strict_yaml.load(LANGUAGES / f"{other}.yaml")["periods"]
    yield calendars.data()


def _holds(rule: Mapping[str, Any], lexicon: Lexicon) -> bool:
    """Whether a rule is of this place; a rule without `where` is of every place."""
    where = rule.get("where")
    return where is None or (lexicon.region or lexicon.language) in where


class _Forms:
    """Expands forms; a name that two sections define belongs to the first, so each language reads its own words."""

    def __init__(self, lexicon: Lexicon, sections: list[dict[str, Any]]) -> None:
        self.kinds = _kinds(lexicon)
        self.macros = _first(sections, "macros")
        self.slots: dict[str, list[Any]] = {}
        for section in sections:
            for name, slot in section.get("slots", {}).items():
                self.slots.setdefault(name, []).append(slot)
        self.values = {name: self._values(entries) for name, entries in self.slots.items()}
        self.spellings = {name: self._spellings(entries) for name, entries in self.slots.items()}

    def expand(self, form: str) -> str:
        """The regular expression of a form."""
        folded = "".join(c if c.isascii() else fold(c) for c in form).replace(" ", SPACE)
        return str(regex.sub(r"(?<!\?P)<(?P<slot>[a-z_]+)(?P<half>2?)>|\{(?P<name>[a-z_]+)\}", self._filled, folded))

    def _filled(self, match: regex.Match[str]) -> str:
        return self._slot(match["slot"], match["half"]) if match["slot"] else self._insert(match["name"])

    def _insert(self, name: str) -> str:
        return f"(?:{self.expand(self.macros[name]) if name in self.macros else alternation(self.kinds.get(name, {}))})"

    def _slot(self, name: str, half: str) -> str:
        patterns = [self.expand(entry["pattern"]) for entry in self.slots[name] if "pattern" in entry]
        words = self.values[name]
        return f"(?P<{name}{half}>{'|'.join([*([alternation(words)] if words else []), *patterns])})"

    def _values(self, entries: list[Any]) -> dict[str, str]:
        found: dict[str, str] = {}
        for entry in reversed(entries):
            for kind in entry.get("words", ()):
                found |= {surface: value for surface, (value, _) in self.kinds.get(kind, {}).items()}
            for value, surfaces in entry.get("values", {}).items():
                found |= {fold(surface): value for surface in surfaces}
        return found

    def _spellings(self, entries: list[Any]) -> dict[str, frozenset[str]]:
        kinds = [kind for entry in entries for kind in entry.get("words", ())]
        return {s: spelled for kind in kinds for s, (_, spelled) in self.kinds.get(kind, {}).items() if spelled}


def _first(sections: list[dict[str, Any]], name: str) -> dict[str, str]:
    merged: dict[str, str] = {}
    for section in reversed(sections):
        merged |= section.get(name, {})
    return merged


def alternation(surfaces: Mapping[str, object]) -> str:
    """All surfaces, the longest first; one that ends in a Latin letter ends there. Nothing matches no surfaces."""
    longest = sorted(surfaces, key=lambda s: (-len(s), s))
    return "|".join(map(_bounded, longest)) or "(?!)"


def _bounded(surface: str) -> str:
    escaped = regex.escape(surface, literal_spaces=True).replace(" ", SPACE)
    return f"{escaped}(?![a-z])" if surface[-1].isascii() and surface[-1].isalpha() else escaped


def _kinds(lexicon: Lexicon) -> dict[str, dict[str, tuple[str, frozenset[str]]]]:
    """kind -> surface -> (value, its only spellings or none)."""
    kinds: dict[str, dict[str, tuple[str, frozenset[str]]]] = {}
    for surface, entry in zip(lexicon.surfaces, lexicon.entries, strict=True):
        for spelling, senses in (entry.exact or {}).items():
            for kind, value in senses.items():
                known = kinds.setdefault(kind, {}).get(surface, (value, frozenset[str]()))[1]
                kinds[kind][surface] = value, known | {spelling}
        for kind, value in (entry.any_case or {}).items():
            kinds.setdefault(kind, {})[surface] = value, frozenset()
    return kinds
