"""The period that an article is about: where its opening names just one quarter, half or year, numbers without a date inherit it."""

from __future__ import annotations

import datetime

from msgspec.structs import replace

from claimcheck.model import Claim, Evidence, Passage, Period

LONG = frozenset(("quarter", "half", "year", "fiscal_year", "range"))
# Measures of a stretch of time; what is a stock, an event or a total to date has a day of its own.
OF_A_PERIOD = frozenset(("flow", "ratio", "rate"))
OPENING = 3


def main_period(openings: list[tuple[tuple[Passage, ...], tuple[Period, ...]]], published: datetime.date | None) -> Period | None:
    """The one long period that the title and the first sentences of a text name and that has begun by the date line; None where there is none, or more."""
    named = []
    for passages, periods in openings:
        for passage in passages[:OPENING]:
            named += [periods[t.index] for c in passage.clauses for t in c.tokens if t.kind == "period"]
    long = {(p.start, p.end): p for p in named if p.grain in LONG and p.start and not p.any_of and p.flag is None}
    begun = [p for p in long.values() if published and p.start and p.start <= published]
    return replace(begun[0], span=None) if len(begun) == 1 else None


def inherit(claims: tuple[Claim, ...], period: Period | None) -> tuple[Claim, ...]:
    """The claims; those of a period that name none take this one, and say so."""
    if period is None:
        return claims
    return tuple(_with(c, period) if c.period is None and c.flow in OF_A_PERIOD and c.modality not in AHEAD else c for c in claims)


AHEAD = frozenset(("forecast", "target", "plan", "negotiating", "hypothetical", "question", "rumour"))


def _with(claim: Claim, period: Period) -> Claim:
    evidence = Evidence("period", period.text, "not named here: the only one that the opening names")
    return replace(claim, period=period, evidence=(*claim.evidence, evidence))
