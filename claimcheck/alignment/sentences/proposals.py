"""For each number of a draft the numbers of the sources that it may be, and the one that it should be."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from claimcheck.alignment.sentences.assignment import assign
from claimcheck.alignment.sentences.beside import beside
from claimcheck.alignment.sentences.likeness import family, meet, shared, weigh
from claimcheck.alignment.sentences.views import Seen, View
from claimcheck.knowledge.tables import integers
from claimcheck.model import Alignment, Proposal

LIMITS = integers("gate")["sentence_thresholds"]
Pairs = dict[tuple[int, int], Alignment]


def propose(draft: View, sources: tuple[View, ...]) -> tuple[Proposal, ...]:
    """One proposal a number of the draft, in order."""
    rows = [dict(_row(left, draft, sources)) for left in draft.seen]
    scores = {(i, j): pair.score for i, row in enumerate(rows) for j, pair in row.items()}
    partners = assign(scores, LIMITS["partner"])
    columns: dict[int, list[int]] = {}
    for (_, j), score in scores.items():
        columns.setdefault(j, []).append(score)
    near = beside(draft, sources)
    made = (_proposal(left, rows[i], partners.get(i), columns) for i, left in enumerate(draft.seen))
    return tuple(replace(proposal, beside=near[left.sentence]) for proposal, left in zip(made, draft.seen, strict=True))


def _row(left: Seen, draft: View, sources: tuple[View, ...]) -> Iterator[tuple[int, Alignment]]:
    """The numbers of all sources, counted through, that one of the draft could be."""
    at = 0
    for view in sources:
        one_language = family(draft.language) == family(view.language)
        least = LIMITS["contradicted" if one_language else "contradicted_across"]
        common: dict[int, int] = {}
        for j, right in enumerate(view.seen, at):
            if meet(left.kind, right.kind):
                if right.sentence not in common:
                    common[right.sentence] = shared(draft.told[left.sentence], view.told[right.sentence])
                slots = weigh(left, right, (draft, view), common[right.sentence])
                score = sum([s.weight for s in slots])
                differ = next((s.name for s in slots if s.state == "different"), None)
                yield j, Alignment(left.claim, right.claim, slots, score, least, score >= least, differ)
        at += len(view.seen)


def _proposal(left: Seen, row: dict[int, Alignment], chosen: int | None, columns: dict[int, list[int]]) -> Proposal:
    """The margin is how much more the partner is than the next for either of the two."""
    candidates = tuple(sorted(row.values(), key=lambda pair: -pair.score))
    if chosen is None:
        return Proposal(left.claim, candidates)
    partner = row[chosen]
    others = [pair.score for pair in candidates if pair is not partner][:1]
    rivals = sorted(columns[chosen], reverse=True)
    rivals.remove(partner.score)
    return Proposal(left.claim, candidates, partner, partner.score - max(others + rivals[:1], default=0))
