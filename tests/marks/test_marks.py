"""The one pass: words at word boundaries, what a rejected phrase hid, and every way of searching finds the same."""

import pathlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import marks, strict_yaml
from claimcheck.languages import search
from claimcheck.languages.fold import fold, table
from claimcheck.languages.lexicon import Lexicon, compile_words, is_word, lexicon
from claimcheck.languages.packed import pack, unpack
from claimcheck.languages.words import parse
from claimcheck.marks import automaton, edges
from claimcheck.model import Sentence, Span

WORTH = strict_yaml.load(pathlib.Path(__file__).parent / "worth.yaml")
CASES = strict_yaml.load(pathlib.Path(__file__).parent / "marks.yaml")
LETTERS = st.text("ab c", max_size=30)


def words(surfaces: list[str]) -> Lexicon:
    return compile_words([parse(surface, "word", surface) for surface in surfaces], "en", None)


def found(text: str, lexicon: Lexicon) -> list[str]:
    return [text[mark.start : mark.end] for mark in marks.find(text, lexicon) if "word" in mark.senses]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_words(case: dict[str, list[str] | str]) -> None:
    assert found(str(case["text"]), words(list(case["words"]))) == case["found"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_the_trie_marks_the_same(case: dict[str, list[str] | str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "compiled", lambda *_: None)
    test_words(case)


@given(st.lists(st.text("abc ", min_size=1, max_size=5), unique=True, max_size=8), LETTERS)
def test_every_search_finds_the_same(surfaces: list[str], text: str) -> None:
    pytest.importorskip("ahocorasick_rs")
    whole = search.compiled(surfaces)
    assert whole is not None
    expected = list(whole(text))
    assert list(search.trie(surfaces)(text)) == expected
    kept, searched = sorted(surfaces), search.begun(text)
    beginnings = search.compiled([search.begun(surface) for surface in kept])
    assert beginnings is not None
    for searchable in (searched, searched + " " * automaton.BRIEF):
        assert list(automaton.among(kept, searchable)(searched)) == list(beginnings(searched))


@given(st.lists(st.text("ab ", min_size=1, max_size=5).filter(str.strip), unique=True, max_size=8), LETTERS)
def test_many_texts_are_marked_as_one_is(surfaces: list[str], text: str) -> None:
    few, many = words(surfaces), words(surfaces)
    marks.find("a " * automaton.FEW, many)
    assert marks.find(text, few) == marks.find(text, many)


@pytest.mark.parametrize("order", [["wide", "narrow"], ["narrow", "wide"]])
def test_a_text_without_ideographs_is_searched_for_no_words_of_them(order: list[str]) -> None:
    texts = {"wide": "over 13億 or about 2€ " * 1000, "narrow": "about 13€ or “over” 2 " * 1000}
    held = words(["over", "about", "€", "億", "a億"])
    assert {char: search.is_wide(char) for char in ("a", "é", "“", "€", "\u2fff", "\u3000", "億", "\U00020000")} == {
        "a": False, "é": False, "“": False, "€": False, "\u2fff": False, "\u3000": True, "億": True, "\U00020000": True,
    }  # fmt: skip
    for name in order:
        expected = {"wide": ["over", "億", "about", "€"], "narrow": ["about", "€", "over"]}[name]
        assert found(texts[name] * 2, held) == expected * 2000


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ja"])
def test_the_lexicon_of_the_cache_is_the_one_compiled(language: str) -> None:
    kept = lexicon(language)
    packed = pack(kept.surfaces, list(kept.entries), dict(kept.lists))
    surfaces, entries = unpack(packed)
    assert surfaces == kept.surfaces and len(surfaces) > 10_000
    assert list(entries) == list(kept.entries)
    assert entries[-1] == kept.entries[len(surfaces) - 1] and list(entries[:2]) == list(kept.entries[:2])


def test_folding_keeps_length_and_agrees_with_its_table() -> None:
    every = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x20000))))
    assert fold(every) == every.translate(table())
    assert fold("\ud800A") == "\ufffda", "half of a surrogate pair is no character"
    assert every.translate(table()).translate(table()) == every.translate(table()), "what is folded stays when folded again"
    for char in "£É\ud800\uff21國\u3000’\U0001f600":
        assert fold(f"In the Year {char} of Plenty {char}{char}") == f"in the year {char} of plenty {char}{char}".translate(table())


def test_edges_of_words_are_told_for_every_character() -> None:
    every = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x11000))))
    found = edges.kinds(every)
    assert len(found) == len(every) + 1 and found[-1] == edges.NONE
    wrong = [char for char, kind in zip(every, found, strict=False) if bool(kind) != is_word(char)]
    assert wrong == []
    assert list(edges.kinds("a\xe9\u0161 9\u4e00\xbd\ud800")) == [1, 1, 1, 0, 2, 0, 3, 0, 0]
    assert list(edges.kinds("a9 ")) == [1, 2, 0, 0]


@pytest.mark.parametrize("case", WORTH, ids=[case["text"] for case in WORTH])
def test_which_sentences_are_worth_reading(case: dict[str, Any]) -> None:
    told = [one.strip() for one in case["text"].split("|")]
    text = "\n\n".join(told)  # so that stretches stay apart
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in told]
    sentences = [Sentence(span, at, "body") for at, span in enumerate(spans)]
    stretches = marks.worth(text, lexicon(case["language"], None), sentences)
    assert [text[one.start : one.end] for one in stretches] == case["read"]
    assert [text[one.start : one.end] for one in stretches if one.bare] == case["bare"]


def test_of_a_bare_sentence_only_what_tells_something_there_is_marked() -> None:
    text = "The net profit of Ford rose last year"
    known = lexicon("en", None)
    whole, bare = ([text[m.start : m.end] for m in marks.find(text, known, [marks.Stretch(0, len(text), bare)])] for bare in (False, True))
    assert "rose" in whole
    assert "rose" not in bare
    assert "Ford" in bare
    assert any(word.startswith("last") for word in bare)


def test_no_number_of_a_stretch_is_lost_beside_those_between() -> None:
    """Numbers in digits are found before those in Han numerals, wherever they stand."""
    text = "大家都來了。一部分走了。這裡有四輛車和25艘船。"
    known = lexicon("zh-Hant", None)
    first, last = text.index("一"), text.index("這")
    stretches = [marks.Stretch(0, first, False), marks.Stretch(last, len(text), False)]
    found = [text[mark.start : mark.end] for mark in marks.find(text, known, stretches) if "anchor" in mark.senses]
    assert found == ["四", "25"]
