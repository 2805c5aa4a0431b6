"""Patterns that are compiled when they are first used: a run meets half of them, and compiling costs more than matching."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import regex


def pattern(text: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern of `regex`, compiled at its first use."""
    return cast("regex.Pattern[str]", _Pattern(text, flags))


class _Pattern:
    """Stands for a pattern; each method that was asked for once is found without a detour from then on."""

    def __init__(self, text: str, flags: int) -> None:
        self._given = text, flags
        self._compiled: regex.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if self._compiled is None:
            import regex

            self._compiled = regex.compile(*self._given)
        value = getattr(self._compiled, name)
        self.__dict__[name] = value
        return value
