"""Numbers in digits: 1,234.5, 2 1/2, 3/4, 4e14, with a magnitude written in letters (13bn, 1.4 trillion, 40k)."""

from __future__ import annotations

import functools
import unicodedata
from decimal import Decimal

from claimcheck import intervals
from claimcheck.model import Precision
from claimcheck.quantities import nouns
from claimcheck.quantities.digits import DIGITS, THOUSANDS, compiled, digits, ungrouped
from claimcheck.quantities.nearby import HYPHEN
from claimcheck.quantities.page import ONE, Number, Page, ten
from claimcheck.quantities.vocabulary import Found

_POWER = r"(?:e| ?[x×] ?10\^| ?[x×] ?10(?=[-−]))(?P<power>[+−-]?[0-9]{1,2})(?![0-9a-z])"
LARGEST = 30
SHORT = 4
_EXPONENT = r"\^([+-]?[0-9]{1,2})(?![0-9])"
_FRACTION = r"(?:(?P<whole>[0-9]{1,4})[ -])?(?P<over>[0-9]{1,3})/(?P<under>[0-9]{1,4})(?![0-9/])"
VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
VULGARS = frozenset(VULGAR)
_POWERS = frozenset("ex×")
_SPECIAL = frozenset("/-^") | _POWERS | VULGARS
_LETTERED = r"[^\s0-9a-z.,][0-9][0-9.,]*+(?:m|bn|b)(?![0-9a-z])"


def read(page: Page, start: int, money: bool = False) -> Number | None:
    """The number in digits that begins at `start`; `money`: m, b and t are magnitudes too."""
    folded = page.folded
    match = DIGITS.match(folded, start)
    if match is None:
        return None
    written = match[0]
    end = start + len(written)
    _, here, there = page.behind[end]
    if "+intricate" not in here and (written.isdigit() or ("," not in written and " " not in written and THOUSANDS not in written)):
        value, precision = _plainly(written)
        number = Number(start, end, value, precision)
        return _times(page, number, money) if "+magnitude" in there else number
    written, end = ungrouped(page, start, written)
    char = folded[end] if end < len(folded) else ""
    if char in _SPECIAL or (char == " " and ((after := folded[end + 1 : end + 2]) in _POWERS or after.isdigit())):
        return _special(page, (start, written, end), money)
    value, precision = _plainly(written)
    number = Number(start, end, value, precision)
    return _times(page, number, money) if "+magnitude" in page.behind[end][2] or char == "-" else number


@functools.lru_cache(maxsize=4096)
def _plainly(written: str) -> tuple[Decimal, Precision]:
    """What digits say by themselves."""
    return Decimal(written), intervals.precision(written)


def _special(page: Page, found: tuple[int, str, int], money: bool) -> Number:
    """Digits that a fraction, a power of ten or an exponent may follow: 2 1/2, 4e14, 10^6."""
    start, written, end = found
    after = page.folded[end : end + 2]
    if after[:1] == "/" or (after[:1] in (" ", "-") and after[1:].isdigit()):
        fraction = _fraction(page, start)
        if fraction is not None:
            return _times(page, fraction, money)
    value = Decimal(written)
    power = compiled(_POWER).match(page.folded, end) if after[:1] in _POWERS or (after[:1] == " " and after[1:] in _POWERS) else None
    if power is not None:
        value, end = value.scaleb(int(power.group("power").replace("−", "-"))), power.end()
    if power is None and after[:1] in VULGARS and "." not in written:
        value, end = value + _vulgar(after[0]), end + 1
        return _times(page, Number(start, end, value, Precision(2, ONE / 2, ONE / 2)), money)
    if after[:1] == "^" and (exponent := compiled(_EXPONENT).match(page.folded, end)) is not None:
        return raised(Number(start, end, value, intervals.precision(written)), Decimal(exponent.group(1)), exponent.end())
    precision = intervals.precision(written) if power is None else intervals.precision(format(value, "f"))
    return _times(page, Number(start, end, value, precision), money)


def raised(number: Number, exponent: Decimal, end: int) -> Number:
    """The number to a whole power of at most LARGEST."""
    if number.value is None or exponent != exponent.to_integral_value() or abs(exponent) > LARGEST or not number.value:
        return number
    value = number.value ** int(exponent)
    place = ONE.scaleb(value.adjusted() - number.precision.figures + 1)
    return Number(number.start, end, value, Precision(number.precision.figures, place, place))


def _vulgar(char: str) -> Decimal:
    return Decimal(repr(unicodedata.numeric(char))).quantize(Decimal("1e-15"))


def _fraction(page: Page, start: int) -> Number | None:
    match = compiled(_FRACTION).match(page.folded, start)
    if match is None or match.group("under").strip("0") == "":
        return None
    whole, over, under = match.group("whole"), Decimal(match.group("over")), Decimal(match.group("under"))
    improper = over >= under and (not whole or over > 99)
    if improper or match.group("over").startswith("0"):
        return None
    value = over / under + (Decimal(whole) if whole else 0)
    unit = None if whole else "fraction"
    return Number(start, match.end(), value, fraction_precision(value), unit=unit)


def fraction_precision(value: Decimal) -> Precision:
    """A third has one significant figure, and is written to a tenth of itself."""
    return Precision(1, abs(value), abs(value) / 10)


