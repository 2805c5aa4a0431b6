"""What stood on the command line, as one value; an option that was not given is None, empty or zero."""

from __future__ import annotations

from typing import Any

from msgspec import Struct


class Arguments(Struct, frozen=True):
    """The options of scan, extract and verify; each command has those that it offers."""

    command: str
    paths: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    config: tuple[str, ...] = ()
    isolated: bool = False
    directory: str | None = None
    color: str | None = None
    quiet: int = 0
    verbose: int = 0
    no_progress: bool = False
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    no_ignore: bool = False
    hidden: bool = False
    stdin_filename: str = "stdin.txt"
    encoding: str | None = None
    lang: str | None = None
    as_of: str | None = None
    rules: tuple[str, ...] = ()
    no_default_rules: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    level: tuple[str, ...] = ()
    format: str | None = None
    output: tuple[str, ...] = ()
    show: str | None = None
    width: str | None = None
    unicode: str | None = None
    max_shown: str | None = None
    unparsed: bool = False
    fail_on: str | None = None
    exit_zero: bool = False
    allow_empty: bool = False
    skip_errors: bool = False


def arguments(command: str, given: dict[str, Any]) -> Arguments:
    """The values that typer collected for a command."""
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list | tuple) else value for name, value in given.items()}
    known = {name: value for name, value in values.items() if value is not None and name in Arguments.__struct_fields__}
    return Arguments(command, **known)
