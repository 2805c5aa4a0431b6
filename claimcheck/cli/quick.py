"""Command lines with nothing unusual in them, read without typer, which takes longer to load than two articles to compare.

Which options there are is asked of typer once and kept in the cache: they are declared in one place alone.
"""

from __future__ import annotations

import pathlib
from collections.abc import Iterator
from typing import Any

from claimcheck.cache import cached
from claimcheck.cli.arguments import Arguments

HERE = pathlib.Path(__file__).parent
SOURCES = tuple(HERE / name for name in ("choices.py", "scan.py", "extract.py", "verify.py"))
Options = dict[str, tuple[str, str]]


def arguments(given: list[str]) -> Arguments | None:
    """The arguments of a command line of scan, extract or verify; None where typer should read it: help, a fault, a
    spelling that only typer knows."""
    command, *words = given
    options = cached("options", SOURCES, _declared, dict[str, Options])[command]
    values = _values(iter(words), options)
    if values is None or (command == "verify" and not (values.get("against") and values.get("paths"))):
        return None
    fields: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
    return Arguments(command, **fields)


def _values(words: Iterator[str], options: Options) -> dict[str, Any] | None:
    values: dict[str, Any] = {}
    for word in words:
        if word == "-" or not word.startswith("-"):
            values.setdefault("paths", []).append(word)
            continue
        flag, equals, value = word.partition("=") if word.startswith("--") else (word, "", "")
        name, kind = options.get(flag, ("", ""))
        if kind == "flag" and not equals:
            values[name] = True
        elif kind == "count" and not equals:
            values[name] = values.get(name, 0) + 1
        elif kind in ("text", "texts"):
            value = value if equals else next(words, "-")
            if not equals and value.startswith("-"):
                return None
            _put(values, name, kind, value)
        else:
            return None
    return values


def _put(values: dict[str, Any], name: str, kind: str, value: str) -> None:
    if kind == "text":
        values[name] = value
    else:
        values.setdefault(name, []).append(value)


def _declared() -> dict[str, Options]:
    """The options of the commands that typer knows: flag -> (argument, flag | count | text | texts)."""
    import typer

    from claimcheck.cli import JOBS
    from claimcheck.cli.application import application

    commands: Any = typer.main.get_command(application())
    return {name: dict(_options(commands.commands[name])) for name in JOBS}


def _options(command: Any) -> Iterator[tuple[str, tuple[str, str]]]:
    for parameter in command.params:
        if parameter.param_type_name == "option":
            kind = "flag" if parameter.is_flag else "count" if parameter.count else "texts" if parameter.multiple else "text"
            for flag in (*parameter.opts, *parameter.secondary_opts):
                yield flag, (parameter.name, kind)
