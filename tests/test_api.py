"""The public names, what they take and give, and what they never do."""

from __future__ import annotations

import datetime
import gc
import inspect
import logging
import pathlib

import msgspec
import pytest

import claimcheck
from claimcheck import ClaimcheckError, Document
from claimcheck.model import Claim, Report

ARTICLES = (
    Document("a", "Halden Motors' revenue was over $5 billion in 2024.\n\nIt had 2,310 employees 😀 and a debt of €2.1 billion."),
    Document("b", "宏遠公司（Halden Motors）2024年營收54.2億美元，其中歐洲12億美元。", "宏遠公司營收破50億", "zh-Hant", "TW"),
    Document("c", "ソニーの2024年の売上高は約13兆円だった。", published=datetime.date(2025, 3, 4)),
    Document("d", "比亚迪2024年销量427万辆，3人死亡、27人受伤。"),
    Document("e", "Halden Motors' revenue in 2024 was $4 billion."),
)
FUNCTIONS = {
    "read": ["source"],
    "quantities": ["text", "*language"],
    "periods": ["text", "*language", "*published"],
    "extract": ["document"],
    "compare": ["given", "*rules"],
    "verify": ["draft", "sources", "*rules"],
}
FIELDS = {
    "Document": "id text title language region published",
    "Span": "start end",
    "Interval": "low high low_closed high_closed",
    "Quantity": "span text value unit hedge hard soft kind",
    "Period": "span text start end grain",
    "Claim": "id document span part quantity metric subject period scope flow modality speaker evidence",
    "Member": "document span part quote claim",
    "Finding": "id rule verdict level confidence message members facts",
    "Support": "claim status members derivation",
    "Report": "documents claims findings support errors complete",
}


@pytest.fixture(scope="module")
def report() -> Report:
    return claimcheck.compare(ARTICLES)


def text_of(report: Report, document: str, part: str) -> str:
    found = next(d for d in report.documents if d.id == document)
    return (found.title or "") if part == "title" else found.text


@pytest.mark.parametrize("name", FUNCTIONS)
def test_functions_take_what_is_promised(name: str) -> None:
    function = getattr(claimcheck, name)
    parameters = inspect.signature(function).parameters.values()
    given = [f"*{p.name}" if p.kind is p.KEYWORD_ONLY else p.name for p in parameters]
    wanted = FUNCTIONS[name]
    assert len([p for p in given if not p.startswith("*")]) == len([p for p in wanted if not p.startswith("*")])
    assert {p for p in wanted if p.startswith("*")} <= set(given)
    assert function.__doc__ and name in claimcheck.__all__


def test_all_public_names_exist() -> None:
    assert set(claimcheck.__all__) == {name for name in claimcheck.__all__ if hasattr(claimcheck, name)}
    assert {*FUNCTIONS, "Document", "ClaimcheckError"} <= set(claimcheck.__all__)


@pytest.mark.parametrize("name", FIELDS)
def test_values_hold_what_is_promised(name: str) -> None:
    struct = getattr(claimcheck.model, name)
    fields = struct.__struct_fields__
    assert set(FIELDS[name].split()) <= set(fields)


def test_a_document_is_built_by_place_or_by_name() -> None:
    built = Document("a", "text", "title", "en", "US", datetime.date(2025, 3, 4))
    assert built == Document(id="a", text="text", title="title", language="en", region="US", published=datetime.date(2025, 3, 4))


def test_spans_hold_what_they_claim(report: Report) -> None:
    assert len(report.claims) >= 10
    for claim in report.claims:
        text, quantity = text_of(report, claim.document, claim.part), claim.quantity
        assert quantity is not None and text[quantity.span.start : quantity.span.end] == quantity.text
        assert 0 <= claim.span.start <= claim.span.end <= len(text)
        assert all(0 <= e.span.start < e.span.end <= len(text) for e in claim.evidence if e.span)
        if claim.period and claim.period.span:
            assert text[claim.period.span.start : claim.period.span.end] == claim.period.text
    for member in (m for f in report.findings for m in f.members):
        assert text_of(report, member.document, member.part)[member.span.start : member.span.end] == member.quote
    for lost in report.unparsed:
        assert text_of(report, lost.document, lost.part)[lost.span.start : lost.span.end] == lost.text


