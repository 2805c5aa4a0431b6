"""Command line over config file over defaults, every value checked, all faults told at once."""

from __future__ import annotations

import datetime
import fnmatch
import os
import pathlib
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from msgspec import Struct

from claimcheck.cli.arguments import Arguments
from claimcheck.cli.configuration import Configuration, configuration
from claimcheck.cli.messages import did_you_mean
from claimcheck.cli.output import STDOUT, check_writable, target
from claimcheck.cli.rates import Rate, rates
from claimcheck.errors import ClaimcheckError, raise_all

LEVELS = ("error", "warning", "note", "none")
FAIL_ON = ("error", "warning", "note", "never")
WHEN = ("auto", "always", "never")
SHOWN = ("agree", "compatible", "tension", "conflict", "not_comparable")
FORMATS = {
    "scan": ("full", "concise", "json", "jsonl"),
    "extract": ("table", "json", "jsonl"),
    "verify": ("table", "full", "concise", "json", "jsonl"),
}
MOST_SHOWN = 200
Value = TypeVar("Value")


class Settings(Struct, frozen=True):
    """What a run is to do. `language` and `published` map globs of paths to a tag and a date."""

    arguments: Arguments
    paths: tuple[str, ...]
    format: str | None
    outputs: tuple[tuple[str, str], ...]
    as_of: datetime.date | None
    language: tuple[tuple[str, str], ...]
    published: tuple[tuple[str, datetime.date], ...]
    rules: tuple[str, ...]
    rates: tuple[Rate, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    levels: tuple[tuple[str, str], ...]
    show: tuple[str, ...]
    fail_on: str
    color: str
    unicode: str
    width: int | None
    max_shown: int
    config_path: str | None


class _Faults:
    """Runs each step and keeps what it raised, so that one bad value does not hide the next."""

    def __init__(self) -> None:
        self.found: list[ClaimcheckError] = []

    def take(self, step: Callable[[], Value], otherwise: Value) -> Value:
        try:
            return step()
        except ClaimcheckError as error:
            self.found.append(error)
            return otherwise


def settings(given: Arguments) -> Settings:
    """The settings of a run. Raises ClaimcheckError with every fault of the command line and the config in it."""
    if given.directory:
        _change_directory(given.directory)
    faults = _Faults()
    config = faults.take(lambda: configuration(given.config, given.isolated), Configuration({}))
    values, formats = config.values, FORMATS[given.command]
    outputs = [faults.take(lambda text=text: _output(text, formats), ("", "")) for text in given.output]  # type: ignore[misc]
    result = Settings(
        arguments=given,
        paths=given.paths or tuple(_beside(config, values.get("paths", ()))) or (".",),
        format=faults.take(lambda: _one_of("--format", given.format, formats), None),
        outputs=tuple(outputs),
        as_of=faults.take(lambda: _date("--as-of", given.as_of), None),
        language=_languages(given.lang, config),
        published=faults.take(lambda: _published(config), ()),
        rules=given.rules or tuple(_beside(config, values.get("rules", ()))),
        rates=faults.take(lambda: rates(values["fx"]), ()) if values.get("fx") else (),
        select=_listed(given.select) or tuple(values.get("select", ())),
        ignore=_listed(given.ignore) or tuple(values.get("ignore", ())),
        levels=faults.take(lambda: _levels(given.level, values.get("levels", {})), ()),
        show=faults.take(lambda: _shown(given.show), SHOWN[:-1]),
        fail_on=faults.take(lambda: _fail_on(given, values.get("fail-on")), "error"),
        color=faults.take(lambda: _one_of("--color", given.color, WHEN), None) or "auto",
        unicode=faults.take(lambda: _one_of("--unicode", given.unicode, WHEN), None) or "auto",
        width=faults.take(lambda: _number("--width", given.width), None),
        max_shown=faults.take(lambda: _max_shown(given.max_shown), MOST_SHOWN),
        config_path=config.path,
    )
    raise_all(faults.found)
    return result


def first_match(pairs: Iterable[tuple[str, Value]], path: str) -> Value | None:
    """The value of the first glob that matches a path, as given or by its name."""
    name = pathlib.PurePath(path).name
    return next((value for glob, value in pairs if fnmatch.fnmatch(path, glob) or fnmatch.fnmatch(name, glob)), None)


def _change_directory(directory: str) -> None:
    try:
        os.chdir(directory)
    except OSError as error:
        raise ClaimcheckError("missing-path", f"-C {directory}: {(error.strerror or '').lower()}", path=directory) from None


def _beside(config: Configuration, paths: Iterable[str]) -> list[str]:
    """Paths in a config are relative to its file."""
    return [(config.root / path).as_posix() for path in paths]


def _output(text: str, formats: tuple[str, ...]) -> tuple[str, str]:
    found = target(text, formats)
    if found[1] != STDOUT:
        check_writable(found[1])
    return found


def _one_of(name: str, value: str | None, known: tuple[str, ...]) -> str | None:
    if value is None or value in known:
        return value
    listed = ", ".join(known[:-1]) + f" or {known[-1]}"
    raise ClaimcheckError("bad-value", f'{name} = "{value}": expected {listed}', hint=did_you_mean(value, known))


def _number(name: str, value: str | None) -> int | None:
    if value is None:
        return None
    if not (value.isascii() and value.isdigit() and len(value) < 10):
        raise ClaimcheckError("bad-value", f'{name} = "{value}": expected a whole number')
    return int(value)


def _max_shown(value: str | None) -> int:
    number = _number("--max-shown", value)
    return MOST_SHOWN if number is None else number


def _date(name: str, value: str | None) -> datetime.date | None:
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise ClaimcheckError("bad-value", f'{name} = "{value}": expected a date such as 2025-11-02') from None


def _languages(tag: str | None, config: Configuration) -> tuple[tuple[str, str], ...]:
    found: Any = tag or config.values.get("lang", {})
    if isinstance(found, str):
        return (("*", found),)
    return tuple((glob, value) for glob, value in _globs(found, config))


def _published(config: Configuration) -> tuple[tuple[str, datetime.date], ...]:
    pairs = _globs(config.values.get("published", {}), config)
    return tuple((glob, date) for glob, value in pairs if (date := _date(f"published '{glob}'", str(value))))


def _globs(table: dict[str, Any], config: Configuration) -> list[tuple[str, Any]]:
    """Each glob as it stands and beside the config file, where that is another directory."""
    near = [((config.root / glob).as_posix(), value) for glob, value in table.items()]
    return [*near, *((glob, value) for glob, value in table.items())]


def _listed(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for text in texts for part in text.replace(",", " ").split())


def _levels(given: tuple[str, ...], table: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """The command line first: the first match counts."""
    pairs = [(rule, str(level), f"[levels] {rule}") for rule, level in table.items()]
    for text in reversed(given):
        rule, separator, level = text.partition("=")
        if not separator:
            raise ClaimcheckError("bad-value", f"--level {text}: expected RULE=LEVEL")
        pairs.insert(0, (rule, level, f"--level {rule}"))
    for _, level, name in pairs:
        _one_of(name, level, LEVELS)
    return tuple((rule, level) for rule, level, _ in pairs)


def _shown(text: str | None) -> tuple[str, ...]:
    if text is None:
        return SHOWN[:-1]
    names = _listed((text,))
    if names == ("all",):
        return SHOWN
    for name in names:
        _one_of("--show", name, (*SHOWN, "all"))
    return names


def _fail_on(given: Arguments, configured: Any) -> str:
    if given.exit_zero:
        return "never"
    return _one_of("--fail-on", given.fail_on, FAIL_ON) or _one_of("fail-on", configured, FAIL_ON) or "error"
