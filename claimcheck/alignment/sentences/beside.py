"""Which sentences of a source stand beside a sentence of a draft: where to look for numbers that another is worked out from."""

from __future__ import annotations

from claimcheck.alignment.sentences.views import View
from claimcheck.model import Claim

# How many sentences are looked at, and how much of the shorter of two, in hundredths, must be in the other.
MOST, ALIKE = 2, 25
Numbers = tuple[tuple[Claim, ...], ...]
# How much each sentence of the draft shares with each of a source.
Likes = list[list[int]]


def beside(draft: View, sources: tuple[View, ...], likes: list[Likes]) -> list[Numbers]:
    """For each sentence of the draft the numbers of those most like it, the likest first. `likes` are those of each source."""
    return [_one(draft.single, sources, [alike[sentence] for alike in likes]) for sentence in range(len(draft.told))]


def _one(single: bool, sources: tuple[View, ...], likes: Likes) -> Numbers:
    found: list[tuple[int, int, View, int]] = []
    for view, alike in zip(sources, likes, strict=True):
        for index, like in enumerate(alike):
            if like >= ALIKE or (single and view.single):
                found.append((-like, len(found), view, index))
    best = sorted(found, key=lambda one: one[:2])[:MOST]
    return tuple([tuple([s.claim for s in view.seen if s.sentence == index]) for _, _, view, index in best])
