"""Grew by three times, grew to three times: four times and three times what it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from claimcheck.intervals import add, divide, meets
from claimcheck.model import Claim, Interval
from claimcheck.rules.outcome import Check, Group, Outcome
from claimcheck.rules.relation import number, side
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

NEXT = 2
ONE = Interval(Decimal(1), Decimal(1), True, True)
WHY = "grown by n times is n + 1 times what it was"


class Options(Struct, frozen=True):
    """`by`, `to`: the verbs right before a multiple that make it how much was added, and what it came to."""

    by: tuple[str, ...] = ("rise_by",)
    to: tuple[str, ...] = ("rise_to",)


def ambiguous_multiple(survey: Survey, options: Options) -> Iterator[Group]:
    """Beside its two amounts agree where the multiple is as its verb has it and conflict where it is not; tension where two
    sentences give one multiple of one thing, and only one of them as what was added."""
    by: dict[object, list[Claim]] = defaultdict(list)
    to: dict[object, list[Claim]] = defaultdict(list)
    for sentence in survey.sentences:
        for claim in sentence:
            verb = _verb(survey, claim) if quantity(claim).kind == "multiple" and quantity(claim).value else None
            if verb in options.by or verb in options.to:
                (by if verb in options.by else to)[claim.subject, claim.base, quantity(claim).value].append(claim)
                group = _worked_out(claim, sentence, by=verb in options.by)
                if group:
                    yield group
    for key in by.keys() & to.keys():
        if key[1] is not None:  # type: ignore[index]
            yield Group((by[key][0], to[key][0], *by[key][1:], *to[key][1:]), Outcome("tension", None, WHY, settle="the two amounts"))


def _verb(survey: Survey, claim: Claim) -> str | None:
    start = quantity(claim).span.start
    return next((v.senses["verb"] for v in survey.words(claim, "verb") if 0 <= start - v.end <= NEXT), None)


def _worked_out(claim: Claim, sentence: list[Claim], *, by: bool) -> Group | None:
    thens = [c for c in sentence if c.form == "comparison" and quantity(c).value]
    nows = [c for c in sentence if c.form == "level" and quantity(c).value and thens and quantity(c).unit == quantity(thens[0]).unit]
    if len(thens) != 1 or len(nows) != 1:
        return None
    now, then, told = quantity(nows[0]), quantity(thens[0]), quantity(claim)
    assert now.value is not None and then.value is not None
    led = now.soft if side(now) == "reach" else now.hard  # reached: that much, whatever more
    ratio, wanted = divide(led, then.hard), add(told.hard, ONE) if by else told.hard
    words = f"{now.text} / {then.text} = {number(now.value / then.value)}, stated {told.text}" + (" more" if by else "")
    verdict = "agree" if meets(ratio, wanted) else "conflict"
    return Group((claim, nows[0], thens[0]), Outcome(verdict, words, WHY if verdict == "conflict" else None, words))  # type: ignore[arg-type]


CHECK = Check(Options, among=ambiguous_multiple)
