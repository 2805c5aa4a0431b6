"""One number for one: the pairing of two rows of numbers that fits best in all."""

from __future__ import annotations

from collections.abc import Mapping

Scores = Mapping[tuple[int, int], int]


def assign(scores: Scores, least: int) -> dict[int, int]:
    """The partner of each left number that has one: no right number serves two, pairs below `least` are left out. The best pairs
    first, then exchanges for as long as two pairs are better crossed."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for (left, right), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if score >= least and left not in pairs and right not in taken:
            pairs[left] = right
            taken.add(right)
    _exchange(pairs, scores, least)
    return pairs


def _exchange(pairs: dict[int, int], scores: Scores, least: int) -> None:
    lefts = sorted(pairs)
    for _ in lefts:
        moved = False
        for i, one in enumerate(lefts):
            for two in lefts[i + 1 :]:
                crossed = scores.get((one, pairs[two])), scores.get((two, pairs[one]))
                if crossed[0] is None or crossed[1] is None or min(crossed[0], crossed[1]) < least:
                    continue
                if crossed[0] + crossed[1] > scores[one, pairs[one]] + scores[two, pairs[two]]:
                    pairs[one], pairs[two] = pairs[two], pairs[one]
                    moved = True
        if not moved:
            return
