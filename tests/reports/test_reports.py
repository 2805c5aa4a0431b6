"""What every report promises, whatever it holds."""

import json
import re
from typing import Any

import msgspec
import pytest

from claimcheck.model import Document, Finding, Member, Report, Span
from claimcheck.reports import FORMATS, Options, render
from claimcheck.reports.visible import cells


def keys_of(value: Any) -> Any:
    """The shape of a JSON value: its keys, through objects and the first entry of arrays."""
    if isinstance(value, dict):
        return {key: keys_of(inner) for key, inner in value.items()}
    return [keys_of(value[0])] if isinstance(value, list) and value else None


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_found_is_a_report_too(format: str) -> None:
    text = render(Report(), Options(format=format))
    assert text == "" if format == "concise" else "\n" in text or format == "table"


@pytest.mark.parametrize("format", FORMATS)
def test_same_report_same_bytes(format: str, reports: dict[str, Report]) -> None:
    options = Options(format=format)
    turned = msgspec.structs.replace(reports["scan"], findings=reports["scan"].findings[::-1], claims=reports["scan"].claims[::-1])
    assert render(reports["scan"], options) == render(reports["scan"], options)
    assert render(turned, options) == render(reports["scan"], options)


def test_json_spans_hold_their_quotes(reports: dict[str, Report]) -> None:
    texts = {document.id: document.text for document in reports["scan"].documents}
    whole = json.loads(render(reports["scan"], Options(format="json")))
    places = [*whole["claims"], *(member for finding in whole["findings"] for member in finding["members"])]
    assert len(places) == 21
    for place in places:
        assert texts[place["document"]][place["span"]["start"] : place["span"]["end"]] == place["quote"]


def test_json_top_level_keys_are_those_of_the_contract(reports: dict[str, Report]) -> None:
    expected = (
        "schema_version tool command generated_at complete exit_code column_unit config summary "
        "documents claims findings support unparsed errors"
    )
    assert list(json.loads(render(reports["scan"], Options(format="json")))) == expected.split()
    assert list(json.loads(render(Report(), Options(format="json")))) == expected.split()


def test_json_numbers_of_claims_are_strings_without_exponent(reports: dict[str, Report]) -> None:
    whole = json.loads(render(reports["scan"], Options(format="json")))
    values = [claim["quantity"]["value"] for claim in whole["claims"] if claim["quantity"]]
    assert "1400000000" in values and "1.9" in values
    assert all(re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value) for value in values)


def test_show_thins_terminal_formats_and_not_json(reports: dict[str, Report]) -> None:
    options = Options(format="concise", show=("conflict",))
    assert len(render(reports["scan"], options).splitlines()) == 1
    whole = json.loads(render(reports["scan"], msgspec.structs.replace(options, format="json")))
    assert len(whole["findings"]) == 5


def test_max_shown_says_how_many_more(reports: dict[str, Report]) -> None:
    text = render(reports["scan"], Options(format="full", max_shown=2))
    assert "3 more findings (--max-shown 0 shows all)" in text
    assert "bound-and-point" not in text


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120])
def test_table_never_cuts_a_quote_and_keeps_to_the_width(width: int, reports: dict[str, Report]) -> None:
    table = render(reports["scan"], Options(format="full", width=width)).split("\nerror[")[0]
    for quote in ("open in 2027", "2028或2029年才會通車", "about $120 million", "超過1億2000萬美元"):
        assert quote in table
    for line in table.splitlines():
        written_out = re.search(r"\.txt:\d+:\d+|   (conflict|tension|compatible|agree) ", line)
        assert written_out or cells(line) <= width or " = " in line or "stands for" in line


def test_many_articles_are_counted_not_listed() -> None:
    documents = tuple(Document(f"{n}.txt", "9 trams", path=f"{n}.txt") for n in range(7))
    members = tuple(Member(document.id, Span(0, 7), "text", "9 trams", None) for document in documents)
    finding = Finding("ab" * 16, "same-value", "agree", "none", 1.0, "trams: 9", members)
    text = render(Report(documents, (), (finding,)), Options(format="full"))
    row = next(line for line in text.splitlines() if "agree" in line and "same" not in line)
    assert row.split() == ["trams:", "9", "9", "trams", "+6", "7", "agree"]
    assert "A = " not in text


def test_title_without_a_place_in_the_text_stands_on_the_first_line() -> None:
    document = Document("d", "body only", title="Nine trams", path="d.txt")
    finding = Finding("ab" * 16, "r", "tension", "warning", 1.0, "m", (Member("d", Span(0, 4), "title", "Nine", None),))
    assert render(Report((document,), (), (finding,)), Options(format="concise")).startswith("d.txt:1:1: warning r tension: m ")
