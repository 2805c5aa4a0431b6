"""Patterns that are compiled when they are first used: a run meets half of them, and compiling costs more than matching."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import regex

# The characters of words in scripts without spaces, inside the brackets of a class of `regex`: the mark of a long vowel (U+30FC)
# is of no script by itself.
UNSPACED = r"\p{Han}\p{Katakana}\u30fc"


def pattern(text: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern of `regex`, compiled at its first use."""
    return cast("regex.Pattern[str]", _Pattern(text, flags))


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
        import regex

        return regex.compile(*self._given)


class _Standard(_Pattern):
    def _compile(self) -> re.Pattern[str]:
        return re.compile(*self._given)
