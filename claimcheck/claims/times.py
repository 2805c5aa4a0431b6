"""The period of a number: of its clause, of its sentence, and no further; what is carried from elsewhere is a guess."""

from __future__ import annotations

from claimcheck.claims.line import RESPECTIVELY, Line, in_order, relation, separated
from claimcheck.claims.score import Choice, choose, score, settled
from claimcheck.model import Period


def choose_period(line: Line, at: int, periods: tuple[Period, ...]) -> Choice:
    """The period of the number at `at`, as the index of `periods` in text."""
    ordered = in_order(line, at, "period")
    if ordered is not None:
        return Choice(settled(str(line.tokens[ordered].index), "respectively", ordered, RESPECTIVELY))
    found = []
    for i in line.near("period", at):
        place = relation(line, at, i)
        if place.apart and (not place.before or line.openers[line.clauses[i]] == "compared"):
            continue
        features = ["semicolon"] if place.apart and separated(line, i, at) else []
        found.append(score("period", str(line.tokens[i].index), place, i, features))
    return choose("period", found)
