"""The dimensions of units, looked up many times for each number."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck import units

MOST = 4096
_OWN = {"fraction": "percent", "cent": "money", "pence": "money", "penny": "money", "sen": "money", "peso": "money"}


class Known(dict[str | None, str]):
    """What is told of a unit, asked once for each."""

    def __init__(self, told: Callable[[str | None], str]) -> None:
        super().__init__()
        self._told = told

    def __missing__(self, unit: str | None) -> str:
        found = self._told(unit)
        if len(self) < MOST:
            self[unit] = found
        return found


def _kind(unit: str | None) -> str:
    return _OWN.get(unit or "") or units.dimension(unit)


DIMENSION = Known(units.dimension)
KIND = Known(_kind)
"""The dimension of a unit; parts of a whole are percentages, hundredths of a currency money."""
