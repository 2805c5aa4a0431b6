"""Reads one part of a document sentence by sentence and table by table; holds what one hands to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from itertools import groupby

from msgspec import Struct

from claimcheck.claims.ages import ages, as_age
from claimcheck.claims.assemble import Slots, assemble, each_part
from claimcheck.claims.borrowed import borrow
from claimcheck.claims.elided import counted
from claimcheck.claims.filling import fill, measured, whole
from claimcheck.claims.given import Cast, Context, Measured, Number, cast_of
from claimcheck.claims.inherited import Running, inherit, inherits
from claimcheck.claims.lasting import DURATION, NONE, whole_lengths
from claimcheck.claims.led import led_to
from claimcheck.claims.line import Line, line
from claimcheck.claims.material import Material
from claimcheck.claims.metrics import assign
from claimcheck.claims.milestones import Setting, milestones
from claimcheck.claims.noise import reason
from claimcheck.claims.notes import Above, Note, Source, announced, aside, power_alone, unbroken
from claimcheck.claims.rows import labelled, labels
from claimcheck.claims.salience import Salience
from claimcheck.intervals import Policy
from claimcheck.languages.fold import fold
from claimcheck.model import Claim, Document, Quantity, Unparsed


class Memory(Struct, frozen=True, eq=False):
    """What all parts of a document share: what they speak of, for when, and the numbers met so far. `dated`: whether milestones
    are wanted."""

    salience: Salience
    running: Running
    surfaces: Counter[str]
    dated: bool = True


class Reader:
    """`claims`, `milestones` and `unparsed` grow as it reads."""

    def __init__(self, document: Document, material: Material, policy: Policy, memory: Memory) -> None:
        self.document, self.material, self.policy, self.memory = document, material, policy, memory
        self.context = Context(material, memory.salience, document.published)
        # of a text without a day no period has begun for sure
        self.running = memory.running if document.published is not None else None
        self.claims: list[Claim] = []
        self.milestones: list[Claim] = []
        self.setting = Setting(document, material, memory.salience, memory.surfaces, fold(material.text)) if memory.dated else None
        self.unparsed: list[Unparsed] = []
        lines = [line(p) for p in material.passages]
        self.lines, self.quantities, self.lenders = borrow(lines, material.text, material.quantities, policy)
        self.by_quantity: dict[int, Claim] = {}
        self.source = Source(material.text, self.quantities)
        self.above = Above()

    def all(self) -> None:
        """Read the part from beginning to end."""
        if "table" not in [one.sentence.role for one in self.lines]:  # as in most parts
            for one in self.lines:
                self._sentence(one)
            return
        for (table, _), group in groupby(self.lines, key=_stretch):
            if table:
                self._table(list(group))
            else:
                for one in group:
                    self._sentence(one)

    def _sentence(self, one: Line) -> None:
        places = one.places
        if "name" in places:
            self.memory.salience.mentions(one)
        if "scale" in places:
            self._announce(announced(one, self.source))
        aside = self._numbers(one) if "quantity" in places else NONE
        if self.setting is not None and "period" in places:
            self.milestones += milestones(one, self.setting)
        if self.running is not None:
            self.running.follow(one, self.material.periods, aside)

    def _numbers(self, one: Line) -> Set[int]:
        """Read the numbers of a sentence; the periods in it that only say when somebody is of an age."""
        text, nouns = self.material.text, self.material.nouns
        numbers, rest, aged = self._counted(one)
        row = labels(one, text, nouns.signs) if nouns.rows and len(numbers) == 2 and "compared" in one.openers else None
        said = dict(zip(numbers, row, strict=True)) if row else {}
        metrics = assign(one, {at: q for at, q in numbers.items() if at not in rest} if rest else numbers, row=row is not None)
        metrics = led_to(one, numbers, metrics) if len(numbers) > 1 and "metric" in one.places else metrics
        metrics = metrics | {at: as_age(at) for at in aged} if aged else metrics
        told = unbroken(one)
        who: Cast | None = None
        before: Slots | None = None
        standing: Slots | None = None
        when: dict[int, bool] = {}
        for at in metrics:
            quantity = numbers[at]
            lender = self.by_quantity.get(self.lenders.get(one.tokens[at].index, -1)) if self.lenders else None
            number = Number(one, at, quantity, numbers, lender, before, standing)
            found = measured(number, metrics[at], self.material)
            if row:
                found = labelled(found, said[at], self.material)
            if why := self._nothing(number, found, told=told):
                self._drop(quantity, why)
                continue
            who = who or cast_of(one, self.memory.salience)
            filled = fill(number, found, who, self.context)
            standing = filled if filled.form.form == "level" else standing
            for slots in (filled,) if quantity.value else each_part(filled):
                self._keep(one, slots.quantity, slots, None if filled.chosen else self.running)
            before = filled if before is None or not whole(number, before, self.context) else before  # of a whole nothing more is told
            if aged and filled.period.best:
                when[filled.period.best.token] = at in aged and when.get(filled.period.best.token, True)
        return {at for at, only in when.items() if only} if when else NONE

    def _counted(self, one: Line) -> tuple[dict[int, Quantity], Set[int], dict[int, Quantity] | None]:
        """The numbers of a sentence with the units that it says elsewhere, those that are the rest of a length told in two, and those
        that are ages."""
        text, nouns = self.material.text, self.material.nouns
        numbers: dict[int, Quantity] = {}
        kinds: list[str] = []
        for at in one.places["quantity"]:
            numbers[at] = quantity = self.quantities[one.tokens[at].index]
            kinds.append(quantity.kind)
        bare, lasting = "number" in kinds, DURATION in kinds
        rest: Set[int] = NONE
        if lasting and len(kinds) > 1 and kinds.count(DURATION) > 1:
            numbers, rest = whole_lengths(numbers, text, nouns.lengths, self.policy)
        numbers = counted(one, numbers, text, nouns.omitted) if bare else numbers
        aged = ages(one, numbers, text, nouns.ages) if bare or lasting else None
        return (numbers | aged if aged else numbers), rest, aged

    def _nothing(self, given: Number, found: Measured, *, told: bool) -> str | None:
        """Why a number is no claim; one that stands aside and only tells a scale is noted. `told`: the sentence is unbroken."""
        line, at, quantity, best = given.line, given.at, given.quantity, found.choice.best
        why = reason(line, at, quantity, best.value if best else None, noun=found.noun)
        if not (told or (quantity.value is None and best)) and aside(line, at) and (scale := power_alone(quantity)):
            self._announce(scale)
            return "scale"
        return why

    def _announce(self, said: Note | None) -> None:
        """Take note of the scale of the tables to come."""
        self.above = Above(self.above.rows, said or self.above.note)

    def _table(self, rows: list[Line]) -> None:
        # a text without tables loads none of it
        from claimcheck.claims.celled import fill_cell
        from claimcheck.claims.cells import Reading
        from claimcheck.claims.tables import cells

        read, self.above = cells(rows, Reading(self.source, self.material.periods, self.material.plain), self.above)
        for cell in read:
            slots = fill_cell(cell, self.context)
            self._keep(cell.line, cell.quantity, slots, None)
        done = {(c.line.sentence.span.start, c.at) for c in read}
        for row in rows:
            for i in row.places.get("quantity", ()):
                if (row.sentence.span.start, i) not in done:
                    self._drop(self.quantities[row.tokens[i].index], "no-heading")

    def _keep(self, one: Line, quantity: Quantity, slots: Slots, running: Running | None) -> None:
        claim = assemble(self.document, self.material.part, one, quantity, slots, self.policy, self.memory.surfaces)
        if running is not None and inherits(claim):
            claim = inherit(claim, running.of(one, claim.metric), self.context.published)
        self.claims.append(claim)
        if self.lenders:
            self.by_quantity[one.tokens[slots.at].index] = claim

    def _drop(self, quantity: Quantity, why: str) -> None:
        self.unparsed.append(Unparsed(self.document.id, quantity.span, quantity.text, why, self.material.part))


def _stretch(one: Line) -> tuple[bool, int]:
    """Rows of one table go together; anything else is read by itself."""
    return one.sentence.role == "table", one.sentence.paragraph if one.sentence.role == "table" else -1
