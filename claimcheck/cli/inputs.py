"""The articles of a run: found, read, dated; what could not be read becomes a problem, never silence."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from msgspec import Struct

from claimcheck.cli import engine
from claimcheck.cli.messages import flat, problem
from claimcheck.cli.settings import Settings, first_match
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Document, Problem

SHOWN_SUFFIXES = 2
STDIN = "-"


class Articles(Struct, frozen=True):
    """The documents in order, the problems met, how many files were passed over."""

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()
    skipped: int = 0


def articles(paths: tuple[str, ...], settings: Settings, step: Callable[[int, int], None]) -> Articles:
    """Read all articles under `paths`; `step(done, total)` is called after each file. A binary file is a fault where it was
    named, and passed over where it was met in a directory."""
    given = settings.arguments
    options: dict[str, Any] = {"include": given.include, "exclude": given.exclude, "ignore": not given.no_ignore, "hidden": given.hidden}
    if paths.count(STDIN) > 1:
        raise ClaimcheckError("usage", f"'{STDIN}' given twice")
    found = engine.find_articles([path for path in paths if path != STDIN], **options)
    errors = [_as_typed(error, paths) for error in found.problems]
    documents: list[Document] = []
    binary = 0
    if STDIN in paths:
        try:
            documents += _from_stdin(settings)
        except ClaimcheckError as error:
            errors += flat(error)
    for number, path in enumerate(found.found, 1):
        try:
            documents += _read(str(path), settings)
        except ClaimcheckError as error:
            met = error.kind == "binary-file" and str(path) not in paths
            binary += met
            errors += [] if met else flat(error)
        step(number, len(found.found))
    skipped = len(found.skipped) + binary
    if len(found.found) == binary and STDIN not in paths and not errors and not given.allow_empty:
        errors.append(_none_found(paths, options, skipped, binary))
    level = "warning" if given.skip_errors else "error"
    return Articles(tuple(documents), tuple(problem(error, level) for error in errors), skipped)


def dated(documents: tuple[Document, ...], settings: Settings) -> tuple[Document, ...]:
    """Documents without a date take that of --as-of, for the comparison only."""
    if settings.as_of is None:
        return documents
    return tuple(d if d.published else msgspec.structs.replace(d, published=settings.as_of) for d in documents)


def undated(documents: tuple[Document, ...], originals: Iterable[Document]) -> tuple[Document, ...]:
    """The documents of a report with the dates that they came with: --as-of is no date of theirs."""
    published = {document.id: document.published for document in originals}
    return tuple(msgspec.structs.replace(d, published=published.get(d.id)) for d in documents)


def _from_stdin(settings: Settings) -> list[Document]:
    name = settings.arguments.stdin_filename
    return engine.read(sys.stdin.buffer.read(), id=name, **_told(name, settings))


def _read(path: str, settings: Settings) -> list[Document]:
    return engine.read(path, **_told(path, settings))


def _told(path: str, settings: Settings) -> dict[str, Any]:
    """What the settings tell of an article."""
    options: dict[str, Any] = {}
    if settings.arguments.encoding:
        options["encoding"] = settings.arguments.encoding
    if language := first_match(settings.language, path):
        options["language"] = language
    if published := first_match(settings.published, path):
        options["published"] = published
    return options


def _as_typed(error: ClaimcheckError, paths: tuple[str, ...]) -> ClaimcheckError:
    """`seed/`, not `seed`: the path as the user wrote it."""
    typed = next((path for path in paths if error.path and path != error.path and path.rstrip("/") == error.path), None)
    if typed and error.kind == "missing-path":
        error.message = f"no such file or directory: {typed}"
    return error


def _none_found(paths: tuple[str, ...], options: dict[str, Any], skipped: int, binary: int) -> ClaimcheckError:
    named = ", ".join(f"'{path}'" for path in paths)
    everything = engine.find_articles(paths, **{**options, "ignore": False})
    hidden = len(everything.found) - binary
    ignored = f"; {hidden} ignored by .gitignore" if hidden else ""
    suffixes = engine.suffixes()
    globs = " ".join(options["include"]) or " ".join(f"*{suffix}" for suffix in suffixes[:SHOWN_SUFFIXES]) + " …"
    what = f"no articles under {named} (0 of {skipped} files match {globs}{ignored})"
    kind = next((os.path.splitext(path)[1] for path in map(str, everything.skipped) if os.path.splitext(path)[1]), ".adoc")
    return ClaimcheckError("no-articles", what, hint=f"--include '*{kind}', --no-ignore, or --allow-empty")
