"""Nouns and comparatives that make the amount beside them a change: a $10 million reduction in revenue, 12 million more than."""

from __future__ import annotations

from claimcheck.claims.line import Line

NOUNS = frozenset(("rise_noun", "fall_noun"))
THAN = frozenset(("rise_than", "fall_than"))
SHIFTS = NOUNS | THAN
# Prepositions before an amount that a noun of change cannot take up, those that may stand between the two, and those between it
# and what has changed.
FIXED, LINKED, INTO = frozenset(("of", "to", "from")), frozenset(("of", "from")), frozenset(("in", "of", "to"))
# Characters between a preposition and the amount that it governs.
NEAR = 4
# Characters of an article or a pronoun between a comparative and the amount, with the blanks round it.
THE = 8


def shift(line: Line, at: int) -> int | None:
    """The noun or the comparative right behind an amount that makes it a change ("a $10 million reduction in", "12 million higher",
    "6 million of higher", "a $5 million revenue increase"); not behind what the amount is of ("sales of $5 million rise")."""
    tokens = line.tokens
    if at and tokens[at - 1].senses.get("preposition") in FIXED and tokens[at].start - tokens[at - 1].end <= NEAR:
        return None
    behind = at + 1
    linked = tokens[behind].senses.get("preposition") in LINKED or "metric" in tokens[behind].senses
    if linked and behind + 1 < len(tokens) and _touching(line, at):
        behind += 1
    return behind if tokens[behind].senses.get("verb") in SHIFTS and _touching(line, behind - 1) else None


def shift_before(line: Line, at: int) -> int | None:
    """The noun of change before an amount and what it is a change of: "a reduction in revenue of $10 million"."""
    noun = at - 4
    if noun < 0 or line.clauses[noun] != line.clauses[at] or line.tokens[noun].senses.get("verb") not in NOUNS:
        return None
    linked = line.tokens[noun + 1].senses.get("preposition") in INTO and "metric" in line.tokens[noun + 2].senses
    return noun if linked and _touching(line, noun + 2) else None


def than(line: Line, at: int) -> bool:
    """Whether an amount is what a comparative before it compares with, told as known: "higher than the $5 million of 2023"."""
    before = line.tokens[at - 1]
    apart = 1 < line.tokens[at].start - before.end <= THE
    return apart and before.senses.get("verb") in THAN and line.clauses[at - 1] == line.clauses[at]


def _touching(line: Line, i: int) -> bool:
    """Whether the next token of its clause stands right behind a token."""
    return line.clauses[i + 1] == line.clauses[i] and line.tokens[i + 1].start - line.tokens[i].end <= 1
