"""The slots of two claims side by side: same, related, unknown or different, and the feature each adds to the gate."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.alignment.calendar import Standing, standing
from claimcheck.alignment.context import TWINS, Context
from claimcheck.alignment.latest import speaks_of_latest
from claimcheck.knowledge.metrics import related
from claimcheck.knowledge.names import kind_of
from claimcheck.model import Claim, Modality, State
from claimcheck.units import comparable, dimension

# Classes of modality that may be compared (semantics, section 4); the rest only with their own class.
TOLD: frozenset[Modality] = frozenset(("believed", "reported", "leaked", "estimate", "implied"))
AIMED: frozenset[Modality] = frozenset(("target", "plan"))
FLOATED: frozenset[Modality] = frozenset(("negotiating", "rumour"))
LOW = 0.75
YEAR = 366
PERIOD_FEATURES: dict[Standing, tuple[State, str]] = {
    "same": ("same", "period_same"),
    "part": ("related", "period_part"),
    "whole": ("related", "period_part"),
    "overlap": ("different", ""),
    "apart": ("different", ""),
    "same_words": ("same", "period_same_words"),
    "unstated_both": ("unknown", "period_unstated_both"),
    "unstated_one": ("unknown", "period_unstated_one"),
}


class Weighed(Struct, frozen=True):
    """One slot: how it stands, the feature that it adds ("" for none), and what each side has."""

    name: str
    state: State
    feature: str
    left: str | None
    right: str | None


def weigh(left: Claim, right: Claim, context: Context) -> tuple[Weighed, ...]:
    """All slots of two claims, each with the feature that it adds to the gate."""
    return (
        _metric(left, right), _currency(left, right), _subject(left, right, context), _kin(left, right, context),
        _period(left, right, context), _scope(left, right), _form(left, right), _flow(left, right), _modality(left, right),
        _pointer(left, right), _article(left, right), _sentence(left, right), _as_of(left, right, context), _confidence(left, right),
    )  # fmt: skip


def _metric(left: Claim, right: Claim) -> Weighed:
    if left.metric is not None and left.metric == right.metric and left.base == right.base:
        return Weighed("metric", "same", "metric_same", left.metric, right.metric)
    kinship = related(left.metric, right.metric) if left.metric and right.metric else None
    if left.metric is None or right.metric is None:
        return Weighed("metric", "unknown", "metric_unknown", left.metric, right.metric)
    state: State = "related" if kinship else "different"
    return Weighed("metric", state, "metric_related" if kinship else "", left.metric, right.metric)


def _currency(left: Claim, right: Claim) -> Weighed:
    """Money of two currencies is not compared without a rate; a loose one (dollar) may be any that it can stand for."""
    one, two = (c.quantity.unit if c.quantity else None for c in (left, right))
    differ = dimension(one) == "money" and not comparable(one, two)
    return Weighed("currency", "different" if differ else "same", "", one, two)


def _subject(left: Claim, right: Claim, context: Context) -> Weighed:
    """A subject that the sentence does not name is a guess: it may be the same as another, but does not differ from one
    in another article. Nor do names in two scripts, where the lexicon does not know both."""
    one, two = context.key(left.subject), context.key(right.subject)
    sure = [named(c) for c in (left, right)]
    if one is not None and one == two:
        feature = ("subject_topic_both", "subject_named_one", "subject_named_both")[sum(sure)]
        return Weighed("subject", "same", feature, left.subject, right.subject)
    if left.document != right.document and (not all(sure) or _scripts_differ(left.subject or "", right.subject or "")):
        return Weighed("subject", "unknown", "subject_unknown", left.subject, right.subject)
    return Weighed("subject", "different", "", left.subject, right.subject)


def named(claim: Claim) -> bool:
    """Whether the claim's own sentence names its subject."""
    return claim.subject is not None and any(e.slot == "subject" and e.span for e in claim.evidence)


def _scripts_differ(one: str, two: str) -> bool:
    return one.isascii() != two.isascii() and not (kind_of(one) and kind_of(two))


def _kin(left: Claim, right: Claim, context: Context) -> Weighed:
    """Two articles that tell of one thing."""
    shared = context.kindred.get(left.document, {}).get(right.document, 0)
    feature = "articles_twins" if shared >= TWINS else "articles_kindred" if shared else ""
    return Weighed("articles", "related" if shared else "unknown", feature, left.document, right.document)


