"""What a number counts: the currency before it, the unit or the counted noun after it, and what that does to its value."""

from __future__ import annotations

import functools
from decimal import Decimal

import msgspec
from msgspec import Struct

from claimcheck import units
from claimcheck.model import Precision
from claimcheck.quantities import nouns, western
from claimcheck.quantities.page import ONE, Number, Page
from claimcheck.quantities.vocabulary import Found, Vocabulary

TEN = Decimal(10)
HALF = ONE / 2
SHARES = {"tenth": TEN, "permille": ONE / TEN}


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
        return kind(self.unit)


dimension = functools.lru_cache(maxsize=4096)(units.dimension)


@functools.lru_cache(maxsize=4096)
def _shared(unit: str) -> bool:
    """Whether several countries have a currency of that name."""
    return len(units.currencies(unit)) > 1


@functools.lru_cache(maxsize=4096)
def kind(unit: str | None) -> str:
    """The dimension of a unit; parts of a whole are percentages, hundredths of a currency money."""
    return _KINDS.get(unit or "") or units.dimension(unit)


_KINDS = {"fraction": "percent", "cent": "money", "pence": "money", "penny": "money", "sen": "money", "peso": "money"}


def currency_before(page: Page, start: int) -> Found | None:
    """The currency (or temperature scale) written right before a number."""
    return page.before("unit_before", page.back(start))


def measure(page: Page, number: Number, prefix: Found | None) -> Measured:
    """The number with the unit that stands around it."""
    start = min(prefix.start, number.start) if prefix is not None else number.start  # a minus may stand before the currency: -NT$130
    if number.unit is not None and number.unit != "fraction":
        return Measured(start, number.end, number, number.unit, page.text[number.start : number.end], prefix)
    of = page.listed("of_nouns", page.skip(number.end)) if number.hedge == "vague" else None
    found = nouns.unit_after(page, number.end) or (nouns.unit_after(page, of) if of is not None else None)
    if found is None:
        return _without(page, number, prefix, start)
    if prefix is not None:
        return _both(page, number, prefix, found, start)
    found = nouns.reread(page, number, found)
    power = page.at("multiplier", page.skip(found.end)) if dimension(found.value) == "money" else None
    if power is not None:
        number = western.scaled(number, number.end, int(power.value))
        found = Found(found.start, power.end, found.value)
    changed, end, unit = _adjusted(page, number, found)
    return _per(page, Measured(start, end, changed, unit, page.text[found.start : found.end], None, _doubt(unit, found, page, number)))


def _without(page: Page, number: Number, prefix: Found | None, start: int) -> Measured:
    if prefix is not None:
        raw = page.text[prefix.start : prefix.end]
        return _per(page, Measured(start, number.end, number, prefix.value, raw, prefix, _doubt(prefix.value, prefix, page)))
    if number.unit == "fraction" or number.bare:
        return Measured(start, number.end, number, number.unit, None)
    noun = nouns.noun_after(page, number.end)
    if noun is None:
        return Measured(start, number.end, number, None, None)
    return Measured(start, noun.end, number, noun.value, page.text[noun.start : noun.end])


def _both(page: Page, number: Number, prefix: Found, found: Found, start: int) -> Measured:
    """A currency on both sides (NT$5 yuan): the one before is the clearer; any other unit after it belongs elsewhere."""
    raw = page.text[prefix.start : prefix.end]
    same = dimension(found.value) == dimension(prefix.value)
    unit = prefix.value
    if same and unit in ("dollar",) and dimension(found.value) == "money":
        unit = found.value
    if dimension(prefix.value) == "speed" and dimension(found.value) == "length":
        unit = f"{found.value}/{prefix.value.partition('/')[2]}"
    end = found.end if same or dimension(prefix.value) == "speed" else number.end
    return _per(page, Measured(start, end, number, unit, raw, prefix, _doubt(unit, prefix, page)))


def _adjusted(page: Page, number: Number, found: Found) -> tuple[Number, int, str]:
    """Tenths and permille become percent; `and a half` and small coins after the unit are added."""
    unit, end = found.value, found.end
    if unit in SHARES:
        return _tenths(page, number, found)
    half = page.vocabulary.numerals.marks.get("half", "")
    if half and page.folded[end : end + 1] == half and number.value is not None and end not in page.traps:
        return _plus(number, HALF), end + 1, unit
    if number.value is not None and dimension(unit) == "money":
        return (*_small_parts(page, number, end, page.vocabulary.coins), unit)
    return number, end, unit


