"""Compiled data kept between runs: one file a name, valid while its sources and our version are the same."""

from __future__ import annotations

import os
import pathlib
import sys
import zlib
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from claimcheck.version import VERSION

T = TypeVar("T")
_CONTENT_KEY = 32
_CHECKSUM = 4


def cached(name: str, sources: tuple[pathlib.Path, ...], build: Callable[[], T], kind: type[T]) -> T:
    """What `build` returns, read from the cache where that holds it for the same content of `sources`.

    `kind` is the type to read it back as (a msgspec Struct, `dict[str, str]` ...). Sources of the same size and time are
    taken as the same; only others are read. A cache that is damaged, unreadable or not writable costs time and nothing
    else. CLAIMCHECK_NO_CACHE=1 switches it off, CLAIMCHECK_CACHE_DIR moves it.

    A module of such structs does without `from __future__ import annotations`: msgspec would compile each annotation of a
    field that is still text, in every process.
    """
    if not _enabled():
        return build()
    path = _path(name)
    try:
        every = (*map(str, sources), *_code(build))
        stamp = _stamp(every)
        record = _read(path)
        if record is not None and (record.stamp == stamp or record.key == _content(every)):
            found: T = msgspec.msgpack.decode(record.body, type=kind)
            if record.stamp != stamp:
                _write(path, stamp, record.key, bytes(record.body))
            return found
    except OSError:
        return build()
    except msgspec.MsgspecError:
        pass  # another shape, of another claimcheck: built anew
    built = build()
    _store(path, stamp, every, built)
    return built


def recalled(name: str, maker: str) -> memoryview | None:
    """What `remember` wrote under a name, where our version, the interpreter's and `maker` (the version of what made it) are the
    same; None where nothing is kept."""
    record = _read(_path(name)) if _enabled() else None
    return record.body if record is not None and record.stamp == _versions(maker) else None


def remember(name: str, maker: str, body: bytes) -> None:
    """Keep bytes that no source file stands behind. A cache that is not writable keeps nothing."""
    if _enabled():
        _write(_path(name), _versions(maker), bytes(_CONTENT_KEY), body)


def directory() -> pathlib.Path:
    """Where the cache lies: CLAIMCHECK_CACHE_DIR, else claimcheck/ under XDG_CACHE_HOME, else under ~/.cache. Need not exist."""
    return pathlib.Path(_directory())


class _Record(msgspec.Struct, gc=False):
    """A file of the cache: the sizes and times of its sources, the hash of their content, what was built."""

    stamp: bytes
    key: bytes
    body: memoryview


def _directory() -> str:
    own = os.environ.get("CLAIMCHECK_CACHE_DIR")
    if own:
        return own
    above = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(above, "claimcheck")


def _path(name: str) -> str:
    return os.path.join(_directory(), f"{name}.msgpack")


def _enabled() -> bool:
    return os.environ.get("CLAIMCHECK_NO_CACHE", "") in ("", "0")


def _code(build: Callable[[], object]) -> tuple[str, ...]:
    """The module of `build`: what an edited compiler makes is other data, though its sources and our version are the same."""
    code: Any = getattr(getattr(build, "func", build), "__code__", None)
    return (code.co_filename,) if code else ()


def _stamp(sources: tuple[str, ...]) -> bytes:
    """Our version, the interpreter's, and the path, size and time of each source. Raises OSError where one is missing."""
    parts: list[str] = []
    for source in sources:
        told = os.stat(source)
        parts += (source, str(told.st_size), str(told.st_mtime_ns))
    return _versions(*parts)


def _versions(*parts: str) -> bytes:
    return "\n".join((VERSION, sys.version, msgspec.__version__, *parts)).encode("utf-8", "surrogateescape")


def _content(sources: tuple[str, ...]) -> bytes:
    """Hash of our version, of the interpreter's, and of each source."""
    import hashlib  # only where a source is new

    digest = hashlib.sha256(f"claimcheck {VERSION} python {sys.version_info[:2]} msgspec {msgspec.__version__}".encode())
    for source in sources:
        content = pathlib.Path(source).read_bytes()
        digest.update(f"{os.path.basename(source)}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        digest.update(content)
    return digest.digest()


def _read(path: str) -> _Record | None:
    """A file of the cache; None where there is none or it is not whole."""
    try:
        with open(path, "rb") as file:
            record = memoryview(file.read())
    except OSError:
        return None
    head = len(record) - _CHECKSUM
    if head < 4 + _CONTENT_KEY or zlib.crc32(record[:head]) != int.from_bytes(record[head:], "big"):
        return None
    cut = 4 + int.from_bytes(record[:4], "big")
    return _Record(bytes(record[4:cut]), bytes(record[cut : cut + _CONTENT_KEY]), record[cut + _CONTENT_KEY : head])


def _store(path: str, stamp: bytes, sources: tuple[str, ...], value: object) -> None:
    try:
        _write(path, stamp, _content(sources), msgspec.msgpack.encode(value))
    except (OSError, TypeError, msgspec.MsgspecError):
        return


def _write(path: str, stamp: bytes, key: bytes, body: bytes) -> None:
    """Into place in one step, so that a run beside this one sees the old file or the new, never half of one."""
    import tempfile  # slow to import, and rarely written

    record = len(stamp).to_bytes(4, "big") + stamp + key + body
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path), prefix=f".{os.path.basename(path)}.")
    except OSError:
        return
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(record + zlib.crc32(record).to_bytes(_CHECKSUM, "big"))
        os.replace(temporary, path)
    except OSError:
        pathlib.Path(temporary).unlink(missing_ok=True)
