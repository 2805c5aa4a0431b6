"""The slots of one number, each asked of the part of the stage that knows it."""

from __future__ import annotations

import datetime

from msgspec.structs import replace

from claimcheck.claims.assemble import Slots
from claimcheck.claims.forms import LEVEL, PART, RELATIVE, Framed, direction, form, of_its_own
from claimcheck.claims.given import Cast, Context, Measured, Number
from claimcheck.claims.heads import head
from claimcheck.claims.line import nearest_before
from claimcheck.claims.material import Material
from claimcheck.claims.metrics import PLACED, carried, each, fits, numerator, of_unit
from claimcheck.claims.noise import heading
from claimcheck.claims.owned import by_owner, unnamed
from claimcheck.claims.paces import KIND as PACED
from claimcheck.claims.paces import paced
from claimcheck.claims.qualifiers import qualifier
from claimcheck.claims.scopes import basis, beside, scope, telling
from claimcheck.claims.score import NOTHING, Choice, settled
from claimcheck.claims.subjects import Wanted, choose_subject
from claimcheck.claims.times import choose_period, has_own
from claimcheck.claims.voices import NOBODY, PLANNED, STATED, Voice, modality, speaker
from claimcheck.knowledge.metrics import Metric, metric
from claimcheck.languages.fold import fold
from claimcheck.model import Period, Quantity

# The dimension of a metric that is told in amounts and in counts.
ANY = "any"
# Kinds of numbers that may, as a part of another, be of a metric of their own.
AMOUNTS = frozenset(("money", "count", "number"))
# How many clauses further a change may stand from what it is a change from: "against the 4bn of 2023, a rise of 25%".
STEPS = 2
# Characters between a length and the place that it is from.
AWAY = 6


def measured(given: Number, choice: Choice, material: Material) -> Measured:
    """The metric and the form of a number whose metric candidates are scored. A number that is compared with the one before,
    and a change of it, are of its metric."""
    quantity, before = given.quantity, given.before
    if before is not None and before.at == given.at - 1 and _glosses(given, before):
        return Measured(before.metric, metric(before.metric.best.value) if before.metric.best else None, before.form, before)
    choice = choice if choice.best else _metric(given, choice, material)
    if choice.best is None and before is None and quantity.kind == "number" and "compared" not in given.line.openers:
        noun = head(material.text, quantity, material.nouns)
        if noun is None:
            return Measured(choice, None, LEVEL, None)  # no claim, whatever its form is
    if quantity.kind == "duration" and choice.best and choice.best.token < (heading(given.line, given.at) or -1):
        choice = NOTHING  # what takes four years is told before the verb, and is not what the years measure
    measure = metric(choice.best.value) if choice.best else None
    relative = quantity.kind in RELATIVE and (measure is None or not fits(measure, quantity))
    amount = _as_points(quantity, measure) if quantity.kind == "number" else quantity
    framed = form(given.line, given.at, amount, relative=relative, numbers=given.numbers)
    partly = framed == PART or (framed == LEVEL and measure is not None and measure.dimension == ANY)
    if before is not None and partly and before.form.form == "change" and _again(given, before):
        framed = before.form
    if framed == PART and quantity.kind in AMOUNTS and of_its_own(given.line, given.at, choice, before.metric if before else None):
        framed = LEVEL
    if framed.form == "change" and choice.best and choice.best.value in PLACED:
        framed = LEVEL  # what sinks so far from a place does not fall by that
    chosen = choice
    compared = before if framed.form == "comparison" and not _leaves(given, framed) else None
    if compared is not None and _comparable(compared, quantity):
        choice = compared.metric
    elif choice.best is None and framed.form == "change" and before is not None and before.metric.best and quantity.kind in RELATIVE:
        choice = carried(before.metric.best.value, before.quantity.text, before.metric.best.token)
    if choice.best:
        return Measured(choice, measure if choice is chosen else metric(choice.best.value), framed, compared)
    return Measured(choice, None, framed, compared, head(material.text, quantity, material.nouns))


def _as_points(quantity: Quantity, measure: Metric | None) -> Quantity:
    """The number, which is one of points where its metric is an index and it has no unit."""
    if measure is None or measure.dimension != "points" or quantity.kind != "number":
        return quantity
    return replace(quantity, kind="points")


