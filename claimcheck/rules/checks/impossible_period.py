"""This summer, told as over in an article dated before it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from claimcheck.rules.outcome import Check, Group, Outcome
from claimcheck.rules.spots import spot
from claimcheck.rules.survey import Survey


class Options(Struct, frozen=True):
    """`flag`: what a date is marked with that its words put where the article's own date cannot have it."""

    flag: str = "impossible"


def impossible_period(survey: Survey, options: Options) -> Iterator[Group]:
    """A remark on each date that had to be read for another year than its words say."""
    for document in survey.library.documents.values():
        for part, periods in survey.library.periods.get(document.id, {}).items():
            for period in (p for p in periods if p.flag == options.flag and p.span):
                assert period.span is not None
                words = f"the article is of {document.published}; read as {period.start} to {period.end}"
                place = spot(document, part, period.span)
                yield Group((place,), Outcome(None, words, None, period.text, "the year that is meant"))


CHECK = Check(Options, among=impossible_period)
