"""A headline against the text below it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.intervals import meets, scale
from claimcheck.model import Alignment, Claim
from claimcheck.rules.outcome import Check, Group, NoOptions, Outcome
from claimcheck.rules.relation import amounts, gap, number, one_metric, side, verdict
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey
from claimcheck.units import comparable, dimension, factor


def headline_and_body(pair: Alignment, options: NoOptions) -> Outcome | None:
    """As the intervals have it, where the two differ in hedge; what agrees is left to same-value."""
    one, two = pair.left, pair.right
    if not one_metric(pair) or one.document != two.document or {one.place, two.place} != {"headline", "body"}:
        return None
    left, right = amounts(pair)
    result = verdict(left, right)
    if result == "agree":
        return None
    headline, body = (left, right) if one.place == "headline" else (right, left)
    stronger = side(headline) == "lower" and side(body) in ("point", "reach", "nearly")
    return Outcome(result, gap(left, right), "the headline claims more than the text" if stronger else None)


def opposite_ways(survey: Survey, options: NoOptions) -> Iterator[Group]:
    """conflict where a headline tells of a rise and its text of a fall by the same amount, and never of the rise."""
    told: dict[object, list[Claim]] = defaultdict(list)
    for claim in survey.claims:
        if claim.direction and claim.metric and claim.quantity and claim.quantity.value is not None:
            told[claim.document, claim.metric, claim.quantity.unit, claim.quantity.value].append(claim)
    for same in told.values():
        for headline in (c for c in same if c.place == "headline"):
            body = [c for c in same if c.place == "body"]
            if body and all(c.direction != headline.direction for c in body):
                words = f"{quantity(headline).text} {headline.direction} and {quantity(body[0]).text} {body[0].direction}"
                yield Group((headline, *body), Outcome("conflict", words, "the headline tells of the opposite change"))


def among(survey: Survey, options: NoOptions) -> Iterator[Group]:
    """What a headline and its text say that no pair of claims shows."""
    yield from opposite_ways(survey, options)
    yield from _other_unit(survey)


def _other_unit(survey: Survey) -> Iterator[Group]:
    """conflict where no amount of the text fits that of the headline, and one would in the headline's unit."""
    for sentence in survey.sentences:
        for headline in (c for c in sentence if c.place == "headline" and c.metric and _measured(c)):
            body = [c for c in survey.of(headline.document, "text") if _told_again(c, headline)]
            alike = [c for c in body if quantity(c).unit != quantity(headline).unit and _meets(headline, c, converted=False)]
            if alike and not any(_meets(headline, c, converted=True) for c in body):
                one, two = quantity(headline), quantity(alike[0])
                words = f"{one.text} against {two.text}: one {two.unit} is {number(_ratio(alike[0], headline))} {one.unit}"
                yield Group((headline, *alike), Outcome("conflict", words, "the same figure in another unit"))


def _measured(claim: Claim) -> bool:
    unit = quantity(claim).unit
    return unit is not None and dimension(unit) not in ("count", "money", "percent", "temperature")


def _told_again(claim: Claim, headline: Claim) -> bool:
    """Whether an amount of the text is of the headline's metric, in a unit of its kind."""
    one, two = quantity(claim).unit, quantity(headline).unit
    return claim.place == "body" and claim.form == "level" and claim.metric == headline.metric and comparable(one, two)


def _ratio(claim: Claim, headline: Claim) -> Decimal:
    return factor(quantity(claim).unit) / factor(quantity(headline).unit)


def _meets(headline: Claim, claim: Claim, *, converted: bool) -> bool:
    """Whether an amount fits that of the headline, in its own unit or taken as it is written."""
    hard = quantity(claim).hard
    return meets(quantity(headline).hard, scale(hard, _ratio(claim, headline)) if converted else hard)


CHECK = Check(NoOptions, headline_and_body, among)
