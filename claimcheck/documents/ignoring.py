"""What .gitignore and .claimcheckignore leave out: the simple patterns of both."""

from __future__ import annotations

import fnmatch
import pathlib
import re

from msgspec import Struct

NAMES = (".gitignore", ".claimcheckignore")


class Pattern(Struct, frozen=True):
    """One line of an ignore file: `keep` for a leading !, `directory` for a trailing /; `anchored` ones hold a slash."""

    match: re.Pattern[str]
    keep: bool
    directory: bool
    anchored: bool
    base: pathlib.Path

    def holds(self, path: pathlib.Path, is_directory: bool) -> bool:
        """Whether this line speaks of the path."""
        if self.directory and not is_directory:
            return False
        text = path.relative_to(self.base).as_posix() if self.anchored else path.name
        return self.match.fullmatch(text) is not None


def patterns_in(directory: pathlib.Path) -> tuple[Pattern, ...]:
    """The patterns of the ignore files of one directory."""
    lines = [line for name in NAMES for line in _lines(directory / name)]
    return tuple(_pattern(line, directory) for line in lines if line.strip("/!") and not line.startswith("#"))


def ignored(path: pathlib.Path, is_directory: bool, patterns: tuple[Pattern, ...]) -> bool:
    """Whether the last pattern that speaks of the path leaves it out."""
    last = next((p for p in reversed(patterns) if p.holds(path, is_directory)), None)
    return last is not None and not last.keep


def _lines(path: pathlib.Path) -> list[str]:
    try:
        return [line.strip() for line in path.read_text(encoding="utf-8", errors="replace").splitlines()]
    except OSError:
        return []


def _pattern(line: str, base: pathlib.Path) -> Pattern:
    keep, line = line.startswith("!"), line.removeprefix("!")
    directory, line = line.endswith("/"), line.rstrip("/")
    anchored = "/" in line.removeprefix("**/")
    glob = line.removeprefix("**/").lstrip("/")
    return Pattern(re.compile(fnmatch.translate(glob)), keep, directory, anchored, base)
