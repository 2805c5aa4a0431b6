"""What a number is limited to: scope words of its clause, and a place that is not its subject."""

from __future__ import annotations

from claimcheck.claims.line import Line
from claimcheck.claims.salience import kind
from claimcheck.model import Period

REACH = 40


def scope(line: Line, at: int, subject: str | None, narrowed: str | None, period: Period | None) -> str | None:
    """The scope words that govern the number at `at`, sorted and joined ("europe,paid"), with the word that narrows its
    metric; None where there are none. "In all" narrows nothing where a period is named."""
    found = {narrowed} if narrowed else set()
    for i in (*line.near("scope", at), *line.near("name", at)):
        token = line.tokens[i]
        if line.clauses[i] != line.clauses[at] or _far(line, at, i):
            continue
        if "scope" in token.senses and not _between(line, i, at):
            if token.senses["scope"] != "cumulative" or period is None:
                found.add(token.senses["scope"])
        elif token.kind == "name" and kind(token) == "place" and token.value != subject and _inside(line, i):
            found.add(token.value)
    return ",".join(sorted(found)) or None


def _far(line: Line, at: int, i: int) -> bool:
    one, two = line.tokens[min(i, at)], line.tokens[max(i, at)]
    return two.start - one.end > REACH


def _between(line: Line, i: int, at: int) -> bool:
    low, high = sorted((i, at))
    return any(low < j < high for j in line.near("quantity", at))


def _inside(line: Line, i: int) -> bool:
    return i > 0 and line.tokens[i - 1].senses.get("preposition") == "in"
