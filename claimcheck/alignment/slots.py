"""The slots of two claims side by side: same, related, unknown or different, and the feature each adds to the gate."""

from __future__ import annotations

from claimcheck.alignment import about, timing
from claimcheck.alignment.context import Context
from claimcheck.alignment.outright import outright
from claimcheck.alignment.weighed import Weighed
from claimcheck.knowledge.metrics import changes, metric, related
from claimcheck.knowledge.tables import names
from claimcheck.model import Claim, Modality, State
from claimcheck.units import comparable, dimension

# Classes of modality that may be compared (semantics, section 4); the rest only with their own class.
TOLD: frozenset[Modality] = frozenset(("believed", "reported", "leaked", "estimate", "implied"))
AIMED: frozenset[Modality] = frozenset(("target", "plan"))
FLOATED: frozenset[Modality] = frozenset(("negotiating", "rumour"))
AHEAD: frozenset[Modality] = frozenset(("forecast", "target", "plan", "estimate"))
# How what others deny, or doubt, is told.
DISPUTED: frozenset[Modality] = frozenset(("rumour", "denied"))
LOW = 0.75
SURROUNDINGS = ((24, "surroundings_alike"), (12, "surroundings_close"), (5, "surroundings_touch"))
CLOSE = 12


def weigh(left: Claim, right: Claim, context: Context) -> tuple[Weighed, ...]:
    """All slots of two claims, each with the feature that it adds to the gate."""
    when = timing.period(left, right, context)
    sure = _modality(left, right, dates=when.state == "different")
    return (
        _metric(left, right, context), _currency(left, right), about.subject(left, right, context), about.articles(left, right, context),
        when, timing.as_of(left, right, context), _scope(left, right, context), _summed_up(_form(left, right), left, right, context),
        _flow(left, right), sure, _pointer(left, right), _article(left, right, context), _sentence(left, right),
        _surroundings(left, right, context), _partner(left, right, context), _opening(left, right, context),
        _confidence(left, right, context),
    )  # fmt: skip


def differ_at_once(left: Claim, right: Claim) -> bool:
    """Whether two claims differ in a slot that is quick to ask and that no rule looks beyond: most of the pairs that do not
    belong together are found out so, without the rest."""
    amounts = left.quantity is not None and right.quantity is not None
    return amounts and (_form(left, right).state == "different" or _sentence(left, right).state == "different")


def _metric(left: Claim, right: Claim, context: Context) -> Weighed:
    if left.metric is not None and left.metric == right.metric and left.base == right.base:
        return Weighed("metric", "same", "metric_same", left.metric, right.metric)
    kinship = related(left.metric, right.metric) if left.metric and right.metric else None
    if left.metric is None or right.metric is None:
        return _unnamed(left, right, context)
    if one_change(left, right):
        return Weighed("metric", "same", "metric_same", left.metric, right.metric)
    if kinship is None and "part" not in (left.form, right.form) and context.partners(left, right):
        return Weighed("metric", "unknown", "metric_doubted", left.metric, right.metric)
    state: State = "related" if kinship else "different"
    return Weighed("metric", state, "metric_related" if kinship else "", left.metric, right.metric)


def one_change(left: Claim, right: Claim) -> bool:
    """Whether one side is a change of a metric in points, and the other of the metric that is this change (a rate cut)."""
    return any(_changes(one, two) for one, two in ((left, right), (right, left)))


def _changes(named: Claim, told: Claim) -> bool:
    points = told.quantity is not None and told.quantity.kind == "percentage_point"
    return points and told.form == "change" and changes().get(named.metric or "") == told.metric


def _unnamed(left: Claim, right: Claim, context: Context) -> Weighed:
    """Where the lexicon lacks the measure of a side: the head noun, or what stands round both, may say that it is one."""
    if left.metric is None and right.metric is None and left.head and left.head == right.head:
        return Weighed("metric", "same", "metric_head", left.head, right.head)
    alike = context.partners(left, right) or frozenset((left.id, right.id)) in context.reprinted
    return Weighed("metric", "same" if alike else "unknown", "metric_partner" if alike else "metric_unknown", left.metric, right.metric)


