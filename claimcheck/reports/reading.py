"""What claimcheck understood of a quote, in one line: `> 13B USD @ 2025 (Altman)`."""

from __future__ import annotations

import datetime

from claimcheck.model import Claim, Period
from claimcheck.reports.amounts import raw, short
from claimcheck.reports.visible import one_line

Days = tuple[datetime.date, datetime.date]


def reads(claim: Claim) -> str:
    """The form of programs: `> 1e11 USD @ 2028|2029`; a milestone without an amount is `@ 2027`."""
    amount = raw(claim.quantity) if claim.quantity and not _dated(claim) else ""
    label = period_label(claim.period)
    return " ".join(part for part in (amount, f"@ {label}" if label else "") if part) or "-"


def amount(claim: Claim, *, unicode: bool = True) -> str:
    """The amount for readers, `> 13B USD`; the days of a date that stands for itself; empty for a milestone."""
    if _dated(claim):
        return period_label(claim.period) or ""
    return one_line(short(claim.quantity, unicode=unicode), unicode=unicode) if claim.quantity else ""


def _dated(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.kind == "date"


def period_label(period: Period | None) -> str | None:
    """`2025`, `2025-Q3`, `2025-H1`, `2025-11`, `2025-11-02`, `2028|2029`, or the words where nothing was resolved."""
    if period is None:
        return None
    if period.any_of:
        return "|".join(days_label(days) for days in period.any_of)
    if period.start is None or period.end is None:
        return one_line(period.text) or None
    return days_label((period.start, period.end))


def days_label(days: Days) -> str:
    """The calendar name of a stretch of days, or its first and last day."""
    start, end = days
    if start == end:
        return start.isoformat()
    if start.year == end.year and start.day == 1 and _ends_a_month(end):
        return _months_label(start.year, start.month, end.month)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year}..{end.year}"
    return f"{start.isoformat()}..{end.isoformat()}"


def _ends_a_month(day: datetime.date) -> bool:
    return day.day == 31 or (day + datetime.timedelta(1)).day == 1


def metric_label(claim: Claim) -> str:
    """The metric in words, or the words of the text that stand for it; empty where neither is known."""
    if claim.metric:
        return one_line(claim.metric.replace("_", " "))
    return one_line(claim.head) if claim.head else ""


def _months_label(year: int, first: int, last: int) -> str:
    if first == last:
        return f"{year}-{first:02}"
    if (first, last) == (1, 12):
        return str(year)
    if last - first == 2 and last % 3 == 0:
        return f"{year}-Q{last // 3}"
    if last - first == 5 and last % 6 == 0:
        return f"{year}-H{last // 6}"
    return f"{year}-{first:02}..{year}-{last:02}"
