"""What the headings of a row and a column of a table say: a metric, a period, a unit, what the numbers are limited to."""

from __future__ import annotations

import datetime

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.claims.grids import Place
from claimcheck.claims.line import Line
from claimcheck.claims.notes import Note, Source, note
from claimcheck.languages.fold import fold
from claimcheck.model import Period, Token
from claimcheck.patterns import pattern

# What a heading is told by: its words without brackets, marks of lists and the like.
ASIDE = pattern(r"\([^()]*\)|（[^（）]*）|[*_`†‡]|^[\s\-–—・•]+|[\s:：]+$")
YEAR = pattern(r"(?:19|20)[0-9]{2}")
MONTHS = {"year": 12, "quarter": 3, "month": 1}
DAYS = {"week": 7, "day": 1}
# A longer stretch is no heading of a column.
LONGEST = 120
DAY = datetime.timedelta(days=1)


class Heading(Struct, frozen=True):
    """What stands at the head of a row, or over a column: `words` folded, the token of the metric and its line, the period,
    the scale and the scopes, the tokens themselves."""

    words: str
    line: Line
    tokens: tuple[int, ...]
    metric: int | None
    period: Period | None
    note: Note | None
    scopes: frozenset[str]


def heading(line: Line, place: Place, source: Source, periods: tuple[Period, ...]) -> Heading:
    """The heading in one cell."""
    span = place.span
    inside = tuple(i for i, t in enumerate(line.tokens) if t.start < span.end and span.start < t.end)
    metrics = [i for i in inside if "metric" in line.tokens[i].senses]
    outside = [i for i in metrics if line.openers[line.clauses[i]] != "bracket"]
    named = outside or metrics
    scopes = frozenset(filter(None, (_scope(line.tokens[i]) for i in inside)))
    words = plain_words(source.text[span.start : span.end])
    found = Heading(words, line, inside, named[-1] if named else None, None, note(line, inside, source), scopes)
    return replace(found, period=_period([found], source, periods))


def stacked(headings: list[Heading], source: Source, periods: tuple[Period, ...]) -> Heading | None:
    """The headings over one column, from the top down, as one: the lowest that says a thing counts, and a time may be told
    by two of them (26 weeks to, and under it 27 Sep 2025)."""
    if len(headings) < 2:
        return headings[0] if headings else None
    speaking = next((h for h in reversed(headings) if h.metric is not None), headings[-1])
    return replace(
        speaking,
        words=" ".join(h.words for h in headings),
        period=_period(headings, source, periods),
        note=next((h.note for h in reversed(headings) if h.note), None),
        scopes=frozenset().union(*(h.scopes for h in headings)),
    )


def plain_words(text: str) -> str:
    """The words of a heading, folded, without what stands in brackets."""
    return " ".join(ASIDE.sub("", ASIDE.sub(" ", fold(text))).split())


def _scope(token: Token) -> str | None:
    """What a word of a heading narrows its metric to: a word of scope, or a name that nobody knows ("Product revenue")."""
    unknown = token.kind == "name" and "lexicon" not in token.senses
    return fold(token.value) if unknown else token.senses.get("scope")


def _period(headings: list[Heading], source: Source, periods: tuple[Period, ...]) -> Period | None:
    """The period that headings tell together: one that is named, cut to the length of time named beside it or above it."""
    tokens = [(h.line.tokens[i], h.words) for h in headings for i in h.tokens]
    named = [periods[t.index] for t, _ in tokens if t.kind == "period"]
    lengths = [q for t, _ in tokens if t.kind == "quantity" and (q := source.quantities[t.index]).kind == "duration"]
    years = [int(h.words) for h in headings if YEAR.fullmatch(h.words)]
    dated = [p for p in named if p.start is not None]
    if not dated:
        return _year(years[-1]) if years else named[-1] if named else None
    try:
        period = _of_year(dated[-1], years[-1]) if years else dated[-1]
        length = lengths[-1] if lengths else None
        count = (length.value or length.hard.low) if length else None
        return period if length is None or count is None else _cut(period, int(count), length.unit or "")
    except (ValueError, OverflowError):  # a day outside the years 1 to 9999
        return dated[-1]


def _year(year: int) -> Period:
    return Period(None, str(year), datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year")


def _of_year(period: Period, year: int) -> Period:
    """A day or a stretch whose year stands under it."""
    if period.start is None or period.end is None:
        return period
    shift = year - period.end.year
    return replace(period, start=_moved(period.start, 12 * shift), end=_moved(period.end, 12 * shift)) if shift else period


def _cut(period: Period, count: int, unit: str) -> Period:
    """So many months, weeks or days that end on a day; or the first so many months of a longer time."""
    start, end = period.start, period.end
    if start is None or end is None or not 0 < count <= LONGEST:
        return period
    if period.grain in ("day", "moment"):
        begin = end - DAYS[unit] * count * DAY + DAY if unit in DAYS else _moved(end + DAY, -MONTHS.get(unit, 0) * count)
        return replace(period, start=begin, grain="range") if begin <= end else period
    if unit in MONTHS and _moved(start, MONTHS[unit] * count) < end:
        return replace(period, end=_moved(start, MONTHS[unit] * count) - DAY, grain="range")
    return period


def _moved(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months on, or the last of a shorter month; the last day of a month stays one."""
    last = (day + DAY).day == 1
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first_after = datetime.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    length = (first_after - DAY).day
    return datetime.date(year, month + 1, length if last else min(day.day, length))
