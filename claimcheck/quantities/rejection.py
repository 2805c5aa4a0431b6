"""Why a number is no quantity: each reason has a name."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities import characters, labels, numbers, timed, wording
from claimcheck.quantities.digits import compiled
from claimcheck.quantities.dimensions import KIND
from claimcheck.quantities.measures import Measured
from claimcheck.quantities.nearby import HAN
from claimcheck.quantities.page import Number, Page

_MERIDIEM = r" ?[ap]\.?m\b\.?(?!\w)"
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
LONG, MANY, LABELS = 16, 12, 99
_LISTING = "、"
DASHED = ("tens_mid", "measured_by", "joined_by")
"""Lists of words whose dash parts them from a number of its own: mid-40s, magnitude-6.1, 10-of-17."""
_CLAUSE_ENDS = frozenset("。，；：、！？\n,;:!?")
_HYPHENS = frozenset("-‐‑")
"""Behind a Han character and before bare digits one of a model: 殲-20."""
YEARS = (2, 4)
"""Of how many digits a year is."""
_APOSTROPHE = r"(?<![^\W_])['’]\d\d(?![\w'’])"
_LASTING = r"[-–/][0-9]{2}(?![0-9])"
_BRACKETS = {"(": ")", "[": "]", "（": "）"}


def joined(page: Page, start: int) -> str | None:
    """The reason where digits stand against letters before them (GPT-5.1, Bg2) or follow a mark of identity."""
    before = page.folded[start - 1]
    if before in "#@_":
        return "identifier"
    if before.isascii() and before.isalpha():
        return "model-name"
    if before in "-‐‑" and start > 1 and page.folded[start - 2].isascii() and page.folded[start - 2].isalpha():
        return None if any(page.listed_before(name, start - 1) is not None for name in DASHED) else "model-name"
    return "model-name" if before == "." and start > 1 and page.folded[start - 2].isalnum() else None


def following(page: Page, number: Number) -> tuple[str, int] | None:
    """The reason that the characters right after a bare number give."""
    folded, end = page.folded, number.end
    if end >= len(folded):
        return None
    _, opened, there = page.behind[end]
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
    if "zones" in there and end - number.start == 4 and after[0] == " " and (zone := page.listed("zones", end + 1)) is not None:
        return "time", zone
    if "score_between" in opened and (score := _score(page, number)) is not None:
        return "score", score
    if "enumerated" in opened and _enumerated(page, number):
        return "item", end
    ordinal = page.listed("ordinal_ends", end) if "ordinal_ends" in opened else None
    if ordinal is not None and ((unit := page.at("unit", end)) is None or unit.end <= ordinal):
        return "ordinal", ordinal
    decade = page.listed("decades", end) if "decades" in opened else None
    if decade is not None:
        return "decade", decade
    dated = timed.date(page, number, end) if "day_marks" in opened or "year_marks" in opened else None
    clock = dated is None and ("hour_marks" in opened or "minute_marks" in opened)
    return timed.clock(page, number, end) if clock else dated


def _score(page: Page, number: Number) -> int | None:
    """Where the second number of a score or a ratio ends: 4比1."""
    between = page.listed("score_between", number.end)
    second = numbers.read_plain(page, between) if between is not None else None
    if second is None or not (small(number.value) and small(second.value)):
        return None
    _, here, there = page.behind[second.end]
    ending = "+ending" in here and page.folded[second.end] != _LISTING
    counted = ending or ("unit" in there and page.at("unit", page.skip(second.end)) is not None)
    return None if counted else second.end


def _enumerated(page: Page, number: Number) -> bool:
    """Whether a small Han number opens a clause and counts what it says: 一是…，二是…, （一）…."""
    start = number.start - (page.folded[number.end] == ")" and page.folded[number.start - 1 : number.start] == "(")
    opens = not start or page.folded[start - 1] in _CLAUSE_ENDS
    if not opens or not number.spelled or number.value is None:
        return False
    if page.folded[number.end] == _LISTING:
        after = page.folded[number.end + 1 : number.end + 2]
        return number.unit is None and number.value <= LABELS and not after.isdigit() and after not in page.vocabulary.followers
    return number.value <= MANY


def _stones(number: Number, after: str) -> bool:
    """Whether the letters are no ending of that ordinal, but a unit: 12st."""
    return after == "st" and (number.value is None or number.value % 10 != 1 or number.value % 100 == 11)


def _runs_on(folded: str, end: int) -> bool:
    after = folded[end : end + 1]
    return after.isalnum() or after == "_"


def reason(page: Page, measured: Measured, hedged: bool) -> str | None:
    """Why an amount is none, by what it counts and what stands before it; None where it is one."""
    number, unit = measured.number, measured.unit
    start, end = number.start, number.end
    _, closed = page.ahead[start]
    if "+bracket" in closed and page.text[start - 1] in _BRACKETS and _glossed(page, number):
        return "unit-gloss"
    if not hedged and (number.bare or (unit == "fraction" and _lone_half(page, measured))):
        return "word"
    if number.spelled and not hedged and (said := _worded(page, measured)) is not None:
        return said
    if end - start == 1 and page.folded[start] in page.vocabulary.numerals.formal and KIND[unit] != "money":
        return "word"  # a formal numeral is also a surname, a verb
    if unit == "year" and year(measured):
        return "period"
    _, here, _ = page.behind[end]
    if measured.end == end and "+latin" in here and not number.spelled:
        return "model-name"
    if not hedged and "classifier" in here and indefinite(page, number):
        return "indefinite"
    if not hedged and measured.prefix is None and "+label" in closed and (name := labels.numbered(page, measured)) is not None:
        return name
    return _uncounted(page, measured, hedged) if unit is None else None


def _worded(page: Page, measured: Measured) -> str | None:
    """Why a number in words, which nothing bounds, is none."""
    return "word" if characters.in_word(page, measured) else wording.reason(page, measured)


def _uncounted(page: Page, measured: Measured, hedged: bool) -> str | None:
    """Why a number without a unit is none."""
    number, start, end = measured.number, measured.number.start, measured.number.end
    if (said := labels.pieced(page, start, end)) is not None:
        return said
    if (end - start >= LONG or page.folded[start] == "0") and identifier(page, measured):
        return "identifier"
    if page.text[start - 1 : start] in _HYPHENS and number.scale == 1 and not number.spelled and start > 1 and page.text[start - 2] >= HAN:
        return "model-name"
    if not hedged and not number.spelled and page.text[start - 1 : start] == " " and product(page, start, number):
        return "model-name"
    return "period" if not hedged and end - start in YEARS and _calendar(page, number) else None


def _calendar(page: Page, number: Number) -> bool:
    """Whether digits alone are a year of our time that no period took: their original 1977 film, the class of '83."""
    if number.value is None or compiled(_LASTING).match(page.folded, number.end) is not None:
        return False
    written = page.folded[number.start : number.end]
    if len(written) == YEARS[0]:
        return compiled(_APOSTROPHE).match(page.folded, number.start - 1) is not None
    return written.isdigit() and written[:2] in page.vocabulary.numerals.beside.get("bare_years", ())


def _lone_half(page: Page, measured: Measured) -> bool:
    """Whether the one character for half stands without anything that it halves."""
    return page.folded[measured.number.start : measured.end] == page.vocabulary.numerals.marks.get("half")


def year(measured: Measured) -> bool:
    """Whether an amount of years is really a calendar year, or two (2028 or 2029)."""
    number = measured.number
    if number.scale != 1 or number.spelled:
        return False
    return all(1900 <= v <= 2100 for v in (number.value, number.low, number.high) if v is not None)


def product(page: Page, start: int, number: Number) -> bool:
    """Whether a small number in digits, behind a blank, follows a capitalised Latin word that does not open its sentence (iPhone 17)."""
    if number.scale != 1 or number.value is None or number.value >= 10000 or start < 2:
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
    """Whether a bare number that is long or begins with a zero is no amount."""
    start, end = measured.number.start, measured.number.end
    digits = page.folded[start:end]
    return len(digits) > 1 and digits.isdigit()


def small(value: Decimal | None) -> bool:
    """Whether a value can count things one by one."""
    return value is not None and value == value.to_integral_value() and 0 <= value < 1000
