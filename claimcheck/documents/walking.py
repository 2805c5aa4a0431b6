"""Which files are articles: named ones, and those under named directories."""

from __future__ import annotations

import fnmatch
import os
import pathlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.documents.files import denied, missing
from claimcheck.documents.ignoring import Pattern, ignored, patterns_in
from claimcheck.documents.readers import suffixes
from claimcheck.errors import ClaimcheckError

WILD = frozenset("*?[")


class Found(NamedTuple):
    """The articles in order, the files that were met and left out, and what could not be looked at."""

    found: list[pathlib.Path]
    skipped: list[pathlib.Path]
    problems: list[ClaimcheckError]


class Walk(NamedTuple):
    """What a walk takes: globs, and whether ignore files and hidden names count."""

    include: tuple[str, ...]
    exclude: tuple[str, ...]
    ignore: bool
    hidden: bool


def find_articles(
    paths: Iterable[str | pathlib.Path],
    include: Iterable[str] = (),
    exclude: Iterable[str] = (),
    *,
    ignore: bool = True,
    hidden: bool = False,
) -> Found:
    """The articles that paths name: a file as it is, a directory by the files below it, sorted, links not followed, a glob.

    Below a directory a file counts when its suffix is read, or when it matches `include` if that is given, and when
    no `exclude` holds. Nothing is opened, nothing raised: problems are missing-path and permission-denied.
    """
    walk = Walk(tuple(include), tuple(exclude), ignore, hidden)
    result = Found([], [], [])
    for path in (one for name in paths for one in _expanded(name)):
        if path.is_dir():
            _walk(path, walk, (), result)
        elif path.exists():
            result.found.append(path)
        else:
            result.problems.append(missing(path, path.as_posix()))
    return Found(list(dict.fromkeys(result.found)), result.skipped, result.problems)


def _expanded(name: str | pathlib.Path) -> Iterator[pathlib.Path]:
    """A name as it is where it exists or holds no wildcard; else what the glob finds."""
    path = pathlib.Path(name)
    if path.exists() or WILD.isdisjoint(str(name)):
        yield path
        return
    import glob  # few names hold a wildcard

    found = sorted(glob.glob(str(name), recursive=True))
    yield from map(pathlib.Path, found or [str(name)])


def _walk(directory: pathlib.Path, walk: Walk, patterns: tuple[Pattern, ...], result: Found) -> None:
    try:
        with os.scandir(directory) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError:
        result.problems.append(denied(directory, directory.as_posix()))
        return
    if walk.ignore:
        patterns = (*patterns, *patterns_in(directory))
    for entry in entries:
        path = pathlib.Path(entry.path)
        if entry.name.startswith(".") and not walk.hidden:
            continue
        is_directory = entry.is_dir(follow_symlinks=False)
        if is_directory and not _excluded(path, walk) and not ignored(path, True, patterns):
            _walk(path, walk, patterns, result)
        elif entry.is_file(follow_symlinks=False):
            kept = _wanted(path, walk) and not ignored(path, False, patterns)
            (result.found if kept else result.skipped).append(path)


def _wanted(path: pathlib.Path, walk: Walk) -> bool:
    included = any(_matches(path, glob) for glob in walk.include) if walk.include else path.suffix.lower() in suffixes()
    return included and not _excluded(path, walk)


def _excluded(path: pathlib.Path, walk: Walk) -> bool:
    return any(_matches(path, glob) for glob in walk.exclude)


def _matches(path: pathlib.Path, pattern: str) -> bool:
    pattern = pattern.rstrip("/")
    return fnmatch.fnmatch(path.name if "/" not in pattern else path.as_posix(), pattern)
