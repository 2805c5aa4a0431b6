"""Events that are only dated, and how each language binds one to its date: milestones.yaml, compiled."""

from __future__ import annotations

import functools
import pathlib
import re
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct
from msgspec.structs import asdict, replace

from claimcheck import strict_yaml
from claimcheck.cache import cached
from claimcheck.errors import ClaimcheckError
from claimcheck.languages.fold import SOURCE, fold
from claimcheck.languages.lexicon import FAMILY
from claimcheck.patterns import compiled

if TYPE_CHECKING:
    import regex

PATH = pathlib.Path(__file__).parent / "milestones.yaml"


class _Grammar(Struct, forbid_unknown_fields=True):
    spaced: bool
    head: str
    tail: str
    ahead: str
    never: str
    moved: str
    stages: dict[str, str]
    part: str
    things: str
    heads: str


class _File(Struct, forbid_unknown_fields=True):
    events: dict[str, dict[str, list[str]]]
    grammar: dict[str, _Grammar]
    code: str
    no_code: str


class Bindings(Struct, frozen=True, eq=False):
    """How one language tells of milestones, in patterns that match folded text. `head` ends where a date begins, `tail` begins
    where it ends. `ends`: the last word of every word for an event, where words stand apart (`spaced`)."""

    events: dict[str, str]
    ends: frozenset[str]
    spaced: bool
    head: regex.Pattern[str]
    tail: regex.Pattern[str] | None
    ahead: regex.Pattern[str]
    never: regex.Pattern[str]
    moved: regex.Pattern[str]
    stages: dict[str, regex.Pattern[str]]
    part: regex.Pattern[str]
    things: regex.Pattern[str]
    heads: regex.Pattern[str]


@functools.cache
def bindings(language: str) -> Bindings:
    """The bindings of a language (zh-Hant, zh-Hans, en, ja)."""
    given = _given()
    family = FAMILY[language]
    grammar = given.grammar[family]
    events = {word: event for event, words in given.events.items() for word in words[family]}
    some = "|".join(map(re.escape, sorted(events, key=lambda word: (-len(word), word))))
    ends = frozenset(word.rpartition(" ")[2] for word in events)
    tail = _compiled(grammar.tail, some) if grammar.tail else None
    stages = {name: _compiled(words) for name, words in grammar.stages.items()}
    return Bindings(
        events, ends, grammar.spaced, _compiled(grammar.head, some), tail, _compiled(grammar.ahead), _compiled(grammar.never),
        _compiled(grammar.moved), stages, _compiled(grammar.part), _compiled(grammar.things), _compiled(grammar.heads),
    )  # fmt: skip


@functools.cache
def codes() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """What a code that names one thing looks like in a text as written, and what only looks like one."""
    return compiled(_given().code), compiled(_given().no_code)


@functools.cache
def _given() -> _File:
    """The file, its patterns folded: no run that finds this in the cache needs the table of folding."""
    return cached("milestones", (PATH, SOURCE), lambda: _folded(parse(strict_yaml.load(PATH), str(PATH))), _File)


def parse(data: Any, path: str | None = None) -> _File:
    """A loaded file. Raises ClaimcheckError (bad-value) for unknown keys, an event without words in a language, a broken pattern."""
    try:
        file = msgspec.convert(data, _File, strict=False)
    except msgspec.ValidationError as error:
        raise ClaimcheckError("bad-value", str(error), path=path, hint="see the head of languages/milestones.yaml") from error
    for event, words in file.events.items():
        if words.keys() != file.grammar.keys():
            raise ClaimcheckError("bad-value", f"milestone '{event}': its languages are not those of the grammar", path=path)
    return file


def _folded(file: _File) -> _File:
    """Everything that meets folded text. What is ASCII in a pattern is left as it is: it may be of the notation."""

    def plain(pattern: str) -> str:
        return "".join(c if c.isascii() else fold(c) for c in pattern)

    def grammar(given: _Grammar) -> _Grammar:
        fields = {name: plain(value) for name, value in asdict(given).items() if isinstance(value, str)}
        return replace(given, stages={name: plain(words) for name, words in given.stages.items()}, **fields)

    events = {event: {family: [*map(fold, some)] for family, some in words.items()} for event, words in file.events.items()}
    return replace(file, events=events, grammar={family: grammar(given) for family, given in file.grammar.items()})


def _compiled(pattern: str, some: str = "") -> regex.Pattern[str]:
    return compiled(pattern.replace("{event}", some))