def _currency(left: Claim, right: Claim) -> Weighed:
    """Money of two currencies is not compared without a rate; a loose one (dollar) may be any that it can stand for."""
    one, two = (c.quantity.unit if c.quantity else None for c in (left, right))
    differ = dimension(one) == "money" and not comparable(one, two)
    return Weighed("currency", "different" if differ else "same", "", one, two)


def _scope(left: Claim, right: Claim, context: Context) -> Weighed:
    if left.scope == right.scope:
        return Weighed("scope", "same", "scope_same" if left.scope else "", left.scope, right.scope)
    one_rate = _rate(left) == _rate(right)
    unsaid = (left.scope is None or right.scope is None) and (one_rate or context.partners(left, right))
    if unsaid or (one_rate and context.translated(left, right) and _two_scripts(left.scope or "", right.scope or "")):
        return Weighed("scope", "unknown", "scope_one_side", left.scope, right.scope)
    return Weighed("scope", "different", "", left.scope, right.scope)


def _two_scripts(one: str, two: str) -> bool:
    """Whether what limits one side alone is written in another script than what limits the other alone: no lexicon links such
    words, so that they may be one."""
    parts = [{*scope.split(",")} - {""} for scope in (one, two)]
    scripts = [{part.isascii() for part in own - other} for own, other in (parts, parts[::-1])]
    return sorted(map(sorted, scripts)) == [[False], [True]]


def _rate(claim: Claim) -> frozenset[str]:
    """What a number is per: a day's, a year's, each one's are other amounts than the whole."""
    return names("scales")["rates"].intersection((claim.scope or "").split(","))


def _form(left: Claim, right: Claim) -> Weighed:
    one, two = _plain(left), _plain(right)
    if {one, two} == {"level", "part"} and None in (left.metric, right.metric):
        return Weighed("form", "unknown", "", left.form, right.form)
    feature = {"part": "form_part", "change": "form_change"}.get(one, "form_same")
    if any(c.form == "comparison" and (c.period is None or c.period.span is None or not _own_period(c)) for c in (left, right)):
        feature = "form_comparison"
    return Weighed("form", "same" if one == two else "different", feature if one == two else "", left.form, right.form)


def _summed_up(form: Weighed, left: Claim, right: Claim, context: Context) -> Weighed:
    """A change that a headline and its text both tell outright is one change, since whenever it is."""
    headline = left.document == right.document and {left.place, right.place} == {"headline", "body"}
    if form.feature != "form_change" or not (headline and outright(left, context) and outright(right, context)):
        return form
    return Weighed("form", "same", "form_same", left.form, right.form)


def _own_period(claim: Claim) -> bool:
    """Whether a value of comparison is told apart by a period close to it, and not by something else ("than that of oil")."""
    where, number = claim.period.span if claim.period else None, claim.quantity.span if claim.quantity else None
    return where is not None and number is not None and abs(number.start - where.end) <= CLOSE


def _flow(left: Claim, right: Claim) -> Weighed:
    """What has gathered since some day is no amount of one period or event."""
    differ = (left.flow == "cumulative") != (right.flow == "cumulative")
    return Weighed("flow", "different" if differ else "same", "", left.flow, right.flow)


def _plain(claim: Claim) -> str:
    if claim.form in ("level", "part") and claim.metric in changes():
        return "change"  # it is one by its name
    return "level" if claim.form in ("level", "comparison", "borrowed", "bound") else claim.form


def _modality(left: Claim, right: Claim, *, dates: bool) -> Weighed:
    one, two = left.modality, right.modality
    if one == two:
        return Weighed("modality", "same", "modality_same", one, two)
    if _unsaid(left, right) or _unsaid(right, left):
        return Weighed("modality", "unknown", "modality_unsaid", one, two)
    if kindred(one, two, dates=dates):
        return Weighed("modality", "related", "modality_kindred", one, two)
    if {one, two} & AIMED and {one, two} & (TOLD | {"forecast"}):
        return Weighed("modality", "unknown", "modality_unsaid", one, two)  # they may be told of one thing, and are no conflict
    return Weighed("modality", "different", "", one, two)


def _unsaid(plain: Claim, ahead: Claim) -> bool:
    """One side looks ahead, the other says nothing of how sure it is, nor for when: it may look ahead too. An estimate of what
    happened does not."""
    told = any(e.slot == "modality" for e in plain.evidence) or (plain.period is not None and plain.period.start is not None)
    happened = ahead.modality == "estimate" and timing.of_event(ahead)
    return plain.modality == "actual" and not told and ahead.modality in AHEAD and not happened


