"""From passages to claims, sentence by sentence, so that what was said before can be taken up."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from claimcheck.claims.assemble import Slots, assemble
from claimcheck.claims.bare import with_currency
from claimcheck.claims.borrowed import borrow
from claimcheck.claims.forms import Framed, form
from claimcheck.claims.inherited import Running, inherit
from claimcheck.claims.line import Line, line
from claimcheck.claims.metrics import assign, carried, fits, numerator
from claimcheck.claims.noise import reason
from claimcheck.claims.qualifiers import Plain, qualifier
from claimcheck.claims.salience import Salience
from claimcheck.claims.scopes import scope
from claimcheck.claims.score import Choice, settled
from claimcheck.claims.subjects import Wanted, choose_subject
from claimcheck.claims.times import choose_period
from claimcheck.claims.voices import Voice, modality, speaker
from claimcheck.intervals import Policy
from claimcheck.knowledge.metrics import metric
from claimcheck.model import Claim, Document, Part, Passage, Period, Quantity, Unparsed


class Material(Struct, frozen=True, gc=False):
    """One part of a document as the stages before have read it."""

    part: Part
    text: str
    passages: tuple[Passage, ...]
    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
    rejected: tuple[Unparsed, ...] = ()
    aliases: dict[str, str] = {}
    names: tuple[str, ...] = ()
    plain: Plain = Plain()


class Reading(Struct, frozen=True, gc=False):
    """The claims of a document in order, and the numbers that are none."""

    claims: tuple[Claim, ...]
    unparsed: tuple[Unparsed, ...]
    names: tuple[str, ...] = ()
    aliases: dict[str, str] = {}


def read(document: Document, materials: tuple[Material, ...], policy: Policy) -> Reading:
    """The claims of a document; the title, where it is a part of its own, is read first and sets the topic."""
    salience, running, claims, unparsed = Salience(), Running(document.published), [], []
    surfaces: Counter[str] = Counter()
    for material in materials:
        reader = _Reader(document, material, policy, salience, running, surfaces)
        for one in reader.lines:
            reader.sentence(one)
        claims += reader.claims
        unparsed += sorted((*material.rejected, *reader.unparsed), key=lambda u: u.span)
    names = dict.fromkeys(t.value for m in materials for p in m.passages for c in p.clauses for t in c.tokens if t.kind == "name")
    return Reading(with_currency(claims), tuple(unparsed), tuple(names), {a: n for m in materials for a, n in m.aliases.items()})


class _Reader:
    """Reads one part; holds what one sentence hands to the next."""

    def __init__(
        self, document: Document, material: Material, policy: Policy, salience: Salience, running: Running, surfaces: Counter[str]
    ) -> None:
        self.document, self.material, self.policy = document, material, policy
        self.salience, self.running, self.surfaces = salience, running, surfaces
        self.claims: list[Claim] = []
        self.unparsed: list[Unparsed] = []
        lines = [line(p) for p in material.passages]
        self.lines, self.quantities, self.lenders = borrow(lines, material.text, material.quantities, policy)
        self.by_quantity: dict[int, Claim] = {}

    def sentence(self, one: Line) -> None:
        for i in one.places.get("name", ()):
            self.salience.mention(one.tokens[i], headline=one.sentence.role == "headline")
        numbers = {i: self.quantities[one.tokens[i].index] for i in one.places.get("quantity", ())}
        if not numbers:
            self.running.follow(one, self.material.periods)
            return
        metrics = assign(one, numbers)
        before: Slots | None = None
        for at, quantity in numbers.items():
            slots = self._slots(one, at, quantity, metrics[at], before)
            why = reason(one, at, quantity, slots.metric.best.value if slots.metric.best else None)
            if why:
                self._drop(quantity, why)
                continue
            claim = assemble(self.document, self.material.part, one, quantity, slots, self.policy, self.surfaces)
            claim = inherit(claim, self.running.of(one))
            self.claims.append(claim)
            self.by_quantity[one.tokens[at].index] = claim
            before = slots
        self.running.follow(one, self.material.periods)

    def _slots(self, one: Line, at: int, quantity: Quantity, choice: Choice, before: Slots | None) -> Slots:
        choice = choice if choice.best else self._lent(one, at, "metric") or choice
        if choice.best is None and before is not None and before.metric.best and before.quantity.unit == quantity.unit and quantity.unit:
            choice = carried(before.metric.best.value, before.quantity.text, before.metric.best.token)
        measure = metric(choice.best.value) if choice.best else None
        framed = form(one, at, quantity, relative=measure is None or not fits(measure, quantity))
        if framed.form == "comparison" and before is not None and before.quantity.kind == quantity.kind:
            choice = before.metric
            measure = metric(choice.best.value) if choice.best else None
        voice = speaker(one, at, self.salience)
        period = choose_period(one, at, self.material.periods)
        chosen = self.material.periods[int(period.best.value)] if period.best else None
        wanted = Wanted(at, choice.best.token if choice.best else -1, measure, voice.value if voice else None)
        subject = choose_subject(one, wanted, self.salience)
        if subject.best is None or subject.best.token < 0 or one.clauses[subject.best.token] != one.clauses[at]:
            subject = self._lent(one, at, "subject") or subject
        if framed.form == "comparison" and before is not None:
            subject = before.subject
        if one.tokens[at].index in self.lenders:
            framed = Framed("borrowed", framed.token)
        told = modality(one, at, chosen, self.document.published)
        lender = self.by_quantity.get(self.lenders.get(one.tokens[at].index, -1))
        if lender and told.value == "actual" and period.best:
            told = Voice(lender.modality)
        return Slots(
            quantity=quantity, at=at, metric=choice, subject=subject, period=period, chosen=chosen, form=framed,
            modality=told, speaker=voice,
            scope=scope(one, at, subject.best.value if subject.best else None, self._narrowed(one, choice), chosen),
            head=numerator(one, choice.best.token) if quantity.kind == "multiple" and choice.best else None,
        )  # fmt: skip

    def _narrowed(self, one: Line, choice: Choice) -> str | None:
        return (
            qualifier(one, self.material.text, choice.best.token, self.material.plain) if choice.best and choice.best.token >= 0 else None
        )

    def _lent(self, one: Line, at: int, slot: str) -> Choice | None:
        """A borrowed number is of what its lender is of, unless its own sentence says."""
        lender = self.by_quantity.get(self.lenders.get(one.tokens[at].index, -1))
        value = getattr(lender, slot) if lender else None
        return Choice(settled(value, f"with the amount, from {lender.quantity.text}")) if value and lender and lender.quantity else None

    def _drop(self, quantity: Quantity, why: str) -> None:
        self.unparsed.append(Unparsed(self.document.id, quantity.span, quantity.text, why, self.material.part))
