"""Roles and paragraphs: headlines, headings, lists, tables."""

from claimcheck.documents import prepare
from claimcheck.model import Document


def roles(text: str, title: str | None = None) -> list[tuple[str, str, str]]:
    _, layout = prepare(Document("a", text, title=title))
    source = {"text": text, "title": title or ""}
    return [(s.part, s.role, source[s.part][s.span.start : s.span.end]) for s in layout.sentences]


def test_a_given_title_is_a_part_of_its_own() -> None:
    assert roles("Prices rose by 4%.", "Prices up 4%") == [("title", "headline", "Prices up 4%"), ("text", "body", "Prices rose by 4%.")]


def test_a_title_in_the_text_stays_there() -> None:
    text = "渡輪業績創新高!\n\n渡輪公司全年載客九百萬人\n\n渡輪公司昨日公布，全年載客九百萬人。"
    found, _ = prepare(Document("a", text))
    assert found.title is None
    assert [role for _, role, _ in roles(text)] == ["headline", "headline", "body"]


def test_a_headline_may_stand_right_above_the_body() -> None:
    text = "Ferry traffic hits record\nThe ferry company carried 9 million people last year, more than ever before."
    assert [role for _, role, _ in roles(text)] == ["headline", "body"]


def test_a_single_line_is_no_headline() -> None:
    assert roles("Revenue of 5 million dollars") == [("text", "body", "Revenue of 5 million dollars")]
    assert [role for _, role, _ in roles("Revenue up 5%\nProfit down 3%")] == ["body", "body"]


def test_markdown_headings() -> None:
    text = "# Ferry traffic\n\n## The year\n\nIt carried 9 million people.\n\n### Outlook\n\nIt expects more."
    assert roles(text) == [
        ("text", "headline", "Ferry traffic"),
        ("text", "heading", "The year"),
        ("text", "body", "It carried 9 million people."),
        ("text", "heading", "Outlook"),
        ("text", "body", "It expects more."),
    ]


def test_an_underlined_line_is_a_heading() -> None:
    text = "It carried 9 million people.\n\nOutlook for 2026\n================\nIt expects more.\n"
    assert [role for _, role, _ in roles(text)] == ["body", "heading", "body"]


def test_a_short_line_between_paragraphs_is_a_heading() -> None:
    text = "渡輪公司全年載客九百萬人。\n\n評論與展望\n\n明年載客量可望再增一成。"
    assert [role for _, role, _ in roles(text)] == ["body", "heading", "body"]


def test_list_items_are_paragraphs_without_their_bullets() -> None:
    items = "- Revenue of $4 million\n- Costs of $3 million,\n  of which fuel $1 million\n1. Ferries: 12\n\u2022 Crew of 90"
    text = f"The year in short:\n\n{items}"
    _, layout = prepare(Document("a", text))
    listed = [s for s in layout.sentences if s.role == "list"]
    assert [text[s.span.start : s.span.end] for s in listed] == [
        "Revenue of $4 million",
        "Costs of $3 million,\n  of which fuel $1 million",
        "1. Ferries: 12",
        "Crew of 90",
    ]
    assert len({s.paragraph for s in listed}) == 4


def test_a_number_that_begins_a_paragraph_is_no_list_number() -> None:
    assert [role for _, role, _ in roles("3.5 million people came.\n\n12 ferries sailed.")] == ["body", "body"]


def test_rows_of_a_table_are_sentences_of_one_paragraph() -> None:
    tables = [
        "| | 2024 | 2025 |\n|---|---|---|\n| Revenue | 3.9 | 4.1 |\n| Costs | 3.0 | 3.1 |",
        "item\t2024\t2025\nRevenue\t3.9\t4.1\nCosts\t3.0\t3.1",
        "item      2024    2025\nRevenue    3.9     4.1\nCosts      3.0     3.1",
    ]
    for table in tables:
        text = f"The figures follow.\n\n{table}\n\nThey are audited."
        _, layout = prepare(Document("a", text))
        rows = [s for s in layout.sentences if s.role == "table"]
        assert [text[s.span.start : s.span.end].split()[0] for s in rows][-2:] in (["|", "|"], ["Revenue", "Costs"])
        assert len(rows) == 3
        assert len({s.paragraph for s in rows}) == 1


def test_two_spaces_after_a_full_stop_make_no_table() -> None:
    text = "It rose.  It fell.  It rose.\nThey came.  They went.  They stayed."
    assert {role for _, role, _ in roles(text)} == {"body"}


def test_numbered_items_in_ideographs() -> None:
    text = "重點如下：\n\n一、營收增加\n（二）成本減少\n（體育組）球隊昨日獲勝，全場得分八十。"
    assert [role for _, role, _ in roles(text)] == ["body", "list", "list", "body"]
