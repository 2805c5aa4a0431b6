"""How long ago a date is that is told from the day of writing: twenty years ago, in two weeks."""

from __future__ import annotations

import datetime
from decimal import Decimal

from claimcheck.model import Period

WEEK, YEAR = 7, 12


def ago(period: Period, today: datetime.date) -> tuple[Decimal, str] | None:
    """The time between a date and the day that it was read as of, in the unit that it is told by; None where no number of days, weeks,
    months or years tells it."""
    if period.start is None or period.flag != "relative":
        return None
    away = _away(period.start, today).get(period.grain)
    return (Decimal(abs(away)), period.grain) if away else None


def _away(start: datetime.date, today: datetime.date) -> dict[str, int]:
    years, days = start.year - today.year, (start - today).days
    return {"year": years, "month": YEAR * years + start.month - today.month, "week": (days + today.weekday()) // WEEK, "day": days}
