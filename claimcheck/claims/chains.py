"""Which number a word of a metric stands against, alone or in a chain of both ("9 dead, 12 injured" without a mark between)."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.line import Line
from claimcheck.knowledge.metrics import Metric
from claimcheck.knowledge.tables import names
from claimcheck.model import Token

OF, OF_THE = 4, 8
# How far behind a number what befell those it counts may begin.
PREDICATE = 20
# How far behind an amount the word that spells it out may begin.
SPELLED = 28
WHO = names("kin")["who"]
# How many numbers of a chain are asked what comes first in it.
LONGEST = 64


def holder(line: Line, word: int) -> int | None:
    """The number that a metric word stands against ("sales of $15bn", "27 injured"): it is of no other. The one behind it
    comes first, unless a mark stands between."""
    tokens = line.tokens
    close, last = word + 1, len(tokens)
    after = close + 1 if close < last and tokens[close].senses.get("preposition") == "of" else close
    if after < last and tokens[after].kind == "quantity" and line.clauses[after] == line.clauses[word]:
        gap = tokens[after].start - tokens[word].end
        if (gap <= OF) if after > close else (gap <= 0 and not _behind(line, word)):
            return after
    before = word - 1
    if before > 0 and tokens[before].end <= tokens[before - 1].end:
        before = _before(line, word)
    if before < 0 or tokens[before].kind != "quantity" or tokens[word].start - tokens[before].end > 1:
        return None
    return _part(line, before)


def _part(line: Line, whole: int) -> int:
    """The number that the one at `whole` is said to be the whole of ("eight of the 30 passengers"), for what befell the part;
    else that itself."""
    of, tokens = whole - 1, line.tokens
    if of > 0 and tokens[of].senses.get("preposition") == "of" and tokens[of - 1].kind == "quantity":
        return of - 1 if tokens[whole].start - tokens[of - 1].end <= OF_THE else whole
    return whole


def told_of(line: Line, at: int, word: int) -> bool:
    """Whether a word is what is told of those that the number counts: no more than who they are and a verb of being stands
    between ("30 passengers were injured", "12 survivors have been taken to hospital", 40名乘客被送往醫院)."""
    tokens = line.tokens
    if word < at or line.clauses[word] != line.clauses[at] or tokens[word].start - tokens[at].end > PREDICATE:
        return False
    between = tokens[at + 1 : word]
    return all(_being(t) for t in between) and (any(_level(t) for t in between) or not _done_to(line, word))


def spelled_out(line: Line, word: int, earlier: Iterable[Metric]) -> bool:
    """Whether the word of a metric, right behind an amount and a preposition, says what that is in, no other metric being
    told `earlier` ("5bn in sales"), or on what it is spent, being a part of one of those ("spent 5bn on research")."""
    by, amount, tokens = line.tokens[word - 1].senses.get("preposition"), line.tokens[word - 2], line.tokens
    if tokens[word].start - amount.end > SPELLED or line.clauses[word - 2] != line.clauses[word]:
        return False
    name = tokens[word].senses["metric"]
    if by == "in":
        return all(m.id == name for m in earlier)
    return by == "on" and any(m.related.get(name) == "part" for m in earlier)


def _done_to(line: Line, word: int) -> bool:
    """Whether those that the next number counts stand a blank behind a word: to them it was done ("300 soldiers rescued 40
    villagers"). Without a blank it is a chain of numbers and words."""
    after = line.tokens[word + 1] if word + 1 < len(line.tokens) else None
    if after is None or after.kind != "quantity" or line.clauses[word + 1] != line.clauses[word]:
        return False
    return after.start - line.tokens[word].end == 1


def _level(token: Token) -> bool:
    return token.senses.get("verb") == "level"


def _being(token: Token) -> bool:
    senses = token.senses
    return _level(token) or senses.get("counted") == "person" or senses.get("metric") in WHO


def _behind(line: Line, word: int) -> bool:
    """Whether words stand behind their numbers in a chain of both without a mark between ("9人死亡12人受傷"): it begins with a
    number and ends with a word."""
    first = _before(line, word)
    behind = word + 2
    while behind < len(line.tokens) and _inside(line, behind):
        behind += 1
    if not (_joined(line, word - 1) and _joined(line, behind - 1) and _measures(line, behind) and _counts(line, first)):
        return False
    for _ in range(LONGEST):
        word = first - 1
        if not (_joined(line, word) and _measures(line, word) and _joined(line, word - 1) and _counts(line, _before(line, word))):
            break
        first = _before(line, word)
    return not (_joined(line, first - 1) and _measures(line, first - 1))


def _before(line: Line, i: int) -> int:
    """The token before `i`: the whole number, where the last is a word inside it that it counts."""
    before = i - 1
    while before > 0 and _inside(line, before):
        before -= 1
    return before


def _inside(line: Line, i: int) -> bool:
    """Whether a token is a word inside the number before it, which counts it."""
    one, two = line.tokens[i - 1], line.tokens[i]
    return i > 0 and two.end <= one.end and (one.kind == "quantity" or _inside(line, i - 1))


def _joined(line: Line, i: int) -> bool:
    """Whether the tokens at `i` and behind it touch."""
    return 0 <= i < len(line.tokens) - 1 and line.tokens[i].end >= line.tokens[i + 1].start


def _measures(line: Line, i: int) -> bool:
    return "metric" in line.tokens[i].senses


def _counts(line: Line, i: int) -> bool:
    return line.tokens[i].kind == "quantity"
