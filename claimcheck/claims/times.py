"""The period of a number: of its clause, of its sentence, and no further; what is carried from elsewhere is a guess."""

from __future__ import annotations

from claimcheck.claims.given import Context, Measured, Number
from claimcheck.claims.line import RESPECTIVELY, Line, in_order, separated
from claimcheck.claims.score import Choice, choose, score, settled
from claimcheck.model import Token

BEHIND = 8
# How many words from a word of saying the day stands on which something is said.
BESIDE = 3
# What a forecast is made in, as far as it is told.
MADE = frozenset(("day", "month"))


def choose_period(given: Number, found: Measured, context: Context) -> Choice:
    """The period of a number, of those that its sentence names, as the index of `periods` in text. One that stands behind
    another number of the same kind is that one's; a change and what it leads to share theirs. What another number is compared
    with is of another; what a company takes in, pays out or makes is not of the day on which something else happens; and a
    month in which a forecast was made is of none."""
    line, at, numbers, measure = given.line, given.at, given.numbers, found.measure
    ordered = in_order(line, at, "period") if "part" in line.places else None
    if ordered is not None:
        return Choice(settled(str(line.tokens[ordered].index), "respectively", ordered, RESPECTIVELY))
    lasting = measure is not None and measure.flow == "flow" and measure.owner == "company"
    compared, candidates = found.framed.form == "comparison", []
    for i in line.near("period", at):
        apart = line.clauses[i] != line.clauses[at]
        if apart and (i > at or line.openers[line.clauses[i]] == "compared"):
            continue
        if "modality" in line.places and _forecast_then(line, i, context):
            continue
        features: tuple[str, ...] = ("semicolon",) if apart and separated(line, i, at) else ()
        if (apart and _of_telling(line, i, at)) or (lasting and _of_a_day(line, i, apart=apart)):
            features += ("told",)
        owner = attached(line, i)
        if owner is not None and numbers[owner].kind == numbers[at].kind:
            if compared and owner != at:
                continue
            features += ("attached",) if owner == at else ("reserved",)
        candidates.append(score("period", line, at, i, str(line.tokens[i].index), features))
    return choose("period", candidates)


def _of_a_day(line: Line, period: int, *, apart: bool) -> bool:
    """Whether a period is the day of another clause, or that on which somebody speaks."""
    if line.tokens[period].value != "day":
        return False
    return apart or any(t.senses.get("attribution") == "say" for t in line.tokens[max(0, period - BESIDE) : period + BESIDE])


def _of_telling(line: Line, period: int, at: int) -> bool:
    """Whether a period says when somebody speaks whose words, in quotes, hold the number."""
    says, clause = line.places.get("attribution", ()), line.clauses[at]
    said = next((i for i in says if period < i < at and line.tokens[i].senses["attribution"] == "say"), None)
    return said is not None and "quote" in line.openers[line.clauses[said] + 1 : clause + 1]


def _forecast_then(line: Line, i: int, context: Context) -> bool:
    """Whether a period is a day or month gone by that stands against a word of forecast, in Han before it (8月預測的), else
    behind it and a preposition ("the 5bn forecast in May"): it is when that was made."""
    tokens = line.tokens
    touching = i + 1 < len(tokens) and tokens[i + 1].start == tokens[i].end and _forecast(tokens[i + 1])
    behind = i > 1 and "preposition" in tokens[i - 1].senses and _forecast(tokens[i - 2]) and tokens[i - 1].start - tokens[i - 2].end <= 1
    when = context.material.periods[tokens[i].index] if touching or behind else None
    if when is None or when.grain not in MADE or when.end is None or context.published is None:
        return False
    return when.end < context.published


def _forecast(token: Token) -> bool:
    return token.senses.get("modality") in ("forecast", "estimate")


def attached(line: Line, period: int) -> int | None:
    """The number that a period stands right behind, with a preposition between ("5bn in 2024")."""
    before = period - 2
    if before < 0 or "preposition" not in line.tokens[period - 1].senses:
        return None
    if line.tokens[before].kind != "quantity" or line.clauses[before] != line.clauses[period]:
        return None
    return before if line.tokens[period].start - line.tokens[before].end <= BEHIND else None


def has_own(line: Line, at: int) -> bool:
    """Whether a period stands right behind the number at `at`, with a preposition between."""
    return any(attached(line, i) == at for i in line.near("period", at) if i > at)