def kindred(one: Modality, two: Modality, *, dates: bool = False) -> bool:
    """Whether two modalities may be compared by the full rules, though they are not the same. `dates`: of two periods; what is
    planned for one and expected for another is one thing with two dates."""
    pair = {one, two}
    if dates and pair == {"forecast", "plan"}:
        return True
    if pair <= TOLD | {"actual"} or pair <= AIMED or pair <= FLOATED:
        return True
    return "forecast" in pair and bool((pair - {"forecast"}) & TOLD)


def _pointer(left: Claim, right: Claim) -> Weighed:
    """One side borrows its amount from the other's words: both speak of the same thing."""
    borrowed = left.form == "borrowed" or right.form == "borrowed"
    near = borrowed and left.document == right.document and left.part == right.part
    return Weighed("pointer", "same" if near else "unknown", "pointed_at" if near else "", None, None)


def _article(left: Claim, right: Claim, context: Context) -> Weighed:
    """Whoever wrote both numbers in the body of one article knew both: they are rather two things, unless each says outright what
    it is of."""
    same = left.document == right.document and left.place == right.place and left.metric == right.metric
    same = same and "borrowed" not in (left.form, right.form) and not _two_voices(left, right)
    apart = same and not (outright(left, context) and outright(right, context))
    return Weighed("article", "unknown", "same_article" if apart else "", None, None)


def _sentence(left: Claim, right: Claim) -> Weighed:
    """Two numbers of one metric in one sentence are two things, unless one of them points at the other."""
    together = (left.document, left.part, left.sentence, left.metric) == (right.document, right.part, right.sentence, right.metric)
    apart = together and "borrowed" not in (left.form, right.form) and not _two_voices(left, right)
    return Weighed("sentence", "different" if apart else "unknown", "", None, None)


def _two_voices(left: Claim, right: Claim) -> bool:
    """Whether two people with names say the two, or one is a rumour or a denial: that is a dispute about one thing."""
    named = left.speaker != right.speaker and not {None, "crowd"} & {left.speaker, right.speaker}
    return named or len({left.modality, right.modality} & DISPUTED) == 1


def _surroundings(left: Claim, right: Claim, context: Context) -> Weighed:
    """What the sentences of two articles have in common, the numbers themselves left out."""
    if not context.akin(left, right):
        return Weighed("surroundings", "unknown", "", None, None)
    common = context.affinities.between(left, right)
    feature = next((name for least, name in SURROUNDINGS if common >= least), "")
    if feature and not context.same_days(left.document, right.document):
        feature = "surroundings_touch"  # who reports every quarter uses the same words every quarter
    return Weighed("surroundings", "related" if feature else "unknown", feature, None, None)


def _partner(left: Claim, right: Claim, context: Context) -> Weighed:
    """Two numbers that fit each other better than either fits another of the two articles, or stand in one place of two
    tellings of one report."""
    if frozenset((left.id, right.id)) in context.reprinted:
        return Weighed("partner", "same", "reprinted", None, None)
    fit = context.partners(left, right)
    return Weighed("partner", "same" if fit else "unknown", "partner" if fit else "", None, None)


def _opening(left: Claim, right: Claim, context: Context) -> Weighed:
    """Counts of what happened, in the headlines or first sentences of two articles on one thing: both are of that."""
    measure = metric(left.metric) if left.metric and left.metric == right.metric else None
    told = measure is not None and measure.owner == "event"
    both = told and context.akin(left, right) and context.opens(left) and context.opens(right)
    return Weighed("opening", "same" if both else "unknown", "opening_both" if both else "", None, None)


def _confidence(left: Claim, right: Claim, context: Context) -> Weighed:
    """Of what a happening has one of (an attendance, a cost of its land), in two articles on one thing, it costs nothing that a
    subject is only guessed: it is of that."""
    measure = metric(left.metric) if left.metric and left.metric == right.metric else None
    told = measure is not None and measure.owner == "event" and measure.flow == "flow" and context.akin(left, right)
    low = not told and min(left.confidence, right.confidence) < LOW
    return Weighed("confidence", "unknown", "confidence_low" if low else "", str(left.confidence), str(right.confidence))
