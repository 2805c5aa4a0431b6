"""From marks to quantities: at each anchor the number, its unit, its range, its hedges, or the reason why it is none."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec
from msgspec import Struct

from claimcheck import intervals
from claimcheck.intervals import Policy
from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import Lexicon
from claimcheck.model import Hedge, Interval, Mark, Quantity, Span
from claimcheck.quantities import bounded, compound, english, hedges, measures, numbers, ranges, rejection
from claimcheck.quantities.measures import Measured
from claimcheck.quantities.nearby import nearby
from claimcheck.quantities.page import PREFIXES, Number, Page
from claimcheck.quantities.places import ARTICLE, Places, Roles, places
from claimcheck.quantities.vocabulary import Found, vocabulary


class Rejected(Struct, frozen=True, gc=False):
    """A number that is no quantity, and the named reason; its value, where that was read before."""

    span: Span
    text: str
    reason: str
    value: Decimal | None = None


class Reading(Struct, frozen=True, gc=False):
    """All numeric expressions of a text in order, and the numbers that are none."""

    quantities: tuple[Quantity, ...]
    rejected: tuple[Rejected, ...]


def read(text: str, marks: Sequence[Mark], lexicon: Lexicon, *, taken: Sequence[Span] = (), policy: Policy | None = None) -> Reading:
    """Every numeric expression of `text`. `taken` are the spans of periods, whose numbers are no quantities. Spans never overlap."""
    found = places(text, marks, taken, _roles(lexicon))
    words = vocabulary(lexicon)
    periods = {s.end: s.start for s in taken}
    page = Page(text, fold(text), words, nearby(words), found.traps, found.name_ends, words.kinds, words.lists, periods, {})
    quantities: list[Quantity] = []
    rejected: list[Rejected] = []
    for result in _results(page, found, policy or intervals.DEFAULT):
        if isinstance(result, Quantity):
            quantities.append(result)
        else:
            rejected.append(result)
    return Reading(bounded.merge(page, quantities), tuple(rejected))


LEFT = frozenset({"negative", "unit_before"})
"""Kinds of what may stand before a number and belong to it."""


@functools.cache
def _roles(lexicon: Lexicon) -> Roles:
    """What has been learned of the words of a lexicon so far."""
    return Roles()


def _results(page: Page, found: Places, policy: Policy) -> Iterator[Quantity | Rejected]:
    done = 0
    for start, reason, end in found.starts:
        if start < done:
            continue
        if reason is not None and not _still_number(page, end):
            done = max(end, start + 1)
            yield _rejected(page, start, done, reason)
            continue
        if page.text.startswith(ARTICLE, start) and page.folded[start + 2 : start + 4] not in page.vocabulary.openings:
            continue
        at: int | None = start
        while at is not None:
            result = _at(page, at, done, policy)
            if result is not None:
                done = max(at + 1, result.span.end)
                yield result
            at = _next_digits(page, max(done, at + 1), end) if done < end else None


def _still_number(page: Page, end: int) -> bool:
    """Whether a word that holds no number is yet the beginning of one: x parts of y, a decimal point."""
    shares = page.lists["share_of"].first
    if (page.folded[end : end + 1] in shares and page.listed("share_of", end)) or (
        page.folded[end - 1] in shares and page.listed("share_of", end - 1)
    ):
        return True
    numerals = page.vocabulary.numerals
    return page.folded[end - 1] in numerals.marks["point"] and page.folded[end : end + 1] in numerals.digits


def _next_digits(page: Page, start: int, end: int) -> int | None:
    """The next number of an anchor such as 22,24,26 that is several."""
    while start < end and not page.folded[start].isdigit():
        start += 1
    return start if start < end and page.folded[start - 1] in ",.\u3001" else None


def _rejected(page: Page, start: int, end: int, reason: str, value: Decimal | None = None) -> Rejected:
    return Rejected(Span(start, end), page.text[start:end], reason, value)


def _at(page: Page, anchor: int, done: int, policy: Policy) -> Quantity | Rejected | None:
    """The quantity at an anchor, or why it is none; None where the anchor is no number at all."""
    digits = page.folded[anchor].isdigit()
    if digits and (form := rejection.written_form(page, anchor)) is not None:
        return _rejected(page, anchor, form[1], form[0])
    if not digits and page.at("negative", anchor) is not None:
        return None
    start = max(done, _begin(page, anchor))
    sign = page.folded[start - 1 : start]
    signed = sign == "-" or sign == "−" or not LEFT.isdisjoint(page.closings(page.back(start)))
    negative, prefix = _left(page, start, done) if signed else (None, None)
    number = numbers.read(page, start, money=prefix is not None)
    if number is None:
        return None
    if digits and prefix is None and (reason := rejection.joined(page, start)) is not None:
        return _rejected(page, start, _run_end(page, number.end), reason)
    if negative is not None:
        number = _negated(number, negative.start)
    return _checked(page, number, prefix, done, policy)


def _left(page: Page, start: int, done: int) -> tuple[Found | None, Found | None]:
    """The sign or word of negation and the currency before a number, in either order."""
    negative = _negative(page, start, done)
    prefix = measures.currency_before(page, negative.start if negative is not None else start)
    if prefix is not None and prefix.start < done:
        prefix = None
    if negative is None and prefix is not None:
        negative = _negative(page, prefix.start, done)
    return negative, prefix


def _begin(page: Page, anchor: int) -> int:
    """Where the number at an anchor really begins: before an article, `several`, a leading point."""
    char = page.folded[anchor]
    if char.isascii() and char.isalpha():
        return english.begins(page, anchor)
    if char.isdigit():
        dot = anchor and page.folded[anchor - 1] == "." and (anchor < 2 or not page.folded[anchor - 2].isalnum())
        return anchor - 1 if dot and page.folded[anchor - 2 : anchor - 1] != "." else anchor
    for name in ("several_before", "upwards_before") if anchor and not PREFIXES.isdisjoint(page.closings(anchor)) else ():
        start = page.listed_before(name, anchor)
        if start is not None and start not in page.traps:
            return start
    return anchor


def _negative(page: Page, start: int, done: int) -> Found | None:
    """A sign or a word of negation that touches the number."""
    word = page.before("negative", page.back(start))
    if word is not None:
        return word if word.start >= done else None
    if page.folded[start - 1 : start] not in ("-", "−") or start - 1 < done:
        return None
    if (
        not page.folded[start - 2 : start - 1].strip(" (\n\t:,\u3001\uff0c$€£<>=~")
        or page.listed_before("sign_after", start - 1) is not None
    ):
        return Found(start - 1, start, "-")
    return None


def _negated(number: Number, start: int) -> Number:
    flipped = measures.times(number, Decimal(-1))
    p = number.precision
    return msgspec.structs.replace(flipped, start=min(start, number.start), precision=p, low=flipped.high, high=flipped.low)


def _run_end(page: Page, end: int) -> int:
    while end < len(page.folded) and page.folded[end].isascii() and page.folded[end].isalnum():
        end += 1
    return end


def _checked(page: Page, number: Number, prefix: Found | None, done: int, policy: Policy) -> Quantity | Rejected | None:
    after = rejection.following(page, number) if prefix is None else None
    if after is not None:
        return _rejected(page, number.start, after[1], after[0], number.value)
    measured = compound.join(page, measures.measure(page, number, prefix))
    joined = ranges.join(page, measured)
    measured = joined or measured
    if joined is not None and joined.unit is None and (after := rejection.following(page, joined.number)) is not None:
        return _rejected(page, joined.number.start, after[1], after[0])
    start, before = hedges.before(page, measured.start)
    end, behind = hedges.after(page, measured.end)
    reason = _reason(page, measured, bool(before))
    if reason is not None:
        return _rejected(page, measured.number.start, max(measured.number.end, measured.number.start + 1), reason, measured.number.value)
    hedge = hedges.combine([*before, *behind, measured.number.hedge]) if before or behind else measured.number.hedge
    return _quantity(page, measured, hedge, Span(max(done, start), end), policy)


def _reason(page: Page, measured: Measured, hedged: bool) -> str | None:
    number = measured.number
    gloss = rejection.gloss(page, number.start)
    if gloss is not None and gloss >= number.end:
        return "unit-gloss"
    if not hedged and (number.bare or _lone_half(page, measured)):
        return "word"
    if number.end - number.start == 1 and _surname(page, measured):
        return "word"
    if rejection.year(measured):
        return "period"
    if rejection.letters_after(page, measured):
        return "model-name"
    if rejection.indefinite(page, measured) and not hedged:
        return "indefinite"
    if measured.prefix is None and not hedged and measured.kind in LABELLED:
        label = rejection.label(page, number.start)
        if label is not None and not (label == "version" and measured.kind == "count"):  # they build 400 homes
            return label
    if measured.unit is not None:
        return None
    if rejection.identifier(page, measured):
        return "identifier"
    if not hedged and number.scale == 1 and rejection.product(page, number.start, number):
        return "model-name"
    return None


LABELLED = frozenset({"number", "count", "points"})
"""Kinds of what a label may number: section 3, three pages."""


def _lone_half(page: Page, measured: Measured) -> bool:
    """Whether the one character for half stands without anything that it halves."""
    return measured.unit == "fraction" and page.folded[measured.number.start : measured.end] == page.vocabulary.numerals.marks.get("half")


def _surname(page: Page, measured: Measured) -> bool:
    """Whether the one character of a number is a formal numeral (also a surname, a verb) and stands where no money is counted."""
    return page.folded[measured.number.start] in page.vocabulary.numerals.formal and measured.kind != "money"


def _quantity(page: Page, measured: Measured, hedge: Hedge, span: Span, policy: Policy) -> Quantity:
    number = measured.number
    hard, soft = hedges.bounds(number, hedge, policy)
    kind = measured.kind
    if kind == "temperature" and hedge in ("under", "at_most", "up_to") and hard.low == 0:
        hard = Interval(None, hard.high, False, hard.high_closed)
    unit, doubt = measures.likely(page, measured.unit), measured.doubt or number.doubt
    value = number.value if hedge not in ("range", "vague", "excess") else None
    return Quantity(
        span, page.text[span.start : span.end], value, unit, hedge, hard, soft, kind, measured.raw,
        Span(number.start, number.end), number.precision, doubt,
    )  # fmt: skip
