"""The one exception that leaves the library, and where in a file it happened."""

from __future__ import annotations

from collections.abc import Sequence


class ClaimcheckError(Exception):
    """What is wrong, where, and what to do.

    `kind` is a kebab-case name (`missing-path`, `bad-encoding`, `unknown-key` ...); `line` and `column` count from 1.
    `more` holds further errors of the same file: a configuration is reported whole, not one fault at a time.
    """

    def __init__(
        self,
        kind: str,
        message: str,
        *,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        hint: str | None = None,
        more: tuple[ClaimcheckError, ...] = (),
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        self.hint = hint
        self.more = more

    @property
    def place(self) -> str | None:
        """`path:line:column`, as far as known."""
        parts = [str(p) for p in (self.path, self.line, self.column) if p is not None]
        return ":".join(parts) or None

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


def raise_all(errors: Sequence[ClaimcheckError]) -> None:
    """Raise the first error with all the others in its `more`; nothing where there is none."""
    if errors:
        first, *rest = errors
        first.more = (*first.more, *rest)
        raise first
