"""Article text is data: whatever it holds, a report shows it and a terminal does not obey it."""

import json
import pathlib
import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Apart, Document, Facts, Finding, Member, Report, Span
from claimcheck.reports import Options, render
from claimcheck.reports.visible import cells, one_line

HOSTILE = yaml.safe_load((pathlib.Path(__file__).parent / "hostile.yaml").read_text(encoding="utf-8"))
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def report_about(text: str) -> Report:
    document = Document(f"{text}.txt", f"before {text} after", language="en", path=f"{text}.txt")
    member = Member(document.id, Span(7, 7 + len(text)), "text", text, None)
    finding = Finding("ab" * 16, "rule-id", "conflict", "error", 0.5, f"{text} said", (member, member), Facts(gap=text, why=text))
    return Report((document,), (), (finding,), apart=(Apart(text, (text,), (member,)),))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("format", ["full", "concise", "table", "status"])
def test_terminal_formats_send_nothing_that_is_obeyed(text: str, format: str) -> None:
    for unicode in (True, False):
        shown = render(report_about(text), Options(format=format, unicode=unicode))
        assert not OBEYED.search(shown)
        assert one_line(text, unicode=unicode) in shown or format in ("table", "status")


@pytest.mark.parametrize("text", HOSTILE)
def test_colour_adds_escapes_of_ours_only(text: str) -> None:
    plain = render(report_about(text), Options(format="full"))
    colored = render(report_about(text), Options(format="full", color=True))
    assert re.sub("\x1b\\[[0-9;]*m", "", colored) == plain


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_json_keeps_the_text_as_it_is(text: str, format: str) -> None:
    lines = render(report_about(text), Options(format=format)).split("\n")
    records = [json.loads(line) for line in lines if line]
    findings = [f for record in records for f in record.get("findings", [record] if record.get("type") == "finding" else [])]
    assert findings[0]["members"][0]["quote"] == text.encode("utf-8", "backslashreplace").decode()


@given(st.text(st.characters(exclude_characters="━"), max_size=60))
def test_caret_lies_under_the_quote(text: str) -> None:
    quote = "130億"
    around = Document("d", f"{text}{quote}{text}", path="d")
    member = Member("d", Span(len(text), len(text) + len(quote)), "text", quote, None)
    finding = Finding("ab" * 16, "r", "conflict", "error", 0.5, "m", (member,))
    lines = render(Report((around,), (), (finding,)), Options(format="full", width=60)).split("\n")
    under = next(number for number, line in enumerate(lines) if "━" in line)
    start = cells(lines[under].split("━")[0])
    above = lines[under - 1]
    assert any(cells(above[: match.start()]) == start for match in re.finditer(quote, above))
    assert lines[under].count("━") == cells(quote)


@given(st.text(max_size=80))
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