def _period(left: Claim, right: Claim, context: Context) -> Weighed:
    state, feature = PERIOD_FEATURES[standing(left.period, right.period)]
    if feature == "period_same" and _long_past(left, context) and _long_past(right, context):
        feature = "period_same_past"
    if feature == "period_same_words" and left.document != right.document:
        state, feature = "unknown", "period_unstated_both"  # "last year" of one article is not that of another
    if feature in ("period_same", "period_same_past", "period_part") and _inherited(left, right):
        state, feature = (
            ("same", "period_inherited")
            if feature != "period_part" and left.document != right.document
            else ("unknown", "period_unstated_one")
        )
    if feature == "period_unstated_both" and left.period and right.period and left.period.text != right.period.text:
        feature = "period_words_differ"
    if feature == "period_unstated_one":
        feature = speaks_of_latest(left, right, context.latest) or feature
    if feature == "period_unstated_both" and left.document != right.document and context.same_days(left.document, right.document):
        feature = "period_same_days"
    return Weighed("period", state, feature, _words(left), _words(right))


def _long_past(claim: Claim, context: Context) -> bool:
    """A day or time of its own, more than a year before the article: nothing else is meant by chance."""
    published = context.published.get(claim.document)
    return (
        published is not None and claim.period is not None and claim.period.end is not None and (published - claim.period.end).days > YEAR
    )


def _inherited(left: Claim, right: Claim) -> bool:
    return any(c.period is not None and c.period.span is None for c in (left, right))


def _words(claim: Claim) -> str | None:
    return claim.period.text if claim.period else None


def _scope(left: Claim, right: Claim) -> Weighed:
    if left.scope == right.scope:
        return Weighed("scope", "same", "scope_same" if left.scope else "", left.scope, right.scope)
    if left.scope is None or right.scope is None:
        return Weighed("scope", "unknown", "scope_one_side", left.scope, right.scope)
    return Weighed("scope", "different", "", left.scope, right.scope)


def _form(left: Claim, right: Claim) -> Weighed:
    one, two = _plain(left), _plain(right)
    feature = {"part": "form_part", "change": "form_change"}.get(one, "form_same")
    return Weighed("form", "same" if one == two else "different", feature if one == two else "", left.form, right.form)


def _flow(left: Claim, right: Claim) -> Weighed:
    """What has gathered since some day is no amount of one period or event."""
    differ = (left.flow == "cumulative") != (right.flow == "cumulative")
    return Weighed("flow", "different" if differ else "same", "", left.flow, right.flow)


def _plain(claim: Claim) -> str:
    return "level" if claim.form in ("level", "comparison", "borrowed", "bound") else claim.form


def _modality(left: Claim, right: Claim) -> Weighed:
    one, two = left.modality, right.modality
    if one == two:
        return Weighed("modality", "same", "modality_same", one, two)
    if kindred(one, two):
        return Weighed("modality", "related", "modality_kindred", one, two)
    return Weighed("modality", "different", "", one, two)


def kindred(one: Modality, two: Modality) -> bool:
    """Whether two modalities may be compared by the full rules, though they are not the same."""
    pair = {one, two}
    if pair <= TOLD | {"actual"} or pair <= AIMED or pair <= FLOATED:
        return True
    return "forecast" in pair and bool((pair - {"forecast"}) & TOLD)


def _pointer(left: Claim, right: Claim) -> Weighed:
    """One side borrows its amount from the other's words: both speak of the same thing."""
    borrowed = left.form == "borrowed" or right.form == "borrowed"
    near = borrowed and left.document == right.document and left.part == right.part
    return Weighed("pointer", "same" if near else "unknown", "pointed_at" if near else "", None, None)


def _article(left: Claim, right: Claim) -> Weighed:
    """Whoever wrote both numbers in the body of one article knew both: they are rather two things."""
    same = left.document == right.document and left.place == right.place and left.metric == right.metric
    same = same and "borrowed" not in (left.form, right.form)
    return Weighed("article", "unknown", "same_article" if same else "", None, None)


def _sentence(left: Claim, right: Claim) -> Weighed:
    """Two numbers of one metric in one sentence are two things, unless one of them points at the other."""
    together = (left.document, left.part, left.sentence, left.metric) == (right.document, right.part, right.sentence, right.metric)
    apart = together and "borrowed" not in (left.form, right.form)
    return Weighed("sentence", "different" if apart else "unknown", "", None, None)


def _as_of(left: Claim, right: Claim, context: Context) -> Weighed:
    """Counts that grow (deaths, users, a valuation) are as of the day of their article, unless a longer period is named."""
    days = [context.published.get(c.document) for c in (left, right)]
    moves = left.flow in MOVING and not all(c.period and c.period.start and c.period.grain not in MOMENTS for c in (left, right))
    apart = moves and days[0] != days[1] and None not in days
    return Weighed("as of", "unknown", "as_of_differs" if apart else "", *(str(d) if d else None for d in days))


MOVING = frozenset(("stock", "event", "cumulative"))
MOMENTS = frozenset(("day", "week", "moment", "unstated"))


def _confidence(left: Claim, right: Claim) -> Weighed:
    low = min(left.confidence, right.confidence) < LOW
    return Weighed("confidence", "unknown", "confidence_low" if low else "", str(left.confidence), str(right.confidence))
