"""Where sentences end."""

import pathlib

import pytest

from claimcheck import strict_yaml
from claimcheck.documents import prepare
from claimcheck.model import Document

CASES = strict_yaml.load(pathlib.Path(__file__).parent / "sentences.yaml")


def cut(text: str) -> list[str]:
    _, layout = prepare(Document("a", text))
    return [text[s.span.start : s.span.end] for s in layout.sentences]


@pytest.mark.parametrize("sentences", CASES, ids=lambda sentences: sentences[0][:24])
def test_a_text_is_cut_where_its_sentences_end(sentences: list[str]) -> None:
    joint = " " if sentences[0].isascii() else ""
    assert cut(joint.join(sentences)) == sentences


def test_wrapped_lines_do_not_cut_an_english_sentence() -> None:
    text = (
        "The harbour authority said on Monday that it had handled 4.1 million\n"
        "containers in the year to June, a rise of 3 percent, and that Mr.\n"
        "Hale would stay on. It did not say for how long he would\n"
        "do so.\n\nA second paragraph follows."
    )
    expected = [
        "The harbour authority said on Monday that it had handled 4.1 million containers in the year to June, "
        "a rise of 3 percent, and that Mr. Hale would stay on.",
        "It did not say for how long he would do so.",
        "A second paragraph follows.",
    ]
    for newline in ("\n", "\r\n", "\r"):
        assert [s.replace(newline, " ") for s in cut(text.replace("\n", newline))] == expected


def test_a_newline_ends_a_chinese_sentence() -> None:
    assert cut("營收創新高\n成本也創新高\n股價沒有動靜") == ["營收創新高", "成本也創新高", "股價沒有動靜"]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "Sales rose to $4 million in the quarter.\nCosts fell.\nNo outlook was given\nAnalysts had hoped for one, and said so."
    _, layout = prepare(Document("a", text))
    assert len({s.paragraph for s in layout.sentences}) == len(layout.sentences) == 4


def test_a_very_long_quotation_is_cut() -> None:
    quotation = "「" + "我們今年的營收比去年好。" * 30 + "」"
    assert len(cut("他說：" + quotation)) > 10
    assert len(cut("他說：「" + "我們今年的營收比去年好。" * 3 + "」")) == 1


def test_a_quotation_that_never_closes_is_cut() -> None:
    assert cut("他說：「今年很好。明年更好。") == ["他說：「今年很好。", "明年更好。"]


def test_spans_are_trimmed_and_ordered() -> None:
    text = "  Sales rose.   Costs fell. \u3000\n\n ***\n\n\tThe end came. "
    _, layout = prepare(Document("a", text))
    spans = [s.span for s in layout.sentences]
    assert [text[s.start : s.end] for s in spans] == ["Sales rose.", "Costs fell.", "The end came."]
    assert spans == sorted(spans)
