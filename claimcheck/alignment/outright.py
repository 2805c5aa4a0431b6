"""Whether a clause says outright what its number is of: the measure, whose it is by name, and for when."""

from __future__ import annotations

from claimcheck.alignment.context import Context
from claimcheck.knowledge.names import canonical
from claimcheck.model import Claim, Span


def outright(claim: Claim, context: Context) -> bool:
    """Whether measure, subject and period of a claim all stand in its own clause, none of them taken from what was said before."""
    period = claim.period
    if claim.metric is None or claim.subject is None or period is None or period.span is None or not _within(period.span, claim.span):
        return False
    places = {e.slot: e.span for e in claim.evidence if e.span is not None and _within(e.span, claim.span)}
    whose = places.get("subject")
    return "metric" in places and whose is not None and _names(whose, claim, context)


def _names(place: Span, claim: Claim, context: Context) -> bool:
    """Whether the words there are a name of the subject, and no pronoun."""
    words = context.texts.get((claim.document, claim.part), "")[place.start : place.end]
    return context.key(claim.subject) in (context.key(words), context.key(canonical(words)))


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