def _times(page: Page, number: Number, money: bool) -> Number:
    """The number times the magnitude words that follow it."""
    end, power, doubt = number.end, 0, None
    while True:
        at, here, opened = page.behind[end]
        if HYPHEN in here:
            at = page.skip(end, "-")
            opened = page.openings(at)
        reach = opened.get("multiplier")
        word = None if reach is None else page.kinds["multiplier"].at(page.text, page.folded, at, reach)
        if word is None and not power and "multiplier_money" in opened and HYPHEN not in here:
            word, doubt = _lettered(page, number, money)
        if word is None or power > LARGEST or (page.folded.startswith(HYPHEN, word.end) and nouns.of_model(page, word)):
            break
        power, end = power + int(word.value), word.end
    if not power or number.value is None:
        return number
    return scaled(number, end, power, doubt)


def _lettered(page: Page, number: Number, money: bool) -> tuple[Found | None, str | None]:
    """The letter of a magnitude after a number, and the same where it is unsure that it is one."""
    doubt, end = None, number.end
    word = page.at("multiplier_money", page.behind[end][0])
    if word is not None and not money and page.folded[word.start : word.end] in page.vocabulary.numerals.words.get("money_only", ()):
        return None, None
    if word is not None and not money:
        used, doubt = _large(page, number, word)
        word = word if used else None
    return word or _joined_magnitude(page, end + page.folded.startswith(" ", end)), doubt


def _large(page: Page, number: Number, word: Found) -> tuple[bool, str | None]:
    """Whether a letter after a number of no currency is a magnitude (1.7m people), and the letter where that is unsure:
    where no noun tells, but the text has other large amounts."""
    if page.folded[word.start : word.end] not in page.vocabulary.letters and page.at("unit", word.start) is not None:
        return False, None
    unit = page.at("unit", page.skip(word.end)) if page.folded[word.end : word.end + 1] == " " else None
    if page.at("counted", page.skip(word.end)) is not None or (unit is not None and unit.end > unit.start + 2):
        page.known["large"] = True
        return True, None
    lettered = word.start == number.end and page.folded[word.start : word.end] in page.vocabulary.letters
    if not lettered or told_by_length(page, number.start, word.end):
        return False, None
    if nouns.noun_after(page, word.end) is not None or _goes_with(page, word) or _counts_many(page, word.end):
        return True, None
    tenths = page.folded[number.end - 2] == "."  # a length is told in hundredths, an amount of millions in tenths
    return tenths or _has_large(page), page.text[word.start : word.end]


def _counts_many(page: Page, end: int) -> bool:
    """Whether a plural follows, of things that are no words of lengths: 3m phones."""
    at = stop = end + page.folded.startswith(" ", end)
    while page.folded[stop : stop + 1].isalpha():
        stop += 1
    word, marks = page.text[at:stop], page.vocabulary.numerals.beside.get("plural_marks", ())
    return at > end and len(word) >= SHORT and word.islower() and word.endswith(marks) and word not in page.vocabulary.stops


def _goes_with(page: Page, word: Found) -> bool:
    """Whether the letter stands in the lower end of a range whose upper end has the same one and a noun: 2m to 3m users."""
    joint = page.at("range_word", page.skip(word.end))
    upper = digits(page, page.skip(joint.end)) if joint is not None else None
    if upper is None or page.at("multiplier_money", upper[1]) is None or page.folded[upper[1]] != page.folded[word.start]:
        return False
    end = upper[1] + 1
    counted = page.at("counted", page.skip(end)) or nouns.noun_after(page, end)
    return counted is not None and not told_by_length(page, word.start, end)


def _joined_magnitude(page: Page, at: int) -> Found | None:
    """A capital letter of magnitude written against the code of a currency: MEUR, BUSD."""
    if page.text[at : at + 1] == page.folded[at : at + 1]:
        return None
    power = page.kinds["multiplier_money"].values.get(page.folded[at : at + 1])
    code = page.text[at + 1 : at + 4]
    joined = power and code.isupper() and len(code) == 3 and page.kinds["unit"].values.get(code.lower()) == code
    return Found(at, at + 1, power) if power and joined and not page.folded[at + 4 : at + 5].isalnum() else None


def told_by_length(page: Page, start: int, end: int) -> bool:
    """Whether the words around say that a letter is a measure of length: 20m long, the 400m, a depth of 30m."""
    after = page.skip(end, "-")
    if after > end and page.listed("length_after", after) is not None:
        return True
    return page.listed_before("length_before", page.back(start)) is not None


def _has_large(page: Page) -> bool:
    """Whether the text writes amounts of a million or more anywhere else: in words, or with a currency."""
    known = page.known.get("large")
    if known is None:
        words = (w for w, power in page.kinds["multiplier"].values.items() if len(w) > 3 and power.isdigit() and int(power) > 5)
        known = any(word in page.folded for word in words) or _large_money(page)
        page.known["large"] = known
    return known


def _large_money(page: Page) -> bool:
    found = compiled(_LETTERED).finditer(page.folded)
    return any(unicodedata.category(page.folded[match.start()]) == "Sc" for match in found)


def magnified(p: Precision, factor: Decimal) -> Precision:
    """How finely a number is written, in a unit that is `factor` times smaller; where both places are one they stay one."""
    step = p.step * factor
    return Precision(p.figures, step, step if p.written is p.step else p.written * factor)


def scaled(number: Number, end: int, power: int, doubt: str | None = None) -> Number:
    """The number times a power of ten whose word ends at `end`."""
    factor = ten(power)
    value = None if number.value is None else number.value * factor
    if value is not None and (whole := value.to_integral_value()) == value:
        value = whole
    return Number(
        number.start, end, value, magnified(number.precision, factor), factor, number.value, number.hedge,
        None, None, None, False, False, number.spelled, None, doubt,
    )  # fmt: skip
