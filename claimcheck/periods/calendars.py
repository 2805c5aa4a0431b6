"""What knowledge/calendars.yaml says: fiscal calendars, eras, seasons, parts of years and months."""

from __future__ import annotations

import datetime
import functools
import pathlib
from typing import Any

from claimcheck import strict_yaml

PATH = pathlib.Path(__file__).parent.parent / "knowledge" / "calendars.yaml"


@functools.cache
def data() -> dict[str, Any]:
    """The whole file."""
    loaded: dict[str, Any] = strict_yaml.load(PATH)
    return loaded


@functools.cache
def fiscal(name: str) -> tuple[int, str]:
    """First month of a fiscal calendar, and by which of its years (start, end) a fiscal year is named."""
    if name.isdigit():
        return int(name), "end" if int(name) > 1 else "start"
    table = data()
    key = table["countries"].get(name) or table["companies"].get(name) or name
    entry = table["fiscal_calendars"].get(key) or table["fiscal_calendars"]["calendar_year"]
    return int(entry["first_month"]), str(entry["named_by"])


def beginning(month: int) -> str:
    """The name of the fiscal calendar whose years begin with that month and are named by the year in which they end."""
    return str(month)


@functools.cache
def era(name: str) -> int:
    """What is added to a year of the era to get the common year."""
    return int(data()["eras"][name])


@functools.cache
def days(section: str, name: str) -> tuple[int, int]:
    """The pair of numbers of a named part: first and last month (of a year), first and last day (of a month)."""
    first, last = data()[section][name]
    return int(first), int(last)


@functools.cache
def feast(name: str, year: int) -> datetime.date | None:
    """The day of a feast: of a month and day, of a weekday of a month, or so many days after the first day of the year of
    the moon; None for a year that its table lacks."""
    if name in data()["feasts"]:
        month, day = data()["feasts"][name].split("-")
        return datetime.date(year, int(month), int(day))
    if name in data()["moving_feasts"]:
        return _moving(data()["moving_feasts"][name].split(), year)
    table, _, days = data()["tabled_feasts"][name].partition(" ")
    found = data()["tables"][table].get(str(year))
    return None if found is None else datetime.date.fromisoformat(f"{year}-{found}") + datetime.timedelta(days=int(days or 0))


def _moving(rule: list[str], year: int) -> datetime.date:
    if rule[0] == "easter":
        return _easter(year) + datetime.timedelta(days=int(rule[1]))
    month, weekday, which, *later = map(int, rule)
    first = datetime.date(year, month, 1)
    days = [first + datetime.timedelta(days=(weekday - first.weekday()) % 7 + 7 * n) for n in range(5)]
    inside = [date for date in days if date.month == month]
    return inside[which - 1 if which > 0 else which] + datetime.timedelta(days=sum(later))


def _easter(year: int) -> datetime.date:
    """The Sunday after the first full moon of spring, as Gauss reckoned it in its Gregorian form of 1876."""
    century, moon = year // 100, year % 19
    epact = (19 * moon + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 4) % 7
    late = (moon + 11 * epact + 22 * weekday) // 451
    day = epact + weekday - 7 * late + 114
    return datetime.date(year, day // 31, day % 31 + 1)


@functools.cache
def number(name: str) -> int | None:
    """How many a vague count stands for; None for a word that is no vague count."""
    found = data()["vague_counts"].get(name)
    return None if found is None else int(found)