def test_texts_are_never_rewritten(report: Report) -> None:
    assert [(d.id, d.text, d.title) for d in report.documents] == [(a.id, a.text, a.title) for a in ARTICLES]


def test_ids_name_one_thing(report: Report) -> None:
    claims = [c.id for c in report.claims]
    assert len(claims) == len(set(claims)) and len({f.id for f in report.findings}) == len(report.findings) > 0
    assert {m.claim for f in report.findings for m in f.members} <= set(claims)


def test_the_id_of_a_claim_outlives_edits_elsewhere() -> None:
    before, after = (claimcheck.extract(Document("a", text)) for text in (ARTICLES[0].text, "A new first line.\n\n" + ARTICLES[0].text))
    assert [c.id for c in before] == [c.id for c in after] != []


def test_values_are_frozen(report: Report) -> None:
    values = (report, report.claims[0], report.claims[0].quantity, report.findings[0], report.findings[0].members[0], ARTICLES[0])
    for value in values:
        assert isinstance(value, msgspec.Struct)
        with pytest.raises(AttributeError, match="immutable"):
            setattr(value, value.__struct_fields__[0], None)


def test_a_report_goes_to_json_and_back(report: Report) -> None:
    packed = msgspec.json.encode(report)
    assert msgspec.json.encode(msgspec.json.decode(packed, type=Report)) == packed


def test_a_text_is_a_document() -> None:
    def told(claims: tuple[Claim, ...]) -> list[tuple[object, ...]]:
        return [(c.quantity, c.metric, c.subject, c.period) for c in claims]

    assert told(claimcheck.extract(ARTICLES[4].text)) == told(claimcheck.extract(ARTICLES[4])) != []


def test_documents_may_come_from_anywhere() -> None:
    assert claimcheck.compare(iter(ARTICLES)).findings == claimcheck.compare(list(ARTICLES)).findings
    assert claimcheck.compare([]).findings == () and claimcheck.compare([]).complete


def test_quantities_and_periods_without_claims() -> None:
    found = claimcheck.quantities("about 13 billion dollars and 20 minutes")
    assert [(str(q.value), q.unit, q.hedge) for q in found] == [("13000000000", "USD", "about"), ("20", "minute", "none")]
    dates = claimcheck.periods("last year and in March 2020", published=datetime.date(2025, 3, 4))
    assert [(str(p.start), str(p.end)) for p in dates] == [("2024-01-01", "2024-12-31"), ("2020-03-01", "2020-03-31")]


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("It grew over the past five years.", [("5", "year", "none")]),
        ("It fell in the 12 months to April 2024.", [("12", "month", "none")]),
        ("It opened more than 30 years ago, in May 1994.", [("30", "year", "over")]),
        ("In the third quarter, on 3 May and in 2024.", []),
        ("In the past few months and a year ago.", []),
    ],
)
def test_the_lengths_of_periods_are_quantities_too(text: str, lengths: list[tuple[str, str, str]]) -> None:
    assert [(str(q.value), q.unit, q.hedge) for q in claimcheck.quantities(text, language="en")] == lengths


def test_nothing_is_printed_or_logged(capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, tmp_path: pathlib.Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\nid: x\n---\n" + ARTICLES[0].text, encoding="utf-8")
    handlers = list(logging.getLogger().handlers)
    claimcheck.read(path)
    claimcheck.compare(ARTICLES)
    claimcheck.verify(ARTICLES[4], ARTICLES[:2])
    with pytest.raises(ClaimcheckError):
        claimcheck.read(tmp_path / "missing.txt")
    printed = capfd.readouterr()
    assert (printed.out, printed.err, caplog.records) == ("", "", [])
    assert logging.getLogger().handlers == handlers


@pytest.mark.parametrize("collecting", [True, False])
def test_reading_leaves_the_collector_as_it_was_and_nothing_to_collect(collecting: bool, report: Report) -> None:
    claimcheck.extract(report.documents[0])  # what is kept for good is made
    gc.collect()
    before = gc.isenabled()
    (gc.enable if collecting else gc.disable)()
    try:
        assert claimcheck.extract(report.documents[0])
        assert gc.isenabled() == collecting
        gc.disable()
        assert claimcheck.extract(report.documents[0])
        assert gc.collect() == 0
    finally:
        (gc.enable if before else gc.disable)()
