"""A number spelled in any language reads back; spans hold what they claim and never overlap."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.quantities.reading import quantities_of, reading_of
from tests.quantities.spelling import english, han, western

whole = st.integers(min_value=1, max_value=10**15 - 1)
pieces = st.sampled_from(
    ["約", "130億", "美元", "about ", "$", "13 billion", " to ", "-", "3.5%", "三百", "多", "人", "，", ". ", "第", "3", "半", "half ", "a ", "點", "萬",
     "2025年", "GPT-5", "(", ")", "MW", "one", " and ", "two dozen", "\n", "分之", "一", "以上", "億", "左右", "割", "円", "數"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(whole)
def test_english_words_read_back(value: int) -> None:
    assert [q.value for q in quantities_of(f"{english(value)} dollars")] == [Decimal(value)]


@settings(max_examples=150, deadline=None)
@given(whole)
def test_han_numerals_read_back(value: int) -> None:
    assert [q.value for q in quantities_of(f"{han(value)}美元", "zh-Hant")] == [Decimal(value)]


@settings(max_examples=150, deadline=None)
@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_digits_read_back(value: Decimal) -> None:
    for language, text in (("en", f"US${western(value)}"), ("zh-Hans", f"{western(value)}美元"), ("ja", f"{western(value)}ドル")):
        assert [q.value for q in quantities_of(text, language)] == [value]


@settings(max_examples=300, deadline=None)
@given(st.lists(pieces, max_size=14).map("".join), st.sampled_from(["zh-Hant", "zh-Hans", "en", "ja"]))
def test_spans_hold_what_they_claim(text: str, language: str) -> None:
    reading = reading_of(text, language)
    spans = sorted([q.span for q in reading.quantities] + [r.span for r in reading.rejected])
    assert all(text[item.span.start : item.span.end] == item.text for item in (*reading.quantities, *reading.rejected))
    assert all(first.end <= second.start for first, second in zip(spans, spans[1:], strict=False))
    assert all(q.number is not None and q.span.start <= q.number.start <= q.number.end <= q.span.end for q in reading.quantities)
