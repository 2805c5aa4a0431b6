"""The rules of periods in one language as plain data: its own, those of the languages it borrows from, and those that all share."""

import functools
import pathlib
import re
import warnings
from collections.abc import Mapping
from typing import Any

from msgspec import Raw, Struct

from claimcheck import strict_yaml
from claimcheck.cache import cached
from claimcheck.languages import packed
from claimcheck.languages.words import words_of
from claimcheck.periods import calendars, forms, openings, preceding
from claimcheck.periods.forms import Forms

LANGUAGES = pathlib.Path(__file__).parent.parent / "languages"
FAMILIES = ("zh", "en", "ja")
CODE = tuple(pathlib.Path(module.__file__ or "") for module in (forms, openings, preceding, packed))
SOURCES = (*(LANGUAGES / f"{family}.yaml" for family in FAMILIES), LANGUAGES / "fold.txt", calendars.PATH, *CODE)


class Source(Struct, frozen=True):
    """A regular expression; `plain` where the standard library can compile it, which is much faster."""

    form: str
    plain: bool


class RuleSource(Struct, frozen=True):
    """One form. `table` is the number of the word table that reads its slots; `uncounted`: no unit may follow; `behind`:
    what must stand before it, as `preceding.ends` tells."""

    source: Source
    uncounted: bool
    table: int
    behind: tuple[str, ...] | None


class Table(Struct, frozen=True):
    """The words of slots: surface to value, and the only spellings of a surface whose case matters."""

    values: dict[str, dict[str, str]]
    spellings: dict[str, dict[str, tuple[str, ...]]]


class Sources(Struct, frozen=True):
    """All that is compiled for a language and place. `kinds` are the kinds of words that a period may begin with."""

    rules: tuple[RuleSource, ...]
    tables: tuple[Table, ...]
    around: dict[str, Source]
    fiscal: str
    kinds: tuple[str, ...]
    openings: dict[str, Raw]


def sources(family: str, place: str) -> Sources:
    """The rules that hold in a place (a region or a language tag), from the cache where it has them."""
    return cached(f"periods-{family}-{place}", SOURCES, functools.partial(_build, family, place), Sources)


def _build(family: str, place: str) -> Sources:
    section = _section(family)
    among = _among(family, place, True)
    each = [(table, forms, rule) for table, (forms, rules) in enumerate(among) for rule in rules]
    found = [(_numbered(forms.expand(rule["form"])), "uncounted" in rule, table) for table, forms, rule in each]
    begin = [forms.expand(rule["form"]) for forms, rules in _among(family, place, False) for rule in rules]
    return Sources(
        tuple(RuleSource(_source(form), uncounted, table, _behind(form)) for form, uncounted, table in found),
        tuple(_table(forms) for forms, _ in among),
        {name: _source(among[0][0].expand(section[name])) for name in AROUND if name in section},
        calendars.data()["fiscal_defaults"].get(place, "calendar_year"),
        tuple(sorted({word.kind for f in FAMILIES for word in words_of(f) if word.kind.startswith("period")} - ALONE | packed.BEGINS)),
        openings.openings_of([form[_opening(form) :] for form in begin]),
    )


def _among(family: str, place: str, shapes: bool) -> list[tuple[Forms, list[Mapping[str, Any]]]]:
    """The rules that hold, with what expands them: those of the language, of those it borrows from, of all."""
    borrowed = ((other, _rules(other, place, True)) for other in _section(family).get("also", ()))
    own = [(_forms(name, shapes), rules) for name, rules in ((family, _rules(family, place)), *borrowed)]
    return [*own, (Forms("en", [calendars.data()], shapes), calendars.data()["rules"])]


def _table(forms: Forms) -> Table:
    return Table(forms.values, {slot: {s: tuple(sorted(w)) for s, w in words.items()} for slot, words in forms.spellings.items()})


AGAIN = "__"
AROUND = ("head", "tail", "joint", "clause", "clock", "lending", "toward")
ALONE = frozenset({"period_future", "period_due"})
"""Kinds of ours that no period begins with."""


def _section(family: str) -> dict[str, Any]:
    section: dict[str, Any] = strict_yaml.load(LANGUAGES / f"{family}.yaml")["periods"]
    return section


@functools.cache
def _forms(family: str, shapes: bool) -> Forms:
    return Forms(family, [_section(family), calendars.data()], shapes)


def _rules(family: str, place: str, abroad: bool = False) -> list[Mapping[str, Any]]:
    """The rules of a language that hold in a place; those alone that other languages borrow, where `abroad`."""
    rules = _section(family)["rules"]
    return [rule for rule in rules if ("abroad" in rule or not abroad) and place in rule.get("where", (place,))]


def _numbered(form: str) -> str:
    """A group whose name stands before gets a number behind the name: the standard library wants every name once."""
    seen: dict[str, int] = {}

    def name(match: re.Match[str]) -> str:
        seen[match[1]] = count = seen.get(match[1], -1) + 1
        return f"(?P<{match[1]}{AGAIN}{count}>" if count else match[0]

    return re.sub(r"\(\?P<(\w+)>", name, form)


def _source(form: str) -> Source:
    """The standard library refuses a look behind of no fixed length."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            re.compile(form)
        except (re.error, FutureWarning, DeprecationWarning):
            return Source(form, False)
    return Source(form, True)


def _behind(form: str) -> tuple[str, ...] | None:
    """What must stand before a form: by its first look behind."""
    return preceding.ends(form[: _closing(form, 0)]) if form.startswith(("(?<=", "(?:(?<=")) else None


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
