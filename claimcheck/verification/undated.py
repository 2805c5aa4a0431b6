"""How a date stands to a number that is told without the words of a date: a year, a length of time, the digits of a day."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.knowledge.tables import names
from claimcheck.languages.fold import fold
from claimcheck.model import Claim, Period, Quantity, Verdict
from claimcheck.patterns import pattern
from claimcheck.units import factor

DAY_SECONDS = 86400
HUNDRED = 100
CENTURIES = frozenset(("century", "decade"))
YEARS = frozenset(("year", "fiscal_year"))
NAMED = frozenset(("label", "ordinal"))
DIGITS = "".join(sorted(names("scales")["date_digits"]))
YEAR = pattern(f"[0-9]{{4}}|[{DIGITS}]{{4}}")
YEAR_WORDS = "".join(sorted(names("scales")["date_years"]))
# A year by its last two digits: with the one character of a year, or in a name (SS19, the 95s).
SHORT_YEAR = pattern(f"'?([0-9]{{2}})(?:[{YEAR_WORDS}]|s)?$")


def said(claim: Claim) -> Period | None:
    """The date that a figure is, not one that a number is told for."""
    return claim.period if claim.quantity is None or claim.quantity.kind == "date" else None


def beside_number(draft: Claim, source: Claim) -> Verdict | None:
    """A date and a bare number: that of its year, or of its day where a list goes on with it (July 17 and 22)."""
    days = [p for p in (said(draft), said(source)) if p and p.start]
    told = [c.quantity for c in (draft, source) if c.quantity and c.quantity.value is not None]
    numbers = [q for q in told if q.kind != "date"]
    if len(told) > len(numbers) == 1 and numbers[0].kind == "duration":
        return "agree" if len({q.value * factor(q.unit) for q in told if q.value is not None and q.unit}) == 1 else None
    if len(days) != 1 or len(numbers) != 1 or days[0].start is None:
        return None
    period, number = days[0], numbers[0]
    start = days[0].start
    if number.unit == "century" or (period.grain == "century" and number.kind in NAMED):
        same = start.year // HUNDRED + 1 == number.value
        return "agree" if same else "conflict" if period.grain in CENTURIES else None
    if _shortened(period, number):
        return "agree"
    if number.kind == "duration":
        return _lasting(period, number)
    named = start.day if period.grain == "day" else start.year if period.grain in (*YEARS, "month") else None
    if named == number.value:
        return "agree"
    year = period.grain != "day" and named is not None and number.value is not None and YEAR.fullmatch(f"{number.value:f}")
    return "conflict" if year else None


def _shortened(period: Period, number: Quantity) -> bool:
    """Whether a number is a date without its words: a year by its last two digits (06, of 2006), a day by month and day (911)."""
    assert period.start is not None
    if period.grain == "day":
        return number.unit is None and number.value == HUNDRED * period.start.month + period.start.day
    short = SHORT_YEAR.match(fold(number.text)) if number.kind in NAMED or number.unit == "year" else None
    return period.grain in (*YEARS, "season", "half") and short is not None and int(short[1]) == period.start.year % HUNDRED


def _lasting(period: Period, length: Quantity) -> Verdict | None:
    """A stretch of time up to the day of writing (the past 25 years) and its length alone."""
    assert period.start is not None and period.end is not None and length.value is not None
    days = length.value * factor(length.unit) / DAY_SECONDS if length.unit else Decimal(0)
    between = Decimal((period.end - period.start).days + 1)
    if period.grain != "range" or not days:
        return None
    return "agree" if abs(days - between) <= max(Decimal(1), between / 50) else "conflict"
