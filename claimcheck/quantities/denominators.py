"""The lower numbers of English fractions in words: two thirds, fifty-four hundredths, a hundred thirty-fifths."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from claimcheck.quantities.page import Page


class Denominator(Struct, frozen=True, gc=False):
    """The lower part of a fraction in words: thirds, twenty-fifths; `over` counts where the word itself says so (three-quarters)."""

    start: int
    end: int
    over: int
    under: int
    many: bool
    tens: bool


def denominator(page: Page, end: int) -> Denominator | None:
    """The denominator that follows a number in words that ends at `end`."""
    at = end + 3 if page.folded.startswith(" - ", end) else page.skip(end, "-")
    if "+lower" not in page.openings(at):
        return None
    word = page.at("fraction", at)
    tens = page.at("numeral", at) if word is None else None
    word = page.at("fraction", page.skip(tens.end, "-")) if tens is not None else word
    if word is None or (tens is not None and not (len(tens.value) == 2 and tens.value.endswith("0") and tens.value > "10")):
        return None
    over, under = map(int, word.value.split("/"))
    if tens is not None and (under > 9 or under < 3):
        return None
    many = page.is_plural(word) or under == 2
    return Denominator(at, word.end, over, under + (int(tens.value) if tens else 0), many, tens is not None)


def quarters(page: Page, start: int) -> bool:
    """Whether a word for a fourth begins at `start` that names parts of a year or of a match too."""
    return page.folded.startswith(page.vocabulary.numerals.beside.get("quarters", ()), start)


def times(page: Page, lower: Denominator) -> bool:
    """Whether quarters are parts of a year or of a match: nothing says what they are of."""
    return lower.under == 4 and quarters(page, lower.start) and page.listed("of_whole", page.skip(lower.end)) is None


def one_half(page: Page, value: Decimal, lower: Denominator) -> bool:
    """Whether `one half` is that of a match: nothing says what it is half of."""
    return value == 1 and lower.under == 2 and page.listed("of_whole", page.skip(lower.end)) is None


def divided(value: Decimal, tens: Decimal, lower: Denominator) -> Decimal | None:
    """The parts; where tens come right before (a hundred thirty fifths) they belong to the lower number. None: an ordinal."""
    under = Decimal(lower.under)
    if tens and not lower.tens and 2 < lower.under < 10 and (value > tens or not lower.many):
        value, under = value - tens, under + tens
    if value <= 0 or (not lower.many and value != 1):
        return None
    return value * lower.over / under
