"""A headline against the text below it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.model import Alignment, Claim
from claimcheck.rules.outcome import Check, Group, NoOptions, Outcome
from claimcheck.rules.relation import amounts, gap, one_metric, side, verdict
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey


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


CHECK = Check(NoOptions, headline_and_body, opposite_ways)
