"""English number words: two hundred and five, one and a half million, two dozen, tens of billions, a third, several hundred."""

from __future__ import annotations

import functools
from decimal import Decimal

from msgspec import Struct

from claimcheck import intervals
from claimcheck.model import Precision
from claimcheck.quantities import denominators, fractions, vague, western
from claimcheck.quantities.nearby import HYPHEN
from claimcheck.quantities.page import ONE, Number, Page, ten
from claimcheck.quantities.vocabulary import LEADS, Found

LARGEST = ten(western.LARGEST)
LONGEST_PART = 6


class Phrase(Struct, gc=False):
    """A phrase while it is added up: closed thousands, the open hundreds, what `and` joined to these, where it ends. One `inside`
    another is short and has no parts of its own, so that each word is read a bounded number of times."""

    end: int
    total: Decimal = Decimal(0)
    current: Decimal | None = None
    power: int = 0
    tens: Decimal = Decimal(0)
    joined: Decimal = Decimal(0)
    inside: bool = False


def read(page: Page, start: int) -> Number | None:
    """The number in words that begins at `start` (at an article, `several`, a number word or a fraction)."""
    opened = page.behind[start][1]
    reach = opened.get("numeral")
    word = None if reach is None else page.kinds["numeral"].at(page.text, page.folded, start, reach)
    if word is not None and (alone := _alone(page, word)) is not None:
        return alone
    found = vague.several(page, start) if "some" in opened else None
    if found is None and "plural" in opened:
        found = vague.plural(page, start)
    if found is None and ("fraction" in opened or "articles" in opened):
        found = fractions.read(page, start)
    return found or _sum(page, start)


def _alone(page: Page, word: Found) -> Number | None:
    """A number word that no other goes on with, which most are. Those that begin with one and name a part have a hyphen."""
    _, here, there = page.behind[word.end]
    if "+word" in there or "+lower" in there or HYPHEN in here or HYPHEN in there:
        return None
    value, precision, mantissa = _meant(word.value)
    return Number(word.start, word.end, value, precision, ten(0), mantissa, spelled=True)


@functools.cache
def _meant(written: str) -> tuple[Decimal, Precision, Decimal]:
    value = Decimal(0) + Decimal(written)
    return value, intervals.precision(format(value, "f"), spelled=True), value / ten(0)


def begins(page: Page, at: int) -> int:
    """Where a phrase whose first number word is at `at` really begins: before `a`, `half a`, `several`, `a couple of`; behind the
    article of `the two`, which both together are a word."""
    if "definite" in page.behind[at][1] and (article := page.listed("definite", at)) is not None:
        return page.skip(article)
    back, closed = page.ahead[at]
    if back == at or "+lead" not in closed:
        return at
    start = at
    for name in LEADS:
        back = page.back(start)
        found = page.listed_before(name, back) if back < start else None
        if found is not None:
            start = found
    half = page.before("fraction", page.back(start)) if start < at and page.back(start) < start else None
    return half.start if half is not None else start


def _sum(page: Page, start: int, inside: bool = False) -> Number | None:
    """A phrase of number words; `inside` another number, where quarters are never those of a year."""
    phrase = Phrase(start, inside=inside)
    article = page.listed("articles", start) if "articles" in page.behind[start][1] else None
    first = start if article is None else page.skip(article)
    couple = page.listed("couple", first) if "couple" in page.behind[first][1] else None
    if couple is not None:
        phrase.current, phrase.end = Decimal(2), couple
    elif article is not None:
        phrase.current, phrase.end = ONE, article
    count = 1 if couple is not None else 0
    while _word(page, phrase, count):
        count += 1
    if not count or (count == 1 and article is None and page.at("multiplier", start) is not None):
        return None
    value = phrase.total + (phrase.current or 0)
    lower = denominators.denominator(page, phrase.end)
    if lower is None or (not inside and (denominators.one_half(page, value, lower) or _timed(page, start, lower))):
        return _finished(start, phrase, value)
    parts = denominators.divided(value, phrase.tens, lower)
    return None if parts is None else fractions.of_magnitude(page, start, parts, lower.end)


def _timed(page: Page, start: int, lower: denominators.Denominator) -> bool:
    """Whether quarters are those of a year or a match, unless something is made so much more or less: cut by three quarters."""
    word = page.before("range_word", page.ahead[start][0]) if "range_word" in page.ahead[start][1] else None
    return (word is None or word.value != "by") and denominators.times(page, lower)


def part(page: Page, start: int) -> Number | None:
    """A fraction below one that ends a number: (two and) a quarter, fifty-four hundredths."""
    article = page.listed("articles", start)
    word = page.at("fraction", page.skip(article)) if article is not None else None
    found: Number | None
    if word is not None and article is not None and word.start not in page.traps:
        over, under = word.value.split("/")
        value = Decimal(over) / Decimal(under)
        found = Number(start, word.end, value, western.fraction_precision(value), unit="fraction", spelled=True)
    else:
        found = _sum(page, start, inside=True)
    return found if found is not None and found.unit == "fraction" and found.value is not None and found.value < 1 else None


