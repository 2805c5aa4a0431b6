"""One amount to be reached, or one event to come, and two dates for it that share no day."""

import datetime

from msgspec import Struct

from claimcheck.model import Alignment, Period
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import amounts, state, verdict

DAY = datetime.timedelta(days=1)
UP_TO = ("by", "before")


class Options(Struct, frozen=True):
    """`modalities`: how a projection is told."""

    modalities: tuple[str, ...] = ("forecast", "target", "plan", "estimate", "question", "hypothetical")


def projection_date(pair: Alignment, options: Options) -> Outcome | None:
    """conflict: the first period in which the amount is reached, or in which it happens, cannot be both."""
    if pair.left.metric != pair.right.metric or not {pair.left.modality, pair.right.modality} <= set(options.modalities):
        return None
    one, two = pair.left.period, pair.right.period
    if one is None or two is None or one.grain == "day":
        return None
    if pair.left.quantity is None:
        return _event(pair, one, two)
    left, right = amounts(pair)
    if _meet(one, two) or "comparison" in (pair.left.form, pair.right.form):
        return None  # two calendars, one of which may be meant by both; or what is expected is compared with it
    if pair.reason != "period" or left.value != right.value or verdict(left, right) == "conflict":
        return None
    return _apart(pair, one, two, "the same amount, a time apart, read as the first year it is reached")


def _event(pair: Alignment, one: Period, two: Period) -> Outcome | None:
    """agree: one date; compatible: one date within the other; tension: earlier than the day by which the other has it, which
    can hold; conflict: no day in common."""
    first, second = _days(one), _days(two)
    if first is None or second is None or state(pair, "subject") != "same":
        return None
    if _meet(one, two):
        same = (one.start, one.end) == (two.start, two.end)
        return Outcome("agree" if same else "compatible", f"{one.text} and {two.text}", "one event, one date" if same else None)
    earlier, later = (one, two) if first < second else (two, one)
    if later.flag in UP_TO and earlier.flag not in UP_TO:
        gap = f"{earlier.text} is well before {later.text}"
        return Outcome("tension", gap, "both can hold, but who expects it so early would say so", _speakers(pair), "which date was meant")
    return _apart(pair, one, two, "one event, two dates")


def _meet(one: Period, two: Period) -> bool:
    """Whether two periods without alternatives have a day in common."""
    first, second = _days(one), _days(two)
    if one.any_of or two.any_of or first is None or second is None:
        return False
    return first[0] <= second[1] and second[0] <= first[1]


def _apart(pair: Alignment, one: Period, two: Period, why: str) -> Outcome:
    return Outcome("conflict", f"{_years(one)} and {_years(two)} share no day", why, _speakers(pair), "which year was meant", dated=True)


def _speakers(pair: Alignment) -> str | None:
    who = " and ".join(dict.fromkeys(c.speaker for c in (pair.left, pair.right) if c.speaker and c.speaker != "crowd"))
    return f"said by {who}" if who else None


def _days(period: Period) -> tuple[datetime.date, datetime.date] | None:
    """The days that a date allows. "Before 2027" is any day of the year before it, and may take in that year."""
    if period.start is None or period.end is None:
        return None
    if period.flag != "before" or period.start == period.end:
        return period.start, period.end
    return period.start - (period.end - period.start) - DAY, period.end


def _years(period: Period) -> str:
    return " or ".join(str(a.year) for a, _ in period.any_of) if period.any_of else period.text


CHECK = Check(Options, projection_date, dates=True, parts=True, milestones=True)
