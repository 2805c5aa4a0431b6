"""Why a number is no quantity: each reason has a name."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities import labels, numbers
from claimcheck.quantities.measures import Measured, kind
from claimcheck.quantities.page import Number, Page
from claimcheck.quantities.western import compiled

_MERIDIEM = r" ?[ap]\.?m\b\.?(?!\w)"
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_DAYS, _HOURS = frozenset(("day_marks", "year_marks")), frozenset(("hour_marks", "minute_marks"))
_DATED = frozenset(("ordinal_ends", "decades")) | _DAYS | _HOURS
_BRACKETS = {"(": ")", "[": "]", "（": "）"}


def joined(page: Page, start: int) -> str | None:
    """The reason where digits stand against letters before them (GPT-5.1, Bg2) or follow a mark of identity."""
    if not start:
        return None
    before = page.folded[start - 1]
    if before in "#@_":
        return "identifier"
    if before.isascii() and before.isalpha():
        return "model-name"
    if before in "-‐‑" and start > 1 and page.folded[start - 2].isascii() and page.folded[start - 2].isalpha():
        return "model-name"
    return "model-name" if before == "." and start > 1 and page.folded[start - 2].isalnum() else None


def following(page: Page, number: Number) -> tuple[str, int] | None:
    """The reason that the characters right after a bare number give."""
    folded, end = page.folded, number.end
    if end >= len(folded):
        return None
    after = folded[end : end + 2]
    if (after[0] in "ap" or (after[0] == " " and after[1:] in ("a", "p"))) and number.value is not None and number.value <= 12:
        match = compiled(_MERIDIEM).match(folded, end)
        if match is not None:
            return "time", match.end()
    if after in _ORDINALS and not number.spelled and not _runs_on(folded, end + 2) and not _stones(number, after):
        return "ordinal", end + 2
    if after[0] in "'s" and not number.spelled:
        stop = end + (2 if after == "'s" else 1)
        if folded[stop - 1] == "s" and not _runs_on(folded, stop):
            return "decade", stop
    if end - number.start == 4 and after[0] == " " and (zone := page.listed("zones", end + 1)) is not None:
        return "time", zone
    opened = page.behind[end][1]
    if _DATED.isdisjoint(opened):
        return None
    ordinal = page.listed("ordinal_ends", end) if "ordinal_ends" in opened else None
    if ordinal is not None:
        return "ordinal", ordinal
    decade = page.listed("decades", end) if "decades" in opened else None
    if decade is not None:
        return "decade", decade
    dated = None if _DAYS.isdisjoint(opened) else _han_date(page, number, end)
    return dated if dated is not None or _HOURS.isdisjoint(opened) else _han_clock(page, number, end)


def _han_clock(page: Page, number: Number, end: int) -> tuple[str, int] | None:
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


def _stones(number: Number, after: str) -> bool:
    """Whether the letters are no ending of that ordinal, but a unit: 12st."""
    return after == "st" and (number.value is None or number.value % 10 != 1 or number.value % 100 == 11)


def _runs_on(folded: str, end: int) -> bool:
    after = folded[end : end + 1]
    return after.isalnum() or after == "_"


def _han_date(page: Page, number: Number, end: int) -> tuple[str, int] | None:
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


def reason(page: Page, measured: Measured, hedged: bool) -> str | None:
    """Why an amount is none, by what it counts and what stands before it; None where it is one."""
    number = measured.number
    if number.start and page.text[number.start - 1] in _BRACKETS and _glossed(page, number):
        return "unit-gloss"
    if not hedged and (number.bare or _lone_half(page, measured)):
        return "word"
    if number.end - number.start == 1 and _surname(page, measured):
        return "word"
    if measured.unit == "year" and year(measured):
        return "period"
    if measured.end == number.end and letters_after(page, number):
        return "model-name"
    if not hedged and "classifier" in page.behind[number.end][1] and indefinite(page, number):
        return "indefinite"
    if measured.prefix is None and not hedged and kind(measured.unit) in labels.LABELLED:
        name = labels.label(page, number.start)
        if name is not None and not (kind(measured.unit) == "count" and (name == "version" or labels.determined(page, number.start))):
            return name  # but they build 400 homes, and that week 30 people came
    if measured.unit is not None:
        return None
    if identifier(page, measured):
        return "identifier"
    if not hedged and number.scale == 1 and product(page, number.start, number):
        return "model-name"
    return None


def _lone_half(page: Page, measured: Measured) -> bool:
    """Whether the one character for half stands without anything that it halves."""
    return measured.unit == "fraction" and page.folded[measured.number.start : measured.end] == page.vocabulary.numerals.marks.get("half")


def _surname(page: Page, measured: Measured) -> bool:
    """Whether the one character of a number is a formal numeral (also a surname, a verb) and stands where no money is counted."""
    return page.folded[measured.number.start] in page.vocabulary.numerals.formal and measured.kind != "money"


def year(measured: Measured) -> bool:
    """Whether an amount of years is really a calendar year, or two (2028 or 2029)."""
    number = measured.number
    if number.scale != 1 or number.spelled:
        return False
    return all(1900 <= v <= 2100 for v in (number.value, number.low, number.high) if v is not None)


def letters_after(page: Page, number: Number) -> bool:
    """Whether a number without a unit runs on into Latin letters (5G, 400H)."""
    after = page.folded[number.end : number.end + 1]
    return after.isalpha() and after.isascii() and not number.spelled


def product(page: Page, start: int, number: Number) -> bool:
    """Whether a small bare number follows a capitalised Latin word that does not open its sentence (iPhone 17)."""
    if number.spelled or number.value is None or number.value >= 10000 or start < 2 or page.text[start - 1] != " ":
        return False
    end = start - 1
    at = end
    while at and page.text[at - 1].isascii() and (page.text[at - 1].isalnum() or page.text[at - 1] == "-") and end - at < 20:
        at -= 1
    word = page.text[at:end]
    if len(word) < 2 or not any(c.isupper() for c in word) or page.folded[at:end] in page.vocabulary.numerals.words.get("measured_by", ()):
        return False
    opener = page.text[:at].rstrip(" \"'“‘(")[-1:] if at < 4 else page.text[max(0, at - 4) : at].rstrip(" \"'“‘(")[-1:]
    inner = any(c.isupper() for c in word[1:])
    return inner or not (opener == "" or opener in ".!?\n\u3002\uff01\uff1f:;")


def indefinite(page: Page, number: Number) -> bool:
    """Whether the number is the Han article `one` with a classifier."""
    one = page.vocabulary.numerals.words.get("indefinites", ())
    if page.folded[number.start : number.end] not in one:
        return False
    return page.at("classifier", number.end) is not None


def _glossed(page: Page, number: Number) -> bool:
    """Whether a number behind a bracket begins the name of a unit that explains another quantity."""
    unit = page.at("unit", number.start)
    closed = unit is not None and page.text[unit.end : unit.end + 1] == _BRACKETS[page.text[number.start - 1]]
    return unit is not None and closed and unit.end >= number.end


def identifier(page: Page, measured: Measured) -> bool:
    """Whether a bare number is too long to be an amount."""
    start, end = measured.number.start, measured.number.end
    if end - start < 16 and page.folded[start] != "0":
        return False
    digits = page.folded[start:end]
    return len(digits) > 2 and digits.isdigit()


def small(value: Decimal | None) -> bool:
    """Whether a value can count things one by one."""
    return value is not None and value == value.to_integral_value() and 0 <= value < 1000
