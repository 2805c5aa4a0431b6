"""What rules.yaml holds, once it is read."""

import datetime
from collections.abc import Mapping
from typing import Any, Generic, Literal, TypeVar

from msgspec import Struct

from claimcheck.model import Level, Verdict

P = TypeVar("P", bound=Struct)
Outcome = Literal["agree", "compatible", "tension", "conflict", "not_comparable", "finding", "nothing"]
DEFAULT_LEVELS: Mapping[str, Level] = {"conflict": "error", "tension": "warning", "compatible": "note", "agree": "none"}


class Article(Struct, frozen=True):
    """One side of an example."""

    text: str
    title: str | None = None
    lang: str | None = None
    published: datetime.date | None = None


class Example(Struct, frozen=True):
    """Articles and what the rule makes of them: a verdict, `finding` (one without a verdict) or `nothing`."""

    outcome: Outcome
    articles: tuple[Article, ...]
    line: int


class Where(Struct, frozen=True):
    """What claims a rule looks at; each key lists globs of which one must match, none means any. `pattern` is
    searched in the sentence of a claim."""

    metric: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    dimension: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    flow: tuple[str, ...] = ()
    modality: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    period: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    pattern: str | None = None


class Rule(Struct, frozen=True):
    """One entry of `rules:`. `message` is text by language of the reader (en, zh); `options` is the struct of its check."""

    id: str
    why: str
    message: dict[str, str]
    check: str
    options: Any
    where: Where
    level: Level | dict[Outcome, Level] | None
    tags: tuple[str, ...]
    examples: tuple[Example, ...]
    line: int
    enabled: bool = True
    path: str | None = None

    def level_of(self, verdict: Verdict | None) -> Level:
        """How loud a verdict of this rule is, before configuration and command line; findings without one: warning."""
        own = self.level.get(verdict or "finding") if isinstance(self.level, dict) else self.level
        return own or DEFAULT_LEVELS.get(verdict or "", "warning" if verdict is None else "none")


class Metric(Struct, frozen=True):
    """A metric of the user's own, as an entry of knowledge/metrics.yaml."""

    dimension: str
    words: dict[str, tuple[str, ...]]
    flow: str = "unknown"
    sign: str | None = None
    exact: bool = False
    owner: str | None = None
    change: str | None = None
    related: dict[str, str] = {}


class Unit(Struct, frozen=True):
    """A unit of the user's own, or more words for one that is known."""

    dimension: str
    names: tuple[str, ...]


class Rules(Struct, Generic[P], frozen=True, eq=False):
    """A whole file, which is equal to no other, so that what is made of it can be kept."""

    version: int
    intervals: P
    rules: tuple[Rule, ...]
    metrics: dict[str, Metric]
    units: dict[str, Unit]
    aliases: dict[str, tuple[str, ...]]
