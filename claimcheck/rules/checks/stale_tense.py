"""Will reach, of a day that is over: written before, published after."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from msgspec import Struct

from claimcheck.languages.fold import fold
from claimcheck.languages.remarks import remark
from claimcheck.model import Claim, Period
from claimcheck.rules.outcome import Check, Group, Outcome
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey


class Options(Struct, frozen=True):
    """`within`: how far before the number, in code points, the word stands that tells it as still to come."""

    within: int = 12


def stale_tense(survey: Survey, options: Options) -> Iterator[Group]:
    """A remark on each number that is told as still to come for a time that the date of its article says is over."""
    for claim in survey.claims:
        published = survey.library.documents[claim.document].published
        over = claim.modality == "forecast" and claim.period and published and _over(claim.period, published)
        if over and claim.quantity and claim.period and _will(survey, claim, options):
            words = f"{claim.period.end} was over on {published}"
            yield Group((claim,), Outcome(None, words, None, None, "what it came to", dated=True))


def _over(period: Period, published: datetime.date) -> bool:
    """Whether a time that the text names is past; "yesterday" is when something was said."""
    told = period.span is not None and (period.grain != "day" or any(c.isnumeric() for c in period.text))
    return told and period.end is not None and period.end < published


def _will(survey: Survey, claim: Claim, options: Options) -> bool:
    span, language = quantity(claim).span, survey.library.language(claim) or "en"
    before = fold(survey.library.text(claim)[max(claim.sentence, span.start - options.within) : span.start])
    return remark("will", language).search(before) is not None


CHECK = Check(Options, among=stale_tense)
