"""The anchors of numbers: digits, and runs of Han numerals."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from claimcheck.languages import numerals
from claimcheck.languages.packed import Silent
from claimcheck.languages.search import is_wide
from claimcheck.model import Mark
from claimcheck.patterns import compiled

if TYPE_CHECKING:
    import regex

DIGITS, HAN = Silent({"anchor": "digits"}), Silent({"anchor": "han"})


@functools.lru_cache(maxsize=8)
def anchors(folded: str) -> list[Mark]:
    """The numbers in digits, and the runs of Han numerals, of a folded text; not to be changed."""
    digits = [Mark(*match.span(), DIGITS) for match in _digits().finditer(folded)]
    return [*digits, *(Mark(*match.span(), HAN) for match in _han().finditer(folded))] if _may_hold_han(folded) else digits


def _may_hold_han(folded: str) -> bool:
    """Whether a search for Han numerals is worth its while: all but one or two of them are wide."""
    return is_wide(folded) or (not folded.isascii() and any(char in folded for char in _narrow()))


@functools.cache
def _narrow() -> list[str]:
    return [char for char in numerals.alphabet() if not is_wide(char)]


@functools.cache
def _digits() -> regex.Pattern[str]:
    return compiled(r"[0-9]+(?:[.,][0-9]+)*")


@functools.cache
def _han() -> re.Pattern[str]:
    return re.compile(f"[{numerals.alphabet()}]+")  # the standard library finds these in half the time, digits in four times it
