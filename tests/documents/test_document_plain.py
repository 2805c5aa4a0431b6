"""Text as printers, pages and programs lay it out and write it is read as the same text in single blanks and plain signs."""

from __future__ import annotations

import pathlib
import re
import textwrap
from collections.abc import Callable
from decimal import Decimal

import pytest

import claimcheck
from claimcheck.documents import prepare
from claimcheck.model import Claim, Document, Period, Quantity, Sentence, Span
from claimcheck.plain import evened

WIDTH = 72
EXAMPLES = pathlib.Path(__file__).parents[2] / "examples"
ENGLISH = sorted(EXAMPLES.rglob("*.en.md"))
ARTICLES = sorted(path for path in EXAMPLES.rglob("*.*") if path.suffix in (".md", ".txt"))
# What programs, pages and printers put in place of plain signs, and how to put it in.
SIGNS = {
    "no-break space": (r"(?<!\d) | (?!\d)", "\u00a0"),
    "thin space before a unit": (r"(?<=\d) (?!\d)", "\u2009"),
    "zero-width space": (r"(?<=\d)(?=[億萬亿万%])|(?<= )", "\u200b"),
    "soft hyphen": (r"(?<=[a-z]{4})(?=[a-z]{4})", "\u00ad"),
    "non-breaking hyphen": (r"(?<=\w)-(?=\w)", "\u2011"),
    "line separator": (r"\n", "\u2028"),
    "carriage return": (r"\n", "\r"),
    "carriage return and line feed": (r"\n", "\r\n"),
    "form feed": (r"(?<=\n\n)(?=\w)", "\f"),
    "bidirectional marks": (r"(?=\d)(?<!\d)", "\u200e"),
    "ligature": ("fi", "\ufb01"),
    "radicals": ("[日月人金]", {"日": "\u2f47", "月": "\u2f49", "人": "\u2f08", "金": "\u2fa6"}),
    "accents apart": ("é", "e\u0301"),
}
ACCENTED = "The Café Lumière sold 31 million éclairs in 2024."
TABLE = """Acme results in millions of dollars

Item                 2023   2024   2025
Net revenue         1,200  1,350  1,410
Net income            120    118    131
"""


def justified(line: str) -> str:
    words = line.split(" ")
    wide, more = divmod(WIDTH - len(line), max(1, len(words) - 1))
    return "".join(word + " " * (1 + wide + (at < more)) for at, word in enumerate(words[:-1])) + words[-1]


def indented(line: str) -> str:
    return "    " + line


def laid_out(text: str, each: Callable[[str], str]) -> str:
    """Each paragraph of one line in lines of one width, the last of them as it is where the others are stretched."""
    return "\n\n".join(paragraph if "\n" in paragraph else _lines(paragraph, each) for paragraph in text.split("\n\n"))


def _lines(paragraph: str, each: Callable[[str], str]) -> str:
    *full, last = textwrap.wrap(paragraph, WIDTH, break_long_words=False, break_on_hyphens=False) or [""]
    return "\n".join([*map(each, full), last if each is justified else each(last)])


def said(claim: Claim) -> tuple[object, ...]:
    quantity, period = claim.quantity, claim.period
    assert quantity is not None
    days = (period.start, period.end) if period else None
    return claim.subject, claim.metric, quantity.value, quantity.unit, quantity.hedge, days, claim.scope, claim.speaker, claim.form


@pytest.mark.parametrize("path", ENGLISH, ids=lambda path: path.name)
@pytest.mark.parametrize("each", [justified, indented])
def test_the_layout_of_the_lines_changes_no_claim(path: pathlib.Path, each: Callable[[str], str]) -> None:
    text = path.read_text(encoding="utf-8")
    plain, stretched = laid_out(text, str), laid_out(text, each)
    found = claimcheck.extract(Document("stretched", stretched))
    assert [said(c) for c in found] == [said(c) for c in claimcheck.extract(Document("plain", plain))] != []
    for claim in found:
        assert claim.quantity is not None
        if claim.part == "text":
            assert stretched[claim.quantity.span.start : claim.quantity.span.end] == claim.quantity.text
            assert claim.span.start <= claim.quantity.span.start < claim.quantity.span.end <= claim.span.end