def _tenths(page: Page, number: Number, found: Found) -> tuple[Number, int, str]:
    factor = SHARES[found.value]
    whole = number.value is not None and factor == TEN and number.value > TEN
    changed = number if whole else times(number, factor)
    if factor == TEN and number.spelled:
        p = changed.precision
        changed = msgspec.structs.replace(changed, precision=Precision(p.figures, p.step, min(p.written, ONE)))
    end = found.end
    digit = page.vocabulary.numerals.digits.get(page.folded[end : end + 1])
    if digit is not None and factor == TEN and number.value is not None and number.spelled and _last_digit(page, end):
        return _plus(changed, Decimal(digit)), end + 1, "percent"
    if factor == TEN and changed.value is not None:
        changed, end = _small_parts(page, changed, end, page.vocabulary.tenth_parts)
    if factor == TEN and page.folded[end : end + 1] == page.vocabulary.numerals.marks.get("half"):
        return _plus(changed, Decimal(5)), end + 1, "percent"
    return changed, end, "percent"


def _last_digit(page: Page, at: int) -> bool:
    """Whether the digit at `at` stands alone: no other number begins with it."""
    return at not in page.traps and page.folded[at + 1 : at + 2] not in page.vocabulary.numerals.digits and page.at("unit", at + 1) is None


def _small_parts(page: Page, number: Number, end: int, coins: dict[str, Decimal]) -> tuple[Number, int]:
    """The number with the digits in smaller parts that follow its unit."""
    value = number.value or Decimal(0)
    changed = False
    while (digit := _digit(page, end)) is not None:
        second = _digit(page, end + 1)
        after = end + (1 if second is None else 2)
        coin = coins.get(page.folded[after : after + 1])
        if coin is None or (second is not None and coin * 10 >= ONE):
            break
        value, end, changed = value + (digit if second is None else digit * 10 + second) * coin, after + 1, True
    if not changed:
        return number, end
    place = ONE.scaleb(int(value.as_tuple().exponent))
    return msgspec.structs.replace(number, value=value, precision=Precision(len(value.as_tuple().digits), place, place)), end


def _digit(page: Page, at: int) -> Decimal | None:
    char = page.folded[at : at + 1]
    text = page.vocabulary.numerals.digits.get(char, char)
    return Decimal(text) if text.isascii() and text.isdigit() else None


def _plus(number: Number, more: Decimal) -> Number:
    value = (number.value or Decimal(0)) + more
    place = ONE.scaleb(int(more.normalize().as_tuple().exponent))
    return msgspec.structs.replace(number, value=value, precision=Precision(number.precision.figures + 1, place, place))


def times(number: Number, factor: Decimal) -> Number:
    """The number in a unit that is `factor` times smaller."""
    p = number.precision
    return msgspec.structs.replace(
        number,
        value=None if number.value is None else number.value * factor,
        low=None if number.low is None else number.low * factor,
        high=None if number.high is None else number.high * factor,
        step=None if number.step is None else number.step * factor,
        precision=Precision(p.figures, p.step * factor, p.written * factor),
    )


def _per(page: Page, measured: Measured) -> Measured:
    """Money per something keeps what it is per."""
    if measured.unit is None or dimension(measured.unit) != "money":
        return measured
    per = page.at("per", page.skip(measured.end))
    if per is None or per.value == "stop":
        return measured
    return msgspec.structs.replace(measured, unit=f"{measured.unit}/{per.value}", end=per.end)


def _doubt(unit: str, found: Found, page: Page, number: Number | None = None) -> str | None:
    """The words of a unit that stand for others elsewhere: a currency of several countries, a letter."""
    surface = page.folded[found.start : found.end]
    doubtful = _shared(unit) or surface in page.vocabulary.doubtful
    if not doubtful and number is not None and found.start == number.end and surface in page.vocabulary.letters:
        doubtful = not western.told_by_length(page, number.start, found.end)
    return page.text[found.start : found.end] if doubtful else None


def likely(page: Page, unit: str | None) -> str | None:
    """The unit, a currency without a country being that of the language, or of the region where it has one of its own."""
    if unit is None or not page.vocabulary.likely or (unit not in page.vocabulary.likely and "/" not in unit):
        return unit
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
    """The words of a currency that are more than a sign."""
    every = (*vocabulary.kinds["unit_before"].values.items(), *vocabulary.kinds["unit"].values.items())
    return tuple(word for word, value in every if value == currency and len(word) > 1)
