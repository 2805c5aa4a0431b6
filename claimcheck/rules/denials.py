"""Who denies a figure and gives another at once: "the weekly put it at 120 million, but he denied it: not even 100 million"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.model import Claim
from claimcheck.patterns import pattern
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

# How far behind a denial, in characters, the figure that is given instead may begin.
REACH = 48
# What opens the words of who denies, beside a word of saying.
OPENS = pattern(r"[:：「『“\"]")

# What parts it from them: without it they are what is denied.
PARTS = pattern(r"[:：,，、;；「『“\"]")


def denials(survey: Survey) -> Iterator[tuple[Claim, Claim]]:
    """Two figures of one unit in one sentence, of which somebody gives the second instead of the first: right behind a word of
    denial, in words of his own or of the same measure, and of nothing else."""
    for sentence in survey.sentences:
        for one, two in pairwise(sentence):
            if _of_one(one, two) and _denied(survey, one, two):
                yield one, two


def _of_one(one: Claim, two: Claim) -> bool:
    unit = quantity(one).unit
    same = unit is not None and unit == quantity(two).unit and two.metric in (None, one.metric) and one.form == two.form
    dated = two.period is not None and two.period.span is not None and two.period != one.period
    return same and not dated and two.scope in (None, one.scope)


def _denied(survey: Survey, one: Claim, two: Claim) -> bool:
    start, end = quantity(one).span.end, quantity(two).span.start
    between = [t for t in survey.library.tokens(two) if start <= t.start < end]
    denial = next((t for t in between if t.senses.get("modality") == "denied"), None)
    text = survey.library.text(two)
    if denial is None or end - denial.end > REACH or PARTS.search(text, denial.end, end) is None:
        return False
    said = any(t.senses.get("attribution") == "say" and t.start >= denial.end for t in between)
    return said or two.metric is not None or OPENS.search(text, denial.end, end) is not None
