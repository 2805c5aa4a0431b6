"""The filled slots of one number, put together as a Claim with its evidence and confidence."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.claims.forms import Framed
from claimcheck.claims.line import Line
from claimcheck.claims.metrics import of_persons
from claimcheck.claims.score import Choice
from claimcheck.claims.voices import Voice
from claimcheck.digests import sha256
from claimcheck.intervals import Policy, bounds
from claimcheck.knowledge.metrics import Metric, metric
from claimcheck.model import Claim, Document, Evidence, Flow, Modality, Part, Period, Quantity, Span, Token

# What each kind of doubt costs a claim.
UNCLEAR, GUESSED = 0.85, 0.7
# The confidence of a claim by the number of slots that were guessed and of those that were unclear.
CONFIDENCE = {(g, u): round(GUESSED**g * UNCLEAR**u, 2) for g in range(4) for u in range(4 - g)}
# The unit of a bare number of a metric whose dimension has one unit.
UNITS = {"points": "index_point"}
# Where else than in the text a sentence stands.
PLACES: dict[str, Literal["headline", "table"]] = {"headline": "headline", "table": "table"}
# What a number measures by its dimension alone; such claims are read, but never compared.
GENERIC = {"duration": "duration"}


class Slots(Struct, frozen=True, gc=False):
    """What was chosen for each slot of the number at token `at`."""

    quantity: Quantity
    at: int
    metric: Choice
    subject: Choice
    period: Choice
    chosen: Period | None
    form: Framed
    modality: Voice
    speaker: Voice | None
    scope: str | None
    head: str | None = None
    direction: Literal["up", "down"] | None = None


def each_part(slots: Slots) -> list[Slots]:
    """The slots; those of each part where there is none of the whole ("no one was killed or injured": no deaths, no injured)."""
    best, value = slots.metric.best, slots.quantity.value
    if best is None or value is None or value:
        return [slots]
    measure = metric(best.value)
    if measure is None or not measure.parts:
        return [slots]
    return [replace(slots, metric=Choice(replace(best, value=part))) for part in measure.parts]


def assemble(document: Document, part: Part, line: Line, quantity: Quantity, slots: Slots, policy: Policy, surfaces: Counter[str]) -> Claim:
    """The claim; its id depends on the article and the words of the number alone, so that edits elsewhere keep it."""
    best, owner, voice = slots.metric.best, slots.subject.best, slots.speaker
    name = best.value if best else None
    measure = metric(name) if name else None
    flow: Flow
    measured: str | None
    if quantity.kind == "multiple":
        measured, base, flow = "multiple", name, "ratio"
    else:
        measured, base = name or GENERIC.get(quantity.kind), None
        since = slots.chosen is not None and slots.chosen.flag == "since"
        flow = "cumulative" if since else measure.flow if measure else "unknown"
    span, confidence, evidence = _told(line, slots)
    plain = identity(document.id, quantity.text, surfaces)
    counted = _counted(quantity, measure, policy) if measure else quantity
    modality: Modality = slots.modality.value  # type: ignore[assignment]
    # in the order of the fields: names for twenty of them are a tenth of the work
    return Claim(
        plain, document.id, span, part, counted, measured, (owner.value or None) if owner else None, slots.chosen, slots.scope,
        flow, modality, voice.value if voice else None, evidence, confidence, slots.form.form,
        PLACES.get(line.sentence.role, "body"), line.sentence.span.start, slots.head, base, line.clauses[slots.at], slots.direction,
    )  # fmt: skip


def identity(document: str, surface: str, surfaces: Counter[str]) -> str:
    """The id of a claim, from its article, its words, and how often these came before."""
    plain = " ".join(surface.split()).casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKC", plain)
    ordinal = surfaces.get(plain, 0)
    surfaces[plain] = ordinal + 1
    return sha256(f"claim/1\x1f{document}\x1f{plain}\x1f{ordinal}".encode("utf-8", "surrogatepass"))[:32]


def _counted(quantity: Quantity, measure: Metric, policy: Policy) -> Quantity:
    """A bare number of a counted metric counts that metric's unit; an exact count is not rounded; what is by its nature an
    amount per something (earnings per share) is an amount, whether the text says so again or not."""
    counted = measure.dimension.partition(":")[2]
    if counted and quantity.unit and quantity.unit != counted and of_persons(counted, quantity):
        quantity = replace(quantity, unit=counted)
    unit = quantity.unit or counted or UNITS.get(measure.dimension)
    if measure.per and unit:
        unit = unit.removesuffix(f"/{measure.per}")
    if unit == quantity.unit and not measure.exact:
        return quantity
    hard, soft = quantity.hard, quantity.soft
    if measure.exact and quantity.value is not None and quantity.precision is not None:
        hard, soft = bounds(quantity.hedge, quantity.value, quantity.precision, policy, exact_count=True)
    whole = measure.dimension.partition(":")[0]
    kind = whole if unit and not quantity.unit else quantity.kind if unit == quantity.unit else measure.dimension
    return replace(quantity, unit=unit, hard=hard, soft=soft, kind=kind)


def _told(line: Line, slots: Slots) -> tuple[Span, float, tuple[Evidence, ...]]:
    """From the first to the last word of its clause that set a slot; how sure it is; and the evidence."""
    tokens, clauses, own = line.tokens, line.clauses, line.clauses[slots.at]
    start, end = tokens[slots.at].start, tokens[slots.at].end
    guessed = unclear = 0
    found: list[Evidence] = []
    for slot, choice in (("metric", slots.metric), ("subject", slots.subject), ("period", slots.period)):
        best = choice.best
        if best is None:
            continue
        if best.token < 0:
            guessed += 1
            place = None
        else:
            if not choice.clear:
                unclear += 1
            word = tokens[best.token]
            place = Span(word.start, word.end)
            if clauses[best.token] == own:
                if word.start < start:
                    start = word.start
                if word.end > end:
                    end = word.end
        if slot == "period":
            found.append(Evidence(slot, slots.chosen.text if slots.chosen else best.value, best.reason, place, best.score))
        else:
            second = choice.second
            beaten = f"{second.value} ({second.score})" if second else None
            found.append(Evidence(slot, best.value, best.reason, place, best.score, beaten))
    modality, speaker, form = slots.modality, slots.speaker, slots.form
    if modality.token >= 0:
        found.append(Evidence("modality", modality.value, "said so", _place(tokens, modality.token)))
    if speaker and speaker.token >= 0:
        found.append(Evidence("speaker", speaker.value, "said so", _place(tokens, speaker.token)))
    if form.token >= 0:
        found.append(Evidence("form", form.form, "said so", _place(tokens, form.token)))
    return Span(start, end), CONFIDENCE[guessed, unclear], tuple(found)


def _place(tokens: tuple[Token, ...], at: int) -> Span:
    word = tokens[at]
    return Span(word.start, word.end)
