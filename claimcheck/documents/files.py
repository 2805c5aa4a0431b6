"""The bytes of a file, or why they cannot be had."""

from __future__ import annotations

import os
import pathlib
import stat

from claimcheck.errors import ClaimcheckError

MEGABYTE = 1_000_000
LIMIT = 5 * MEGABYTE
STEPS = (10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)


def load(path: pathlib.Path, name: str, limit: int) -> bytes:
    """The content of a file; `name` is what messages call it, `limit` its largest size in bytes, 0 for none.

    Raises ClaimcheckError missing-path, permission-denied, too-large.
    """
    try:
        size = path.stat().st_size
        if limit and size > limit:
            raise too_large(name, size, limit)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise missing(path, name) from None
    except PermissionError:
        raise denied(path, name) from None
    except OSError as error:
        raise ClaimcheckError("permission-denied", f"cannot read {name}: {_reason(error)}", path=name) from None


def missing(path: pathlib.Path, name: str) -> ClaimcheckError:
    """No such path, with the nearest one that there is."""
    near = _nearest(path)
    hint = f"did you mean '{near}'?" if near else None
    return ClaimcheckError("missing-path", f"no such file or directory: {name}", path=name, hint=hint)


def denied(path: pathlib.Path, name: str) -> ClaimcheckError:
    """A path that may not be read or listed, with its mode and owner where they can be seen."""
    if _is_directory(path):
        return ClaimcheckError("permission-denied", f"cannot list {name.rstrip('/')}/: permission denied", path=name)
    return ClaimcheckError("permission-denied", f"cannot read {name}: permission denied{_mode(path)}", path=name)


def too_large(name: str, size: int, limit: int) -> ClaimcheckError:
    """A file above the limit, with an option that lets it in."""
    enough = next((step for step in STEPS if step * MEGABYTE >= size), None)
    option = "0" if enough is None else f"{enough // 1000}GB" if enough >= 1000 else f"{enough}MB"
    what = f"{name} is {_megabytes(size)} (limit {_megabytes(limit)})"
    return ClaimcheckError("too-large", what, path=name, hint=f"--max-file-size {option}, or exclude it")


def _megabytes(size: int) -> str:
    tenths = (size * 10 + MEGABYTE // 2) // MEGABYTE
    return f"{tenths // 10} MB" if tenths >= 100 or tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10} MB"


def _nearest(path: pathlib.Path) -> str | None:
    """The path that was perhaps meant: the first part that does not exist, replaced by its nearest neighbour."""
    parent = path.parent
    while not parent.is_dir() and parent != parent.parent:
        path, parent = parent, parent.parent
    import difflib  # only to word an error

    try:
        names = sorted(os.listdir(parent))
    except OSError:
        return None
    near = difflib.get_close_matches(path.name, names, 1, 0.6)
    if not near:
        return None
    found = parent / near[0]
    return f"{found.as_posix()}/" if found.is_dir() else found.as_posix()


def _is_directory(path: pathlib.Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _mode(path: pathlib.Path) -> str:
    try:
        found = path.stat()
    except OSError:
        return ""
    return f" (mode {stat.S_IMODE(found.st_mode):03o}, owner {_owner(path, found.st_uid)})"


def _owner(path: pathlib.Path, number: int) -> str:
    try:
        return path.owner()
    except (KeyError, NotImplementedError, OSError):
        return str(number)


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
