"""Blocking by what two claims must share, then the gate for each pair of a block."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from claimcheck.alignment import milestones
from claimcheck.alignment.about import named
from claimcheck.alignment.context import Context
from claimcheck.alignment.partners import measure
from claimcheck.alignment.slots import differ_at_once, one_change, weigh
from claimcheck.knowledge.metrics import related
from claimcheck.knowledge.tables import integers, names
from claimcheck.model import Alignment, Claim, Slot

Pair = tuple[Claim, Claim]
# The block of the claims without an amount.
MILESTONES = "milestone"
HEADLINE = "headline"
COUNTS = frozenset(("count", "number"))
# Of these one may differ: rules of their own look at it.
LEFT_TO_RULES = frozenset(("period", "currency", "modality", "flow"))


def align(claims: tuple[Claim, ...], context: Context) -> Iterator[Alignment]:
    """Every pair of claims whose gate opens. Claims of different dimensions or unrelated metrics never meet; of subjects
    that are not known to be the same, only within documents that tell of one thing."""
    for block in _blocks(claims).values():
        yield from _open(_pairs(block, context), context)
    for block in _counts(claims).values():
        loose = (pair for pair in _pairs(block, context) if _loosely(*pair))
        yield from _open(loose, context)
    yield from _open(_reprinted(claims, context), context)


def match(draft: tuple[Claim, ...], sources: tuple[Claim, ...], context: Context) -> Iterator[Alignment]:
    """As `align`, but only pairs of a draft's claim (left) and a source's (right)."""
    blocks = _blocks(sources)
    for measured, block in _blocks(draft).items():
        yield from _open(((mine, theirs) for mine in block for theirs in blocks.get(measured, ())), context)


def compare(left: Claim, right: Claim, context: Context) -> Alignment:
    """Two claims slot by slot. The gate is open when no slot is known to differ and the sum reaches the lowest threshold.
    A pair that differs in one slot that rules of their own look at (periods: those on dates; currencies: those on slips;
    modality, flow) counts as open, and `reason` names the slot."""
    weights, thresholds = integers("gate")["article"], integers("gate")["thresholds"]
    dated = left.quantity is None or right.quantity is None
    weighed = milestones.weigh(left, right, context) if dated else weigh(left, right, context)
    slots = tuple([Slot(w.name, w.state, w.left, w.right, weights[w.feature] if w.feature else 0) for w in weighed])
    score = sum([s.weight for s in slots])
    differ = [w.name for w in weighed if w.state == "different"]
    reason = next((name for name in differ if name not in LEFT_TO_RULES), differ[0] if differ else None)
    threshold = thresholds["dates" if reason == "period" else "figures"]
    return Alignment(left, right, slots, score, threshold, len(differ) < 2 and set(differ) <= LEFT_TO_RULES and score >= threshold, reason)


def _blocks(claims: tuple[Claim, ...]) -> dict[str, list[Claim]]:
    """Claims by what they measure."""
    blocks: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.quantity is None:
            blocks[MILESTONES].append(claim)
        elif _measured(claim):
            blocks[measure(claim)].append(claim)
    return blocks


def _counts(claims: tuple[Claim, ...]) -> dict[str, list[Claim]]:
    """Counts by their metric: what is counted may be left out, or told by a word that counts anything (17,842宗, 17,842棟)."""
    blocks: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.metric and claim.quantity and claim.quantity.kind in COUNTS:
            blocks[claim.metric].append(claim)
    return blocks


def _reprinted(claims: tuple[Claim, ...], context: Context) -> Iterator[Pair]:
    """The numbers in one place of two tellings of one report of which a side says neither what it measures nor in what."""
    placed = {identity for pair in context.reprinted for identity in pair}
    held = {c.id: c for c in claims if c.id in placed}
    for pair in sorted(context.reprinted, key=sorted):
        left, right = sorted((held[identity] for identity in pair), key=lambda c: (c.document, c.id))
        if not (_measured(left) and _measured(right)):
            yield left, right


def _measured(claim: Claim) -> bool:
    return claim.metric is not None or (claim.quantity is not None and claim.quantity.unit is not None)


def _generic(claim: Claim) -> bool:
    unit = claim.quantity.unit if claim.quantity else None
    return unit is None or unit in names("scales")["generic_units"]


def _loosely(left: Claim, right: Claim) -> bool:
    """Whether two counts are in different blocks, though what they count may be one."""
    if measure(left) == measure(right):
        return False
    bare = any(c.quantity is not None and c.quantity.unit is None for c in (left, right))
    return bare or (_generic(left) and _generic(right))


def _pairs(block: list[Claim], context: Context) -> Iterator[Pair]:
    """Pairs of one subject; and of a subject that is only guessed with those of the documents that are kin."""
    subjects: dict[str | None, list[Claim]] = defaultdict(list)
    documents: dict[str, list[Claim]] = defaultdict(list)
    for claim in block:
        subjects[context.key(claim.subject)].append(claim)
        documents[claim.document].append(claim)
    for key, same in subjects.items():
        if key is not None:
            yield from combinations(same, 2)
    for told in documents.values():
        yield from _headed(told, context)
    for one, two in context.kin(documents):
        for left in documents[one]:
            yield from ((left, right) for right in documents[two] if _loose(left, right, context))


def _headed(told: list[Claim], context: Context) -> Iterator[Pair]:
    """The numbers of a headline that names nobody, and those of one document below it: a headline is short."""
    for left in told:
        if left.place == HEADLINE and left.metric and (left.subject is None or not named(left)):
            yield from ((left, right) for right in told if right.place != HEADLINE and _loose(left, right, context))


def _may_meet(left: Claim, right: Claim, context: Context) -> bool:
    """One metric, or two that are declared to be related; a metric that is not known may be any, between articles on one thing."""
    if left.metric is None or right.metric is None:
        return context.akin(left, right)
    known = left.metric == right.metric or related(left.metric, right.metric) is not None or one_change(left, right)
    return known or context.partners(left, right)


def _loose(left: Claim, right: Claim, context: Context) -> bool:
    return context.key(left.subject) is None or context.key(left.subject) != context.key(right.subject)


def _open(pairs: Iterable[Pair], context: Context) -> Iterator[Alignment]:
    for left, right in pairs:
        if _may_meet(left, right, context) and not differ_at_once(left, right):
            alignment = compare(left, right, context)
            if alignment.open:
                yield alignment
