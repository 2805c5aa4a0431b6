"""The features by which two numbers are told to be one, each in each of its states, and the two documents that they are looked for in."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from claimcheck.alignment.sentences.views import View
from claimcheck.knowledge.tables import integers
from claimcheck.languages.lexicon import family
from claimcheck.model import Slot, State

WEIGHTS: Mapping[str, int] = integers("gate")["sentence"]


def _slots(state: State) -> dict[str, Slot]:
    return {name: Slot(name, state, None, None, weight) for name, weight in WEIGHTS.items()}


# Each feature in each state once, for all the pairs that have it.
SAME, UNKNOWN, DIFFERENT = _slots("same"), _slots("unknown"), _slots("different")


class Sides(Struct, frozen=True, eq=False):
    """A draft and a source, and what holds for all pairs of their numbers: whether they are in one language, and whether one sentence
    is all that either has."""

    left: View
    right: View
    one_language: bool
    single: bool


def sides_of(left: View, right: View) -> Sides:
    """A draft beside a source."""
    return Sides(left, right, family(left.language) == family(right.language), left.single and right.single)
