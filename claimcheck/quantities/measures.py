"""What a number counts: the currency before it, the unit or the counted noun after it, and what that does to its value."""

from __future__ import annotations

import functools
from decimal import Decimal

import msgspec
from msgspec import Struct

from claimcheck import units
from claimcheck.model import Precision
from claimcheck.quantities import nouns, sums, western
from claimcheck.quantities.dimensions import DIMENSION, KIND
from claimcheck.quantities.page import ONE, Number, Page
from claimcheck.quantities.vocabulary import Found, Vocabulary

TEN = Decimal(10)
HAN = "\u2e80"
HALF = ONE / 2
FIGURES = frozenset(".~-–/:%")
"""What goes on with the number whose first digit seems the last one of the tenths before it."""
SHARES = {"tenth": TEN, "permille": ONE / TEN}
TIMED = frozenset({"length", "data"})
"""What a second or an hour written before a number is the time of: 20 km every hour, 500 megabytes every second."""
DEGREES = frozenset({"temperature", "angle"})
STEP = "rate_step"
"""What a central bank moves a rate by at a time, where that has a name: a quarter of a percentage point."""
CHANGING = frozenset((STEP, *SHARES))
"""Units that are read as others."""


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


@functools.lru_cache(maxsize=4096)
def _shared(unit: str) -> bool:
    """Whether several countries have a currency of that name."""
    return len(units.currencies(unit)) > 1


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
        number = _and_more(page, number)
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
    if unit in CHANGING or "+added" in opened or "+digit" in here or "+follower" in here:
        changed, end, unit = _adjusted(page, number, found)
        _, _, opened = page.behind[end]
    raw, doubt = page.text[found.start : found.end], _doubt(unit, found, page, number)
    measured = Measured(start, end, changed, unit, raw, None, doubt)
    return per(page, measured) if "per" in opened else measured


def _and_more(page: Page, number: Number) -> Number:
    """The number with the `half` or `some more` that parts its unit from the classifier with which that begins."""
    if number.value is None or not nouns.parts(page, number.end) or nouns.unit_after(page, number.end + 2) is None:
        return number
    half = page.folded[number.end + 1] == page.vocabulary.numerals.marks["half"]
    more = sums.plus(number, HALF) if half else msgspec.structs.replace(number, hedge="over")
    return msgspec.structs.replace(more, end=number.end + 2)


def _without(page: Page, number: Number, prefix: Found | None, start: int) -> Measured:
    if prefix is not None:
        raw = page.text[prefix.start : prefix.end]
        return per(page, Measured(start, number.end, number, prefix.value, raw, prefix, _doubt(prefix.value, prefix, page)))
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
    return per(page, Measured(start, end, number, unit, raw, prefix, _doubt(unit, prefix, page)))


def paced(page: Page, measured: Measured, start: int) -> Measured:
    """A length as the speed that the word right before its hedges, which begin at `start`, makes it: 時速約300公里."""
    found = currency_before(page, start) if KIND[measured.unit] == "length" else None
    if found is None or DIMENSION[found.value] != "speed":
        return measured
    length, _, per = found.value.partition("/")
    if measured.unit != length and per != "hour":
        return measured  # a wind of so many metres is one a second, of kilometres an hour
    return msgspec.structs.replace(measured, unit=f"{measured.unit}/{per}")


def _adjusted(page: Page, number: Number, found: Found) -> tuple[Number, int, str]:
    """Tenths and permille become percent; `and a half` and small coins after the unit are added."""
    unit, end = found.value, found.end
    if unit == STEP:
        return sums.times(number, ONE / 4), end, "percentage_point"
    if unit in SHARES:
        return _tenths(page, number, found)
    after, here, there = page.behind[end]
    if "+half" in here and number.value is not None and end not in page.traps:
        return sums.plus(number, HALF), end + 1, unit
    if "+added" in there:
        if number.value is not None and (halves := page.listed("halves", after)) is not None:
            return sums.plus(number, HALF), halves, unit
        if DIMENSION[unit] in DEGREES and (below := page.listed("below_zero", after)) is not None:
            return sums.times(number, Decimal(-1)), below, unit
    if number.value is not None and DIMENSION[unit] == "money":
        number, end = sums.small_parts(page, number, end, page.vocabulary.coins)
    if end == found.end and sums.digit(page, end) is not None and page.listed("decimal_units", found.start) == end:
        number, end = sums.decimals(page, number, end)
    return number, end, unit