def _again(given: Number, before: Slots) -> bool:
    """Whether a relative number is a second change ("up 16% on the year and 5% on the quarter")."""
    same = before.quantity.unit == given.quantity.unit and given.quantity.kind in RELATIVE
    return same and given.line.clauses[before.at] == given.line.clauses[given.at]


def _glosses(given: Number, before: Slots) -> bool:
    """Whether a number by itself in brackets says the one right before it in another unit: "402 million ringgit (US$95 million)"."""
    line, at = given.line, given.at
    if line.openers[line.clauses[at]] != "bracket" or before.quantity.kind != given.quantity.kind:
        return False
    alone = at + 1 == len(line.tokens) or line.clauses[at + 1] != line.clauses[at]
    return alone and before.quantity.unit != given.quantity.unit


def _comparable(compared: Slots, quantity: Quantity) -> bool:
    """Whether what a number is compared with is of one kind with it, or a change of what it is ("up 7% from 3 million")."""
    if compared.quantity.kind == quantity.kind:
        return True
    measure = metric(compared.metric.best.value) if compared.metric.best else None
    return compared.form.form == "change" and measure is not None and fits(measure, quantity)


def fill(given: Number, found: Measured, who: Cast, context: Context) -> Slots:
    """All slots of a number that is a claim."""
    line, at, choice, quantity, framed = given.line, given.at, found.choice, given.quantity, found.framed
    change = framed.form == "change"
    voice = None if who.speakers is NOBODY else speaker(line, at, who.speakers)
    period = (change and _since(given, found)) or (choose_period(given, found, context) if "period" in line.places else NOTHING)
    period = period if period.best or given.before is None else _listed(given) or period
    chosen = context.material.periods[int(period.best.value)] if period.best else None
    subject = found.compared.subject if found.compared else _subject(given, found, voice, who, context)
    if quantity.kind == "money" and unnamed(given, choice) and (owned := by_owner(given, subject, period, who.owners)):
        choice, framed, change = owned, LEVEL, False  # what was lost or taken is no change of what is measured
    best = choice.best
    material, placed, limits = context.material, best is not None and best.value in PLACED, None
    if best is not None and best.token >= 0:  # what narrows the metric that its sentence names
        limits = beside(line, best.token) if placed else qualifier(line, material.text, best.token, material.plain)
    places = [] if placed else who.settings
    if places or "scope" in line.places:
        limits = scope(line, at, places, subject.best.value if subject.best else None, limits, chosen)
    limits = telling(limits, framed.form, quantity) if limits else None
    formed = Framed("borrowed", framed.token) if given.lender else framed
    told = _told(given, chosen, found.measure, context)
    limits = _joined(limits, basis(line, at)) if change else limits
    noun = numerator(line, best.token) if best is not None and quantity.kind == "multiple" else found.noun
    way = direction(line, at, framed) if change else None
    if best is not None and quantity.kind == PACED:
        quantity, limits = paced(quantity, limits)
    return Slots(quantity, at, choice, subject, period, chosen, formed, told, voice, limits, noun, way)


def whole(given: Number, before: Slots, context: Context) -> bool:
    """Whether a count is all of what the one before it is some of, and not said to be anybody's ("38 of the 179 seats")."""
    if given.quantity.kind != "count" or before.at != given.at - 2 or before.quantity.unit != given.quantity.unit:
        return False
    between = context.material.text[before.quantity.span.end : given.quantity.span.start]
    return fold(between).strip() in context.material.nouns.omitted.of


def _metric(given: Number, choice: Choice, material: Material) -> Choice:
    """The metric where the sentence names none: that of the amount borrowed, else that of the number before: of the same
    unit, what it is per share, or the change of what this is ("revenue grew 12%, to 5bn")."""
    before, quantity = given.before, given.quantity
    lent = _lent(given, "metric") if given.lender else _of_kind(given, quantity.kind)
    if lent or before is None or before.metric.best is None or not quantity.unit or _attributive(before, material) or _by_unit(before):
        return lent or choice
    measure = metric(before.metric.best.value)
    value = each(measure, quantity) if measure else before.metric.best.value
    grown = before.form.form == "change" and measure is not None and fits(measure, quantity)
    if before.quantity.unit != quantity.unit and not grown and value == before.metric.best.value:
        return choice
    return carried(value, before.quantity.text, before.metric.best.token)


