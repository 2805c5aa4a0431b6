"""The rules of periods in one language, each compiled when a text first needs it."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from claimcheck.languages.lexicon import FAMILY, Lexicon
from claimcheck.patterns import compiled
from claimcheck.periods.openings import BEHIND, Openings, opened_by
from claimcheck.periods.preceding import may_stand
from claimcheck.periods.sources import AGAIN, RuleSource, Source, Sources, Table, sources

if TYPE_CHECKING:
    import regex

    Pattern = re.Pattern[str] | regex.Pattern[str]
    Match = re.Match[str] | regex.Match[str]

KNOWN = 50_000
"""So many beginnings are kept, whatever a text holds."""


Group = tuple[int, str, bool, Mapping[str, str]]


class Rule:
    """One form. `values` and `spellings` read the words of a slot: surface to value, and the only spellings of a surface
    whose case matters. `uncounted`: no unit may follow."""

    def __init__(self, source: RuleSource, table: Table) -> None:
        self._source = source.source
        self.uncounted = source.uncounted
        self.behind = None if source.behind is None else frozenset(source.behind)
        self.values: Mapping[str, Mapping[str, str]] = table.values
        self.spellings: Mapping[str, Mapping[str, tuple[str, ...]]] = table.spellings

    @functools.cached_property
    def pattern(self) -> Pattern:
        return _compile(self._source)

    @functools.cached_property
    def slots(self) -> tuple[Group, ...]:
        """The groups in order of their names: number, slot, whether it is one of a second half ("month2"), and its words that
        mean the same in any spelling."""
        named = ((index, group.partition(AGAIN)[0]) for group, index in self.pattern.groupindex.items())
        return tuple((index, slot.rstrip("2"), slot.endswith("2"), self._plain(slot.rstrip("2"))) for index, slot in named)

    def _plain(self, slot: str) -> Mapping[str, str]:
        spelled = self.spellings.get(slot, {})
        return {surface: value for surface, value in self.values.get(slot, {}).items() if not spelled.get(surface)}


Opened = tuple[Callable[[str, int], "Match | None"], Rule]


class _Beginnings(dict[str, tuple[Opened, ...]]):
    """The rules that may begin a period, each with what matches it, by what `BEGINNING` finds from the characters before on."""

    def __init__(self, rules: Sequence[Rule], openings: Openings) -> None:
        self._rules, self._openings = rules, openings

    def __missing__(self, beginning: str) -> tuple[Opened, ...]:
        before = beginning[:BEHIND]
        rules = (self._rules[number] for number in opened_by(self._openings, beginning[BEHIND:]))
        found = tuple((rule.pattern.match, rule) for rule in rules if may_stand(rule.behind, before))
        if len(self) < KNOWN:
            self[beginning] = found
        return found


class Grammar:
    """The rules in order. `head`, `tail` and `joint` read what stands before, after and between periods; `clause` finds a
    "since" further on, `clock` the time of a day behind it; `lending` joins those of which the first takes the year of the
    last; `toward` stands beside one that may lie ahead; `kinds` are the kinds of marks that a period may begin with, `opened`
    tells the rules that may begin one."""

    def __init__(self, found: Sources) -> None:
        self._around = found.around
        self.rules = tuple(Rule(source, found.tables[source.table]) for source in found.rules)
        self.opened = _Beginnings(self.rules, Openings(found.openings))
        self.fiscal = found.fiscal
        self.kinds = frozenset(found.kinds)
        self.values: Mapping[str, Mapping[str, str]] = found.tables[0].values

    @functools.cached_property
    def head(self) -> Pattern:
        return _compile(self._around["head"])

    @functools.cached_property
    def tail(self) -> Pattern:
        return _compile(self._around["tail"])

    @functools.cached_property
    def joint(self) -> Pattern:
        return _compile(self._around["joint"])

    @functools.cached_property
    def clause(self) -> Pattern | None:
        return _compile(self._around["clause"]) if "clause" in self._around else None

    @functools.cached_property
    def lending(self) -> Pattern | None:
        return _compile(self._around["lending"]) if "lending" in self._around else None

    @functools.cached_property
    def toward(self) -> Pattern | None:
        return _compile(self._around["toward"]) if "toward" in self._around else None

    @functools.cached_property
    def clock(self) -> Pattern | None:
        return _compile(self._around["clock"]) if "clock" in self._around else None


@functools.cache
def grammar(lexicon: Lexicon) -> Grammar:
    """The grammar of the lexicon's language and region."""
    return Grammar(sources(FAMILY[lexicon.language], lexicon.region or lexicon.language))


def _compile(source: Source) -> Pattern:
    return re.compile(source.form) if source.plain else compiled(source.form)
