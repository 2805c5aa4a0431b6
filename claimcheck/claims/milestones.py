"""Claims without an amount: an event that is planned or awaited, bound by the grammar to its date (the plant opens in 2027)."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from claimcheck.claims.assemble import identity
from claimcheck.claims.line import NOWHERE, Line
from claimcheck.claims.material import Material
from claimcheck.claims.salience import Salience, kind
from claimcheck.claims.saying import speaks
from claimcheck.languages.milestones import Bindings, bindings, codes
from claimcheck.model import Claim, Document, Evidence, Period, Span
from claimcheck.patterns import pattern

GRAINS = frozenset(("month", "quarter", "fiscal_quarter", "season", "half", "year", "fiscal_year", "moment"))
FLAGS = frozenset((None, "by", "before", "since"))
# How far before its date and behind it an event may stand, in code points; where words stand close, as far before as behind.
BEFORE, BEHIND = 96, 28
BREAKS = pattern(r"[;!?。、(「『\n]|[,:](?![0-9])|(?<![0-9])[,:]")
WORDS = pattern(r"[a-z-]+")
UNSURE = 0.85
# Keeps the ids of milestones apart from those of numbers in the same words.
MILESTONE = "milestone\x1f"
YEAR = datetime.timedelta(days=366)
# Kinds of names that are of those who build, open and sell.
OWNERS = ("company", "product", "organisation")


class Setting(Struct, frozen=True, eq=False):
    """What the milestones of one part of a prepared document are read from."""

    document: Document
    material: Material
    salience: Salience
    surfaces: Counter[str]
    folded: str

    @property
    def bound(self) -> Bindings:
        """Compiled when the first date to come is met: most texts have none."""
        return bindings(self.document.language or "en")


class Dated(Struct, frozen=True, gc=False):
    """An event and its date: where they stand, the clause around them, and what the verb is done to (empty: it does not say)."""

    period: Period
    whole: Span
    event: Span
    thing: Span
    clause: Span


def awaited(period: Period, published: datetime.date | None) -> bool:
    """Whether a period is short enough, stands in the text, and is not over on the day of the article."""
    if period.grain not in GRAINS or period.flag not in FLAGS or period.span is None or period.end is None or period.any_of:
        return False
    return published is None or (period.end > published and not _strayed(period, published))


def _strayed(period: Period, published: datetime.date) -> bool:
    """Whether a date without a year took one that is not meant: "in December" is the next one, "late next year" no more than
    two away."""
    assert period.start is not None
    far = YEAR if period.grain == "month" else 3 * YEAR
    return period.start - published > far and not any(c.isnumeric() for c in period.text)


def milestones(line: Line, given: Setting) -> Iterator[Claim]:
    """The milestones of a sentence that names a period, in order."""
    for i in line.places["period"]:
        period = given.material.periods[line.tokens[i].index]
        if awaited(period, given.document.published):
            found = _dated(line, period, given)
            if found and (claim := _claim(line, found, given)):
                yield claim


def _dated(line: Line, period: Period, given: Setting) -> Dated | None:
    """The event that stands against a period, behind it or before."""
    assert period.span is not None
    text, bound, sentence = given.folded, given.bound, line.sentence.span
    match = bound.tail.match(text, period.span.end, min(sentence.end, period.span.end + BEHIND)) if bound.tail else None
    if match is None:
        start = max(sentence.start, period.span.start - (BEFORE if bound.spaced else BEHIND))
        before = text[start : period.span.start]
        if bound.spaced and bound.ends.isdisjoint(WORDS.findall(before)):
            return None
        match = bound.head.search(text, start, period.span.start)
    if match is None:
        return None
    event, thing = Span(*match.span("event")), Span(*match.span("thing"))
    whole = Span(min(event.start, period.span.start), max(event.end, period.span.end))
    return Dated(period, whole, event, thing, _clause(text, sentence, whole))


def _clause(text: str, sentence: Span, whole: Span) -> Span:
    """From the last break before a place to the first behind it."""
    before = [m.end() for m in BREAKS.finditer(text, sentence.start, whole.start)]
    after = BREAKS.search(text, whole.end, sentence.end)
    return Span(before[-1] if before else sentence.start, after.start() if after else sentence.end)


def _claim(line: Line, found: Dated, given: Setting) -> Claim | None:
    """The claim of an event that is still to come; None where it is denied, supposed or given up."""
    bound, text, clause = given.bound, given.folded, found.clause
    ahead = bound.ahead.search(text, clause.start, found.whole.end if bound.spaced else clause.end) is not None
    if bound.never.search(text, clause.start, clause.end) or not (ahead or _later(found.period, given.document.published)):
        return None
    event = bound.events[text[found.event.start : found.event.end]]
    subject, where = _subject(line, found, given)
    evidence = (
        Evidence("metric", event, "said so", found.event), Evidence("subject", subject or "", "named here" if where else "topic", where),
        Evidence("period", found.period.text, "bound to the event", found.period.span),
    )  # fmt: skip
    surface = given.material.text[found.whole.start : found.whole.end]
    moved = bound.moved.search(text, clause.start, clause.end) is not None
    return Claim(
        id=identity(given.document.id, MILESTONE + surface, given.surfaces),
        document=given.document.id, span=found.whole, part=given.material.part,
        quantity=None, metric=event, subject=subject, period=found.period, scope=_scope(found, given), flow="event", modality="forecast",
        evidence=evidence if subject else (evidence[0], evidence[2]), confidence=1.0 if ahead else UNSURE,
        form="change" if moved else "level",
        place="headline" if line.sentence.role == "headline" else "body", sentence=line.sentence.span.start,
        head=_thing(line, found, given, subject),
    )  # fmt: skip


def _later(period: Period, published: datetime.date | None) -> bool:
    """Whether a date says by itself that the event is still to come."""
    return published is not None and period.start is not None and period.start > published


def _subject(line: Line, found: Dated, given: Setting) -> tuple[str | None, Span | None]:
    """Whose it is: the last name before the date, an owner rather than what may be one, one that does not speak rather than one
    that does; then a place of the clause. Else what the text is about, without a span."""
    names = [i for i in reversed(line.places.get("name", NOWHERE)) if line.tokens[i].start < found.whole.end]
    kinds = {i: kind(line.tokens[i]) for i in names if "dateline" not in line.tokens[i].senses}
    owners = [i for i, what in kinds.items() if what in OWNERS]
    silent = [i for i in owners if not speaks(line, i)]
    others = [i for i, what in kinds.items() if what == "unknown" and not speaks(line, i)]
    places = [i for i, what in kinds.items() if what == "place" and line.tokens[i].start >= found.clause.start]
    best = next(iter((*silent, *others, *owners, *places)), None)
    if best is None:
        return given.salience.topic("company"), None
    token = line.tokens[best]
    return token.value, Span(token.start, token.end)


def _scope(found: Dated, given: Setting) -> str | None:
    """Which stage or part of the thing it is: the first of it, all of it, phase 2."""
    assert found.period.span is not None
    text, clause, date = given.folded, found.clause, found.period.span
    around = f"{text[clause.start : date.start]}\n{text[date.end : clause.end]}"  # a quarter has an ordinal too
    said = {name for name, words in given.bound.stages.items() if words.search(around)}
    part = given.bound.part.search(around)
    return ",".join(sorted(said | ({part[0]} if part else set()))) or None


def _thing(line: Line, found: Dated, given: Setting, subject: str | None) -> str | None:
    """What it is of: a code in its sentence, the nearest before the date; else the last word for a thing in its clause, behind
    the name in its clause that tells it from others of its owner (the Leipzig plant); else the noun before all that looks ahead."""
    code, none = codes()
    sentence = line.sentence.span
    named = [m[0] for m in code.finditer(given.material.text, sentence.start, found.whole.end) if not none.fullmatch(m[0])]
    if named:
        return named[-1]
    start = found.thing.start if found.thing.end > found.thing.start else found.clause.start
    things = [given.material.text[m.start() : m.end()] for m in given.bound.things.finditer(given.folded, start, found.whole.end)]
    here = (line.tokens[i] for i in line.places.get("name", NOWHERE))
    by = [t.value for t in here if found.clause.start <= t.start < found.whole.end and t.value != subject and not t.senses.get("dateline")]
    return " ".join((*by[-1:], things[-1])) if things else _noun(line, found, given)


def _noun(line: Line, found: Dated, given: Setting) -> str | None:
    """The noun that stands before all that looks ahead in the clause, where it is no name nor a mere part; None where the clause
    goes on about what was named before."""
    text, first = given.folded, min(found.whole.start, found.event.start)
    ahead = given.bound.ahead.search(text, found.clause.start, first)
    match = given.bound.heads.search(text[found.clause.start : ahead.start() if ahead else first])
    if match is None or given.bound.part.fullmatch(match["noun"]):
        return None
    start, end = found.clause.start + match.start("noun"), found.clause.start + match.end("noun")
    inside = any(line.tokens[i].start <= start and end <= line.tokens[i].end for i in line.places.get("name", NOWHERE))
    return None if inside else given.material.text[start:end]
