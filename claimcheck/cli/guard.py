"""Whatever a command raises becomes a message and an exit code, never a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from claimcheck.cli.faults import internal, trace
from claimcheck.cli.messages import flat, problem, say, show
from claimcheck.errors import ClaimcheckError


def guarded(job: Callable[[], int], arguments: list[str]) -> int:
    """The exit code of a job: its own, 2 after an error, 130 after Ctrl-C. `arguments` tell whether a trace is wanted."""
    try:
        return job()
    except ClaimcheckError as error:
        show([problem(one) for one in flat(error)])
        return 2
    except KeyboardInterrupt:
        show([problem(ClaimcheckError("interrupted", "interrupted; nothing written"))])
        return 130
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 (it lives as long as the process)
        return 0
    except Exception as error:
        return _internal(error, arguments)


def _internal(error: Exception, arguments: list[str]) -> int:
    show([problem(internal(error))])
    if "-vv" in arguments or arguments.count("-v") + arguments.count("--verbose") > 1:
        for line in trace(error):
            say(line)
    return 2
