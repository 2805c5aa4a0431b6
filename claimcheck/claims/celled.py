"""The slots of a number in a cell of a table, which its headings tell."""

from __future__ import annotations

import datetime

from claimcheck.claims.assemble import Slots
from claimcheck.claims.cells import Cell
from claimcheck.claims.forms import Framed
from claimcheck.claims.given import Context
from claimcheck.claims.qualifiers import qualifier
from claimcheck.claims.score import Choice, settled
from claimcheck.claims.subjects import topic
from claimcheck.claims.voices import Voice, modality


def fill_cell(cell: Cell, context: Context) -> Slots:
    """The slots of a cell: its headings say the metric and the period, the topic of the text is its subject."""
    own = cell.heading.line is cell.line
    at, text = cell.heading.metric, context.material.text
    narrowed = qualifier(cell.heading.line, text, at, context.material.plain) if at is not None else None
    return Slots(
        quantity=cell.quantity, at=cell.at, subject=topic(cell.measure, context.salience),
        metric=Choice(settled(cell.measure.id, "heading", at if own and at is not None else -1) if cell.measure else None),
        period=Choice(settled(cell.period.text, "heading")) if cell.period else Choice(None), chosen=cell.period,
        form=Framed("change" if cell.change else "level"), modality=_headed(cell, context.published), speaker=None,
        scope=",".join(sorted(cell.scopes.union(filter(None, (narrowed,))))) or None, head=cell.head, direction=cell.direction,
    )  # fmt: skip


def _headed(cell: Cell, published: datetime.date | None) -> Voice:
    """The modality: what the heading of the column says (forecast, target), else the row."""
    column = cell.column
    said = [column.line.tokens[i].senses.get("modality") for i in column.tokens] if column else []
    told = next((s for s in said if s and s != "trap"), None)
    return Voice(told) if told else modality(cell.line, cell.at, cell.period, published)