@pytest.mark.parametrize("sign", SIGNS)
def test_the_signs_change_no_claim(sign: str) -> None:
    old, new = SIGNS[sign]
    texts = {path: f"{path.read_text(encoding='utf-8')}\n\n{ACCENTED}" for path in ARTICLES}
    signed = {path: re.sub(old, new if isinstance(new, str) else lambda match: new[match[0]], text) for path, text in texts.items()}
    assert signed != texts
    for path, text in signed.items():
        found = claimcheck.extract(Document(path.name, text))
        assert [said(c) for c in found] == [said(c) for c in claimcheck.extract(Document(path.name, texts[path]))] != []
        assert all(c.part != "text" or c.quantity is None or _words(text, c.quantity) == c.quantity.text for c in found)


def _words(text: str, quantity: Quantity) -> str:
    return text[quantity.span.start : quantity.span.end]


@pytest.mark.parametrize(
    ("text", "value", "unit", "words"),
    [
        ("It cost $13\u200b billion.", 13_000_000_000, "USD", "$13\u200b billion"),
        ("It fell by twenty\u2011five\u00a0per\u00a0cent.", 25, "percent", "twenty\u2011five\u00a0per\u00a0cent"),
        ("It had two mil\u00ad\n  lion users.", 2_000_000, "user", "two mil\u00ad\n  lion users"),
        ("A loss of \ufb01ve million euros.", 5_000_000, "EUR", "\ufb01ve million euros"),
        ("It took 1\u202f234\u202f567 people.", 1_234_567, "person", "1\u202f234\u202f567 people"),
        ("3\u2f08が参加した。", 3, "person", "3\u2f08"),
        ("It was fifty   two people.", 52, "person", "fifty   two people"),
        ("It cost about $13  billion in  2027.", 13_000_000_000, "USD", "about $13  billion"),
        ("It fell by 12  per\n    cent in the year.", 12, "percent", "12  per\n    cent"),
        ("營收 130  億 美元。", 13_000_000_000, "USD", "130  億 美元"),
        ("It fell by 12 per\rcent in the year.", 12, "percent", "12 per\rcent"),
        ("出力は1.2メカ\u3099ワットだ。", Decimal("1.2"), "megawatt", "1.2メカ\u3099ワット"),
    ],
)
def test_a_number_is_read_in_other_signs_and_across_a_run_of_blanks(text: str, value: int, unit: str, words: str) -> None:
    (found,) = claimcheck.quantities(text)
    assert (found.value, found.unit, found.text) == (value, unit, words)
    assert _words(text, found) == words


def test_the_signs_of_a_title_change_no_claim() -> None:
    title = "Halden\u00a0Motors\u2019 revenue was $13\u200b\u00a0billion in 2025"
    (claim,) = claimcheck.extract(Document("one", "No number here.", title))
    assert claim.quantity is not None
    assert (claim.subject, claim.part, claim.quantity.text) == ("Halden Motors", "title", "$13\u200b\u00a0billion")
    assert _words(title, claim.quantity) == "$13\u200b\u00a0billion"