def _tenths(page: Page, number: Number, found: Found) -> tuple[Number, int, str]:
    factor = SHARES[found.value]
    finer, stop = sums.decimals(page, number, found.end) if factor == TEN else (number, found.end)
    if stop == found.end + 2:  # a batting average: 2成82
        return sums.times(finer, factor), stop, "percent"
    whole = number.value is not None and factor == TEN and number.value > TEN
    changed = number if whole else sums.times(number, factor)
    if factor == TEN and number.spelled:
        p = changed.precision
        changed = msgspec.structs.replace(changed, precision=Precision(p.figures, p.step, min(p.written, ONE)))
    end = found.end
    char = page.folded[end : end + 1]
    digit = page.vocabulary.numerals.digits.get(char) if number.spelled else char if char.isdigit() else None
    if digit is not None and factor == TEN and number.value is not None and _last_digit(page, end):
        return sums.plus(changed, Decimal(digit)), end + 1, "percent"
    if factor == TEN and changed.value is not None:
        changed, end = sums.small_parts(page, changed, end, page.vocabulary.tenth_parts)
    if factor == TEN and page.folded[end : end + 1] == page.vocabulary.numerals.marks.get("half"):
        return sums.plus(changed, Decimal(5)), end + 1, "percent"
    return changed, end, "percent"


def _last_digit(page: Page, at: int) -> bool:
    """Whether the digit at `at` stands alone: no other number begins with it."""
    after = page.folded[at + 1 : at + 2]
    runs_on = after in page.vocabulary.numerals.digits or (page.folded[at].isdigit() and (after.isdigit() or after in FIGURES))
    return at not in page.traps and not (after and runs_on) and page.at("unit", at + 1) is None


def per(page: Page, measured: Measured) -> Measured:
    """Money per something keeps what it is per."""
    at, _, opened = page.behind[measured.end]
    word = page.at("per", at) if "per" in opened and DIMENSION[measured.unit] == "money" else None
    if word is None or word.value == "stop":
        return measured
    return msgspec.structs.replace(measured, unit=f"{measured.unit}/{word.value}", end=word.end)


def _doubt(unit: str, found: Found, page: Page, number: Number | None = None) -> str | None:
    """The words of a unit that stand for others elsewhere: a currency of several countries, a letter."""
    surface = page.folded[found.start : found.end]
    if surface in page.vocabulary.doubtful or (DIMENSION[unit] == "money" and _shared(unit)):
        return page.text[found.start : found.end]
    if surface not in page.vocabulary.letters or number is None or found.start != number.end:
        return None
    return None if western.told_by_length(page, number.start, found.end) else page.text[found.start : found.end]


def likely(page: Page, unit: str) -> str:
    """The unit, a currency without a country being that of the language, or of the region where it has one of its own."""
    head, slash, per = unit.partition("/")
    meant = page.vocabulary.likely.get(head)
    if meant is None or (page.vocabulary.region in page.vocabulary.own_dollars and not _named(page, meant)):
        return unit
    return meant + slash + per


def _named(page: Page, currency: str) -> bool:
    """Whether the text writes a currency in full somewhere."""
    known = page.known.get(currency)
    if known is None:
        folded = page.folded
        known = page.known[currency] = any(word in folded for word in _names(page.vocabulary, currency))
    return known


@functools.cache
def _names(vocabulary: Vocabulary, currency: str) -> tuple[str, ...]:
    """The words of a currency that are more than a sign; of those that hold another, that other alone."""
    every = (*vocabulary.kinds["unit_before"].values.items(), *vocabulary.kinds["unit"].values.items())
    words = {word for word, value in every if value == currency and len(word) > 1}
    return tuple(sorted(word for word in words if not any(other in word for other in words - {word})))
