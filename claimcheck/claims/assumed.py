"""Dates that leave the day of writing open: read as of two days, what of them changes tells what they leave out."""

from __future__ import annotations

import datetime

from msgspec.structs import replace

from claimcheck.model import MONTHLESS, RELATIVE, YEARLESS, Claim, Period

ASSUMED = frozenset((YEARLESS, MONTHLESS, RELATIVE))
# Two days of different years, months and weekdays, on which a text that says no day might be written; no weekday has one day of
# the month in the weeks of both.
ANY_DAYS = (datetime.date(2001, 6, 13), datetime.date(2004, 10, 5))
Assumed = tuple[tuple[Period, ...], tuple[Period, ...]]
# Grains of days that begin and end at one time of every year.
YEARS_LONG = frozenset(("year", "fiscal_year", "decade", "century", "range"))


def untold(claim: Claim) -> Claim:
    """A figure as it is shown: without the days that were assumed for a date that counts from a day of writing nobody knows."""
    if claim.period is None or not any(e.reason in ASSUMED for e in claim.evidence):
        return claim
    return replace(claim, period=replace(claim.period, start=None, end=None))


def opened(one: Period, two: Period | None) -> str:
    """What a date leaves open, by the days that it is when it is read on two days."""
    if one.start is None or two is None or two.start is None or one.grain in YEARS_LONG:
        return RELATIVE
    if (one.start.month, one.start.day) == (two.start.month, two.start.day):
        return YEARLESS
    return MONTHLESS if one.grain == "day" and one.start.day == two.start.day else RELATIVE
