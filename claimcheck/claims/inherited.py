"""Periods that a number's own sentence does not name: that of the paragraph so far, else the one that the opening of the article names."""

from __future__ import annotations

import datetime
from collections.abc import Set

from msgspec.structs import replace

from claimcheck.claims.line import Line
from claimcheck.knowledge.tables import names
from claimcheck.model import Claim, Evidence, Modality, Period

LONG = frozenset(("quarter", "fiscal_quarter", "half", "year", "fiscal_year", "range"))
# Measures of a stretch of time; what is a stock, an event or a total to date has a day of its own.
OF_A_PERIOD = frozenset(("flow", "ratio", "rate"))
AHEAD = frozenset(("forecast", "target", "plan", "negotiating", "hypothetical", "question", "rumour"))
YEARS = frozenset(("year", "fiscal_year"))
OPENING = 3
# How many words from it the year of a budget stands.
BESIDE = 3
# What a budget is told by, and what is told of one.
BUDGET, BUDGETED = "budget", names("scales")["budgeted"]


class Running:
    """The period that a text is speaking of, sentence by sentence. Mutable, and seen by one reading only."""

    def __init__(self, published: datetime.date | None) -> None:
        self._published = published
        self._part, self._paragraph = "", -1
        self._current: Period | None = None
        self._opening: dict[object, Period] = {}
        self._budget: Period | None = None
        self._sentences = 0

    def follow(self, line: Line, periods: tuple[Period, ...], aside: Set[int]) -> None:
        """Take note of a sentence after it is read: one long period is what the paragraph goes on about, two are neither; those
        at the tokens `aside` are of no account."""
        self._sentences += 1
        sentence = line.sentence
        if sentence.paragraph != self._paragraph or sentence.part != self._part:
            self._part, self._paragraph, self._current = sentence.part, sentence.paragraph, None
        if "period" in line.places:
            self._take(line, periods, aside)
            if self._budget is None and self._sentences <= OPENING and "metric" in line.places:
                self._budget = self._budgeted(line, periods)

    def _budgeted(self, line: Line, periods: tuple[Period, ...]) -> Period | None:
        """The year to come that a budget is for, named right before or behind it."""
        for i in line.places["period"]:
            beside = line.tokens[max(0, i - BESIDE) : i + BESIDE + 1]
            if self._to_come(periods[line.tokens[i].index]) and any(t.senses.get("metric") == BUDGET for t in beside):
                return periods[line.tokens[i].index]
        return None

    def _to_come(self, period: Period) -> bool:
        return period.grain in YEARS and period.start is not None and not self._begun(period) and not period.any_of

    def _take(self, line: Line, periods: tuple[Period, ...], aside: Set[int]) -> None:
        found = self._long(line, periods, aside)
        if not found:
            return
        named: dict[object, Period] = {(p.start, p.end): p for p in found}
        if self._sentences <= OPENING:
            self._opening.update(named)
        self._current = found[-1] if len(named) == 1 else None

    def _long(self, line: Line, periods: tuple[Period, ...], aside: Set[int]) -> list[Period]:
        places = [i for i in line.places.get("period", ()) if i not in aside]
        found = [periods[line.tokens[i].index] for i in places if line.openers[line.clauses[i]] != "compared"]
        return [p for p in found if p.grain in LONG and p.start and not p.any_of and p.flag is None and self._begun(p)]

    def _begun(self, period: Period) -> bool:
        return self._published is not None and period.start is not None and period.start <= self._published

    def of(self, line: Line, metric: str | None) -> Period | None:
        """The period that a number of this sentence inherits: the paragraph's, else for a line of a budget its year, else the
        only one of the opening."""
        if self._current and line.sentence.paragraph == self._paragraph and line.sentence.part == self._part:
            return self._current
        if self._budget and metric in BUDGETED:
            return self._budget
        return next(iter(self._opening.values())) if len(self._opening) == 1 else None


def inherits(claim: Claim) -> bool:
    """Whether a claim measures a period and names none. What another value is compared with is of an earlier one."""
    return claim.period is None and claim.flow in OF_A_PERIOD and claim.modality not in AHEAD and claim.form != "comparison"


def inherit(claim: Claim, period: Period | None, published: datetime.date | None) -> Claim:
    """A claim that `inherits`, with this period, and the evidence that says so: of what is to come it is a forecast."""
    if period is None:
        return claim
    evidence = Evidence("period", period.text, "not named here: what the text is speaking of")
    ahead = published is not None and period.start is not None and period.start > published
    modality: Modality = "forecast" if ahead and claim.modality == "actual" else claim.modality
    return replace(claim, period=replace(period, span=None), modality=modality, evidence=(*claim.evidence, evidence))
