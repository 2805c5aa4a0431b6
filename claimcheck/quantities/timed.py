"""Han numbers whose mark says that they are a time of day or a date."""

from __future__ import annotations

from claimcheck.quantities import numbers
from claimcheck.quantities.page import Number, Page


def clock(page: Page, number: Number, end: int) -> tuple[str, int] | None:
    """Hours with their minutes or a half, and hours and minutes that a point parts."""
    if number.value is None or not 0 <= number.value <= 24:
        return None
    mark = page.listed("hour_marks", end)
    if mark is not None:
        minutes = numbers.read_plain(page, mark)
        stop = page.listed("minute_marks", minutes.end) if minutes is not None else None
        half = page.folded[mark : mark + 1] == page.vocabulary.numerals.marks["half"]
        return ("time", stop or mark + 1) if stop is not None or half else None
    written = page.folded[number.start : end]
    pointed = number.value.as_tuple().exponent == -2 and any(char in page.vocabulary.numerals.marks["point"] for char in written)
    return ("time", end + 1) if pointed and page.listed("minute_marks", end) is not None else None


def date(page: Page, number: Number, end: int) -> tuple[str, int] | None:
    """A day or month of the month; a year in four digits."""
    value = number.value
    named = page.folded[end] in page.vocabulary.numerals.words.get("year_marks", ())
    mark = page.listed("day_marks", end)
    if (mark is None and not named) or value is None or value != value.to_integral_value():
        return None
    if named and 1000 <= value <= 2999 and "," not in page.folded[number.start : end] and not _round(number):
        return "period", end + 1
    if mark is not None and 1 <= value <= 31 and page.at("unit", end + 1) is None and page.listed("lasting", mark) is None:
        found = page.at("unit", end)
        return ("date", mark) if found is None or found.end <= mark else None
    return None


def _round(number: Number) -> bool:
    """Whether a number is spelled as so many thousands: of years, a length, but for the year 2000."""
    return number.spelled and number.value is not None and number.value % 1000 == 0 and number.value != 2000
