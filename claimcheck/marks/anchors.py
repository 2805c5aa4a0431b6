"""The anchors of numbers: digits, and runs of Han numerals."""

from __future__ import annotations

import functools

import regex

from claimcheck.languages import numerals
from claimcheck.model import Mark

DIGITS, HAN = {"anchor": "digits"}, {"anchor": "han"}


@functools.lru_cache(maxsize=8)
def anchors(folded: str) -> list[Mark]:
    """The numbers in digits, and the runs of Han numerals, of a folded text; not to be changed."""
    digits = [Mark(*match.span(), DIGITS) for match in _digits().finditer(folded)]
    return digits if folded.isascii() else [*digits, *(Mark(*match.span(), HAN) for match in _han().finditer(folded))]


@functools.cache
def _digits() -> regex.Pattern[str]:
    return regex.compile(r"[0-9]+(?:[.,][0-9]+)*")


@functools.cache
def _han() -> regex.Pattern[str]:
    return regex.compile(f"[{numerals.HAN}]+")
