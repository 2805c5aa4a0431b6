"""Fell three times: a multiple cannot say by how much something shrank."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Claim, Token
from claimcheck.rules.outcome import Check, Group, NoOptions, Outcome
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

DOWN = ("fall", "fall_by", "fall_noun")
NEXT = 2


def multiple_of_decrease(survey: Survey, options: NoOptions) -> Iterator[Group]:
    """A remark on each whole multiple right behind a word for a decrease."""
    for sentence in survey.sentences:
        for claim in sentence:
            told = quantity(claim)
            if told.kind == "multiple" and told.value and told.value > 1 and _falls(survey.words(claim, "verb"), claim):
                yield Group((claim,), Outcome(None, f"one {told.text} of what it was?", None, None, "the share that is left, or that went"))


def _falls(verbs: Iterator[Token], claim: Claim) -> bool:
    start = quantity(claim).span.start
    return any(v.senses["verb"] in DOWN and 0 <= start - v.end <= NEXT for v in verbs)


CHECK = Check(NoOptions, among=multiple_of_decrease)
