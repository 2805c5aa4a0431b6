"""The score of a candidate for a slot: named features, each with its weight, summed."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.claims.line import Relation
from claimcheck.knowledge.tables import integers

TABLES = integers("attachment")
GAP_EVERY, GAP_MOST = TABLES[""]["gap_every"], TABLES[""]["gap_most"]


class Candidate(Struct, frozen=True, gc=False):
    """What could fill a slot, how well, why, and which token of the line it is (-1: not in this sentence)."""

    value: str
    score: int
    weights: tuple[tuple[str, int], ...]
    token: int = -1

    @property
    def reason(self) -> str:
        """The features and their weights in words."""
        return ", ".join(f"{name.replace('_', ' ')} {weight:+d}" if weight else name for name, weight in self.weights)


class Choice(Struct, frozen=True, gc=False):
    """The best candidate of a slot and the one after it; None where nothing reached the threshold."""

    best: Candidate | None
    second: Candidate | None = None
    clear: bool = True


def score(slot: str, value: str, place: Relation, token: int, features: list[str]) -> Candidate:
    """A candidate for `slot` with the weights of its features in the table of that slot, and their sum."""
    table = TABLES[slot]
    weights = [(name, table[name]) for name in (*_features(place), *features) if name in table]
    if place.numbers:
        weights.append(("number_between", place.numbers * table["number_between"]))
    if place.apart > 1 or place.apart < -1:
        weights.append(("clauses_apart", (abs(place.apart) - 1) * table["clause_apart"]))
    distance = min(place.gap // GAP_EVERY, GAP_MOST)
    if distance:
        weights.append(("distance", distance * table["gap"]))
    return Candidate(value, sum(w for _, w in weights), tuple(weights), token)


def settled(value: str, why: str, token: int = -1, points: int = 0) -> Candidate:
    """A candidate that no scoring chose; `why` says what did."""
    return Candidate(value, points, ((why, 0),), token)


def _features(place: Relation) -> tuple[str, ...]:
    clause = "same_clause" if not place.apart else "earlier_clause" if place.apart < 0 else "later_clause"
    side = "before" if place.before else "behind"
    return (clause, side, "touching") if place.gap <= 1 and not place.apart else (clause, side)


def choose(slot: str, candidates: list[Candidate]) -> Choice:
    """The best candidate at or above the slot's threshold; of equal ones the first given."""
    table = TABLES[slot]
    ranked = sorted(candidates, key=lambda c: -c.score)
    if not ranked or ranked[0].score < table["opens"]:
        return Choice(None, ranked[0] if ranked else None)
    second = next((c for c in ranked[1:] if c.value != ranked[0].value), None)
    return Choice(ranked[0], second, second is None or ranked[0].score - second.score >= table["clear"])
