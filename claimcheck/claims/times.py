"""The period of a number: of its clause, of its sentence, and no further; what is carried from elsewhere is a guess."""

from __future__ import annotations

from claimcheck.claims.line import RESPECTIVELY, Line, in_order, relation, separated
from claimcheck.claims.score import Candidate, Choice, choose, score
from claimcheck.knowledge.tables import integers
from claimcheck.model import Period


def choose_period(line: Line, at: int, periods: tuple[Period, ...]) -> Choice:
    """The period of the number at `at`, as the index of `periods` in text."""
    ordered = in_order(line, at, "period")
    if ordered is not None:
        return Choice(Candidate(str(line.tokens[ordered].index), RESPECTIVELY, "respectively", ordered))
    window = integers("attachment")[""]["window"]
    found = []
    for i in range(max(0, at - window), min(len(line.tokens), at + window)):
        token = line.tokens[i]
        if token.kind != "period":
            continue
        place = relation(line, at, i)
        if place.apart and (not place.before or line.openers[line.clauses[i]] == "compared"):
            continue
        points, reason = score("period", place, ("semicolon",) if separated(line, i, at) else ())
        found.append(Candidate(str(token.index), points, reason, i))
    return choose("period", found)
