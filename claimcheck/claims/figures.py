"""Every number and date of a text, claim or not: what a draft is held to, one by one."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.claims.ago import ago
from claimcheck.claims.assemble import identity
from claimcheck.claims.assumed import ANY_DAYS, Assumed, opened
from claimcheck.claims.build import Reading
from claimcheck.claims.clocks import clock, clock_of
from claimcheck.claims.heads import head
from claimcheck.claims.material import Material
from claimcheck.claims.spelled import Spelled
from claimcheck.intervals import ANY
from claimcheck.languages.fold import fold
from claimcheck.model import (
    FURTHER,
    RELATIVE,
    Claim,
    Document,
    Evidence,
    Interval,
    Part,
    Period,
    Quantity,
    Span,
    Unparsed,
)
from claimcheck.patterns import pattern

# Numbers that were read as none and yet are told by their digits, with the kind that they are compared by.
KINDS = {
    "ordinal": "ordinal", "model-name": "label", "section": "label", "identifier": "label", "phone": "label", "decade": "label",
    "score": "number", "single": "number", "time": "time", "date": "ordinal",
}  # fmt: skip
DIGITS = pattern("[0-9]+")
YEARS = (1100, 2099)
# What stands behind the number of an item in a list.
LISTED = pattern(r"[.)\]](?=\s)|[、．）]")
LONGEST_ITEM = 2


class Beyond(Struct, frozen=True, eq=False):
    """What reading a text for its claims leaves out: the dates of a part that leaves some open, read as of two days, whether the
    words of a date say it only beside another date, and the search for numbers that are no amounts."""

    assumed: dict[Part, Assumed]
    further: Callable[[str], bool]
    spelled: Spelled


class Place(Struct, frozen=True, gc=False):
    """Where a figure stands: the beginning of its sentence and the number of its clause there."""

    sentence: int
    clause: int


def figures(document: Document, reading: Reading, beyond: Beyond) -> tuple[Claim, ...]:
    """The numbers and dates of a prepared document in order: claims as they are, other numbers as claims of nothing in particular,
    dates as claims of a quantity without an amount, of the kind "date"; ordinals and the numbers of names as "ordinal", "label"."""
    known: dict[tuple[Part, Span], Claim] = {}
    for claim in reading.claims:
        if claim.quantity is not None and claim.form != "borrowed":
            known.setdefault((claim.part, claim.quantity.span), claim)
    found: list[Claim] = []
    for material in reading.materials:
        made = _Made(document, material, beyond)
        dates = list(made.dates(beyond.assumed.get(material.part) or ((), ()))) if material.periods else []
        told = [*dates, *made.spelled(dates)]
        taken = {i for c in told for i in range(c.span.start, c.span.end)}  # the number that tells a date is none beside it
        found += [known.get((material.part, q.span)) or made.number(q) for q in material.quantities if q.span.start not in taken]
        found += [claim for u in material.rejected if u.span.start not in taken for claim in made.rejected(u)]
        found += told
        found += made.clocks()
    return tuple(sorted(found, key=_order))


def _order(claim: Claim) -> tuple[bool, int, str]:
    return claim.part == "text", claim.quantity.span.start if claim.quantity else claim.span.start, claim.id


class _Made:
    """Claims made of the numbers and dates of one part."""

    def __init__(self, document: Document, material: Material, beyond: Beyond) -> None:
        self.document, self.material, self.beyond = document, material, beyond
        self.starts = [s.span.start for s in material.sentences]
        self.clauses = {p.sentence.span.start: p.clauses for p in material.passages}

    def number(self, quantity: Quantity) -> Claim:
        """A number that was dropped as no claim; four digits alone are a year."""
        if _opens_item(self.material.text, quantity):
            return self._claim(_point(quantity.span, quantity.text, quantity.value or Decimal(0), "item"), None)
        year = _year(quantity)
        if year is not None:
            return self.date(Period(quantity.span, quantity.text, datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year"), ())
        return self._claim(quantity, head(self.material.text, quantity, self.material.nouns))

    def rejected(self, given: Unparsed) -> Iterator[Claim]:
        """The numbers of an expression that is none: both of a score, `one` of a thing, that of an ordinal, of the name of a model."""
        kind = KINDS.get(given.reason)
        if kind == "time":
            if (told := clock(given)) is not None:
                yield self._claim(told, None)
        elif kind == "number":
            for match in DIGITS.finditer(fold(given.text)):
                span = Span(given.span.start + match.start(), given.span.start + match.end())
                yield self._claim(_point(span, given.text[match.start() : match.end()], Decimal(match[0]), kind), None)
            if given.value is not None:
                point = _point(given.span, given.text, given.value, kind)
                yield self._claim(point, head(self.material.text, point, self.material.nouns))
        elif given.reason == "period":
            yield from self._unread(given)
        elif kind is not None:
            digits = DIGITS.search(given.text) if given.reason != "phone" else None  # groups of digits are no number
            value = given.value if given.value is not None else Decimal(digits[0]) if digits else None
            if value is not None:
                yield self._placed(given.span, value, kind)

    def spelled(self, dates: Iterable[Claim]) -> Iterator[Claim]:
        """The ordinals and decades in words, outside all other numbers and dates but what they begin with (the twenty-first)."""
        found_words = list(self.beyond.spelled.find(self.material.text))
        if not found_words:
            return
        spans = (*(q.span for q in self.material.quantities), *(u.span for u in self.material.rejected), *(d.span for d in dates))
        for found in found_words:
            start, end = found.span.start, found.span.end
            if not any(s.start < end and start < s.end and not (s.start == start and s.end < end) for s in spans):
                yield self._placed(found.span, found.value, found.kind)

    def _placed(self, span: Span, value: Decimal, kind: str) -> Claim:
        """An ordinal with what bounds it, or the number of a name."""
        text = self.material.text
        around, hedge = self.beyond.spelled.bounded(text, span) if kind == "ordinal" else (span, "exact")
        point = _point(around, text[around.start : around.end], value, kind)
        if hedge == "exact":
            return self._claim(point, None)
        hard = Interval(value, None, False) if hedge == "over" else Interval(None, value)
        return self._claim(replace(point, hedge=hedge, hard=hard, soft=hard), None)

    def _unread(self, given: Unparsed) -> Iterator[Claim]:
        """A year that is no period of any number (compared with 2018)."""
        if given.value is not None and YEARS[0] <= given.value <= YEARS[1] and DIGITS.match(fold(given.text)):
            year = int(given.value)
            yield self.date(Period(given.span, given.text, datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year"), ())

    def dates(self, assumed: Assumed) -> Iterator[Claim]:
        """The periods that stand in the text."""
        one, two = [{p.span: p for p in read} for read in assumed]
        for period in self.material.periods:
            if period.span is None:
                continue
            other = one.get(period.span) if period.start is None else None
            if other is None or other.start is None:
                reason = FURTHER if period.start is not None and self._further(period) else None
                yield self.date(period, (Evidence("period", period.text, reason, period.span),) if reason else ())
            else:
                reason = RELATIVE if self._further(period) else opened(other, two.get(period.span))
                yield self.date(other, (Evidence("period", period.text, reason, period.span),))

    def clocks(self) -> Iterator[Claim]:
        """The times that are told with dates."""
        for period in self.material.periods:
            if (told := clock_of(period)) is not None:
                made = self._claim(told, None)
                yield replace(made, id=identity(made.id, told.kind, Counter()))

    def _further(self, period: Period) -> bool:
        return self.document.published is None and not DIGITS.search(fold(period.text)) and self.beyond.further(period.text)

    def date(self, period: Period, evidence: tuple[Evidence, ...]) -> Claim:
        """A period as a claim; of one told from the day of writing, how long ago it is."""
        assert period.span is not None
        told = ago(period, ANY_DAYS[0]) if evidence and evidence[0].reason == RELATIVE else None
        value, unit = told or (None, None)
        quantity = Quantity(period.span, period.text, value, unit, "none", ANY, ANY, "date")
        return self._claim(quantity, None, period, evidence)

    def _claim(self, quantity: Quantity, noun: str | None, period: Period | None = None, evidence: tuple[Evidence, ...] = ()) -> Claim:
        at, part = self._place(quantity.span.start), self.material.part
        name = identity(f"{self.document.id}\x1f{part}\x1f{quantity.span.start}", quantity.text, Counter())
        return Claim(
            id=name, document=self.document.id, span=quantity.span, part=part, quantity=quantity, metric=None, subject=None,
            period=period, evidence=evidence, sentence=at.sentence, clause=at.clause, head=noun,
        )  # fmt: skip

    def _place(self, offset: int) -> Place:
        if not self.starts:
            return Place(0, 0)
        start = self.starts[max(0, bisect_right(self.starts, offset) - 1)]
        clauses = self.clauses.get(start, ())
        return Place(start, _innermost([c.span for c in clauses], offset) if len(clauses) > 1 else 0)


def _innermost(spans: Iterable[Span], offset: int) -> int:
    held = [(s.end - s.start, i) for i, s in enumerate(spans) if s.start <= offset < s.end]
    return min(held)[1] if held else 0


def _opens_item(text: str, quantity: Quantity) -> bool:
    """Whether a number numbers an item of a list: short, right at the beginning of a line, before a mark and a blank."""
    start, end = quantity.span.start, quantity.span.end
    if quantity.kind != "number" or not quantity.text.isdecimal() or len(quantity.text) > LONGEST_ITEM or not LISTED.match(text, end):
        return False
    return not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t(")


def _point(span: Span, text: str, value: Decimal, kind: str) -> Quantity:
    exact = Interval(value, value, True, True)
    return Quantity(span, text, value, None, "exact", exact, exact, kind)


def _year(quantity: Quantity) -> int | None:
    plain = quantity.kind == "number" and quantity.unit is None and quantity.hedge == "none" and len(quantity.text) == 4
    if not plain or quantity.value is None or not quantity.text.isdecimal():
        return None
    return int(quantity.value) if YEARS[0] <= quantity.value <= YEARS[1] else None
