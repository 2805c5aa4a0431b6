"""A sentence as one line of tokens, and what stands where in it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from claimcheck.knowledge.tables import integers
from claimcheck.model import Passage, Sentence, Token

SEMICOLONS = frozenset(";；")
# The score of what the grammar settles.
RESPECTIVELY = 80


class Line(Struct, frozen=True, gc=False):
    """The tokens of a sentence in order, the clause of each, and what opened each clause."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    clauses: tuple[int, ...]
    openers: tuple[str | None, ...]
    places: dict[str, list[int]]

    def near(self, kind: str, at: int) -> list[int]:
        """The tokens of a kind within the window round `at`, in order."""
        places = self.places.get(kind)
        if places is None:
            return NOWHERE
        if places[0] >= at - WINDOW and places[-1] < at + WINDOW:
            return places
        return places[bisect_left(places, at - WINDOW) : bisect_left(places, at + WINDOW)]

    def before(self, kind: str, at: int) -> list[int]:
        """The tokens of a kind before `at` within the window, the nearest first."""
        places = self.places.get(kind)
        if places is None or places[0] >= at:
            return NOWHERE
        return places[bisect_left(places, at - WINDOW) : bisect_left(places, at)][::-1]


NOWHERE: list[int] = []
WINDOW = integers("attachment")[""]["window"]
# The senses that words are looked for by.
SENSES = frozenset((
    "metric", "verb", "modality", "part", "scope", "anaphor", "question", "scale", "basis", "per_unit", "postposition",
    "pronoun", "attribution", "exclusion",
))  # fmt: skip


def line(passage: Passage) -> Line:
    """The passage flattened; a bracket's tokens keep their place between those of the clause around it."""
    if len(passage.clauses) == 1:
        only = passage.clauses[0]
        return Line(passage.sentence, only.tokens, (0,) * len(only.tokens), (only.opener,), places(only.tokens))
    tokens: list[Token] = []
    clauses: list[int] = []
    opening: list[str | None] = []
    for i, clause in enumerate(passage.clauses):
        own = clause.tokens
        tokens += own
        clauses += [i] * len(own)
        opening.append(clause.opener)
    openers = tuple(opening)
    if "bracket" in opening:  # any other clause ends where the next begins
        order = sorted(range(len(tokens)), key=[t.start for t in tokens].__getitem__)
        tokens, clauses = [tokens[i] for i in order], [clauses[i] for i in order]
    return Line(passage.sentence, tuple(tokens), tuple(clauses), openers, places(tokens))


def together(line: Line, *kinds: str) -> list[int]:
    """The places of all tokens of some kinds, in order."""
    found = NOWHERE
    for kind in kinds:
        places = line.places.get(kind)
        if places is not None:
            found = sorted({*found, *places}) if found else places
    return found


def replaced(line: Line, tokens: list[Token]) -> Line:
    """The line with other tokens in the same places."""
    return Line(line.sentence, tuple(tokens), line.clauses, line.openers, places(tokens))


def places(tokens: Sequence[Token]) -> dict[str, list[int]]:
    """Where the tokens of each kind (quantity, period, name, break) and of each sense stand."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    sought = SENSES
    for i, token in enumerate(tokens):
        if token.kind != "word":
            found[token.kind].append(i)
        for sense in token.senses:
            if sense in sought:
                found[sense].append(i)
    return found


def separated(line: Line, one: int, two: int) -> bool:
    """Whether a semicolon stands between two tokens: what is said before it is over."""
    breaks = line.places.get("break")
    if not breaks:
        return False
    low, high = (one, two) if one < two else (two, one)
    for i in breaks:
        if i >= high:
            break
        if i > low and line.tokens[i].value in SEMICOLONS:
            return True
    return False


def in_order(line: Line, number: int, kind: str) -> int | None:
    """The token of `kind` that belongs to a number by its place in a list ("2024 and 2025 ... 5bn and 6bn respectively"):
    where the sentence says respectively and has as many of these as numbers, apart from one another."""
    parts = line.places.get("part")
    if parts is None or not any(line.tokens[i].senses["part"] == "respectively" for i in parts):
        return None
    numbers, others = line.places.get("quantity", NOWHERE), line.places.get(kind, NOWHERE)
    if len(numbers) < 2 or len(others) != len(numbers) or number not in numbers or others[-1] > numbers[0]:
        return None
    return others[numbers.index(number)]


def nearest_before(line: Line, at: int, kind: str, *, same_clause: bool = True) -> int | None:
    """The last token before `at` with a sense of `kind`, in the same clause unless told otherwise."""
    places, clause = line.places.get(kind), line.clauses[at]
    if places is None:
        return None
    for k in range(bisect_left(places, at) - 1, -1, -1):
        i = places[k]
        if i < at - WINDOW:
            return None
        if not same_clause or line.clauses[i] == clause:
            return i
    return None
