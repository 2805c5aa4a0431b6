"""The table of differences says each thing once: repeats are folded, findings about one thing share a row."""

import itertools
from decimal import Decimal

import pytest

from claimcheck.model import Claim, Document, Finding, Interval, Member, Quantity, Report, Span
from claimcheck.reports import Options, render

TEXT = "over 13 trams, at least 13 trams, 13 trams or more, about 13 trams, over 14 trams"
DOCUMENT = Document("a", TEXT, path="a.txt")
SAID = {  # quote: (hedge, value, speaker)
    "over 13 trams": ("over", "13", None),
    "at least 13 trams": ("at_least", "13", "Mara"),
    "13 trams or more": ("at_least", "13", None),
    "about 13 trams": ("about", "13", None),
    "over 14 trams": ("over", "14", "Mara"),
}


def claim(quote: str) -> Claim:
    hedge, value, speaker = SAID[quote]
    place = Span(TEXT.index(quote), TEXT.index(quote) + len(quote))
    around = Interval(Decimal(value), None, True, False)
    quantity = Quantity(place, quote, Decimal(value), "tram", hedge, around, around, "count")  # type: ignore[arg-type]
    return Claim(quote, "a", place, "text", quantity, "fleet", "Harbour Tram", None, speaker=speaker)


def finding(rule: str, verdict: str, *quotes: str) -> Finding:
    members = tuple(Member("a", claim(quote).span, "text", quote, quote) for quote in quotes)
    return Finding(rule, rule, verdict, "note", 1.0, "m", members)  # type: ignore[arg-type]


def table(*findings: Finding, **options: int) -> list[str]:
    text = render(Report((DOCUMENT,), tuple(map(claim, SAID)), findings), Options(format="full", summary=False, **options))  # type: ignore[arg-type]
    return [line.strip() for line in text.splitlines()[4:]]


def test_a_repeat_without_a_speaker_belongs_to_whoever_says_the_same() -> None:
    rows = table(finding("same-value", "agree", "over 13 trams", "at least 13 trams", "13 trams or more"))
    assert [row.split("  ") for row in rows[:1]] == [["Harbour Tram fleet", "at least 13 trams (Mara) +2", "agree"]]
    assert len(rows) == 2


def test_findings_about_one_thing_share_a_row_and_quote_once() -> None:
    rows = table(
        finding("bound-and-point", "compatible", "over 13 trams", "about 13 trams"),
        finding("same-side-bounds", "compatible", "over 13 trams", "over 14 trams"),
        finding("same-value", "agree", "over 13 trams", "13 trams or more"),
    )
    shown = "\n".join(rows)
    assert [shown.count(text) for text in ("Harbour Tram fleet", "over 13 trams", "about 13 trams", "over 14 trams (Mara)")] == [1, 1, 1, 1]
    assert shown.index("over 14 trams") < shown.index("same-side-bounds") < shown.index("same-value")
    assert shown.count("compatible") == 2


def test_a_long_table_keeps_what_differs() -> None:
    claims = [Claim(f"c{n}", "a", Span(0, 13), "text", None, f"fleet of line {n}", None, None) for n in range(60)]
    members = [Member("a", Span(0, 13), "text", "over 13 trams", f"c{n}") for n in range(60)]
    rows = [
        Finding(f"r{n}", "same-value", "conflict" if n < 50 else "agree", "note", 1.0, "m", (member,)) for n, member in enumerate(members)
    ]
    report = Report((DOCUMENT,), tuple(claims), tuple(rows))
    shown = render(report, Options(format="full", max_shown=200, summary=False))
    assert (shown.count("conflict"), shown.count("agree")) == (50, 0)
    assert "10 more rows (--max-shown 0 shows all)" in shown
    assert render(report, Options(format="full", summary=False)).count("agree") == 10


@pytest.mark.parametrize("width", range(40, 90, 7))
def test_a_message_is_broken_at_no_quote(width: int) -> None:
    said = [Member("a", claim(quote).span, "text", quote, quote) for quote in ("over 13 trams", "about 13 trams")]
    message = "Harbour Tram fleet: over 13 trams against about 13 trams, and not a tram more"
    shown = Finding("f", "bound-and-point", "compatible", "warning", 1.0, message, tuple(said))  # type: ignore[arg-type]
    text = render(Report((DOCUMENT,), tuple(map(claim, SAID)), (shown,)), Options(format="full", width=width, summary=False))
    head = "\n".join(itertools.takewhile(lambda line: "a.txt:1:" not in line, text[text.index("warning[") :].splitlines()))
    assert " ".join(head.split()) == f"warning[bound-and-point] compatible 1.00: {message}"
    assert all(any(quote in line for line in head.splitlines()) for quote in ("over 13 trams", "about 13 trams"))
