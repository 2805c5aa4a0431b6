"""This year, the latest quarter: dates that only the date of an article can tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.model import Claim
from claimcheck.rules.outcome import Check, Group, NoOptions, Outcome
from claimcheck.rules.survey import Survey


def unresolved_period(survey: Survey, options: NoOptions) -> Iterator[Group]:
    """One remark on each article without a date whose numbers are told for a time that it does not tell."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in survey.claims:
        period = claim.period
        if claim.quantity and period and period.span and period.start is None and period.text:
            told[claim.document].append(claim)
    for document, found in told.items():
        if survey.library.documents[document].published is None:
            words = ", ".join(dict.fromkeys(c.period.text for c in found if c.period))
            yield Group(tuple(found), Outcome(None, words, None, None, "the date of the article"))


CHECK = Check(NoOptions, among=unresolved_period)
