"""What checks look for in the text beside numbers: remarks.yaml, compiled when it is first asked for."""

from __future__ import annotations

import functools
import pathlib
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from claimcheck import strict_yaml
from claimcheck.cache import cached
from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import FAMILY
from claimcheck.patterns import compiled

if TYPE_CHECKING:
    import regex

PATH = pathlib.Path(__file__).parent / "remarks.yaml"
# A pattern that matches nowhere.
NOTHING = "(?!)"


@functools.cache
def remark(kind: str, language: str) -> regex.Pattern[str]:
    """The pattern of a kind ("will") for folded text of a language."""
    text = _given()["patterns"][kind][FAMILY[language]]
    return compiled("".join(c if c.isascii() else fold(c) for c in text) or NOTHING)


@functools.cache
def multiples(language: str) -> dict[str, Decimal]:
    """Words of a language that are a multiple by themselves, folded, the longest first."""
    words = {fold(w): Decimal(size) for size, by in _given()["multiples"].items() for w in by[FAMILY[language]]}
    return dict(sorted(words.items(), key=lambda item: (-len(item[0]), item[0])))


@functools.cache
def _given() -> dict[str, Any]:
    return cached("remarks", (PATH,), lambda: strict_yaml.load(PATH), dict[str, Any])
