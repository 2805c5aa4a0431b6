"""Two years, beside the two years that it lies between."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.languages.fold import fold
from claimcheck.languages.remarks import remark
from claimcheck.model import Claim, Document, Part, Passage, Period, Quantity
from claimcheck.rules.outcome import Check, Group, NoOptions, Outcome
from claimcheck.rules.spots import spot
from claimcheck.rules.survey import Survey

# Characters that may lie between a span of years and how many they are; those that a word which points back takes at most;
# how far back, in code points, the amounts stand that it points to.
NEXT, POINTER, BACK = 6, 8, 160


def duration(survey: Survey, options: NoOptions) -> Iterator[Group]:
    """agree where a number of years beside a span of years is as many, conflict where it is more than one off; agree too where
    "those two years" are the ones between the two amounts told right before."""
    for document, part, passage, quantities in survey.library.passages():
        for token in (t for clause in passage.clauses for t in clause.tokens if t.kind == "quantity"):
            told = quantities[token.index] if token.index < len(quantities) else None
            if told and told.kind == "duration" and told.unit == "year" and told.value and told.hedge == "none":
                group = _beside(survey, document, part, passage, told) or _pointed(survey, document, part, told)
                if group:
                    yield group


def _beside(survey: Survey, document: Document, part: Part, passage: Passage, told: Quantity) -> Group | None:
    periods = survey.library.periods.get(document.id, {}).get(part, ())
    for token in (t for clause in passage.clauses for t in clause.tokens if t.kind == "period"):
        period = periods[token.index]
        gap = max(told.span.start - token.end, token.start - told.span.end)
        if period.span and 0 <= gap <= NEXT and (years := _years(period)) is not None:
            return _judge(document, part, (told, period), years)
    return None


def _years(period: Period) -> int | None:
    """How many years lie between the first and the last of a span of whole years."""
    if period.grain != "range" or period.start is None or period.end is None:
        return None
    whole = (period.start.month, period.start.day, period.end.month, period.end.day) == (1, 1, 12, 31)
    return period.end.year - period.start.year if whole else None


def _judge(document: Document, part: Part, sides: tuple[Quantity, Period], years: int) -> Group | None:
    told, period = sides
    assert told.value is not None and period.span is not None
    off = max(years - told.value, told.value - (years + 1), Decimal(0))
    if 0 < off <= 1:
        return None
    words = f"{period.text}: {years} years, {years + 1} with both ends; stated {told.text}"
    places = spot(document, part, told.span), spot(document, part, period.span)
    return Group(places, Outcome("conflict" if off else "agree", words, None, words))


def _pointed(survey: Survey, document: Document, part: Part, told: Quantity) -> Group | None:
    text = document.title or "" if part == "title" else document.text
    before = fold(text[max(0, told.span.start - POINTER) : told.span.start])
    if not remark("those", document.language or "en").search(before):
        return None
    held = [c for c in survey.of(document.id, part) if _dated(c) and told.span.start - BACK <= c.span.start < told.span.start]
    for later in reversed(held):
        for earlier in (c for c in held if c.metric == later.metric and c.subject == later.subject):
            if _year(later) - _year(earlier) == told.value:
                words = f"{_year(later)} - {_year(earlier)} = {told.value}"
                return Group((spot(document, part, told.span), earlier, later), Outcome("agree", words, None, words))
    return None


def _dated(claim: Claim) -> bool:
    return claim.metric is not None and claim.form == "level" and claim.period is not None and claim.period.grain == "year"


def _year(claim: Claim) -> int:
    return claim.period.start.year if claim.period and claim.period.start else 0


CHECK = Check(NoOptions, among=duration)
