"""Parts of a whole in English words: a third, half a million, a quarter of a mile, a tenth of a percent."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities import denominators, western
from claimcheck.quantities.dimensions import KIND
from claimcheck.quantities.nearby import HYPHEN
from claimcheck.quantities.page import ONE, Number, Page, ten

PARTED = frozenset({"points", "percent", "percentage_point", "length", "mass", "area"})
"""Kinds of units that quarters are taken of."""


def read(page: Page, start: int) -> Number | None:
    """a third, half, half a million, a quarter of a million; after an article or on its own."""
    article = page.listed("articles", start) if "articles" in page.behind[start][1] else None
    word = page.at("fraction", page.skip(article)) if article is not None else page.at("fraction", start)
    if word is None or word.start in page.traps:
        return None
    alone = page.listed("of_whole", page.skip(word.end)) is None and _no_magnitude(page, word.end)
    quarter = word.value == "1/4" and denominators.quarters(page, word.start)
    if quarter and alone and not _measures(page, word.end):
        return None
    over, under = word.value.split("/")
    named = article is not None and under != "2" and not quarter
    if named and not _parted(page, word.end) and page.before("hedge", page.back(start)) is None:
        return None
    bare = article is None and over == "1" and under not in ("1", "2") and "-" not in page.folded[word.start : word.end]
    if bare and (word.value != "1/4" or (page.at("multiplier", page.skip(word.end)) is None and not _measures(page, word.end))):
        return None
    return of_magnitude(page, start, Decimal(over) / Decimal(under), word.end)


def _parted(page: Page, end: int) -> bool:
    """Whether no noun follows that an ordinal would count: a third of them, a third more; not a third day, a third-set point."""
    if page.folded.startswith(HYPHEN, end):
        return False
    at = page.skip(end)
    stop = at
    while page.folded[stop : stop + 1].isalpha():
        stop += 1
    return stop == at or page.folded[at:stop] in page.vocabulary.stops or page.listed("of_whole", at) is not None


def _measures(page: Page, end: int) -> bool:
    """Whether a unit of one thing follows that quarters are taken of: a quarter point, a quarter-mile."""
    unit = page.at("unit", page.skip(end, "-"))
    return unit is not None and not page.is_plural(unit) and KIND[unit.value] in PARTED


def _no_magnitude(page: Page, end: int) -> bool:
    of = page.listed("of_a", page.skip(end))
    return page.at("multiplier", page.skip(of if of is not None else end)) is None


def of_magnitude(page: Page, start: int, value: Decimal, end: int) -> Number:
    """A fraction, a fraction of a magnitude (half a million) or of one of a unit (half an hour, a tenth of a percent)."""
    of = page.listed("of_a", page.skip(end, "-"))
    at = page.skip(of if of is not None else end, "-")
    word = page.at("multiplier", at) or page.at("group", at)
    if word is None:
        one = page.listed("of_one" if value != ONE / 2 else "of_half", page.skip(end, "-"))
        unit = page.at("unit", page.skip(one, "-")) if one is not None else None
        whole = unit is None or KIND[unit.value] == "count"
        stop = end if whole or one is None else one
        return Number(start, stop, value, western.fraction_precision(value), unit="fraction" if whole else None, spelled=True)
    group = page.at("group", word.start)
    factor, stop = (Decimal(group.value), group.end) if group else powers(page, word.start)
    return Number(start, stop, value * factor, western.fraction_precision(value * factor), factor, value, spelled=True)


def powers(page: Page, start: int) -> tuple[Decimal, int]:
    """One times the magnitude words that begin at `start`."""
    power, end = 0, start
    while power <= western.LARGEST and (word := page.at("multiplier", page.skip(end, "-") if end > start else start)) is not None:
        power, end = power + int(word.value), word.end
    return ten(power), end
