"""claimcheck explain: a rule, an error kind, a phrase, or two places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from claimcheck.cli import choices, engine
from claimcheck.cli.messages import did_you_mean
from claimcheck.cli.origin import origin
from claimcheck.cli.output import STDOUT, write
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Document
from claimcheck.places import Lines
from claimcheck.reports.visible import one_line

PLACE = re.compile(r"(?P<path>.+?):(?P<line>[0-9]{1,9}):(?P<column>[0-9]{1,9})", re.DOTALL)
SLOT = re.compile(r"\{(\w+)\}")
ID = re.compile(r"[a-z]+(-[a-z]+)+")
MOST_EXAMPLES = 2


def explain(
    what: Annotated[list[str], typer.Argument(metavar="WHAT [WHAT]", help="A rule, an error kind, a phrase, or two places path:line:col")],
    lang: choices.Lang = None,
    rules: choices.Rules = None,
    no_default_rules: choices.NoDefaultRules = False,
) -> None:
    """Explain a rule, an error kind, how a phrase is read, or why two places are compared.

    \b
    Examples:
      claimcheck explain bound-and-point
      claimcheck explain bad-encoding
      claimcheck explain "over 13 billion dollars" --lang en
      claimcheck explain a.txt:3:12 b.txt:7:40
    """
    lines = _lines(list(what), lang, (tuple(rules or ()), not no_default_rules))
    if lines is None:
        raise typer.Exit(_unknown(list(what)))
    write("".join(one_line(line) + "\n" for line in lines), STDOUT)


def _lines(what: list[str], lang: str | None, rules: tuple[tuple[str, ...], bool]) -> list[str] | None:
    if len(what) == 2:
        return _pair(what[0], what[1], engine.rule_set(*rules))
    if len(what) != 1:
        return None
    from claimcheck.cli.kinds import explained

    if kind := explained(what[0]):
        return kind
    known = engine.rules_of(*rules)
    found = next((rule for rule in known if rule.id == what[0]), None)
    if found is not None:
        return list(_rule(found, known))
    hint = did_you_mean(what[0], [rule.id for rule in known])
    if ID.fullmatch(what[0]) and not lang and (hint or not engine.has_number(what[0])):
        raise ClaimcheckError(
            "unknown-rule", f"unknown rule '{what[0]}'", hint="  ".join(part for part in (hint, "claimcheck rules list") if part)
        )
    return engine.explain_phrase(what[0], lang, engine.rule_set(*rules))


def _pair(left: str, right: str, rules: Any) -> list[str] | None:
    places = [match for text in (left, right) if (match := PLACE.fullmatch(text))]
    if len(places) != 2:
        return None
    documents = {match["path"]: engine.read(match["path"])[0] for match in places}
    one, two = ((documents[match["path"]].id, _offset(documents[match["path"]], match)) for match in places)
    return engine.explain_pair(list(documents.values()), one, two, rules)


def _offset(document: Document, place: re.Match[str]) -> int:
    offset = Lines(document.text).offset(int(place["line"]), int(place["column"]))
    if offset is None:
        raise ClaimcheckError("no-such-place", f"{place[0]}: the file has no such line and column")
    return offset


def _unknown(what: list[str]) -> int:
    from claimcheck.cli.messages import usage_error

    return usage_error(f"cannot explain {' '.join(what)}", "one rule id, error kind or phrase, or two places path:line:col")


def _rule(rule: Any, known: list[Any]) -> Iterator[str]:
    yield f"{rule.id}   {' '.join(f'tag:{tag}' for tag in rule.tags)}"
    for title, lines in (
        ("What", [SLOT.sub(r"<\1>", rule.message.get("en") or next(iter(rule.message.values()), ""))]),
        ("Why it matters", [rule.why]),
        ("How it is decided", list(_decided(rule))),
        ("Example", list(_examples(rule))),
        ("Options", list(_options(rule.options))),
        ("See also", [", ".join(other.id for other in known if other.id != rule.id and set(other.tags) & set(rule.tags))]),
    ):
        if any(lines):
            yield ""
            yield title
            yield from (f"  {line}" for line in lines)


def _decided(rule: Any) -> Iterator[str]:
    yield f"check {rule.check}"
    where = ", ".join(f"{name}: {_value(value)}" for name, value in _fields(rule.where) if value)
    if where:
        yield f"looks at {where}"
    verdicts = ("conflict", "tension", "compatible", "agree", None)
    yield "levels: " + ", ".join(f"{verdict or 'no verdict'} = {rule.level_of(verdict)}" for verdict in verdicts)
    yield f"written in {origin(rule)}"


def _examples(rule: Any) -> Iterator[str]:
    for example in rule.examples[:MOST_EXAMPLES]:
        yield f"{example.outcome}: " + " / ".join(f'"{article.text}"' for article in example.articles)


def _options(options: Any) -> Iterator[str]:
    for name, value in _fields(options):
        yield f"{name} = {_value(value)}"


def _fields(struct: Any) -> Iterator[tuple[str, Any]]:
    for name in getattr(struct, "__struct_fields__", ()):
        yield name, getattr(struct, name)


def _value(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)