def _of_kind(given: Number, kind: str) -> Choice | None:
    """The metric that the kind of a number tells, with the words beside it."""
    told = (_per_unit(given) if "/" in kind else None) or of_unit(given.quantity.unit, kind)
    return told or (_away(given) if kind == "length" else None)


def _attributive(before: Slots, material: Material) -> bool:
    """Whether an amount only describes what stands behind it (耗資9億元的電廠): what follows is about that."""
    return material.text.startswith(tuple(material.nouns.phrases.links), before.quantity.span.end)


def _by_unit(before: Slots) -> bool:
    """Whether it is its own unit that tells what the number before measures."""
    return before.metric.best is not None and before.metric.best.token == before.at


def _away(given: Number) -> Choice | None:
    """What a length is that stands right before "from" and a name ("40 km from Halden")."""
    tokens, at = given.line.tokens, given.at
    if at + 2 >= len(tokens) or tokens[at + 1].senses.get("preposition") != "from":
        return None
    near = tokens[at + 2].kind == "name" and tokens[at + 2].start - tokens[at].end <= AWAY
    return Choice(settled(min(PLACED), "so far from a place", at + 1)) if near else None


def _per_unit(given: Number) -> Choice | None:
    """What an amount per something is by the verb before it ("earned 1.20 a share")."""
    word = nearest_before(given.line, given.at, "per_unit")
    return Choice(settled(given.line.tokens[word].senses["per_unit"], "so much per unit", word)) if word is not None else None


def _leaves(given: Number, framed: Framed) -> bool:
    """Whether the number is where something comes from, which stands before what it comes to."""
    return framed.token >= 0 and "postposition" in given.line.tokens[framed.token].senses


def _listed(given: Number) -> Choice | None:
    """The period of the number before, for the next one of a list of clauses that share theirs."""
    before, line = given.before, given.line
    listed = before is not None and line.openers[line.clauses[given.at]] == "listed"
    return before.period if listed and before and before.form.form != "comparison" else None


def _since(given: Number, found: Measured) -> Choice | None:
    """The period of a number that is a change and stands behind what it is a change from: that of what has changed since ("5bn, against the
    4bn of 2023 a rise of 25%")."""
    before, best = given.before, found.choice.best
    if before is None or before.form.form != "comparison" or given.standing is None or has_own(given.line, given.at):
        return None
    same = best and before.metric.best and best.value == before.metric.best.value
    return given.standing.period if same and given.line.clauses[given.at] - given.line.clauses[before.at] <= STEPS else None


def _joined(limits: str | None, on: str | None) -> str | None:
    return ",".join(sorted({*limits.split(","), on})) if limits and on else limits or on


def _subject(given: Number, found: Measured, voice: Voice | None, who: Cast, context: Context) -> Choice:
    if given.before is not None and whole(given, given.before, context):
        return NOTHING
    word = found.choice.best.token if found.choice.best else -1
    wanted = Wanted(given.at, word, found.measure, voice.value if voice else None)
    subject = choose_subject(given.line, wanted, who.owners, context.salience)
    if given.lender is None:
        return subject
    own = subject.best is not None and subject.best.token >= 0 and given.line.clauses[subject.best.token] == given.line.clauses[given.at]
    return subject if own else _lent(given, "subject") or subject


def _told(given: Number, period: Period | None, measure: Metric | None, context: Context) -> Voice:
    """The modality; a reply that names another date for an amount is as sure as what it replies to."""
    ahead = measure is not None and measure.ahead
    if period is None and "modality" not in given.line.places:  # as most
        return PLANNED if ahead else STATED
    told = modality(given.line, given.at, period, context.published, ahead=ahead)
    if period is None or told.value != "actual":
        return told
    if given.quantity.hedge == "range" and _unfinished(period, context.published):
        return Voice("forecast", told.token)
    return Voice(given.lender.modality) if given.lender else told


def _unfinished(period: Period, published: datetime.date | None) -> bool:
    """Whether a period is not over yet: a range given for it is what is expected."""
    return period.end is not None and published is not None and period.end > published


def _lent(given: Number, slot: str) -> Choice | None:
    """A borrowed number is of what its lender is of, unless its own sentence says."""
    lender = given.lender
    value = getattr(lender, slot) if lender else None
    return Choice(settled(value, f"with the amount, from {lender.quantity.text if lender.quantity else ''}")) if lender and value else None
