"""Which sentences of a source stand beside a sentence of a draft: where to look for numbers that another is worked out from."""

from __future__ import annotations

from claimcheck.alignment.sentences.likeness import shared
from claimcheck.alignment.sentences.views import View
from claimcheck.model import Claim

# How many sentences are looked at, and how much of the shorter of two, in hundredths, must be in the other.
MOST, ALIKE = 2, 25
Numbers = tuple[tuple[Claim, ...], ...]


def beside(draft: View, sources: tuple[View, ...]) -> list[Numbers]:
    """For each sentence of the draft the numbers of those most like it, the likest first."""
    return [_one(sentence, draft, sources) for sentence in range(len(draft.told))]


def _one(sentence: int, draft: View, sources: tuple[View, ...]) -> Numbers:
    found: list[tuple[int, int, View, int]] = []
    for view in sources:
        for index, told in enumerate(view.told):
            like = shared(draft.told[sentence], told)
            if like >= ALIKE or (draft.single and view.single):
                found.append((-like, len(found), view, index))
    best = sorted(found, key=lambda one: one[:2])[:MOST]
    return tuple(tuple(s.claim for s in view.seen if s.sentence == index) for _, _, view, index in best)
