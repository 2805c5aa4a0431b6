"""The period of a number: of its clause, of its sentence, and no further; what is carried from elsewhere is a guess."""

from __future__ import annotations

from claimcheck.claims.line import Line, relation
from claimcheck.claims.score import Candidate, Choice, choose, score
from claimcheck.knowledge.tables import integers
from claimcheck.model import Period


def choose_period(line: Line, at: int, periods: tuple[Period, ...]) -> Choice:
    """The period of the number at `at`, as the index of `periods` in text."""
    window = integers("attachment")[""]["window"]
    found = []
    for i in range(max(0, at - window), min(len(line.tokens), at + window)):
        token = line.tokens[i]
        if token.kind != "period":
            continue
        place = relation(line, at, i)
        if not place.before and place.apart:
            continue
        points, reason = score("period", place)
        found.append(Candidate(str(token.index), points, reason, i))
    return choose("period", found)
