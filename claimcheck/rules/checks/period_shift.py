"""The same figure for another year: one of the two may have been moved."""

import datetime

from msgspec import Struct

from claimcheck.model import Alignment, Period
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import AHEAD, amounts, state, telling, verdict

WHY = "two periods may be equal, but seldom to the last figure"


class Options(Struct, frozen=True):
    """`days`: no further apart do two periods begin; `grains`: the lengths of time that are looked at."""

    days: int = 366
    grains: tuple[str, ...] = ("quarter", "half", "year", "fiscal_year", "fiscal_quarter")


def period_shift(pair: Alignment, options: Options) -> Outcome | None:
    """tension for one telling figure of what has happened, told of one thing for two periods of one length by two articles."""
    one, two = pair.left.period, pair.right.period
    if pair.reason != "period" or one is None or two is None or pair.left.document == pair.right.document:
        return None
    if not telling(pair) or {pair.left.modality, pair.right.modality} & AHEAD or not _next(one, two, options):
        return None
    named = state(pair, "metric") == state(pair, "subject") == "same" and pair.left.form == pair.right.form == "level"
    left, right = amounts(pair)
    if not named or left.value != right.value or verdict(left, right) != "agree":
        return None
    return Outcome(
        "tension",
        f"{one.text} and {two.text}",
        WHY,
        settle="which period was meant",
        dated=True,
    )


def _next(one: Period, two: Period, options: Options) -> bool:
    if one.grain != two.grain or one.grain not in options.grains or one.start is None or two.start is None:
        return False
    return datetime.timedelta(0) < abs(one.start - two.start) <= datetime.timedelta(options.days)


CHECK = Check(Options, period_shift, dates=True)
