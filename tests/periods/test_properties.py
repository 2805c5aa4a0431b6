"""What holds for every text: spans hold their words, are ordered and apart, and begin before they end."""

from __future__ import annotations

import datetime
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from claimcheck.languages.lexicon import lexicon
from claimcheck.marks import find
from claimcheck.model import Period
from claimcheck.periods import fiscal_quarter, fiscal_year, read

HAN = [
    *"年月日前三元至或期0。,()-/",
    "2025",
    "11",
    "第三季",
    "去年",
    "同期",
    "今年",
    "過去",
    "個月",
    "以來",
    "九十",
    "民國",
    "令和",
    "前年",
    "から",
    "まで",
]
LATIN = [
    "in ",
    "since ",
    "2024 ",
    "to ",
    "May ",
    "Q3 ",
    "FY",
    "26",
    "the ",
    "last ",
    "9999 ",
    "5000",
    "years ",
    "ago ",
    "half ",
    "of ",
    "'25",
    " ",
    "\n",
]
PIECES = HAN + LATIN
TEXTS = some.lists(some.sampled_from(PIECES), max_size=14).map("".join) | some.text(max_size=30)
LANGUAGES = some.sampled_from(["zh-Hant", "zh-Hans", "en", "ja"])


def periods(text: str, language: str, published: datetime.date | None) -> tuple[Period, ...]:
    words = lexicon(language)
    return read(text, find(text, words), words, published)


@settings(deadline=None, max_examples=300)
@given(TEXTS, LANGUAGES, some.none() | some.dates(datetime.date(1990, 1, 1), datetime.date(2050, 1, 1)))
def test_spans_and_days(text: str, language: str, published: datetime.date | None) -> None:
    last = 0
    for period in periods(text, language, published):
        assert period.span is not None
        assert last <= period.span.start < period.span.end <= len(text)
        assert text[period.span.start : period.span.end] == period.text
        assert (period.start is None) == (period.end is None) == (period.flag == "unresolved")
        assert period.start is None or period.end is None or period.start <= period.end
        last = period.span.end


@settings(deadline=None, max_examples=60)
@given(some.dates(datetime.date(1600, 1, 1), datetime.date(2100, 1, 1)))
def test_every_day_reads_back_in_every_language(day: datetime.date) -> None:
    written = {
        "zh-Hant": f"{day.year}年{day.month}月{day.day}日",
        "ja": f"{day.year}年{day.month}月{day.day}日",
        "en": f"{day.day} {day:%B} {day.year}",
    }
    for language, text in written.items():
        assert [(p.text, p.start, p.end) for p in periods(text, language, None)] == [(text, day, day)]


@pytest.mark.parametrize(
    ("year", "calendar", "first", "last"),
    [
        (2026, "Microsoft", "2025-07-01", "2026-06-30"),
        (2026, "NVIDIA", "2025-02-01", "2026-01-31"),
        (2025, "US", "2024-10-01", "2025-09-30"),
        (2025, "JP", "2025-04-01", "2026-03-31"),
        (2026, "HK", "2025-04-01", "2026-03-31"),
        (2025, "TW", "2025-01-01", "2025-12-31"),
        (2025, "nobody knows", "2025-01-01", "2025-12-31"),
    ],
)
def test_fiscal_years_by_country_and_company(year: int, calendar: str, first: str, last: str) -> None:
    assert tuple(map(str, fiscal_year(year, calendar))) == (first, last)


def test_the_first_fiscal_quarter_begins_the_fiscal_year() -> None:
    assert tuple(map(str, fiscal_quarter(2026, 1, "Microsoft"))) == ("2025-07-01", "2025-09-30")


def test_a_date_line_settles_what_the_text_leaves_open() -> None:
    assert [p.start for p in periods("今年的投資", "zh-Hant", None)] == [None]
    assert [str(p.start) for p in periods("今年的投資", "zh-Hant", datetime.date(2026, 1, 1))] == ["2026-01-01"]


def test_the_cost_grows_with_the_length_only() -> None:
    sentence = "2025年第三季營收100億元，較去年同期成長，11月又增3日。"
    assert _seconds(sentence * 800) < 24 * max(_seconds(sentence * 100), 0.001)


def _seconds(text: str) -> float:
    words = lexicon("zh-Hant")
    marks = find(text, words)
    start = time.process_time()
    read(text, marks, words)
    return time.process_time() - start
