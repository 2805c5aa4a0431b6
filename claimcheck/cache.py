"""Compiled data kept between runs: one file a name, valid while its sources and our version are the same."""

from __future__ import annotations

import hashlib
import os
import pathlib
import sys
from collections.abc import Callable
from typing import TypeVar

import msgspec

from claimcheck.version import VERSION

T = TypeVar("T")


def cached(name: str, sources: tuple[pathlib.Path, ...], build: Callable[[], T], kind: type[T]) -> T:
    """What `build` returns, read from the cache where that holds it for the same content of `sources`.

    `kind` is the type to read it back as (a msgspec Struct, `dict[str, str]` ...). A cache that is damaged, unreadable or
    not writable costs time and nothing else. CLAIMCHECK_NO_CACHE=1 switches it off, CLAIMCHECK_CACHE_DIR moves it.
    """
    path = directory() / f"{name}.msgpack"
    try:
        key = _key((*sources, *_code(build)))
    except OSError:
        return build()
    if not _enabled():
        return build()
    found = _read(path, key, kind)
    if found is not None:
        return found
    built = build()
    _write(path, key, built)
    return built


def directory() -> pathlib.Path:
    """Where the cache lies: CLAIMCHECK_CACHE_DIR, else claimcheck/ under XDG_CACHE_HOME, else under ~/.cache. Need not exist."""
    own = os.environ.get("CLAIMCHECK_CACHE_DIR")
    if own:
        return pathlib.Path(own)
    above = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return pathlib.Path(above) / "claimcheck"


def _enabled() -> bool:
    return os.environ.get("CLAIMCHECK_NO_CACHE", "") in ("", "0")


def _code(build: Callable[[], object]) -> tuple[pathlib.Path, ...]:
    """The module of `build`: what an edited compiler makes is other data, though its sources and our version are the same."""
    code = getattr(build, "__code__", None)
    return (pathlib.Path(code.co_filename),) if code else ()


def _key(sources: tuple[pathlib.Path, ...]) -> bytes:
    """Hash of our version, of the interpreter's, and of each source."""
    digest = hashlib.sha256(f"claimcheck {VERSION} python {sys.version_info[:2]} msgspec {msgspec.__version__}".encode())
    for source in sources:
        content = source.read_bytes()
        digest.update(f"{source.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.digest()


def _read(path: pathlib.Path, key: bytes, kind: type[T]) -> T | None:
    try:
        record = path.read_bytes()
        if not record.startswith(key):
            return None
        body = memoryview(record)[len(key) + 32 :]
        if record[len(key) : len(key) + 32] != hashlib.sha256(body).digest():
            return None
        return msgspec.msgpack.decode(body, type=kind)
    except (OSError, msgspec.MsgspecError):
        return None


def _write(path: pathlib.Path, key: bytes, value: object) -> None:
    """Into place in one step, so that a run beside this one sees the old file or the new, never half of one."""
    import tempfile  # slow to import, and rarely written

    try:
        body = msgspec.msgpack.encode(value)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except (OSError, TypeError, msgspec.MsgspecError):
        return
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(key + hashlib.sha256(body).digest() + body)
        os.replace(temporary, path)
    except OSError:
        pathlib.Path(temporary).unlink(missing_ok=True)
