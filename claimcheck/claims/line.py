"""A sentence as one line of tokens, and how any two of its tokens stand to each other."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.model import Passage, Sentence, Token


SEMICOLONS = frozenset(";；")
# The score of what the grammar settles.
RESPECTIVELY = 80


class Line(Struct, frozen=True):
    """The tokens of a sentence in order, the clause of each, and what opened each clause."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    clauses: tuple[int, ...]
    openers: tuple[str | None, ...]


class Relation(Struct, frozen=True, gc=False):
    """Where a candidate stands, seen from a number: clauses away (negative: earlier), characters and numbers between."""

    apart: int
    before: bool
    gap: int
    numbers: int


def line(passage: Passage) -> Line:
    """The passage flattened; a bracket's tokens keep their place between those of the clause around it."""
    pairs = [(t, i) for i, clause in enumerate(passage.clauses) for t in clause.tokens]
    pairs.sort(key=lambda p: p[0].start)
    return Line(passage.sentence, tuple(t for t, _ in pairs), tuple(i for _, i in pairs), tuple(c.opener for c in passage.clauses))


def relation(line: Line, number: int, candidate: int) -> Relation:
    """How the token at `candidate` stands to the number at `number`; a pair of commas (two clause steps) counts both."""
    one, two = line.tokens[number], line.tokens[candidate]
    before = candidate < number
    gap = one.start - two.end if before else two.start - one.end
    first, last = (candidate, number) if before else (number, candidate)
    between = sum(line.tokens[i].kind == "quantity" for i in range(first + 1, last))
    return Relation(line.clauses[candidate] - line.clauses[number], before, max(gap, 0), between)


def separated(line: Line, one: int, two: int) -> bool:
    """Whether a semicolon stands between two tokens: what is said before it is over."""
    low, high = sorted((one, two))
    return any(line.tokens[i].value in SEMICOLONS for i in range(low + 1, high) if line.tokens[i].kind == "break")


def in_order(line: Line, number: int, kind: str) -> int | None:
    """The token of `kind` that belongs to a number by its place in a list ("2024 and 2025 ... 5bn and 6bn respectively"):
    where the sentence says respectively and has as many of these as numbers, apart from one another."""
    said = [i for i, t in enumerate(line.tokens) if t.senses.get("part") == "respectively"]
    if not said:
        return None
    numbers = [i for i, t in enumerate(line.tokens) if t.kind == "quantity"]
    others = [i for i, t in enumerate(line.tokens) if t.kind == kind]
    if len(numbers) < 2 or len(others) != len(numbers) or number not in numbers or others[-1] > numbers[0]:
        return None
    return others[numbers.index(number)]


def nearest_before(line: Line, at: int, kind: str, *, same_clause: bool = True) -> int | None:
    """The last token before `at` with a sense of `kind`, in the same clause unless told otherwise."""
    for i in range(at - 1, -1, -1):
        if same_clause and line.clauses[i] != line.clauses[at]:
            continue
        if kind in line.tokens[i].senses:
            return i
    return None
