"""A progress bar on stderr, for a person who has waited a second."""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from types import TracebackType
from typing import Any

from claimcheck.cli.settings import Settings
from claimcheck.cli.terminal import is_tty

PATIENCE = 1.0


class Progress:
    """Used as a context; `step(done, total)` may be called at any time and costs nothing while nothing is shown."""

    def __init__(self, settings: Settings) -> None:
        given = settings.arguments
        quiet = given.no_progress or given.quiet or os.environ.get("CI") or os.environ.get("TERM") == "dumb"
        self._plain = True if settings.color == "never" else None
        self._bar: Any = None
        self._task: Any = None
        self._timer: Any = None
        self._lock: AbstractContextManager[Any] = nullcontext()
        self.done, self.total = 0, 0
        if not quiet and is_tty(sys.stderr):
            import threading  # only for a person

            self._timer, self._lock = threading.Timer(PATIENCE, self._begin), threading.Lock()

    def step(self, done: int, total: int) -> None:
        """Note how far the run is."""
        self.done, self.total = done, total
        if self._bar is not None:
            self._bar.update(self._task, completed=done, total=total)

    def __enter__(self) -> Progress:
        if self._timer:
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._timer:
            self._timer.cancel()
        with self._lock:
            self._timer = None
            if self._bar is not None:
                self._bar.stop()

    def _begin(self) -> None:
        from rich import progress
        from rich.console import Console

        with self._lock:
            if self._timer is None:
                return
            self._bar = progress.Progress(console=Console(stderr=True, no_color=self._plain), transient=True)
            self._task = self._bar.add_task("articles", completed=self.done, total=self.total or None)
            self._bar.start()
