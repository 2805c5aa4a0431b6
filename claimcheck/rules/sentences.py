"""The numbers of a sentence in order, and which of them its grammar holds against each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from msgspec import Struct

from claimcheck.model import Claim, Quantity

# Clauses that may lie between an amount and its change, and characters between an earlier amount and the change from it.
NEAR = 2
NEXT = 12
# The scope of amounts on another basis than they are reported on.
ADJUSTED = "adjusted"


class Step(Struct, frozen=True):
    """A change with the amount that it led to and the one that it set out from; `certain` where the grammar leaves no doubt
    that the three belong together."""

    now: Claim
    then: Claim
    change: Claim
    certain: bool


def sentences(claims: tuple[Claim, ...]) -> Iterator[list[Claim]]:
    """The claims with a number sentence by sentence, in the order of the text; tables are left out."""
    told = (c for c in claims if c.quantity is not None and c.place != "table")
    for _, group in groupby(told, attrgetter("document", "part", "sentence")):
        yield sorted(group, key=_start)


def steps(sentence: list[Claim]) -> Iterator[Step]:
    """Every change of one value that stands with two amounts, one of them told as the earlier, with no other amount and no
    other change of their units between the three."""
    pointed = [c for c in sentence if quantity(c).value is not None]
    thens = [i for i, c in enumerate(pointed) if c.form == "comparison" and quantity(c).unit]
    changes = [i for i, c in enumerate(pointed) if c.form == "change" and not _yearly(c)]
    if not thens or not changes:
        return
    nows = [i for i, c in enumerate(pointed) if c.form in ("level", "borrowed")]
    for then in thens:
        for now in nows:
            if alike(pointed[now], pointed[then]) and not _of_its_own(pointed, now, then):
                for change in changes:
                    if _together(pointed, (now, then, change)):
                        yield Step(pointed[now], pointed[then], pointed[change], _certain(pointed, now, then, change))


def _of_its_own(told: list[Claim], now: int, then: int) -> bool:
    """Whether an amount has an earlier one right behind it ("to 3.2bn from 3.1bn"): then one before it is of another."""
    behind = told[now + 1] if now + 1 < len(told) else None
    return then < now and behind is not None and behind.form == "comparison" and set_out(behind) and alike(told[now], behind)


def steps_from(sentence: list[Claim], before: list[Claim]) -> Iterator[Step]:
    """A change that a sentence begins with, measured from an earlier amount right behind it ("that was 9.8% above the 3.67 of"):
    what it led to is the only amount of that unit in the sentence before."""
    if len(sentence) < 2 or not before or (before[0].document, before[0].part) != (sentence[0].document, sentence[0].part):
        return
    change, then = sentence[:2]
    if change.form != "change" or then.form != "comparison" or _yearly(change) or change.clause != then.clause:
        return
    nows = [c for c in before if quantity(c).unit == quantity(then).unit and quantity(then).unit]
    level = any(c.form == "level" and quantity(c).unit == quantity(then).unit for c in sentence)
    close = 0 < _start(then) - quantity(change).span.end <= NEXT
    if len(nows) == 1 and not level and close and quantity(then).value and quantity(nows[0]).value and _agree(nows[0].metric, then.metric):
        yield Step(nows[0], then, change, certain=True)


def quantity(claim: Claim) -> Quantity:
    """The number of a claim that has one."""
    assert claim.quantity is not None
    return claim.quantity


def _start(claim: Claim) -> int:
    return quantity(claim).span.start


def _yearly(claim: Claim) -> bool:
    """A rate by the year is not the change of the whole way."""
    return claim.scope is not None and not {"yearly", "average"}.isdisjoint(claim.scope.split(","))


def alike(one: Claim, two: Claim) -> bool:
    """Whether two numbers are amounts of one thing: of one unit, and of one metric as far as they name any."""
    return quantity(one).unit == quantity(two).unit and _agree(one.metric, two.metric)


def _agree(one: str | None, two: str | None) -> bool:
    return one == two or one is None or two is None


def _together(told: list[Claim], places: tuple[int, int, int]) -> bool:
    """Whether the three stand in neighbouring clauses and no other number between them could take the place of one."""
    first, middle, last = sorted(places)
    if any(told[b].clause - told[a].clause > NEAR for a, b in ((first, middle), (middle, last))):
        return False
    now, _, change = (told[i] for i in places)
    amount, changed = quantity(now).unit, quantity(change).unit
    between = (told[i] for i in range(first + 1, last) if i != middle)
    return not any(quantity(c).unit == (changed if c.form == "change" else amount) for c in between)


def _certain(told: list[Claim], now: int, then: int, change: int) -> bool:
    """Rose 16% to 42 from 36; 42, up 16% from 36; from 36 to 42, a rise of 16%; from 36 by 16%, to 42; and as Chinese has it:
    42, than 36 by 16% more."""
    amount, earlier, way = told[now], told[then], told[change]
    if not _agree(way.metric, amount.metric) or (amount.metric is None and way.metric is not None and way.clause != amount.clause):
        return False
    if _rebased(way, amount):
        return False
    if not set_out(earlier):
        behind = now < then < change and _start(way) - quantity(earlier).span.end <= NEXT
        return behind and earlier.clause == way.clause and earlier.clause - amount.clause <= NEAR
    if then < now < change:
        dated = way.period is not None and way.period not in (amount.period, earlier.period)
        return earlier.clause == amount.clause and way.clause - amount.clause <= 1 and not dated
    if change < now < then:
        return earlier.clause - way.clause <= NEAR
    return earlier.clause == way.clause and (now < change < then or then < change < now)


def _rebased(way: Claim, amount: Claim) -> bool:
    """Whether a change is told on another basis than its amounts, which stands behind it ("rose 3% on a comparable basis to 9bn")."""
    return ADJUSTED in (amount.scope or "").split(",") and ADJUSTED not in (way.scope or "").split(",")


def set_out(claim: Claim) -> bool:
    """Whether an earlier amount is what a way sets out from, by a word before it that says so ("from 36")."""
    return any(e.slot == "form" and e.span and e.span.start < _start(claim) for e in claim.evidence)
