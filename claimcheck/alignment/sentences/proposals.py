"""For each number of a draft the numbers of the sources that it may be, and the one that it should be."""

from __future__ import annotations

from operator import attrgetter

from msgspec import Struct

from claimcheck.alignment.sentences.assignment import assign
from claimcheck.alignment.sentences.beside import Likes, Numbers, beside
from claimcheck.alignment.sentences.features import Sides, sides_of
from claimcheck.alignment.sentences.likeness import meet, opening, shared, weigh
from claimcheck.alignment.sentences.views import Seen, View
from claimcheck.knowledge.tables import integers
from claimcheck.model import Alignment, Claim, Proposal, Slot

LIMITS = integers("gate")["sentence_thresholds"]
SCORE = attrgetter("score")


class Facing(Struct, frozen=True, eq=False):
    """A draft held against a source: how much their sentences share, and the features that two of these have by themselves."""

    sides: Sides
    likes: Likes
    opened: dict[tuple[int, int], tuple[Slot, ...]]


def propose(draft: View, sources: tuple[View, ...]) -> tuple[Proposal, ...]:
    """One proposal a number of the draft, in order."""
    likes = [[[shared(one, two) for two in view.told] for one in draft.told] for view in sources]
    each = [Facing(sides_of(draft, view), like, {}) for view, like in zip(sources, likes, strict=True)]
    rows = [_row(left, each) for left in draft.seen]
    scores = {(i, j): pair.score for i, row in enumerate(rows) for j, pair in row.items()}
    partners = assign(scores, LIMITS["partner"])
    columns: dict[int, list[int]] = {}
    for (_, j), score in scores.items():
        columns.setdefault(j, []).append(score)
    near = beside(draft, sources, likes)
    return tuple(
        [_proposal(left.claim, rows[i], _rivals(partners.get(i), columns), near[left.sentence]) for i, left in enumerate(draft.seen)]
    )


def _row(left: Seen, each: list[Facing]) -> dict[int, Alignment]:
    """The numbers of all sources, counted through, that one of the draft could be."""
    found: dict[int, Alignment] = {}
    at = 0
    for held in each:
        sides = held.sides
        least = LIMITS["contradicted" if sides.one_language else "contradicted_across"]
        for j, right in enumerate(sides.right.seen, at):
            if meet(left.kind, right.kind):
                slots = weigh(left, right, sides, _opened(held, left.sentence, right.sentence))
                score, differ = 0, None
                for slot in slots:
                    score += slot.weight
                    if differ is None and slot.state == "different":
                        differ = slot.name
                found[j] = Alignment(left.claim, right.claim, slots, score, least, score >= least, differ)
        at += len(sides.right.seen)
    return found


def _opened(held: Facing, one: int, two: int) -> tuple[Slot, ...]:
    known = held.opened.get((one, two))
    if known is None:
        sides = held.sides
        known = held.opened[one, two] = opening(sides.left.told[one], sides.right.told[two], sides, held.likes[one][two])
    return known


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
