"""The command line: the only place that prints or exits. What answers at once is answered before typer is imported."""

from __future__ import annotations

import gc
import os
import sys

COMMANDS = ("scan", "verify", "extract", "explain", "rules", "version")
JOBS = {"scan": "scanning", "verify": "verifying", "extract": "extracting"}
# So many objects more, and the process looks for garbage: a small run never does, which is a tenth of its time.
SELDOM = 100_000
USAGE = """\
Usage: claimcheck COMMAND [OPTIONS] [ARGS]

  claimcheck scan articles/            which numbers agree, which conflict
  claimcheck verify draft.txt --against articles/
  claimcheck extract article.txt       the claims, nothing compared
  claimcheck explain bound-and-point   what a rule means
  claimcheck rules list

claimcheck --help shows all commands, claimcheck scan --help all options.
"""


def main(arguments: list[str] | None = None) -> int:
    """Run one command line, that of the process where none is given, and return its exit code: 0, 1, 2 or 130."""
    if arguments is not None:
        return _answer(arguments)
    gc.set_threshold(SELDOM)
    try:
        return _answer(sys.argv[1:])
    finally:
        _keep()
        gc.freeze()  # the process ends: nobody needs to go through all there is once more


def _keep() -> None:
    """What was compiled in this run is not compiled in the next."""
    patterns = sys.modules.get("claimcheck.patterns")
    if patterns is not None:
        patterns.keep()


def _answer(given: list[str]) -> int:
    if given in (["--version"], ["-V"]):
        from claimcheck.cli.release import number

        print(f"claimcheck {number()}")
        return 0
    completing = "_CLAIMCHECK_COMPLETE" in os.environ
    if not given and not completing:
        print(USAGE, end="", file=sys.stderr)
        return 2
    if given and not given[0].startswith("-") and given[0] not in COMMANDS and not completing:
        from claimcheck.cli.messages import no_such_command

        return no_such_command(given, COMMANDS)
    code = _quickly(given) if given and given[0] in JOBS and not completing else None
    if code is not None:
        return code
    from claimcheck.cli.application import run

    return run(given)


def _quickly(given: list[str]) -> int | None:
    """The exit code of a plain command line; None where typer has to read it."""
    import importlib

    from claimcheck.cli import lean

    lean.load()
    from claimcheck.cli.guard import guarded
    from claimcheck.cli.quick import arguments

    read = arguments(given)
    if read is None:
        return None
    from claimcheck.cli.running import run

    work = importlib.import_module(f"claimcheck.cli.{JOBS[given[0]]}").work
    return guarded(lambda: run(read, work), given)
