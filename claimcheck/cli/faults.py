"""A fault of our own, told without a traceback and without text of an article."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType

from claimcheck.errors import ClaimcheckError

OURS = "claimcheck"
LONGEST = 60
HINT = "re-run with -vv, and report with: claimcheck version --json"


def internal(error: Exception) -> ClaimcheckError:
    """`KeyError: 'x' in claimcheck.rules (this is a bug)`."""
    return ClaimcheckError("internal-error", f"{type(error).__name__}{_harmless(error)} in {_module(error)} (this is a bug)", hint=HINT)


def trace(error: Exception) -> list[str]:
    """The lines of the traceback, for -vv."""
    import traceback  # slow to import, and only for a fault

    return [line for part in traceback.format_exception(error) for line in part.rstrip("\n").split("\n")]


def _harmless(error: Exception) -> str:
    """The message of an exception, unless it is long or may hold text of an article."""
    text = str(error)
    return f": {text}" if text and text.isascii() and text.isprintable() and len(text) <= LONGEST else ""


def _module(error: Exception) -> str:
    """The part of claimcheck that raised: `claimcheck.rules`."""
    own = [name for name in _modules(error.__traceback__) if name.split(".")[0] == OURS]
    return ".".join(own[-1].split(".")[:2]) if own else OURS


def _modules(trace: TracebackType | None) -> Iterator[str]:
    """The module of each frame, from the outermost in."""
    while trace is not None:
        yield str(trace.tb_frame.f_globals.get("__name__", ""))
        trace = trace.tb_next