def test_every_place_of_a_report_is_one_of_the_text() -> None:
    plain = [Document(path.name, path.read_text(encoding="utf-8")) for path in ARTICLES if "reservoir" not in str(path)]
    signed = [Document(d.id, re.sub(r"(?<!\d) | (?!\d)", "\u200b\u00a0", d.text)) for d in plain]
    one, two = claimcheck.compare(plain), claimcheck.compare(signed)
    assert [(f.rule, f.verdict, f.message) for f in two.findings] == [(f.rule, f.verdict, f.message) for f in one.findings] != []
    texts = {d.id: d.text for d in two.documents}
    assert texts == {d.id: d.text for d in signed}
    members = [m for f in two.findings for m in f.members if m.part == "text"]
    assert [texts[m.document][m.span.start : m.span.end] for m in members] == [m.quote for m in members]
    assert all(texts[u.document][u.span.start : u.span.end] == u.text for u in two.unparsed if u.part == "text")


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("The cost rose to 12 million last year and to thirty-\nfive million this year.", 35_000_000, "thirty-\nfive million"),
        ("The cost rose to 12 million last year and to 13 mil-\nlion this year.", 13_000_000, "13 mil-\nlion"),
    ],
)
def test_a_number_is_read_across_a_hyphen_at_a_line_end(text: str, value: int, words: str) -> None:
    found = claimcheck.quantities(text)[-1]
    assert (found.value, found.text) == (value, words)


def test_a_date_is_read_across_a_run_of_blanks() -> None:
    text = "It opened on 5   March  2024 and closed in the  third  quarter of 2025."
    assert [p.text for p in claimcheck.periods(text)] == ["5   March  2024", "third  quarter of 2025"]
    assert all(p.span and text[p.span.start : p.span.end] == p.text for p in claimcheck.periods(text))


def test_a_finding_shows_the_text_as_it_was_given() -> None:
    one = Document("one", "Halden  Motors  said  that  its  revenue  in  2025  was  $13  billion,  more  than  ever.")
    two = Document("two", "Halden Motors' revenue in 2025 was $12 billion.")
    (finding,) = claimcheck.compare([one, two]).findings
    assert finding.verdict == "conflict"
    assert [one.text[m.span.start : m.span.end] for m in finding.members if m.document == "one"] == ["$13  billion"]


def test_what_was_told_from_an_unknown_day_is_read_across_a_run_of_blanks() -> None:
    sources = [Document("source", "Acme  paid  a  dividend  of  $4  on  the  first  Monday  of  last   March.")]
    report = claimcheck.verify(Document("draft", "Acme paid a dividend of $4 on the first Monday of last March."), sources)
    assert {s.status for s in report.support} == {"supported"}


def test_the_cells_of_a_table_keep_their_blanks() -> None:
    prepared, layout = prepare(Document("table", TABLE, language="en"))
    assert evened(prepared.text, layout.sentences) is None
    assert [s.role for s in layout.sentences if s.span.start > 30] == ["table"] * 3


def test_text_without_a_run_is_left_alone() -> None:
    text = "Revenue rose.  Profit fell.\n    Costs rose too."
    assert evened(text, prepare(Document("", text))[1].sentences) is None


def test_places_go_there_and_back() -> None:
    text = "a  b   c d"
    even = evened(text, [Sentence(Span(0, len(text)), 1, "body")])
    assert even is not None
    assert even.text == "a b c d"
    for at, letter in enumerate(text):
        if letter != " ":
            there = even.onward(Span(at, at + 1))
            assert even.text[there.start : there.end] == letter
            assert even.back(there) == Span(at, at + 1)


def test_the_words_of_what_was_read_are_those_of_the_text() -> None:
    text = "of  two   weeks"
    even = evened(text, [Sentence(Span(0, len(text)), 1, "body")])
    assert even is not None
    read: tuple[Period | Quantity, ...] = (Period(Span(3, 12), "two weeks", None, None, "week"),)
    assert even.back(read)[0].text == "two   weeks"


def test_documents_that_share_an_id_are_read() -> None:
    one, two = (
        Document("same", "Acme\u00a0 had 3\u200b million users\n in 2025."),
        Document("same", "No number, " * 9 + "but 5 million users."),
    )
    report = claimcheck.compare([one, two])
    assert [c.quantity.value for c in report.claims if c.quantity] == [3_000_000, 5_000_000]
    assert [d.id for d in report.documents] == ["same", "same"]
