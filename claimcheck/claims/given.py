"""What the slots of a number are filled from: the number among those of its sentence, who and what stands there, what all share."""

from __future__ import annotations

import datetime

from msgspec import Struct

from claimcheck.claims.assemble import Slots
from claimcheck.claims.forms import Framed
from claimcheck.claims.line import Line
from claimcheck.claims.material import Material
from claimcheck.claims.salience import Salience
from claimcheck.claims.saying import voiced
from claimcheck.claims.scopes import settings
from claimcheck.claims.score import Choice
from claimcheck.claims.subjects import Owner, owners
from claimcheck.claims.voices import NOBODY, Speakers, speakers
from claimcheck.knowledge.metrics import Metric
from claimcheck.model import Claim, Quantity


class Context(Struct, frozen=True, gc=False):
    """What all numbers of a part share."""

    material: Material
    salience: Salience
    published: datetime.date | None


class Cast(Struct, frozen=True, gc=False):
    """Who and what stands in a sentence, for all its numbers: its speakers, possible owners of a number, where things happen."""

    speakers: Speakers
    owners: list[Owner]
    settings: list[int]


def cast_of(line: Line, salience: Salience) -> Cast:
    """The cast of a sentence."""
    told = voiced(line)
    return Cast(speakers(line, salience) if told else NOBODY, owners(line, salience, told=told), settings(line))


class Number(Struct, frozen=True, gc=False):
    """One of the `numbers` of a sentence; `lender` is the claim whose amount it borrows, `before` the slots of the number
    before it in the sentence, `standing` those of the last one that was a level."""

    line: Line
    at: int
    quantity: Quantity
    numbers: dict[int, Quantity]
    lender: Claim | None
    before: Slots | None
    standing: Slots | None


class Measured(Struct, frozen=True, gc=False):
    """What a number measures and its form, which settle each other; `compared` is the number before that it is compared with,
    `noun` the head of what it counts where no metric says that."""

    choice: Choice
    measure: Metric | None
    framed: Framed
    compared: Slots | None
    noun: str | None = None
