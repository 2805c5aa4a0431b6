"""The largest of several, beside one that is larger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.languages.fold import fold
from claimcheck.languages.remarks import remark
from claimcheck.model import Claim
from claimcheck.rules.outcome import Check, Group, NoOptions, Outcome
from claimcheck.rules.relation import AHEAD, span
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

# How far behind a number, in code points, the word stands that makes it the greatest.
WITHIN = 24


def rank(survey: Survey, options: NoOptions) -> Iterator[Group]:
    """tension where an article gives one of a list as the greatest, and another amount of the same metric, unit and time that is
    certainly more."""
    told: dict[object, list[Claim]] = defaultdict(list)
    for claim in survey.claims:
        if claim.quantity and claim.quantity.unit and claim.metric and claim.form == "level" and claim.modality not in AHEAD:
            told[claim.document, claim.metric, claim.quantity.unit, claim.scope, claim.period and claim.period.start].append(claim)
    for same in told.values():
        for claim in same if len(same) > 1 else ():
            rivals = [c for c in same if c.subject != claim.subject and _above(c, claim)]
            if rivals and _top(survey, claim):
                words = f"{span(quantity(rivals[0]).hard)} is above {span(quantity(claim).hard)}"
                yield Group((claim, *rivals), Outcome("tension", words, settle="what the list takes in"))


def _above(one: Claim, two: Claim) -> bool:
    low, high = quantity(one).hard.low, quantity(two).hard.high
    return low is not None and high is not None and low >= high


def _top(survey: Survey, claim: Claim) -> bool:
    text, end = survey.library.text(claim), quantity(claim).span.end
    behind = fold(text[end : end + WITHIN])
    return remark("top", survey.library.language(claim) or "en").search(behind) is not None


CHECK = Check(NoOptions, among=rank)
