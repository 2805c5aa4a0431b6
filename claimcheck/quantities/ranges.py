"""Two numbers that are the ends of one amount: 10-12 billion, between 3% and 5%, 9 to 16, 2 or 3."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from claimcheck.quantities import hedges, measures, numbers, sums
from claimcheck.quantities.measures import Measured
from claimcheck.quantities.page import Number, Page
from claimcheck.quantities.vocabulary import Found

SHARED = Decimal(1000)
# How far apart a change and what it led to are at least; "by 3% to 8%" is still a range.
FAR, FAR_LED, FAR_PERCENT, FARTHEST = 2, 3, 5, 10
# Kinds of what two sides win.
WON = frozenset(("percent", "count"))
# How many times the second the first end is at most, where a range is told downwards (4.2-3.9 million years ago).
DOWNWARDS = 2


def join(page: Page, first: Measured) -> Measured | None:
    """The range that begins with `first`; None where no second end follows, or where the two tell of a change."""
    word = _between(page, first)
    if word is None:
        return None
    before, closed = page.ahead[first.start]
    if "hedge" in closed:
        before, closed = page.ahead[hedges.before(page, first.start)[0]]
    opener = page.before("range_word", before) if "range_word" in closed else None
    if opener is not None and opener.value == "from" and word.value == "to" and page.folded[word.start].isalnum():
        return None  # what something goes from and to; a dash (from 10-12) joins the ends of one amount
    if first.number.hedge == "vague" or (first.number.low is not None and first.number.value is None and first.number.hedge != "range"):
        return None
    second = _second(page, first, word)
    if second is None or not _allowed(page, word, opener, second) or _changed(page, first, second, word, opener):
        return None
    if word.value == "to" and page.folded[word.start].isalnum() and _led_to(first, second) and page.precedes("changed_before", before):
        return None
    if first.unit is not None and first.unit == second.unit and (_moved(page, word, second) or _set_off(page, first, second, word)):
        return None
    return _merged(page, first, second, opener)


def _between(page: Page, first: Measured) -> Found | None:
    """The word between two ends, right behind the first or behind a blank."""
    at, here, there = page.behind[first.end]
    reach = there.get("range_word")
    word = None if reach is None else page.kinds["range_word"].at(page.text, page.folded, at, reach)
    if word is None and at > first.end and "range_word" in here:
        word = page.at("range_word", first.end)
    if word is None and page.vocabulary.numerals.or_next and _next_up(page, first):
        return Found(first.end, first.end + 1, "next")
    return word if word is not None and word.value in ("to", "or", "and") else None


def _next_up(page: Page, first: Measured) -> bool:
    """Whether a single digit is joined to the next one, so that both together are `two or three`, not items of a list."""
    start, end, joint = first.number.start, first.end, page.vocabulary.numerals.or_next
    if page.folded[end : end + 1] != joint or end != start + 1 or first.unit is not None:
        return False
    one, two = _digit(page, start), _digit(page, end + 1)
    listed = page.folded[start - 1 : start] == joint or page.folded[end + 2 : end + 3] == joint
    alone = _digit(page, start - 1) is None and _digit(page, end + 2) is None
    return one is not None and two == one + 1 and alone and not listed


def _digit(page: Page, at: int) -> int | None:
    char = page.folded[at : at + 1] if at >= 0 else ""
    text = page.vocabulary.numerals.digits.get(char, char)
    return int(text) if text.isascii() and text.isdigit() else None


def _second(page: Page, first: Measured, word: Found) -> Measured | None:
    at, _, opened = page.behind[word.end]
    prefix = page.at("unit_before", at) if "unit_before" in opened else None
    start = page.skip(prefix.end) if prefix is not None else at
    negative = page.at("negative", start) or _minus(page, start)
    number = numbers.read(page, page.skip(negative.end) if negative else start, money=first.prefix is not None or prefix is not None)
    if number is None or number.bare or number.unit == "fraction":
        return None
    if negative is not None:
        number = msgspec.structs.replace(sums.times(number, Decimal(-1)), start=negative.start)
    return measures.measure(page, number, prefix)


def _minus(page: Page, start: int) -> Found | None:
    if page.folded[start : start + 1] in ("-", "−") and page.folded[start + 1 : start + 2].isdigit():
        return Found(start, start + 1, "-")
    return None


def _allowed(page: Page, word: Found, opener: Found | None, second: Measured) -> bool:
    if word.value == "and":
        closed = page.at("range_word", page.skip(second.end))
        return (opener is not None and opener.value == "between") or (closed is not None and closed.value == "between_after")
    return True


def _changed(page: Page, first: Measured, second: Measured, word: Found, opener: Found | None) -> bool:
    """Whether the two are a change and what it led to: up by $300 million to $1.2 billion; of two `or` amounts the second is larger."""
    low, high = first.number.value, second.number.value
    if low is None or high is None:
        return False
    if word.value == "or":
        return low > high and first.unit is not None
    both = first.unit == second.unit or (first.unit is not None and (second.unit or "").startswith(f"{first.unit}/"))
    far = FAR_PERCENT if first.unit is None or first.kind == "percent" else FAR
    return both and word.value == "to" and opener is not None and opener.value == "by" and high >= far * low


def _led_to(first: Measured, second: Measured) -> bool:
    """Whether two amounts behind a verb of change are so far apart that one is the change and the other what it led to: fell $3 to
    $51 a barrel, each with its unit; without units farther."""
    low, high = first.number.value, second.number.value
    one_kind = second.unit == first.unit or (first.unit is not None and (second.unit or "").startswith(f"{first.unit}/"))
    if low is None or high is None or not one_kind:
        return False
    return high >= low * (FARTHEST if first.unit is None else FAR_PERCENT if first.kind == "percent" else FAR_LED)


def _moved(page: Page, word: Found, second: Measured) -> bool:
    """Whether something goes from one amount to the other, in languages that mark where it goes behind the number."""
    words = page.vocabulary.numerals.words
    return page.folded[word.start : word.end] in words.get("moved_from", ()) and page.folded.startswith(
        words.get("moved_to", ()), second.end
    )


def _merged(page: Page, first: Measured, second: Measured, opener: Found | None) -> Measured | None:
    second = _shared_unit(page, first, second)
    unit = second.unit
    if first.unit is not None and first.unit != unit and not (unit or "").startswith(f"{first.unit}/"):
        return None
    low, high = _shared(page, first.number, second.number) or _low(first.number, second), _high(second.number)
    if low is None or high is None or (low > high and (unit is None or _apart(low, second))):
        return None
    start, end = first.start, second.end
    if opener is not None and opener.value in ("between", "ranged"):
        start = opener.start
    closed = page.at("range_word", page.skip(end))
    if closed is not None and closed.value == "between_after":
        end = closed.end
    number = Number(
        first.number.start,
        second.number.end,
        None,
        second.number.precision,
        second.number.scale,
        None,
        "range",
        min(low, high),
        max(low, high),
    )
    return Measured(start, end, number, unit, second.raw or first.raw, first.prefix, second.doubt or first.doubt)


def _set_off(page: Page, first: Measured, second: Measured, word: Found) -> bool:
    """Whether a dash between blanks sets off another, smaller amount: 31 points - four points behind."""
    sign = page.folded[word.start : word.end].strip()
    if sign.isalnum() or page.folded[first.end : first.end + 1] != " ":
        return False
    return first.number.value is not None and second.number.value is not None and first.number.value > second.number.value


def _apart(low: Decimal, second: Measured) -> bool:
    """Whether the larger of two comes first because each side has won so much: 52% to 48%, a 217-213 vote."""
    return low > 0 and second.kind in WON


def _shared_unit(page: Page, first: Measured, second: Measured) -> Measured:
    """The upper end with the unit that stands before the lower one only: a currency, the whole of its parts (parts of a hundred)."""
    if second.unit is not None or first.unit is None:
        return second
    if first.prefix is not None:
        return measures.per(page, msgspec.structs.replace(second, unit=first.unit))
    factor = numbers.parts_factor(page, first.number)
    if factor is None:
        return second
    return msgspec.structs.replace(second, number=sums.times(second.number, factor), unit=first.unit)


def _shared(page: Page, number: Number, other: Number) -> Decimal | None:
    """The lower end where it ends in a small Han multiplier and shares the great one of the upper end (7 thousand to 9 thousand myriad)."""
    numerals, value = page.vocabulary.numerals, number.value
    if value is None or page.folded[number.end - 1] not in numerals.small or page.folded[other.end - 1] not in numerals.big:
        return None
    return value * other.scale if other.mantissa is not None and value < other.mantissa else None


def _low(number: Number, second: Measured) -> Decimal | None:
    """The lower end, in the magnitude and the tenths of the upper one where it has none of its own."""
    value = number.low if number.hedge == "range" else number.value
    other = second.number
    if value is None or number.scale >= min(other.scale, SHARED) or other.mantissa is None:
        return value if value is None else _tenths(value, number, second)
    return value * other.scale if value < DOWNWARDS * other.mantissa else value


def _tenths(value: Decimal, number: Number, second: Measured) -> Decimal:
    high = second.number.value
    return value * 10 if second.unit == "percent" and second.raw and high is not None and _is_tenth(second, value) else value


def _is_tenth(second: Measured, value: Decimal) -> bool:
    written = second.raw or ""
    return len(written) == 1 and written not in "%\uff05" and value <= 10


def _high(number: Number) -> Decimal | None:
    return number.high if number.hedge == "range" else number.value
