"""The score of a candidate for a slot: named features, each with its weight, summed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from msgspec import Struct

from claimcheck.claims.line import Line
from claimcheck.knowledge.tables import integers

TABLES = integers("attachment")
GAP_EVERY, GAP_MOST = TABLES[""]["gap_every"], TABLES[""]["gap_most"]

Weights = tuple[tuple[str, int], ...]


class Candidate(Struct, frozen=True, gc=False):
    """What could fill a slot, how well, why, and which token of the line it is (-1: not in this sentence)."""

    value: str
    score: int
    weights: Weights
    token: int = -1

    @property
    def reason(self) -> str:
        """The features and their weights in words."""
        return ", ".join([f"{name.replace('_', ' ')} {weight:+d}" if weight else name for name, weight in self.weights])


class Choice(Struct, frozen=True, gc=False):
    """The best candidate of a slot and the one after it; None where nothing reached the threshold."""

    best: Candidate | None
    second: Candidate | None = None
    clear: bool = True


NOTHING = Choice(None)


def score(slot: str, line: Line, at: int, token: int, value: str, features: list[str]) -> Candidate:
    """The token `token` as a candidate for `slot` of the number at `at`: where it stands, its features, and what lies between
    the two (numbers, clauses, characters), each with its weight in the table of that slot."""
    table, before = TABLES[slot], token < at
    apart = line.clauses[token] - line.clauses[at]
    gap = line.tokens[at].start - line.tokens[token].end if before else line.tokens[token].start - line.tokens[at].end
    weights, points = PLACES[slot][before, 0 if not apart else 1 if apart > 0 else -1, gap <= 1 and not apart]
    for name in features:
        if name in table:
            weights += ((name, table[name]),)
            points += table[name]
    between = _between(line.places["quantity"], at, token)
    if between:
        weights += (("number_between", between * table["number_between"]),)
        points += between * table["number_between"]
    if apart > 1 or apart < -1:
        weights += (("clauses_apart", (abs(apart) - 1) * table["clause_apart"]),)
        points += (abs(apart) - 1) * table["clause_apart"]
    if gap >= GAP_EVERY:
        distance = min(gap // GAP_EVERY, GAP_MOST) * table["gap"]
        weights += (("distance", distance),)
        points += distance
    return Candidate(value, points, weights, token)


def settled(value: str, why: str, token: int = -1, points: int = 0) -> Candidate:
    """A candidate that no scoring chose; `why` says what did."""
    return Candidate(value, points, ((why, 0),), token)


def _between(numbers: list[int], one: int, two: int) -> int:
    """How many numbers stand between two tokens."""
    if len(numbers) == 1:
        return 0
    return bisect_left(numbers, max(one, two)) - bisect_right(numbers, min(one, two))


def _places(table: dict[str, int]) -> dict[tuple[bool, int, bool], tuple[Weights, int]]:
    """The weights, and their sum, of every place a candidate can have: before the number or behind it, in its clause (0), in
    an earlier (-1) or in a later one (1), touching it or not."""
    found = {}
    for before, side in ((True, "before"), (False, "behind")):
        for apart, clause in ((0, "same_clause"), (-1, "earlier_clause"), (1, "later_clause")):
            for touching in (True, False):
                names = (clause, side, *(("touching",) if touching else ()))
                weights = tuple((name, table[name]) for name in names if name in table)
                found[before, apart, touching] = weights, sum(w for _, w in weights)
    return found


PLACES = {slot: _places(table) for slot, table in TABLES.items() if slot}


def choose(slot: str, candidates: list[Candidate]) -> Choice:
    """The best candidate at or above the slot's threshold; of equal ones the first given."""
    if not candidates:
        return NOTHING
    best = second = None
    for one in candidates:
        if best is None or one.score > best.score:
            best = one
    if best is None or best.score < TABLES[slot]["opens"]:
        return Choice(None, best)
    for one in candidates:
        if one.value != best.value and (second is None or one.score > second.score):
            second = one
    return Choice(best, second, second is None or best.score - second.score >= TABLES[slot]["clear"])
