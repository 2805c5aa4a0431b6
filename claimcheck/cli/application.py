"""The typer application: the commands, and what becomes of whatever they raise."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Any

import typer

from claimcheck.cli import COMMANDS, JOBS
from claimcheck.cli.guard import guarded
from claimcheck.cli.messages import usage_error
from claimcheck.cli.panels import EXIT_CODES, Command, Group

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 80}


def application(only: str | None = None) -> typer.Typer:
    """All commands, or the one that was asked for: the others need not be loaded to run it."""
    app = typer.Typer(
        cls=Group, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=SETTINGS, help=_HELP, epilog=EXIT_CODES
    )
    app.callback()(_root)
    for name in COMMANDS:
        if only in (None, name):
            module = importlib.import_module(f"claimcheck.cli.{name}")
            if name == "rules":
                app.add_typer(module.application(), name=name)
            else:
                job = {"epilog": EXIT_CODES, "help": module.HELP} if name in JOBS else {}
                app.command(name, cls=Command, **job)(getattr(module, name))
    return app


def run(arguments: list[str]) -> int:
    """Run a command line; every way out is an exit code, never a traceback."""
    return guarded(lambda: _run(arguments), arguments)


def _run(arguments: list[str]) -> int:
    asked = arguments[0] if arguments and arguments[0] in COMMANDS else None
    command = typer.main.get_command(application(asked))
    _take_as_typed(command)
    try:
        return int(command.main(args=arguments, prog_name="claimcheck", standalone_mode=False) or 0)
    except typer.Abort:
        return 130
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        return _usage(error)


def _root(
    show_version: bool = typer.Option(False, "-V", "--version", help="Show the version", is_eager=True),
) -> None:
    if show_version:
        from claimcheck.cli.release import number

        print(f"claimcheck {number()}")
        raise typer.Exit(0)


def _usage(error: Any) -> int:
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "claimcheck"
    return usage_error(str(error.format_message()), f"{path} --help")


class _AsTyped:
    """Takes a value as it was typed. We check values ourselves; typer would import pydantic to copy a string."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        if value is None and (getattr(param, "multiple", False) or getattr(param, "nargs", 1) == -1):
            return ()
        return value


def _take_as_typed(command: Any) -> None:
    for one in _commands(command):
        for parameter in one.params:
            if hasattr(parameter, "_runtime_param"):
                parameter._runtime_param = _AsTyped()


def _commands(command: Any) -> Iterator[Any]:
    yield command
    for inner in getattr(command, "commands", {}).values():
        yield from _commands(inner)


_HELP = """Compare the numbers of articles: which claims agree, which conflict, and why.

\b
Examples:
  claimcheck scan articles/
  claimcheck scan a.txt b.txt -f json
  claimcheck verify draft.txt --against articles/
  claimcheck extract article.txt
  claimcheck explain bound-and-point
"""
