"""Blocking by what two claims must share, then the gate for each pair of a block."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from claimcheck.alignment.latest import Latest, latest_periods, speaks_of_latest
from claimcheck.alignment.slots import Weighed, weigh
from claimcheck.knowledge.metrics import related
from claimcheck.knowledge.tables import integers
from claimcheck.model import Alignment, Claim, Slot
from claimcheck.units import dimension

Key = tuple[str, str]


def align(claims: tuple[Claim, ...], undated: frozenset[str] = frozenset()) -> Iterator[Alignment]:
    """Every pair of claims whose gate opens, in the order of the claims. Claims of different subjects, dimensions or
    unrelated metrics never meet; nor do claims without a subject or a metric. `undated`: documents without a date."""
    blocks: dict[Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.quantity and claim.subject and claim.metric:
            blocks[claim.subject, _measure(claim)].append(claim)
    latest = latest_periods(claims, undated)
    for block in blocks.values():
        yield from _open(combinations(block, 2), latest)


def match(draft: tuple[Claim, ...], sources: tuple[Claim, ...], undated: frozenset[str] = frozenset()) -> Iterator[Alignment]:
    """As `align`, but only pairs of a draft's claim (left) and a source's (right)."""
    blocks: dict[Key, list[Claim]] = defaultdict(list)
    for claim in sources:
        blocks[claim.subject or "", _measure(claim)].append(claim)
    latest = latest_periods((*draft, *sources), undated)
    for claim in draft:
        if claim.quantity and claim.subject and claim.metric:
            yield from _open(((claim, other) for other in blocks.get((claim.subject, _measure(claim)), ())), latest)


def _open(pairs: Iterable[tuple[Claim, Claim]], latest: Latest) -> Iterator[Alignment]:
    for left, right in pairs:
        if left.metric == right.metric or related(left.metric or "", right.metric or ""):
            alignment = compare(left, right, latest)
            if alignment.open:
                yield alignment


def _measure(claim: Claim) -> str:
    """Money of different currencies stays apart: no rate, no comparison."""
    unit = claim.quantity.unit if claim.quantity else None
    kind = dimension(unit)
    return unit or "" if kind in ("money", "count") else kind


def compare(left: Claim, right: Claim, latest: Latest | None = None) -> Alignment:
    """Two claims slot by slot. The gate is open when no slot is known to differ and the sum reaches the lowest threshold.
    Different periods are left to the rules on dates: then `reason` is "period" and the gate counts as open."""
    weights, thresholds = integers("gate")["article"], integers("gate")["thresholds"]
    weighed = weigh(left, right, latest is not None and speaks_of_latest(left, right, latest))
    slots = tuple(Slot(w.name, w.state, w.left, w.right, weights[w.feature] if w.feature else 0) for w in weighed)
    score = sum(s.weight for s in slots)
    reason = next((s.name for s in slots if s.state == "different" and s.name != "period"), None) or _period_reason(weighed)
    threshold = thresholds["dates" if reason == "period" else "agree"]
    return Alignment(left, right, slots, score, threshold, reason in (None, "period") and score >= threshold, reason)


def _period_reason(weighed: tuple[Weighed, ...]) -> str | None:
    return "period" if any(w.name == "period" and w.state == "different" for w in weighed) else None
