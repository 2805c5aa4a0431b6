"""The slots of two claims side by side: same, related, unknown or different, and the feature each adds to the gate."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.alignment.calendar import Standing, standing
from claimcheck.knowledge.metrics import related
from claimcheck.model import Claim, Modality, State

# Classes of modality that may be compared (semantics, section 4); the rest only with their own class.
TOLD: frozenset[Modality] = frozenset(("believed", "reported", "leaked", "estimate", "implied"))
AIMED: frozenset[Modality] = frozenset(("target", "plan"))
FLOATED: frozenset[Modality] = frozenset(("negotiating", "rumour"))
LOW = 0.75
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


def weigh(left: Claim, right: Claim, latest: bool) -> tuple[Weighed, ...]:
    """All slots of two claims of one subject; `latest`: one side names no period, the other the latest that is over."""
    return (
        _metric(left, right), _subject(left, right), _period(left, right, latest), _scope(left, right), _form(left, right), _flow(left, right),
        _modality(left, right), _pointer(left, right), _confidence(left, right),
    )  # fmt: skip


def _metric(left: Claim, right: Claim) -> Weighed:
    if left.metric is not None and left.metric == right.metric and left.base == right.base:
        return Weighed("metric", "same", "metric_same", left.metric, right.metric)
    kinship = related(left.metric, right.metric) if left.metric and right.metric else None
    state: State = "related" if kinship else "unknown" if left.metric is None or right.metric is None else "different"
    return Weighed("metric", state, "metric_related" if kinship else "", left.metric, right.metric)


def _subject(left: Claim, right: Claim) -> Weighed:
    if left.subject is None or right.subject is None:
        return Weighed("subject", "unknown", "", left.subject, right.subject)
    if left.subject != right.subject:
        return Weighed("subject", "different", "", left.subject, right.subject)
    named = sum(any(e.slot == "subject" and e.span for e in c.evidence) for c in (left, right))
    return Weighed("subject", "same", ("subject_topic_both", "subject_named_one", "subject_named_both")[named], left.subject, right.subject)


def _period(left: Claim, right: Claim, latest: bool) -> Weighed:
    state, feature = PERIOD_FEATURES[standing(left.period, right.period)]
    if latest and feature == "period_unstated_one":
        feature = "period_latest"
    return Weighed("period", state, feature, _words(left), _words(right))


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
    return Weighed("form", "same" if one == two else "different", "form_same" if one == two else "", left.form, right.form)


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


def _confidence(left: Claim, right: Claim) -> Weighed:
    low = min(left.confidence, right.confidence) < LOW
    return Weighed("confidence", "unknown", "confidence_low" if low else "", str(left.confidence), str(right.confidence))
