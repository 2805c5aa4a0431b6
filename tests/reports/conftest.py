"""A report made by hand: two short articles of our own, their claims, and one finding of each verdict."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from claimcheck.model import Apart, Claim, Document, Evidence, Facts, Finding, Interval, Member, Period, Quantity, Report, Span, Support

ENGLISH = """Harbour Tram opens its books

Harbour Tram said revenue was about $120 million in 2024, and that the fleet draws 1.9 MW at peak.
The chief executive, Mara Lindqvist, expects the northern line to open in 2027. In the third quarter the operator
lost $40 million. It has 6,000 employees.
"""
CHINESE = """港灣電車公布帳目：投資14億美元

港灣電車2024年營收超過1億2000萬美元，車隊尖峰用電1.9兆瓦。董事周啟明在接受地方電台訪問時一再表示，依照目前的工程進度、議會核定的預算以及供應商的交車時程，北線最快要到2028或2029年才會通車，而且全年現金消耗為3500萬美元，公司員工約6000人。
"""
TRAM = Document("tram.en.txt", ENGLISH, language="en", published=datetime.date(2025, 3, 1), path="news/tram.en.txt")
DIGEST = Document("digest.txt", CHINESE, language="zh-Hant", region="TW", path="news/digest.txt")


def span(document: Document, quote: str) -> Span:
    start = document.text.index(quote)
    return Span(start, start + len(quote))


def bounds(low: str | None, high: str | None, low_closed: bool = True, high_closed: bool = True) -> Interval:
    return Interval(Decimal(low) if low else None, Decimal(high) if high else None, low_closed, high_closed)


def quantity(document: Document, text: str, value: str, unit: str, hedge: str = "none", hard: Interval | None = None) -> Quantity:
    around = hard or bounds(value, value)
    kind = "money" if unit == "USD" else "power" if unit == "megawatt" else "count"
    return Quantity(span(document, text), text, Decimal(value), unit, hedge, around, around, kind)  # type: ignore[arg-type]


def year(number: int) -> tuple[datetime.date, datetime.date]:
    return datetime.date(number, 1, 1), datetime.date(number, 12, 31)


Y2024 = Period(None, "2024", *year(2024), "year")
Q3 = Period(None, "the third quarter", datetime.date(2024, 7, 1), datetime.date(2024, 9, 30), "quarter")
Y2027 = Period(None, "2027", *year(2027), "year")
Y2028_29 = Period(None, "2028或2029年", year(2028)[0], year(2029)[1], "year", (year(2028), year(2029)))

TRAM_CLAIMS = (
    Claim(
        "c1", TRAM.id, span(TRAM, "revenue was about $120 million in 2024"), "text",
        quantity(TRAM, "about $120 million", "120000000", "USD", "about", bounds("108000000", "132000000")),
        "revenue", "Harbour Tram", Y2024, flow="flow", evidence=(Evidence("metric", "revenue", "same clause", Span(48, 55), 21),),
    ),
    Claim(
        "c2", TRAM.id, span(TRAM, "1.9 MW"), "text", quantity(TRAM, "1.9 MW", "1.9", "megawatt"),
        "peak_demand", "Harbour Tram", None,
    ),
    Claim(
        "c3", TRAM.id, span(TRAM, "open in 2027"), "text", None,
        "opening", "northern line", Y2027, modality="forecast", speaker="Mara Lindqvist",
    ),
    Claim(
        "c4", TRAM.id, span(TRAM, "lost $40 million"), "text",
        quantity(TRAM, "$40 million", "40000000", "USD", "none", bounds("38000000", "42000000", True, False)),
        "net_loss", "Harbour Tram", Q3,
    ),
    Claim(
        "c5", TRAM.id, span(TRAM, "6,000 employees"), "text", quantity(TRAM, "6,000 employees", "6000", "person"),
        "employees", "Harbour Tram", None,
    ),
)  # fmt: skip
DIGEST_CLAIMS = (
    Claim(
        "d0", DIGEST.id, span(DIGEST, "投資14億美元"), "text", quantity(DIGEST, "14億美元", "1400000000", "USD"),
        None, None, None, head="投資",
    ),
    Claim(
        "d1", DIGEST.id, span(DIGEST, "2024年營收超過1億2000萬美元"), "text",
        quantity(DIGEST, "超過1億2000萬美元", "120000000", "USD", "over", bounds("120000000", None, False, False)),
        "revenue", "Harbour Tram", Y2024,
    ),
    Claim(
        "d2", DIGEST.id, span(DIGEST, "1.9兆瓦"), "text", quantity(DIGEST, "1.9兆瓦", "1.9", "megawatt"),
        "peak_demand", "Harbour Tram", None,
    ),
    Claim(
        "d3", DIGEST.id, span(DIGEST, "2028或2029年才會通車"), "text", None,
        "opening", "northern line", Y2028_29, modality="forecast", speaker="周啟明",
    ),
    Claim(
        "d4", DIGEST.id, span(DIGEST, "全年現金消耗為3500萬美元"), "text",
        quantity(DIGEST, "3500萬美元", "35000000", "USD", "none", bounds("34000000", "36000000", True, False)),
        "cash_burn", "Harbour Tram", Y2024,
    ),
    Claim(
        "d5", DIGEST.id, span(DIGEST, "約6000人"), "text", quantity(DIGEST, "約6000人", "6000", "person", "about"),
        "employees", "Harbour Tram", None,
    ),
)  # fmt: skip
CLAIMS = TRAM_CLAIMS + DIGEST_CLAIMS
BY_ID = {claim.id: claim for claim in CLAIMS}
DOCUMENTS = {document.id: document for document in (TRAM, DIGEST)}


def member(claim: str, role: str = "other") -> Member:
    found = BY_ID[claim]
    text = DOCUMENTS[found.document].text
    return Member(found.document, found.span, found.part, text[found.span.start : found.span.end], claim, role)  # type: ignore[arg-type]


NO_FACTS = Facts()


def finding(name: str, rule: str, verdict: str | None, level: str, message: str, *claims: str, facts: Facts = NO_FACTS) -> Finding:
    members = tuple(member(claim, role) for claim, role in zip(claims, ("left", "right", "other"), strict=False))
    return Finding(name * 8, rule, verdict, level, 0.86, message, members, facts, ("value",), 1)  # type: ignore[arg-type]


FINDINGS = (
    finding("5a5a", "same-value", "agree", "none", "Harbour Tram peak demand: 1.9 MW in both", "c2", "d2"),
    finding("b0b0", "bound-and-point", "compatible", "note", "Harbour Tram revenue 2024: > 120M USD and about 120M USD", "c1", "d1"),
    finding(
        "7c1f", "projection-date", "conflict", "error", "northern line opens: 2027 (Mara Lindqvist) vs 2028|2029 (周啟明)", "c3", "d3",
        facts=Facts(gap="{2027} and {2028, 2029} share no year; nearest 1 year apart", why="same milestone, two target dates"),
    ),
    finding(
        "40b7", "subperiod-and-period", "tension", "warning",
        "Harbour Tram lost 40M USD in one quarter but burned 35M USD in the whole year", "c4", "d4",
        facts=Facts(gap="the quarter is at least 1.06 times its year (38M against 36M)", settle="which measure each article means"),
    ),
    finding("a9ee", "same-value", "agree", "none", "Harbour Tram employees: 6000 in both", "c5", "d5"),
)  # fmt: skip
APART = Apart("14億美元", ("投資", "Harbour Tram market capitalisation"), (member("d0"),))
REPORT = Report((TRAM, DIGEST), CLAIMS, FINDINGS, apart=(APART,), compared=10)

DRAFT = Document("draft.txt", "Harbour Tram has 60,000 employees and took over $120 million in 2024.\n", language="en", path="draft.txt")
DRAFT_CLAIMS = (
    Claim(
        "e1", "draft.txt", span(DRAFT, "60,000 employees"), "text", quantity(DRAFT, "60,000 employees", "60000", "person"),
        "employees", "Harbour Tram", None,
    ),
    Claim(
        "e2", "draft.txt", span(DRAFT, "over $120 million"), "text", quantity(DRAFT, "over $120 million", "120000000", "USD", "over"),
        "revenue", "Harbour Tram", Y2024,
    ),
)  # fmt: skip
SLIP = Finding(
    "e3d0" * 8, "magnitude-slip", "conflict", "error", 0.93, "Harbour Tram employees: the draft is ten times the source",
    (Member("draft.txt", DRAFT_CLAIMS[0].span, "text", "60,000 employees", "e1", "draft"), member("c5", "source")),
)  # fmt: skip
VERIFIED = Report(
    (DRAFT, TRAM, DIGEST),
    (*CLAIMS, *DRAFT_CLAIMS),
    (SLIP,),
    (
        Support(DRAFT_CLAIMS[0], "contradicted", (member("c5", "source"), member("d5", "source")), finding="e3d0" * 8),
        Support(DRAFT_CLAIMS[1], "supported", (member("d1", "source"),)),
    ),
)


@pytest.fixture
def reports() -> dict[str, Report]:
    """The reports made by hand: a scan, and a draft against its sources."""
    return {"scan": REPORT, "verify": VERIFIED}
