"""Amounts, periods and places in the words of a report."""

import datetime
import pathlib
from decimal import Decimal
from typing import Any

import pytest
import yaml

from claimcheck.model import Interval, Period, Quantity, Span
from claimcheck.places import Lines
from claimcheck.reports.amounts import raw, short
from claimcheck.reports.reading import period_label

CASES = yaml.safe_load((pathlib.Path(__file__).parent / "readings.yaml").read_text(encoding="utf-8"))
DAYS = {
    "2025-01-01 2025-12-31": "2025",
    "2025-07-01 2025-09-30": "2025-Q3",
    "2025-07-01 2025-12-31": "2025-H2",
    "2024-02-01 2024-02-29": "2024-02",
    "2025-11-02 2025-11-02": "2025-11-02",
    "2023-01-01 2025-12-31": "2023..2025",
    "2025-01-01 2025-09-30": "2025-01..2025-09",
    "2025-07-03 2026-07-01": "2025-07-03..2026-07-01",
}


def quantity(case: dict[str, Any]) -> Quantity:
    def number(key: str) -> Decimal | None:
        return Decimal(case[key]) if case.get(key) else None

    value = number("value")
    bounds = Interval(number("low") if value is None else value, number("high") if value is None else value)
    return Quantity(Span(0, 1), "x", value, case["unit"], case["hedge"], bounds, bounds, "number")


@pytest.mark.parametrize("case", CASES, ids=[case["short"] for case in CASES])
def test_amounts(case: dict[str, Any]) -> None:
    given = quantity(case)
    assert (short(given), short(given, unicode=False), raw(given)) == (case["short"], case["ascii"], case["raw"])


@pytest.mark.parametrize("days", DAYS)
def test_periods_by_their_days(days: str) -> None:
    start, end = (datetime.date.fromisoformat(day) for day in days.split())
    assert period_label(Period(None, "", start, end, "any")) == DAYS[days]


def test_period_of_alternatives_and_unresolved() -> None:
    years = tuple((datetime.date(y, 1, 1), datetime.date(y, 12, 31)) for y in (2028, 2029))
    assert period_label(Period(None, "2028 or 2029", years[0][0], years[1][1], "year", years)) == "2028|2029"
    assert period_label(Period(None, "last year", None, None, "year")) == "last year"
    assert period_label(None) is None


def test_places_count_lines_and_code_points_from_one() -> None:
    lines = Lines("ab\r\n超過1\n\nlast")
    assert [lines.place(at) for at in (0, 4, 6, 8, 9, 13)] == [(1, 1), (2, 1), (2, 3), (3, 1), (4, 1), (4, 5)]
    assert all(lines.offset(*lines.place(at)) == at for at in (0, 1, 4, 6, 8, 9, 13))
    assert lines.offset(2, 9) is None and lines.offset(9, 1) is None and lines.offset(0, 1) is None
