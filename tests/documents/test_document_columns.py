"""Text that was cut between ideographs at a column reads like the text without the cuts."""

import pathlib
from typing import Any

import pytest
import yaml

import claimcheck
from claimcheck.documents.blocks import blocks

ENTRIES: list[dict[str, Any]] = yaml.safe_load(pathlib.Path(__file__).with_name("columns.yaml").read_text(encoding="utf-8"))
TEXT = (
    "遠山電力去年前三季合併營收為新台幣1,250億元，較前一年同期成長12.5%，其中第三季單季營收達430億元，創下歷史新高。"
    "公司表示，全年資本支出將由300億元提高到360億元，主要用於興建兩座容量各為120百萬瓦的風場，預計民國115年第二季完工。"
    "董事長強調，明年獲利可望再成長兩成以上，每股盈餘上看8.5元。"
)
UNFIT_TO_OPEN = "，。、；：」』）！？％%"


def cut(text: str, width: int) -> str:
    """The text in lines of `width` characters; no line begins with a sign that may not open one."""
    found, line = [], ""
    for char in text:
        if len(line) >= width and char not in UNFIT_TO_OPEN:
            found.append(line)
            line = ""
        line += char
    return "\n".join([*found, line])


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["text"][:12])
def test_blocks(entry: dict[str, Any]) -> None:
    text = entry["text"]
    assert [text[b.start : b.end].replace("\n", "|") for b in blocks(text, 0, len(text))] == entry["blocks"]


@pytest.mark.parametrize("width", [22, 30, 35, 45])
def test_readings_and_places(width: int) -> None:
    lines = cut(TEXT, width)
    plain, wrapped = (claimcheck.quantities(text, language="zh-Hant") for text in (TEXT, lines))
    assert [(q.value, q.unit, q.hedge) for q in wrapped] == [(q.value, q.unit, q.hedge) for q in plain]
    assert [q.text.replace("\n", "") for q in wrapped] == [q.text for q in plain]
    assert all(lines[q.span.start : q.span.end] == q.text for q in wrapped)


@pytest.mark.parametrize("width", [22, 30, 35, 45])
def test_claims(width: int) -> None:
    documents = (claimcheck.Document("one", text, language="zh-Hant") for text in (TEXT, cut(TEXT, width)))
    plain, wrapped = (claimcheck.extract(document) for document in documents)
    assert [(c.metric, c.subject, c.period and c.period.start) for c in wrapped] == [
        (c.metric, c.subject, c.period and c.period.start) for c in plain
    ]
