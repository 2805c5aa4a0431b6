"""Why a phrase was read as it was, and why two claims were compared or not: as lines of plain text."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import alignment, drafts, pipeline, rules
from claimcheck.errors import ClaimcheckError
from claimcheck.intervals import Policy
from claimcheck.knowledge import own
from claimcheck.knowledge.tables import integers
from claimcheck.model import Alignment, Claim, Document, Mark, Period, Proposal, Quantity, Slot
from claimcheck.rules.relation import span
from claimcheck.rules.rule import Rules
from claimcheck.writing import plainly

# A document id and an offset of its text.
Place = tuple[str, int]
LISTED = ("hedge", "hedge_after", "multiplier", "unit", "unit_before", "metric", "name", "modality")


def explain_phrase(text: str, language: str | None = None, used: Rules[Policy] | None = None) -> list[str]:
    """How every number and date of a phrase is read, word by word, with the words of the rules that are `used` too; or that there
    is none."""
    with own.including(rules.own(used or rules.builtin())):
        return _read(text, language)


def _read(text: str, language: str | None) -> list[str]:
    prepared = plainly(Document("phrase", text, language=language)).document
    found, dated, numbers = pipeline.figures_of(prepared)
    lines = [f"read as {prepared.language}{'-' + prepared.region if prepared.region else ''}"]
    for quantity in numbers.quantities:
        lines += _quantity(prepared.text, quantity, found)
    lines += [_period(p) for p in dated]
    lines += [f"{r.text}: no quantity ({r.reason})" for r in numbers.rejected]
    return lines if len(lines) > 1 else [*lines, "no number found"]


def _quantity(text: str, quantity: Quantity, found: tuple[Mark, ...]) -> list[str]:
    inside = [m for m in found if quantity.span.start <= m.start and m.end <= quantity.span.end]
    words = [f"{text[m.start : m.end]} → {k} {v}" for m in inside for k, v in m.senses.items() if k in LISTED]
    value = "no single value" if quantity.value is None else format(quantity.value, "f")
    return [
        f"{quantity.text}: {value} {quantity.unit or ''}".rstrip() + f" ({quantity.kind}, {quantity.hedge})",
        *(["  " + "; ".join(words)] if words else []),
        f"  hard {span(quantity.hard)}  soft {span(quantity.soft)}",
        *([f"  in doubt: {quantity.doubt}"] if quantity.doubt else []),
    ]


def _period(period: Period) -> str:
    days = f"{period.start}..{period.end}" if period.start else "unresolved without a publication date"
    return f"{period.text}: {period.grain} {days}" + (f" ({period.flag})" if period.flag else "")


def explain_pair(given: Sequence[Document], one: Place, two: Place, used: Rules[Policy] | None = None) -> list[str]:
    """The gate between the claims at two places, slot by slot, as scan asks and, of two documents, as verify asks of the first as
    a draft. Raises ClaimcheckError: no-claim-there."""
    used = used or rules.builtin()
    with own.including(rules.own(used)):
        held = {d.id: drafts.hold(d, used.intervals, dated=True) for d in given}
        (first, at), (second, there) = one, two
        return _explained([*held.values()], ((first, held[first].form.place(at)), (second, held[second].form.place(there))), used)


def _explained(held: list[drafts.Held], places: tuple[Place, Place], used: Rules[Policy]) -> list[str]:
    (one, at), (two, there) = places
    known = {h.document.id: h for h in held}
    directed = _held(known[one], known[two], (at, there), used) if one != two else []
    try:
        return [*_scanned(held, places, used), *directed]
    except ClaimcheckError as error:
        if not directed or error.kind != "no-claim-there":
            raise
        return [error.message, *directed]


def _scanned(held: list[drafts.Held], places: tuple[Place, Place], used: Rules[Policy]) -> list[str]:
    readings = [(h.document, h.reading) for h in held]
    found = tuple(c for _, r in readings for c in (*r.claims, *r.milestones))
    left, right = (_at(found, place) for place in places)
    pair = alignment.compare(left, right, pipeline.context_of(readings))
    library = pipeline.library_of(readings)
    hits = rules.judge([pair], used, library) if pair.open else []
    verdict = f"{hits[0].rule.id}: {hits[0].outcome.verdict}; {hits[0].outcome.gap or ''}" if hits else "no rule speaks"
    joined = [_worked_out(h) for h in rules.gather(found, used, library) if {left.id, right.id} <= {c.id for c in h.claims}]
    compared = [*map(_slot, pair.slots), _sum(pair), verdict if pair.open else _closed(pair)]
    return [*_claim("left", left), *_claim("right", right), *compared, *joined]


def _held(draft: drafts.Held, source: drafts.Held, offsets: tuple[int, int], used: Rules[Policy]) -> list[str]:
    """What verify makes of two numbers or dates, the first in a draft; nothing where one of the texts has none."""
    report, proposals = drafts.verified(draft, (source,), used)
    asked, told = ([c for c in found if c.part == "text"] for found in ([p.claim for p in proposals], source.figures))
    if not asked or not told:
        return []
    left, right = _nearest(asked, offsets[0]), _nearest(told, offsets[1])
    status = next(s.status for s in report.support if s.claim.id == left.id)
    proposal = next(p for p in proposals if p.claim.id == left.id)
    return [f"verify  {_text(left)} is {status}", *_proposed(proposal, right)]


def _proposed(proposal: Proposal, right: Claim) -> list[str]:
    """The gate of verify between a number of a draft and one of a source."""
    pair = next((c for c in proposal.candidates if c.right.id == right.id), None)
    if pair is None:
        return [f"  {_text(right)} is of another kind: the two are not compared"]
    partner = "its partner" if proposal.partner is pair else "not its partner" if proposal.partner else "no partner found"
    limits = f"partner from {integers('gate')['sentence_thresholds']['partner']}, contradicted from {pair.threshold}"
    vetoed = [f"  {pair.reason} is known on both sides: neither supported nor contradicted"] if pair.reason else []
    slots = [f"  {s.name}: {s.state} {s.weight:+d}" for s in pair.slots]
    return [f"  against {_text(right)}: {partner}", *slots, f"  sum {pair.score} ({limits})", *vetoed]


def _worked_out(hit: rules.Hit) -> str:
    """A rule over several numbers that joins the two, with its arithmetic."""
    return f"{hit.rule.id}: {hit.outcome.verdict}; {hit.outcome.computed or hit.outcome.gap or ''}"


def _at(claims: tuple[Claim, ...], place: tuple[str, int]) -> Claim:
    document, offset = place
    here = [c for c in claims if c.document == document and c.part == "text"]
    if not here:
        raise ClaimcheckError("no-claim-there", f"no claim in {document}", hint=f"claimcheck extract {document}")
    return _nearest(here, offset)


def _nearest(claims: Sequence[Claim], offset: int) -> Claim:
    return min(claims, key=lambda c: _distance(c, offset))


def _distance(claim: Claim, offset: int) -> int:
    where = claim.quantity.span if claim.quantity else claim.span
    return 0 if where.start <= offset < where.end else min(abs(where.start - offset), abs(where.end - 1 - offset))


def _claim(role: str, claim: Claim) -> list[str]:
    about = f"{claim.subject or 'subject unknown'} / {claim.metric or 'metric unknown'}  {claim.modality}"
    lines = [f"{role}  {_text(claim)}  {_interval(claim)}  {about}"]
    for evidence in claim.evidence:
        runner_up = f"; runner-up {evidence.runner_up}" if evidence.runner_up else ""
        lines.append(f"  {evidence.slot}: {evidence.value} ({evidence.reason} = {evidence.score}{runner_up})")
    return lines


def _text(claim: Claim) -> str:
    return claim.quantity.text if claim.quantity else claim.period.text if claim.period else ""


def _interval(claim: Claim) -> str:
    return f"hard {span(claim.quantity.hard)} soft {span(claim.quantity.soft)} {claim.quantity.unit or ''}" if claim.quantity else ""


def _slot(slot: Slot) -> str:
    return f"{slot.name}: {slot.state} {slot.weight:+d}  {slot.left or '-'} | {slot.right or '-'}"


def _sum(pair: Alignment) -> str:
    thresholds = ", ".join(f"{name} {value}" for name, value in integers("gate")["thresholds"].items())
    return f"sum {pair.score}, opens at {pair.threshold} ({thresholds})"


def _closed(pair: Alignment) -> str:
    if pair.reason:
        return f"not compared: {pair.reason} is known on both sides and differs; an alias, a date or an annotation would open it"
    return f"not compared: {pair.score} is below {pair.threshold}; naming the slots that are unknown would open it"
