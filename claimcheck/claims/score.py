"""The score of a candidate for a slot: named features, each with its weight, summed."""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right

from msgspec import Struct

from claimcheck.claims.line import Line
from claimcheck.knowledge.tables import integers

TABLES = integers("attachment")
GAP_EVERY, GAP_MOST = TABLES[""]["gap_every"], TABLES[""]["gap_most"]

FEW = 8  # so many are gone through as fast as they are searched
TOUCHING, FAR = -1, GAP_EVERY * GAP_MOST


class Candidate(Struct, frozen=True, gc=False):
    """What could fill a slot, how well, why, and which token of the line it is (-1: not in this sentence)."""

    value: str
    score: int
    reason: str
    token: int = -1


class Choice(Struct, frozen=True, gc=False):
    """The best candidate of a slot and the one after it; None where nothing reached the threshold."""

    best: Candidate | None
    second: Candidate | None = None
    clear: bool = True


NOTHING = Choice(None)


def score(slot: str, line: Line, at: int, token: int, value: str, features: tuple[str, ...]) -> Candidate:
    """The token `token` as a candidate for `slot` of the number at `at`."""
    tokens, clauses = line.tokens, line.clauses
    apart = clauses[token] - clauses[at]
    if token < at:
        first, last = token, at
    else:
        first, last = at, token
    gap = tokens[last].start - tokens[first].end
    distance = TOUCHING if gap <= 1 else gap // GAP_EVERY if gap < FAR else GAP_MOST
    between = 0
    if last - first > 1 and len(numbers := line.places["quantity"]) > 1:
        if len(numbers) > FEW:
            between = bisect_left(numbers, last) - bisect_right(numbers, first)
        else:
            for i in numbers:
                if first < i < last:
                    between += 1
        if between and apart < 0 and "bracket" in line.openers:
            between = _outside_brackets(line, first, last)
    points, reason = _weighed(slot, token < at, apart, features, between, distance)
    return Candidate(value, points, reason, token)


def _outside_brackets(line: Line, first: int, last: int) -> int:
    """How many numbers stand between two tokens of two clauses, without those in a bracket of their own: these part nothing."""
    own = line.clauses[first], line.clauses[last]
    between = 0
    for i in line.places["quantity"]:
        if first < i < last and (line.clauses[i] in own or line.openers[line.clauses[i]] != "bracket"):
            between += 1
    return between


def settled(value: str, why: str, token: int = -1, points: int = 0) -> Candidate:
    """A candidate that no scoring chose; `why` says what did."""
    return Candidate(value, points, why, token)


@functools.lru_cache(maxsize=8192)
def _weighed(slot: str, before: bool, apart: int, features: tuple[str, ...], between: int, distance: int) -> tuple[int, str]:
    """The score of one way to stand to a number, and its reason: the side, the clauses apart (negative: earlier), the features,
    how many numbers stand between, the distance. Texts repeat these few ways all the time, and what they are put together
    from even more."""
    where = ("touching",) if distance == TOUCHING and not apart else ()
    clause = "same_clause" if not apart else "earlier_clause" if apart < 0 else "later_clause"
    points, reason = _standing(slot, (clause, "before" if before else "behind", *where, *features))
    if between or distance > 0 or apart > 1 or apart < -1:
        more, why = _parted(slot, between, abs(apart), distance)
        return points + more, f"{reason}, {why}" if reason else why
    return points, reason


@functools.lru_cache(maxsize=4096)
def _standing(slot: str, names: tuple[str, ...]) -> tuple[int, str]:
    """What the features of a candidate weigh."""
    table = TABLES[slot]
    return _told([(name, table[name]) for name in names if name in table])


@functools.lru_cache(maxsize=4096)
def _parted(slot: str, between: int, apart: int, distance: int) -> tuple[int, str]:
    """What it costs a candidate that something stands between it and its number."""
    table, weights = TABLES[slot], []
    if between:
        weights.append(("number_between", between * table["number_between"]))
    if apart > 1:
        weights.append(("clauses_apart", (apart - 1) * table["clause_apart"]))
    if distance > 0:
        weights.append(("distance", distance * table["gap"]))
    return _told(weights)


def _told(weights: list[tuple[str, int]]) -> tuple[int, str]:
    reason = ", ".join([f"{name.replace('_', ' ')} {weight:+d}" if weight else name for name, weight in weights])
    return sum([weight for _, weight in weights]), reason


def choose(slot: str, candidates: list[Candidate]) -> Choice:
    """The best candidate at or above the slot's threshold; of equal ones the first given."""
    if not candidates:
        return NOTHING
    table, best, second = TABLES[slot], candidates[0], None
    if len(candidates) == 1:
        return Choice(best) if best.score >= table["opens"] else Choice(None, best)
    for one in candidates:
        if one.score > best.score:
            best = one
    if best.score < table["opens"]:
        return Choice(None, best)
    for one in candidates:
        if one.value != best.value and (second is None or one.score > second.score):
            second = one
    return Choice(best, second, second is None or best.score - second.score >= table["clear"])
