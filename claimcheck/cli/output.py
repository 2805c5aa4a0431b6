"""Writing: to stdout, where a reader may leave early, and to files, which are whole or not there."""

from __future__ import annotations

import contextlib
import os
import pathlib
import sys

from claimcheck.cli.messages import did_you_mean
from claimcheck.errors import ClaimcheckError

SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".txt": "full"}
STDOUT = "-"


def target(text: str, formats: tuple[str, ...]) -> tuple[str, str]:
    """`[FMT=]PATH` as (format, path); the format is told by the suffix where it is not named."""
    name, separator, path = text.partition("=")
    if separator and name in formats:
        return name, path
    if separator and "." not in name and "/" not in name:
        hint = did_you_mean(name, formats)
        raise ClaimcheckError("bad-value", f"--output: '{name}' is no format: expected {', '.join(formats)}", hint=hint)
    guess = SUFFIXES.get(pathlib.PurePath(text).suffix)
    if text == STDOUT or guess not in formats:
        raise ClaimcheckError("bad-value", f"--output {text}: name the format", hint=f"FMT={text}, where FMT is {', '.join(formats)}")
    return guess, text


def check_writable(path: str) -> None:
    """Raise bad-output now, before the work, where the file could not be written after it."""
    parent = pathlib.Path(path).parent
    if path != STDOUT and not parent.is_dir():
        raise ClaimcheckError("bad-output", f"cannot write {path}: no directory '{parent}'", hint=f"mkdir -p {parent}")
    if path != STDOUT and (pathlib.Path(path).is_dir() or not os.access(parent, os.W_OK)):
        raise ClaimcheckError("bad-output", f"cannot write {path}: permission denied")


def write(text: str, path: str) -> bool:
    """Write a report; False when the reader of stdout has left. A file is replaced at once or not at all."""
    if path == STDOUT:
        return _to_stdout(text)
    _to_file(text, pathlib.Path(path))
    return True


def _to_stdout(text: str) -> bool:
    encoding = sys.stdout.encoding or "utf-8"
    try:
        sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes stdout once more at exit: that must not complain either.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True


def _to_file(text: str, path: pathlib.Path) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except OSError as error:
        raise ClaimcheckError("bad-output", f"writing {path}: {error.strerror}") from None
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
