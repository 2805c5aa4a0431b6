"""Tens that bound an amount: a man in his mid-40s, highs in the low 30s Celsius, 20代前半."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities import nouns
from claimcheck.quantities.measures import Measured
from claimcheck.quantities.page import Number, Page

YEARS, LAST = "year", 9
OF_LIFE = {"life_first": (0, 4), "life_middle": (4, 6), "life_second": (5, LAST)}
"""Lists of what follows the tens of a life, and the years of the ten that are meant."""
PARTS = {"tens_early": (0, 3), "tens_low": (0, 3), "tens_mid": (4, 6), "tens_late": (7, LAST), "tens_high": (7, LAST)}
OF_YEARS_ONLY = frozenset(("tens_early", "tens_late"))


def lived(page: Page, number: Number, end: int) -> Measured | None:
    """The ages or the amounts that the tens ending at `end` stand for; None where they are years of a calendar."""
    tens = number.value
    if tens is None or not 10 <= tens <= 90 or tens % 10:
        return None
    if page.listed("life_tens", number.end) is not None:
        return _of_life(page, number, tens)
    glue = page.listed("glue", page.skip(end))
    if glue is not None and page.folded[page.skip(glue) : page.skip(glue) + 1].isdigit():
        return None  # in their 40s and 60s: of two persons, each of another age
    at = _before(page, number.start)
    start, name, ends = next(
        ((s, name, ends) for name, ends in PARTS.items() if (s := page.listed_before(name, at)) is not None), (number.start, "", (0, LAST))
    )
    if page.listed_before("life_before", page.back(start)) is not None:
        return _measured(number, (start, end), tens, ends, YEARS)
    if not name or name in OF_YEARS_ONLY or page.listed_before("tens_before", page.back(start)) is None:
        return None
    unit = nouns.unit_after(page, end)
    return _measured(number, (start, end if unit is None else unit.end), tens, ends, None if unit is None else unit.value)


def _before(page: Page, start: int) -> int:
    return start - 1 if page.folded[start - 1 : start] == "-" else page.back(start)


def _of_life(page: Page, number: Number, tens: Decimal) -> Measured:
    for name, ends in OF_LIFE.items():
        end = page.listed(name, number.end)
        if end is not None:
            return _measured(number, (number.start, end), tens, ends, YEARS)
    return _measured(number, (number.start, number.end + 1), tens, (0, LAST), YEARS)


def _measured(number: Number, span: tuple[int, int], tens: Decimal, ends: tuple[int, int], unit: str | None) -> Measured:
    low, high = tens + ends[0], tens + ends[1]
    ranged = Number(number.start, number.end, None, number.precision, hedge="range", low=low, high=high)
    return Measured(*span, ranged, unit, None)
