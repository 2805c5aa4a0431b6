"""Whether a name speaks, or stands behind a word that makes it an object."""

from __future__ import annotations

from claimcheck.claims.line import Line

SPEAKS_WITHIN = 4
OBJECTS = frozenset(("to", "with", "from", "by", "for"))


def voiced(line: Line) -> bool:
    """Whether the sentence has any word or mark that says who speaks."""
    return "attribution" in line.places or "quote" in line.openers


def speaks(line: Line, i: int) -> bool:
    """Whether the name at `i` is followed by a verb of saying, or by a colon."""
    for token in line.tokens[i + 1 : i + SPEAKS_WITHIN]:
        if token.senses.get("attribution") == "say":
            return token.start - line.tokens[i].end < 24
        if token.kind in ("quantity", "name"):
            return False
    if "quote" not in line.openers:
        return False
    clause = line.clauses[i]
    return line.openers[clause + 1 : clause + 2] == ("quote",) and clause not in line.clauses[i + 1 :]


def according(line: Line, i: int) -> bool:
    """Whether a word that names a source stands close before the name at `i`, or, in a language that puts it there, joined to it."""
    tokens, clauses = line.tokens, line.clauses
    for j in line.places.get("attribution", ()):
        near = i - 3 <= j <= i + 1 and j != i and tokens[j].senses["attribution"] == "according"
        if near and (clauses[j] == clauses[i] if j < i else tokens[j].start == tokens[i].end):
            return True
    return False


def is_object(line: Line, i: int) -> bool:
    """Whether a preposition stands before the name at `i`."""
    return i > 0 and line.clauses[i - 1] == line.clauses[i] and line.tokens[i - 1].senses.get("preposition") in ASIDE


def governor(line: Line, i: int) -> str | None:
    """The preposition of its clause that the name at `i` comes right after."""
    if not i or line.clauses[i - 1] != line.clauses[i]:
        return None
    return line.tokens[i - 1].senses.get("preposition")


ASIDE = OBJECTS | {"of", "in", "on"}
