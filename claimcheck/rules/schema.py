"""rules.yaml into values, strictly: every fault of the file leaves at once, each with its line and column."""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args

import regex
from msgspec import Struct

from claimcheck import strict_yaml, units
from claimcheck.model import Level
from claimcheck.rules.fields import BAD, Reader, nearest
from claimcheck.rules.rule import Article, Example, Metric, Outcome, P, Rule, Rules, Unit, Where
from claimcheck.strict_yaml import Items, Map, Node, Text

_RULE_ID = regex.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def load(path: str | pathlib.Path, checks: Mapping[str, type[Struct]], intervals: P) -> Rules[P]:
    """Read a file of rules. `checks` names the known checks with the struct of their options; what `intervals:` does not
    give is taken from the argument. Raises ClaimcheckError with all faults of the file (the first, and `more`).
    """
    root = strict_yaml.load_nodes(path)
    reader = _RuleReader(str(path), checks)
    found = reader.file(root, intervals)
    reader.finish()
    assert found is not None
    return found


class _Sections(Struct, frozen=True):
    version: Literal["1"]
    intervals: Any = None
    rules: Any = None
    metrics: dict[str, Metric] = {}
    units: dict[str, Unit] = {}
    aliases: dict[str, tuple[str, ...]] = {}


class _RuleReader(Reader):
    def __init__(self, path: str, checks: Mapping[str, type[Struct]]) -> None:
        super().__init__(path)
        self.checks = checks
        self.units: set[str] = set()

    def file(self, root: Node, intervals: P) -> Rules[P] | None:
        if not isinstance(root, Map):
            self.struct(root, _Sections, "the file")
            return None
        plain = Map((key, value) for key, value in root.items() if key not in ("intervals", "rules"))
        plain.line, plain.column = root.line, root.column
        rules = tuple(self._rules(root["rules"], root.get("units"))) if "rules" in root else ()
        policy = self.struct(root["intervals"], type(intervals), "intervals", intervals) if "intervals" in root else intervals
        sections = self.struct(plain, _Sections, "the file")
        if sections is None or policy is None:
            return None
        return Rules(int(sections.version), policy, rules, sections.metrics, sections.units, sections.aliases)

    def _rules(self, node: Node, own_units: Node | None) -> Iterator[Rule]:
        self.units = set(own_units) if isinstance(own_units, Map) else set()
        if not isinstance(node, Items):
            self.misshapen(node, "'rules' of the file", "a list")
            return
        first: dict[str, Text] = {}
        for entry in node:
            identity = entry.get("id") if isinstance(entry, Map) else None
            if isinstance(identity, Text):
                if identity in first:
                    place = f"first given on line {first[identity].line}: keep one of them, or rename one"
                    self.fault("duplicate-key", identity, f"rule '{identity}' given twice", place)
                first.setdefault(identity, identity)
            rule = self._rule(entry, f"rule '{identity}'" if isinstance(identity, Text) else f"the rule on line {entry.line}")
            if rule is not None:
                yield rule

    def _rule(self, node: Node, what: str) -> Rule | None:
        faults = len(self.faults)
        entry = self.struct(node, _Entry, what)
        if not isinstance(node, Map):
            return None
        if isinstance(node.get("id"), Text) and not _RULE_ID.fullmatch(node["id"]):
            self.fault("bad-value", node["id"], f'id = "{node["id"]}": expected lower-case words joined by hyphens')
        check, options = self._expect(node, what)
        self._patterns(node, what)
        self._units(node)
        examples = tuple(self._examples(node["examples"], what)) if "examples" in node else ()
        if entry is None or len(self.faults) > faults:
            return None
        message = {"en": entry.message} if isinstance(entry.message, str) else entry.message
        where = entry.where or Where()
        return Rule(
            entry.id, entry.why, message, check, options, where, entry.level, entry.tags, examples, node.line, entry.enabled, self.path
        )

    def _expect(self, node: Map, what: str) -> tuple[str, Any]:
        expect = node.get("expect")
        if not isinstance(expect, Map):
            if expect is not None:
                self.misshapen(expect, f"'expect' of {what}", "a map")
            return "", None
        name = expect.get("check")
        if not isinstance(name, Text):
            self.fault("bad-value", expect, f"'expect' of {what} has no 'check'", f"known checks: {', '.join(self.checks)}")
            return "", None
        if name not in self.checks:
            hint = f"{nearest(name, self.checks)}known checks: {', '.join(self.checks)}"
            self.fault("bad-value", name, f'check = "{name}": no such check', hint)
            return "", None
        given = Map((key, value) for key, value in expect.items() if key != "check")
        given.line, given.column = expect.line, expect.column
        return str(name), self.struct(given, self.checks[name], f"'expect' of {what}")

    def _patterns(self, node: Map, what: str) -> None:
        for section in (node.get("where"), node.get("expect")):
            pattern = section.get("pattern") if isinstance(section, Map) else None
            if isinstance(pattern, Text):
                try:
                    regex.compile(pattern)
                except regex.error as error:
                    position = getattr(error, "pos", None)
                    hint = None if position is None else f"at character {position + 1}"
                    self.fault("bad-pattern", pattern, f"{what}: pattern does not compile: {getattr(error, 'msg', error)}", hint)

    def _units(self, node: Map) -> None:
        where = node.get("where")
        given = where.get("unit") if isinstance(where, Map) else None
        for unit in given if isinstance(given, Items) else [given]:
            if isinstance(unit, Text) and "*" not in unit and unit not in self.units and not units.known(unit):
                near = units.suggestion(unit)
                hint = f"did you mean '{near}'?  " if near else ""
                self.fault("unknown-unit", unit, f"unit '{unit}' is not known", f"{hint}add one under units:")

    def _examples(self, node: Node, what: str) -> Iterator[Example]:
        if not isinstance(node, Map):
            self.misshapen(node, f"'examples' of {what}", "a map")
            return
        for key, group in node.items():
            outcome = self.choice(key, get_args(Outcome), "example")
            alone = isinstance(group, (Text, Map)) or all(isinstance(item, Text) for item in group)
            for item in [group] if alone else group:
                articles = self._articles(item, f"an example of {what}")
                if articles is not None and outcome is not BAD:
                    yield Example(outcome, articles, item.line)

    def _articles(self, node: Node, what: str) -> tuple[Article, ...] | None:
        if isinstance(node, Map) and "texts" in node:
            given = self.struct(node, _Texts, what)
            return None if given is None else tuple(Article(text, given.title, given.lang, given.published) for text in given.texts)
        items = list(node) if isinstance(node, Items) else [node]
        read = [Article(str(item)) if isinstance(item, Text) else self.struct(item, Article, what) for item in items]
        return None if None in read else tuple(article for article in read if article is not None)


class _Entry(Struct, frozen=True):
    id: str
    why: str
    message: str | dict[str, str]
    expect: Any
    where: Where | None = None
    level: Level | dict[Outcome, Level] | None = None
    tags: tuple[str, ...] = ()
    examples: Any = None
    enabled: bool = True


class _Texts(Struct, frozen=True):
    texts: tuple[str, ...]
    lang: str | None = None
    title: str | None = None
    published: datetime.date | None = None
