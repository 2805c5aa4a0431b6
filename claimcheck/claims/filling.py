"""The slots of one number, each asked of the part of the stage that knows it."""

from __future__ import annotations

import datetime

from msgspec import Struct

from claimcheck.claims.assemble import Slots
from claimcheck.claims.forms import Framed, form
from claimcheck.claims.line import Line
from claimcheck.claims.material import Material
from claimcheck.claims.metrics import carried, fits, numerator
from claimcheck.claims.qualifiers import qualifier
from claimcheck.claims.salience import Salience
from claimcheck.claims.scopes import scope
from claimcheck.claims.score import Choice, settled
from claimcheck.claims.subjects import Wanted, choose_subject, topic
from claimcheck.claims.tables import Cell
from claimcheck.claims.times import choose_period
from claimcheck.claims.voices import Speakers, Voice, modality, speaker
from claimcheck.knowledge.metrics import Metric, metric
from claimcheck.model import Claim, Period, Quantity


class Filling(Struct, frozen=True):
    """A number in its sentence; `lender` is the claim whose amount it borrows."""

    line: Line
    at: int
    quantity: Quantity
    material: Material
    salience: Salience
    speakers: Speakers
    peers: frozenset[int]
    published: datetime.date | None
    lender: Claim | None


def fill(given: Filling, choice: Choice, before: Slots | None) -> Slots:
    """All slots of a number whose metric candidates are scored; `before` are those of the number before it in the sentence."""
    line, at, quantity = given.line, given.at, given.quantity
    choice = _metric(given, choice, before)
    measure = metric(choice.best.value) if choice.best else None
    framed = form(line, at, quantity, relative=measure is None or not fits(measure, quantity))
    compared = framed.form == "comparison" and before is not None
    if compared and before is not None and before.quantity.kind == quantity.kind:
        choice = before.metric
        measure = metric(choice.best.value) if choice.best else None
    voice = speaker(line, at, given.speakers)
    period = choose_period(line, at, given.peers)
    chosen = given.material.periods[int(period.best.value)] if period.best else None
    subject = before.subject if compared and before is not None else _subject(given, choice, measure, voice)
    return Slots(
        quantity=quantity, at=at, metric=choice, subject=subject, period=period, chosen=chosen,
        form=Framed("borrowed", framed.token) if given.lender else framed, modality=_told(given, chosen, measure), speaker=voice,
        scope=_scope(given, choice, subject, chosen),
        head=numerator(line, choice.best.token) if quantity.kind == "multiple" and choice.best else None,
    )  # fmt: skip


def fill_cell(cell: Cell, material: Material, salience: Salience, published: datetime.date | None) -> Slots:
    """The slots of a cell: its headings say the metric and the period, the topic of the text is its subject."""
    word = cell.heading.metric if cell.heading.line is cell.line and cell.heading.metric is not None else -1
    narrowed = qualifier(cell.heading.line, material.text, cell.heading.metric or 0, material.plain)
    relative = cell.quantity.kind == "percent" and cell.measure.dimension != "percent"
    return Slots(
        quantity=cell.quantity, at=cell.at, metric=Choice(settled(cell.measure.id, "heading", word)),
        subject=topic(cell.measure, salience), period=Choice(settled(cell.period.text, "heading")) if cell.period else Choice(None),
        chosen=cell.period, form=Framed("change" if relative else "level"), modality=modality(cell.line, cell.at, cell.period, published),
        speaker=None, scope=",".join(sorted(cell.heading.scopes.union(filter(None, (narrowed,))))) or None,
    )  # fmt: skip


def _metric(given: Filling, choice: Choice, before: Slots | None) -> Choice:
    """The metric that the sentence names, else that of the amount borrowed, else that of the number before: of the same
    unit, or the change of what this is ("revenue grew 12%, to 5bn")."""
    if choice.best:
        return choice
    lent = _lent(given, "metric")
    if lent or before is None or before.metric.best is None or not given.quantity.unit:
        return lent or choice
    measure = metric(before.metric.best.value)
    grown = before.form.form == "change" and measure is not None and fits(measure, given.quantity)
    if before.quantity.unit != given.quantity.unit and not grown:
        return choice
    return carried(before.metric.best.value, before.quantity.text, before.metric.best.token)


def _subject(given: Filling, choice: Choice, measure: Metric | None, voice: Voice | None) -> Choice:
    wanted = Wanted(given.at, choice.best.token if choice.best else -1, measure, voice.value if voice else None)
    subject = choose_subject(given.line, wanted, given.salience)
    own = subject.best is not None and subject.best.token >= 0 and given.line.clauses[subject.best.token] == given.line.clauses[given.at]
    return subject if own else _lent(given, "subject") or subject


def _told(given: Filling, period: Period | None, measure: Metric | None) -> Voice:
    """The modality; a reply that names another date for an amount is as sure as what it replies to."""
    told = modality(given.line, given.at, period, given.published, ahead=measure is not None and measure.ahead)
    return Voice(given.lender.modality) if given.lender and told.value == "actual" and period else told


def _scope(given: Filling, choice: Choice, subject: Choice, period: Period | None) -> str | None:
    word = choice.best.token if choice.best else -1
    narrowed = qualifier(given.line, given.material.text, word, given.material.plain) if word >= 0 else None
    return scope(given.line, given.at, subject.best.value if subject.best else None, narrowed, period)


def _lent(given: Filling, slot: str) -> Choice | None:
    """A borrowed number is of what its lender is of, unless its own sentence says."""
    value = getattr(given.lender, slot) if given.lender else None
    text = given.lender.quantity.text if given.lender and given.lender.quantity else ""
    return Choice(settled(value, f"with the amount, from {text}")) if value else None
