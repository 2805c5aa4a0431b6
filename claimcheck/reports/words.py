"""Headings and sentences of the reports, one data file for all languages of the interface."""

from __future__ import annotations

import functools
import pathlib
from typing import Any

from claimcheck import strict_yaml

HERE = pathlib.Path(__file__).parent


class Words:
    """The words of one interface language."""

    def __init__(self, table: dict[str, Any]) -> None:
        self._table = table

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key`, its {names} filled in; the values are inserted, never interpreted."""
        return str(self._table[key]).format(**values)

    def count(self, key: str, number: int) -> str:
        """A number with its noun: 1 article, 2 articles."""
        forms = self._table[key]
        return str(forms["one" if number == 1 else "many"]).format(n=f"{number:,}")


@functools.cache
def words(language: str = "en") -> Words:
    """The words of the interface in `language`."""
    return Words(_file()["languages"][language])


@functools.cache
def unit_symbol(unit: str) -> str | None:
    """How a physical unit is abbreviated: gigawatt is GW; None for a currency, a counted noun, an unknown unit."""
    symbols = _file()["symbols"]
    if unit in symbols["whole"]:
        return str(symbols["whole"][unit])
    for prefix, short in {"": "", **symbols["prefixes"]}.items():
        if unit.startswith(prefix) and unit[len(prefix) :] in symbols["units"]:
            return f"{short}{symbols['units'][unit[len(prefix) :]]}"
    return None


@functools.cache
def _file() -> dict[str, Any]:
    table: dict[str, Any] = strict_yaml.load(HERE / "words.yaml")
    return table
