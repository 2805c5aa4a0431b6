"""For each number of a draft the numbers of the sources that it may be, and the one that it should be."""

from __future__ import annotations

from operator import attrgetter

from claimcheck.alignment.sentences.assignment import assign
from claimcheck.alignment.sentences.beside import Numbers, beside
from claimcheck.alignment.sentences.features import Sides, sides_of
from claimcheck.alignment.sentences.likeness import meet, opening, weigh
from claimcheck.alignment.sentences.views import Seen, View
from claimcheck.knowledge.tables import integers
from claimcheck.model import Alignment, Claim, Proposal, Slot

LIMITS = integers("gate")["sentence_thresholds"]
SCORE = attrgetter("score")
# The features that two sentences have by themselves.
Opened = tuple[Slot, ...]


def propose(draft: View, sources: tuple[View, ...]) -> tuple[Proposal, ...]:
    """One proposal a number of the draft, in order."""
    beside_each = [sides_of(draft, view) for view in sources]
    opened: dict[tuple[int, int, int], Opened] = {}
    rows = [_row(left, beside_each, opened) for left in draft.seen]
    scores = {(i, j): pair.score for i, row in enumerate(rows) for j, pair in row.items()}
    partners = assign(scores, LIMITS["partner"])
    columns: dict[int, list[int]] = {}
    for (_, j), score in scores.items():
        columns.setdefault(j, []).append(score)
    near = beside(draft, sources)
    return tuple(
        [_proposal(left.claim, rows[i], _rivals(partners.get(i), columns), near[left.sentence]) for i, left in enumerate(draft.seen)]
    )


def _row(left: Seen, beside_each: list[Sides], opened: dict[tuple[int, int, int], Opened]) -> dict[int, Alignment]:
    """The numbers of all sources, counted through, that one of the draft could be. `opened` keeps the features of two sentences."""
    found: dict[int, Alignment] = {}
    at = 0
    for number, sides in enumerate(beside_each):
        least = LIMITS["contradicted" if sides.one_language else "contradicted_across"]
        for j, right in enumerate(sides.right.seen, at):
            if meet(left.kind, right.kind):
                key = number, left.sentence, right.sentence
                if key not in opened:
                    opened[key] = opening(sides.left.told[left.sentence], sides.right.told[right.sentence], sides)
                slots = weigh(left, right, sides, opened[key])
                score, differ = 0, None
                for slot in slots:
                    score += slot.weight
                    if differ is None and slot.state == "different":
                        differ = slot.name
                found[j] = Alignment(left.claim, right.claim, slots, score, least, score >= least, differ)
        at += len(sides.right.seen)
    return found


def _rivals(chosen: int | None, columns: dict[int, list[int]]) -> tuple[int, list[int]] | None:
    """The partner with all scores that it has."""
    return None if chosen is None else (chosen, columns[chosen])


def _proposal(claim: Claim, row: dict[int, Alignment], chosen: tuple[int, list[int]] | None, near: Numbers) -> Proposal:
    """The margin is how much more the partner is than the next for either of the two."""
    candidates = tuple(sorted(row.values(), key=SCORE, reverse=True))
    if chosen is None:
        return Proposal(claim, candidates, beside=near)
    partner, rivals = row[chosen[0]], sorted(chosen[1], reverse=True)
    others = [pair.score for pair in candidates[:2] if pair is not partner][:1]
    rivals.remove(partner.score)
    return Proposal(claim, candidates, partner, partner.score - max(others + rivals[:1], default=0), near)