def _finished(start: int, phrase: Phrase, value: Decimal) -> Number:
    scale = ten(phrase.power)
    return Number(start, phrase.end, value, intervals.precision(format(value, "f"), spelled=True), scale, value / scale, spelled=True)


def _word(page: Page, phrase: Phrase, count: int) -> bool:
    """Take one more number word into the phrase."""
    if (phrase.current or 0) > LARGEST or phrase.total > LARGEST or (phrase.inside and count > LONGEST_PART):
        return False
    first = not count and phrase.current is None
    at = phrase.end if first else _after_comma(page, phrase) or _hyphened(page, phrase)
    opened = page.openings(at)
    if "+word" not in opened:
        return False
    if "+power" in opened and _magnitude(page, phrase, at):
        return True
    return _unit_word(page, phrase, at, count) or (("halves" in opened or "point" in opened) and _tail(page, phrase, at))


def _hyphened(page: Page, phrase: Phrase) -> int:
    """Where the next word may begin, also behind a hyphen with a blank on each side of it: twenty - five."""
    at = page.skip(phrase.end, "-")
    return page.skip(at, "-") if phrase.tens and at > phrase.end and page.folded[at : at + 2] == "- " else at


def _after_comma(page: Page, phrase: Phrase) -> int | None:
    """Where the hundreds begin that a comma parts from the thousands or millions before them."""
    if page.folded[phrase.end : phrase.end + 1] != "," or phrase.power < 3 or phrase.current is not None:
        return None
    at = page.skip(phrase.end + 1)
    word = page.at("numeral", at)
    hundred = page.at("multiplier", page.skip(word.end)) if word is not None else None
    return at if hundred is not None and hundred.value == "2" else None


def _magnitude(page: Page, phrase: Phrase, at: int) -> bool:
    group = page.at("group", at) if phrase.current is not None or phrase.total else None
    if group is not None and (phrase.current is not None or phrase.total):
        before = phrase.total + (phrase.current or 0) - phrase.joined if phrase.joined else Decimal(0)
        value = before + (phrase.joined or phrase.total + (phrase.current or 0)) * Decimal(group.value)
        phrase.total, phrase.current, phrase.end = Decimal(0), value, group.end
        return True
    word = page.at("multiplier", at)
    if word is None:
        return False
    power, phrase.tens, phrase.joined = int(word.value), Decimal(0), Decimal(0)
    if power == 2:
        phrase.current = (ONE if phrase.current is None else phrase.current) * 100
    else:
        phrase.total += (ONE if phrase.current is None else phrase.current) * ten(power)
        phrase.current = None
    phrase.power, phrase.end = power, word.end
    return True


def _unit_word(page: Page, phrase: Phrase, at: int, count: int) -> bool:
    if count and phrase.end == at:
        return False
    glue = page.listed("glue", at) if count else None
    word = page.at("numeral", page.skip(glue)) if glue is not None else page.at("numeral", at)
    if word is None or (not count and phrase.current is not None):
        return False
    value = Decimal(word.value)
    current = phrase.current or Decimal(0)
    room = current % 100 == 0 if value >= 10 else (current % 10 == 0 and current % 100 != 10)
    if count and (phrase.current is not None or glue is not None) and (not room or (glue is not None and not phrase.power)):
        return False
    if phrase.current is None and count and not phrase.total:
        return False
    if glue is not None and not phrase.inside and part(page, word.start) is not None:
        return False
    phrase.current, phrase.end = current + value, word.end
    phrase.joined = value if glue is not None else phrase.joined and phrase.joined + value
    phrase.power, phrase.tens = 0, value if 20 <= value < 100 else Decimal(0)
    return True


def _tail(page: Page, phrase: Phrase, at: int) -> bool:
    """and a half; point seven one."""
    if phrase.current is None and not phrase.total:
        return False
    half = page.listed("halves", at) if phrase.current is not None else None
    if half is not None:
        phrase.current, phrase.end = (phrase.current or Decimal(0)) + ONE / 2, half
        return True
    point = page.listed("point", at)
    if point is None:
        return False
    digits, end = "", point
    while (word := page.at("numeral", page.skip(end, "-"))) is not None:
        digits, end = digits + word.value if len(word.value) == 1 or not digits else digits, word.end
        if len(digits) >= 2 and digits.endswith("0") and len(word.value) == 2:
            digits = digits[:-1]
    if not digits:
        return False
    phrase.current, phrase.end = Decimal(f"{phrase.current or 0}.{digits}"), end
    return True
