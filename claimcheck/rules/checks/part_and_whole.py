"""A part above the whole that it is taken from: revenue of 10, of which 12 from abroad; 42 in the first days, 9.8 in all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from claimcheck.knowledge.metrics import metric
from claimcheck.model import Claim
from claimcheck.rules.derived import difference, outcome
from claimcheck.rules.outcome import Check, Group
from claimcheck.rules.relation import AHEAD, side
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

WHY = "a part cannot exceed the whole"


class Options(Struct, frozen=True):
    """`parts`, `whole`: scopes of a piece of the time over which an amount gathers, and of all of it."""

    parts: tuple[str, ...] = ("initial", "daily")
    whole: str = "cumulative"


def part_and_whole(survey: Survey, options: Options) -> Iterator[Group]:
    """conflict where a part is certainly more than the amount right before it, of one metric that is never negative, or an article
    gives more for the first days than in all."""
    for sentence in survey.sentences:
        for i, (whole, part) in enumerate(pairwise(sentence)):
            if part.form == "part" and whole.form == "level" and _one_measure(whole, part) and not _added(sentence[:i], whole):
                found = _above(whole, part)
                if found:
                    yield found
    yield from _gathered(survey, options)


def _added(before: list[Claim], whole: Claim) -> bool:
    """Whether another amount of its kind stands before the whole in its clause: a part may be taken from both ("68 passengers and
    4 crew, among them 15 foreigners")."""
    return any(c.clause == whole.clause and c.form == "level" and quantity(c).unit == quantity(whole).unit for c in before)


def _gathered(survey: Survey, options: Options) -> Iterator[Group]:
    wholes: dict[object, list[Claim]] = defaultdict(list)
    parts: list[Claim] = []
    for claim in survey.claims:
        if claim.scope and claim.quantity and claim.form == "level" and claim.modality not in AHEAD:
            if claim.scope == options.whole:
                wholes[_kind(claim)].append(claim)
            elif claim.scope in options.parts:
                parts.append(claim)
    for part in parts:
        same = wholes.get(_kind(part), [])
        if len(same) == 1 and part.subject and _one_measure(same[0], part):
            found = _above(same[0], part)
            if found:
                yield found


def _kind(claim: Claim) -> object:
    return claim.document, claim.subject, claim.metric


def _above(whole: Claim, part: Claim) -> Group | None:
    found, whole_side = difference(quantity(part), quantity(whole)), side(quantity(whole))
    if found is None or whole_side not in ("point", "reach", "upper"):
        return None
    least = found.soft.low if whole_side == "reach" else found.hard.low  # what is reached has no upper end
    return Group((part, whole), outcome(found, whole, "conflict", WHY)) if least is not None and least > 0 else None


def _one_measure(whole: Claim, part: Claim) -> bool:
    """Whether both are amounts of one metric, not rates of it: a rate of a part may well be the higher one."""
    measure, unit = metric(whole.metric) if whole.metric else None, quantity(part).unit
    same = whole.metric == part.metric and quantity(whole).unit == unit
    amount = unit is not None and unit != "percent" and "/" not in unit
    return same and amount and measure is not None and measure.sign == "plus" and measure.flow not in ("rate", "ratio", "duration")


CHECK = Check(Options, among=part_and_whole)
