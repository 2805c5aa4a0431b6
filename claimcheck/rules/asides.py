"""What stands in brackets right behind a number: the same in other terms."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.model import Claim, Span
from claimcheck.patterns import pattern
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

OPENS = pattern(r"\s*[(（\[]\s*")
CLOSES = pattern(r"\s*[)）\]]")


def asides(survey: Survey) -> Iterator[tuple[Claim, Claim]]:
    """Each number that a bracket right behind it tells again and nothing else, with the one in the bracket."""
    for sentence in survey.sentences:
        for claim, aside in pairwise(sentence):
            if claim.clause != aside.clause and bracketed(survey.library.text(claim), quantity(claim).span, quantity(aside).span):
                yield claim, aside


def bracketed(text: str, before: Span, inside: Span) -> bool:
    """Whether a bracket right behind one place holds the other and nothing else."""
    if not 0 < inside.start - before.end <= 3:
        return False
    return OPENS.fullmatch(text, before.end, inside.start) is not None and CLOSES.match(text, inside.end) is not None
