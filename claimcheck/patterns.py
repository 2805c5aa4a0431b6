"""Patterns that are compiled when they are first used, and kept compiled between runs of the command line: a run meets half of
them, and compiling costs more than matching."""

from __future__ import annotations

import copyreg
import functools
import importlib
import os
import re
from typing import TYPE_CHECKING, Any, cast

import msgspec

from claimcheck import cache

if TYPE_CHECKING:
    import regex

    Kept = dict[str, msgspec.Raw]

STORE = "patterns"
# What a pattern of `regex` is rebuilt from when it is unpickled: text, flags, code, the groups by name and by number ...
Parts = tuple[str, int, bytes, dict[str, int], dict[int, str], dict[str, list[str]], list[list[str]], int, tuple[int, ...], int, int]

# The characters of words in scripts without spaces, inside the brackets of a class of `regex`: the mark of a long vowel (U+30FC)
# is of no script by itself.
UNSPACED = r"\p{Han}\p{Katakana}\u30fc"


def pattern(text: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern of `regex`, compiled at its first use."""
    return cast("regex.Pattern[str]", _Pattern(text, flags))


def compiled(text: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern of `regex`, from the code of an earlier run where that is kept. For texts of our own data, which are few."""
    key, kept = f"{flags} {text}", _kept()
    if key in kept:
        made: regex.Pattern[str] = _engine().compile(*msgspec.msgpack.decode(kept[key], type=Parts))
        return made
    import regex

    found = regex.compile(text, flags)
    try:
        kept[key] = msgspec.Raw(msgspec.msgpack.encode(_parts(found)))
    except UnicodeEncodeError:
        return found  # one that looks for halves of surrogate pairs, which no file can hold
    _fresh.append(key)
    return found


def keep() -> None:
    """Write down what was compiled in this run, for the next."""
    if _fresh:
        cache.remember(STORE, _version(), msgspec.msgpack.encode(_kept()))
        _fresh.clear()


_fresh: list[str] = []


@functools.cache
def _kept() -> Kept:
    body = cache.recalled(STORE, _version())
    return {} if body is None else msgspec.msgpack.decode(body, type=dict[str, msgspec.Raw])


def _version() -> str:
    file = str(_engine().__file__)
    told = os.stat(file)
    return f"{file} {told.st_size} {told.st_mtime_ns}"


def _engine() -> Any:
    """The half of `regex` in C, which is what a pattern of it is unpickled with. The half in Python, which reads patterns, is
    loaded with it unless the command line has loaded this one alone."""
    return importlib.import_module("regex._regex")


def _parts(pattern: regex.Pattern[str]) -> tuple[Any, ...]:
    """What the pickling protocol gives to `compile` of the half in C."""
    return tuple(copyreg.dispatch_table[type(pattern)](pattern)[1])


def standard(text: str) -> re.Pattern[str]:
    """A pattern of the standard library, compiled at its first use: it finds one of a few characters in half the time."""
    return cast("re.Pattern[str]", _Standard(text, 0))


class _Pattern:
    """Stands for a pattern; each method that was asked for once is found without a detour from then on."""

    def __init__(self, text: str, flags: int) -> None:
        self._given = text, flags
        self._compiled: regex.Pattern[str] | re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if self._compiled is None:
            self._compiled = self._compile()
        value = getattr(self._compiled, name)
        self.__dict__[name] = value
        return value

    def _compile(self) -> regex.Pattern[str] | re.Pattern[str]:
        return compiled(*self._given)


class _Standard(_Pattern):
    def _compile(self) -> re.Pattern[str]:
        return re.compile(*self._given)
