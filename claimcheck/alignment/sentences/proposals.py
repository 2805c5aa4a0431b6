"""For each number of a draft the numbers of the sources that it may be, and the one that it should be."""

from __future__ import annotations

from claimcheck.alignment.sentences.assignment import assign
from claimcheck.alignment.sentences.likeness import meet, shared, weigh
from claimcheck.alignment.sentences.views import Seen, View
from claimcheck.knowledge.tables import integers
from claimcheck.model import Alignment, Proposal, Slot

LIMITS = integers("gate")["sentence_thresholds"]


def propose(draft: View, sources: tuple[View, ...]) -> tuple[Proposal, ...]:
    """One proposal a number of the draft, in order."""
    rights = [(view, seen) for view in sources for seen in view.seen]
    common: dict[tuple[int, int], int] = {}
    slots: dict[tuple[int, int], tuple[Slot, ...]] = {}
    for i, left in enumerate(draft.seen):
        for j, (view, right) in enumerate(rights):
            if meet(left.kind, right.kind):
                both = (left.sentence, id(view.told[right.sentence]))
                if both not in common:
                    common[both] = shared(draft.told[left.sentence], view.told[right.sentence])
                slots[i, j] = weigh(left, right, (draft, view), common[both])
    scores = {pair: sum(s.weight for s in found) for pair, found in slots.items()}
    pairs = assign(scores, LIMITS["partner"])
    return tuple(_proposal(i, left, rights, slots, scores, pairs) for i, left in enumerate(draft.seen))


def _proposal(i: int, left: Seen, rights: list[tuple[View, Seen]], slots, scores, pairs) -> Proposal:  # type: ignore[no-untyped-def]
    mine = sorted((j for a, j in scores if a == i), key=lambda j: (-scores[i, j], j))
    made = {j: _aligned(left, rights[j][1], slots[i, j], scores[i, j]) for j in mine}
    chosen = pairs.get(i)
    if chosen is None:
        return Proposal(left.claim, tuple(made.values()), None)
    others = [scores[i, j] for j in mine if j != chosen] + [s for (a, j), s in scores.items() if j == chosen and a != i]
    return Proposal(left.claim, tuple(made.values()), made[chosen], scores[i, chosen] - max(others, default=0))


def _aligned(left: Seen, right: Seen, slots: tuple[Slot, ...], score: int) -> Alignment:
    differ = next((s.name for s in slots if s.state == "different"), None)
    return Alignment(left.claim, right.claim, slots, score, LIMITS["partner"], score >= LIMITS["partner"], differ)
