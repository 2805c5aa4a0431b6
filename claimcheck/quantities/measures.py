"""What a number counts: the currency before it, the unit or the counted noun after it, and what that does to its value."""

from __future__ import annotations

from decimal import Decimal

import msgspec
from msgspec import Struct

from claimcheck.quantities import adjusting, currencies, nouns, sums, western
from claimcheck.quantities.dimensions import DIMENSION, KIND
from claimcheck.quantities.page import Number, Page
from claimcheck.quantities.vocabulary import Found

HAN = "\u2e80"
TIMED = frozenset({"length", "data"})
"""What a second or an hour written before a number is the time of: 20 km every hour, 500 megabytes every second."""


class Measured(Struct, frozen=True, gc=False):
    """A number with its unit: where both begin and end, the unit as written, and what is unsure."""

    start: int
    end: int
    number: Number
    unit: str | None
    raw: str | None
    prefix: Found | None = None
    doubt: str | None = None

    @property
    def kind(self) -> str:
        """The dimension of the unit."""
        return KIND[self.unit]


def currency_before(page: Page, start: int) -> Found | None:
    """The currency (or temperature scale) written right before a number."""
    back, closed = page.ahead[start]
    reach = closed.get("unit_before")
    return page.kinds["unit_before"].before(page.text, page.folded, back, reach) if reach is not None else None


def measure(page: Page, number: Number, prefix: Found | None) -> Measured:
    """The number with the unit that stands around it."""
    start = min(prefix.start, number.start) if prefix is not None else number.start  # a minus may stand before the currency: -NT$130
    if number.unit is not None and number.unit != "fraction":
        return Measured(start, number.end, number, number.unit, page.text[number.start : number.end], prefix)
    if "+carrier" in page.behind[number.end][1]:
        number = adjusting.and_more(page, number)
    of = page.listed("of_nouns", page.skip(number.end)) if number.hedge == "vague" else None
    found = nouns.unit_after(page, number.end) or (nouns.unit_after(page, of) if of is not None else None)
    if found is not None and number.unit == "fraction" and DIMENSION[found.value] == "count":
        found = None  # nine in ten people are no nine tenths of a person
    if prefix is not None and DIMENSION[prefix.value] == "speed" and (found is None or DIMENSION[found.value] not in TIMED):
        prefix, start = None, number.start
    if found is None:
        return _without(page, number, prefix, start)
    if prefix is not None:
        return _both(page, number, prefix, found, start)
    if page.folded[found.start : found.end] in page.vocabulary.numerals.others:
        found = nouns.reread(page, number, found)
    at, here, opened = page.behind[found.end]
    power = page.at("multiplier", at) if "multiplier" in opened and DIMENSION[found.value] == "money" else None
    if power is not None:
        number = western.scaled(number, number.end, int(power.value))
        found = Found(found.start, power.end, found.value)
        _, here, opened = page.behind[found.end]
    changed, end, unit = number, found.end, found.value
    if unit in adjusting.CHANGING or "+added" in opened or "+digit" in here or "+follower" in here:
        changed, end, unit = adjusting.adjusted(page, number, found)
        _, _, opened = page.behind[end]
    raw, doubt = page.text[found.start : found.end], currencies.doubt(unit, found, page, number)
    measured = Measured(start, end, changed, unit, raw, None, doubt)
    return per(page, measured) if "per" in opened else measured


def _without(page: Page, number: Number, prefix: Found | None, start: int) -> Measured:
    if prefix is not None:
        raw = page.text[prefix.start : prefix.end]
        return per(page, Measured(start, number.end, number, prefix.value, raw, prefix, currencies.doubt(prefix.value, prefix, page)))
    if number.unit == "fraction" or number.bare:
        return Measured(start, number.end, number, number.unit, None)
    at, here, there = page.behind[number.end]
    if "below_zero" in there and (below := page.listed("below_zero", at)) is not None:
        return Measured(start, below, sums.times(number, Decimal(-1)), "degree", page.text[number.end : below].strip())
    lettered = "+latin" in here and not number.spelled  # 5G users
    hedged = "hedge_after" in here and page.at("hedge_after", number.end) is not None
    noun = None if lettered or hedged else nouns.noun_after(page, number.end)
    if noun is None:
        return Measured(start, number.end, number, None, None)
    return Measured(start, noun.end, number, noun.value, page.text[noun.start : noun.end])


def behind(page: Page, measured: Measured, end: int) -> Measured:
    """The amount with the unit or noun that stands behind its hedge, which ends at `end`: 200 or so people."""
    noun = nouns.unit_after(page, end) or nouns.noun_after(page, end)
    if noun is None or page.folded[noun.start] >= HAN:
        return measured
    return msgspec.structs.replace(measured, unit=noun.value, end=noun.end, raw=page.text[noun.start : noun.end])


def _both(page: Page, number: Number, prefix: Found, found: Found, start: int) -> Measured:
    """A currency on both sides (NT$5 yuan): the one before is the clearer; any other unit after it belongs elsewhere."""
    raw = page.text[prefix.start : prefix.end]
    counted, before = DIMENSION[found.value], DIMENSION[prefix.value]
    same, unit = counted == before, prefix.value
    if same and (unit == "dollar" or before == "duration"):
        unit = found.value
    if before == "speed" and counted in TIMED:
        unit = f"{found.value}/{prefix.value.partition('/')[2]}"
    end = found.end if same or before == "speed" else number.end
    return per(page, Measured(start, end, number, unit, raw, prefix, currencies.doubt(unit, prefix, page)))


def paced(page: Page, measured: Measured, start: int) -> Measured:
    """A length as the speed that the word right before its hedges, which begin at `start`, makes it: 時速約300公里."""
    found = currency_before(page, start) if KIND[measured.unit] == "length" else None
    if found is None or DIMENSION[found.value] != "speed":
        return measured
    length, _, per = found.value.partition("/")
    if measured.unit != length and per != "hour":
        return measured  # a wind of so many metres is one a second, of kilometres an hour
    return msgspec.structs.replace(measured, unit=f"{measured.unit}/{per}")


def per(page: Page, measured: Measured) -> Measured:
    """Money per something keeps what it is per."""
    at, _, opened = page.behind[measured.end]
    word = page.at("per", at) if "per" in opened and DIMENSION[measured.unit] == "money" else None
    if word is None or word.value == "stop":
        return measured
    return msgspec.structs.replace(measured, unit=f"{measured.unit}/{word.value}", end=word.end)
