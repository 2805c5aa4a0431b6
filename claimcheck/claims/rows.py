"""Rows of a terse report, a line each: a label, an amount, and the one that it is held against ("Net 634,000 vs 312,000")."""

from __future__ import annotations

from msgspec.structs import replace

from claimcheck.claims.given import Measured
from claimcheck.claims.line import Line
from claimcheck.claims.material import Material
from claimcheck.claims.score import Choice, settled
from claimcheck.knowledge.metrics import metric
from claimcheck.languages.fold import fold

# How long a label is at most, and what may stand between the amounts beside the word that compares them (a profit, a loss).
LABEL, BETWEEN = 40, 12
WORDS = 4
# Why a number of a row has its metric.
ROW = "the label of its row"


def labels(line: Line, text: str, signs: frozenset[str]) -> tuple[str, str] | None:
    """What a row says before its two amounts, folded, for each of them: the second may have a sign of its own ("Net profit 5 vs
    loss 3"). None where the sentence is no such row: it tells in a sentence of its own, with a
    verb or more words, what it holds against what."""
    numbers = line.places.get("quantity", ())
    if len(numbers) != 2 or not _compared(line, *numbers):
        return None
    first, last = line.tokens[numbers[0]], line.tokens[numbers[1]]
    span = line.sentence.span
    said = fold(text[span.start : first.start]).strip()
    short = 0 < len(said) <= LABEL and len(said.split()) <= WORDS and span.end - last.end <= 1
    between = fold(text[first.end : last.start]).split()
    if not short or last.start - first.end > BETWEEN or len(between) > 1 + (between[-1] in signs):
        return None
    return said, f"{_unsigned(said, signs)} {between[-1]}" if between[-1] in signs else said


def _unsigned(said: str, signs: frozenset[str]) -> str:
    stem, _, last = said.rpartition(" ")
    return stem if last in signs else said


def _compared(line: Line, one: int, two: int) -> bool:
    return any(line.tokens[i].senses.get("connective") == "compared" for i in range(one + 1, two))


def labelled(found: Measured, row: str, material: Material) -> Measured:
    """The number of a row: what its label stands for there; where that is not known nor a metric named, what it says."""
    value = material.nouns.rows.get(row)
    if value is None:
        return found if found.choice.best else replace(found, noun=row)
    return replace(found, choice=Choice(settled(value, ROW)), measure=metric(value))
