"""The slots of what is spoken of: the subjects of two claims, and whether their articles tell of one thing."""

from __future__ import annotations

from claimcheck.alignment.context import Context
from claimcheck.alignment.kindred import TWINS
from claimcheck.alignment.weighed import Weighed
from claimcheck.knowledge.metrics import metric
from claimcheck.knowledge.names import ANOTHER, kind_of
from claimcheck.model import Claim


def subject(left: Claim, right: Claim, context: Context) -> Weighed:
    """A subject that the sentence does not name is a guess: it may be the same as another, but does not differ from one
    in another article, nor in the headline from one below it. Nor do names in two scripts, where the lexicon does not know both."""
    one, two = context.key(left.subject), context.key(right.subject)
    kin = context.akin(left, right)
    sure = [named(c) and not (kin and _setting(c)) for c in (left, right)]
    if one is not None and one == two:
        feature = ("subject_topic_both", "subject_named_one", "subject_named_both")[sum(sure)]
        return Weighed("subject", "same", feature, left.subject, right.subject)
    if _somebody_else(left, two, context) or _somebody_else(right, one, context) or _nobody(left, right, context):
        return Weighed("subject", "different", "", left.subject, right.subject)
    across = left.document != right.document or "headline" in {left.place} ^ {right.place}
    if across and (not all(sure) or _scripts_differ(left.subject or "", right.subject or "")):
        return Weighed("subject", "unknown", "subject_unknown", left.subject, right.subject)
    return Weighed("subject", "different", "", left.subject, right.subject)


def _somebody_else(claim: Claim, other: str | None, context: Context) -> bool:
    """Whether a claim is of another than those that its own article names, and `other` is one of them."""
    return claim.subject == ANOTHER and other in context.named.get(claim.document, ())


def _nobody(left: Claim, right: Claim, context: Context) -> bool:
    """Whether two numbers are of persons, as ages are, whom neither side names: most of those of one age are not one, but
    the only ones that two articles on one thing tell may be."""
    measures = [metric(c.metric) if c.metric and c.subject is None else None for c in (left, right)]
    nobody = all(m is not None and m.owner == "person" for m in measures)
    return nobody and not (context.partners(left, right) and {left.id, right.id} <= context.sole)


def named(claim: Claim) -> bool:
    """Whether the claim's own sentence names its subject."""
    return claim.subject is not None and any(e.slot == "subject" and e.span for e in claim.evidence)


def _setting(claim: Claim) -> bool:
    """Whether the subject is a place that cannot own the metric, or may not: where something happened, rather than whose it
    is. Nobody owns what an event does, and a name that the lexicon lacks may be a place too."""
    measure = metric(claim.metric) if claim.metric else None
    kind = kind_of(claim.subject or "")
    if kind == "place":
        return measure is None or measure.owner not in ("place", "organisation")
    return not kind and measure is not None and measure.owner == "event"


def _scripts_differ(one: str, two: str) -> bool:
    return one.isascii() != two.isascii() and not (kind_of(one) and kind_of(two))


def articles(left: Claim, right: Claim, context: Context) -> Weighed:
    """Two articles that tell of one thing; or one that is told over again."""
    shared = context.kindred.get(left.document, {}).get(right.document, 0)
    feature = "articles_twins" if shared >= TWINS else "articles_kindred" if shared else ""
    if (min(left.document, right.document), max(left.document, right.document)) in context.reruns:
        return Weighed("articles", "same", "articles_twins", left.document, right.document)
    return Weighed("articles", "related" if shared else "unknown", feature, left.document, right.document)
