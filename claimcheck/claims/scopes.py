"""What a number is limited to: scope words of its clause, and a place that is not its subject."""

from __future__ import annotations

from claimcheck.claims.forms import RELATIVE
from claimcheck.claims.line import NOWHERE, Line, nearest_before
from claimcheck.claims.salience import kind
from claimcheck.model import Period, Quantity

REACH, ARTICLE = 40, 3


def settings(line: Line) -> list[int]:
    """The places that a sentence says something happens in; of two that touch, the first only says where the second is."""
    found = []
    for i in line.places.get("name", NOWHERE):
        if i and line.tokens[i - 1].senses.get("preposition") == "in" and kind(line.tokens[i]) == "place" and not _wider(line, i):
            found.append(i)
    return found


def _wider(line: Line, i: int) -> bool:
    """Whether the next place stands right behind a place: it is a part of that (四川汶川縣)."""
    following = line.tokens[i + 1] if i + 1 < len(line.tokens) else None
    return following is not None and following.start == line.tokens[i].end and following.kind == "name" and kind(following) == "place"


def scope(line: Line, at: int, settings: list[int], subject: str | None, narrowed: str | None, period: Period | None) -> str | None:
    """The scope words that govern the number at `at` and the `settings` close by, sorted and joined ("europe,paid"), with the
    word that narrows its metric; None where there are none. "In all" narrows nothing where a period is named."""
    words = line.near("scope", at)
    if not words and not settings:
        return narrowed
    governing = [i for i in words if not _apart(line, i, at) and not _between(line, i, at) and not _of_another(line, i, at)]
    found = {narrowed} if narrowed else set()
    for i in governing:
        said = line.tokens[i].senses["scope"]
        if said != "cumulative" or period is None:
            found.add(said)
    for i in settings:
        if not _apart(line, i, at) and i not in governing and line.tokens[i].value != subject:
            found.add(line.tokens[i].value)
    return ",".join(sorted(found)) or None


def beside(line: Line, word: int) -> str | None:
    """The name right behind a word, else the one right before it ("south of Halden", 海登以南)."""
    one, tokens = line.tokens[word], line.tokens
    if word + 1 < len(tokens) and tokens[word + 1].kind == "name" and tokens[word + 1].start - one.end <= 1:
        return tokens[word + 1].value
    before = tokens[word - 1] if word else None
    return before.value if before is not None and before.kind == "name" and one.start - before.end <= 1 else None


def telling(limits: str | None, form: str, quantity: Quantity) -> str | None:
    """Scopes without what says nothing of such a number: a change is one more by itself ("grew by a further 5%"), and a share
    that remains is one like the first."""
    idle = "additional" if form == "change" else "remaining" if quantity.kind in RELATIVE else None
    if limits is None or idle is None or idle not in limits:
        return limits
    return ",".join(part for part in limits.split(",") if part != idle) or None


def _apart(line: Line, i: int, at: int) -> bool:
    return line.clauses[i] != line.clauses[at] or _far(line, at, i)


def _of_another(line: Line, i: int, at: int) -> bool:
    """Whether a scope word behind the number stands against the next one ("60% and the remaining 40%"), or an article before it
    begins another phrase ("fell 5% on fears of a global slump")."""
    after = line.tokens[i + 1] if at < i < len(line.tokens) - 1 else None
    if after is not None and after.kind == "quantity" and after.start - line.tokens[i].end <= 1:
        return True
    before = line.tokens[i - 1] if i > at + 1 else None
    article = before is not None and before.senses.get("preposition") == "per" and line.tokens[i].start - before.end <= 1
    return article and line.tokens[i].start - line.tokens[at].end > ARTICLE


def basis(line: Line, at: int) -> str | None:
    """What the change at `at` is a change on, a year or a quarter before: the word right behind it that says so ("5%
    sequentially"), unless that stands against the next number, else the last one of its clause before it."""
    if _touches(line, at) and "basis" in line.tokens[at + 1].senses and not _touches(line, at + 1):
        return line.tokens[at + 1].senses["basis"]
    found = nearest_before(line, at, "basis")
    return None if found is None or _between(line, found, at) else line.tokens[found].senses["basis"]


def _touches(line: Line, i: int) -> bool:
    """Whether the next token of its clause stands right behind a token."""
    after = i + 1
    return after < len(line.tokens) and line.clauses[after] == line.clauses[i] and line.tokens[after].start - line.tokens[i].end <= 1


def _far(line: Line, at: int, i: int) -> bool:
    if not i:
        return False  # what a sentence begins with ("Excluding one-time items ...") holds for all of it
    one, two = line.tokens[min(i, at)], line.tokens[max(i, at)]
    return two.start - one.end > REACH


def _between(line: Line, i: int, at: int) -> bool:
    low, high = (i, at) if i < at else (at, i)
    for j in line.near("quantity", at):
        if j > low:
            return j < high
    return False
