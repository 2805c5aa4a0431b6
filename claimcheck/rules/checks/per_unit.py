"""So much for each: an amount for one, beside the whole and how many there are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from claimcheck.intervals import contains
from claimcheck.model import Claim
from claimcheck.rules.derived import ratio
from claimcheck.rules.outcome import Group, Outcome
from claimcheck.rules.relation import number, side
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey
from claimcheck.units import dimension, factor

# Figures of an amount for each from which it is no accident that a whole and a number give it; and of these two.
FIGURES, COARSE = 3, 2
PER = frozenset(("each", "average"))


def per_unit(survey: Survey) -> Iterator[Group]:
    """agree only, with two numbers of one sentence of the article."""
    for each in survey.claims:
        if each.quantity and _figures(each) >= FIGURES and not PER.isdisjoint((each.scope or "").split(",")) and _point(each):
            group = _worked_out(each, survey)
            if group:
                yield group


def _worked_out(each: Claim, survey: Survey) -> Group | None:
    told = survey.of(each.document, each.part)
    sized = [c for c in told if c.id != each.id and c.form == "level" and _figures(c) >= COARSE and _point(c)]
    for whole, count in permutations(sized, 2):
        if whole.sentence == count.sentence and _kind(whole) == _kind(each) and _kind(count) != _kind(each) and _kind(count) != "percent":
            one, unit = quantity(whole), quantity(each)
            found = ratio(one, quantity(count))
            by = factor(one.unit) / factor(unit.unit)
            if found is not None and contains(unit.soft, found * by):
                words = f"{one.text} / {quantity(count).text} = {number(found * by)} {unit.unit}, stated {unit.text}"
                return Group((each, whole, count), Outcome("agree", words, None, words))
    return None


def _kind(claim: Claim) -> str:
    return dimension(quantity(claim).unit)


def _point(claim: Claim) -> bool:
    told = quantity(claim)
    return side(told) in ("point", "reach") and bool(told.value)


def _figures(claim: Claim) -> int:
    told = quantity(claim)
    return told.precision.figures if told.precision else 0
