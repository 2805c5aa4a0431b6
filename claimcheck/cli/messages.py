"""What goes to stderr: `error[kind]: what`, its place, the source line with a caret, and what to do."""

from __future__ import annotations

import pathlib
import sys
from collections.abc import Iterable, Sequence

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Problem
from claimcheck.places import Lines
from claimcheck.reports.visible import cells, one_line

MOST = 20
LONGEST_LINE = 160
CUTOFF = 0.6


def say(text: str) -> None:
    """One line to stderr; whatever the locale cannot encode is escaped, and a closed stderr is no fault."""
    encoding = sys.stderr.encoding or "utf-8"
    try:
        print(text.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)
    except (BrokenPipeError, ValueError):
        return


def flat(error: ClaimcheckError) -> list[ClaimcheckError]:
    """An error and all that came with it."""
    return [error, *(inner for other in error.more for inner in flat(other))]


def problem(error: ClaimcheckError, level: str = "error") -> Problem:
    """An error as an entry of the report."""
    return Problem(error.kind, level, error.message, error.path, error.line, error.column, error.hint)  # type: ignore[arg-type]


def show(problems: Sequence[Problem]) -> None:
    """Print problems, at most twenty of them."""
    for found in problems[:MOST]:
        for text in lines(found):
            say(text)
    if len(problems) > MOST:
        say(f"{len(problems) - MOST} more")


def lines(found: Problem) -> Iterable[str]:
    """The lines of one problem."""
    kind = f"[{found.kind}]" if found.kind else ""
    yield f"{found.level}{kind}: {one_line(found.message)}"
    if found.path and found.line:
        place = ":".join(str(part) for part in (found.path, found.line, found.column) if part is not None)
        yield f" --> {one_line(place)}"
        yield from _source(found.path, found.line, found.column)
    if found.hint:
        yield f"  = help: {one_line(found.hint)}"


def usage_error(message: str, hint: str | None = None) -> int:
    """A command line that cannot be understood: said, and exit code 2."""
    show([Problem("usage", "error", message, hint=hint)])
    return 2


def no_such_command(given: Sequence[str], commands: Sequence[str]) -> int:
    """`No such command 'seeds/'. Did you mean: claimcheck scan seeds/`."""
    near = nearest(given[0], commands)
    meant = [near, *given[1:]] if near else ["scan", *given]
    return usage_error(f"No such command '{given[0]}'. Did you mean: claimcheck {' '.join(meant)}")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was perhaps meant."""
    import difflib  # only to word an error

    return next(iter(difflib.get_close_matches(word, list(known), 1, CUTOFF)), None)


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """`did you mean 'tolerance'?`, or None where nothing is near."""
    near = nearest(word, known)
    return f"did you mean '{near}'?" if near else None


def _source(path: str, line: int, column: int | None) -> Iterable[str]:
    if column is None:
        return
    try:
        text = pathlib.Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return
    index = Lines(text)
    if index.offset(line, 1) is None:
        return
    start, end = index.bounds(line)
    shown = text[start : min(end, start + LONGEST_LINE)]
    gutter = len(str(line)) + 1
    yield f"{line:>{gutter}} | {one_line(shown)}"
    if column <= LONGEST_LINE:
        yield f"{' ' * gutter} | {' ' * cells(one_line(shown[: column - 1]))}^"
