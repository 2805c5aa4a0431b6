"""The tables around numbers are the same whether they were just gathered or kept from an earlier run."""

import msgspec
import pytest

from claimcheck.languages.lexicon import lexicon
from claimcheck.quantities.nearby import Ahead, Behind, nearby
from claimcheck.quantities.page import Page
from claimcheck.quantities.vocabulary import vocabulary


@pytest.mark.parametrize(("language", "region"), [("en", None), ("zh-Hant", "TW"), ("ja", "JP")])
def test_kept_equals_gathered(language: str, region: str | None) -> None:
    kept = lexicon(language, region)
    gathered = vocabulary(msgspec.structs.replace(kept))
    assert msgspec.json.encode(vocabulary(kept), order="deterministic") == msgspec.json.encode(gathered, order="deterministic")


@pytest.mark.parametrize(
    ("kind", "text", "start", "expected"),
    [
        ("unit", "200 MW", 4, "megawatt"),
        ("unit", "200 mW", 4, "milliwatt"),
        ("unit", "200 mWx", 4, None),
        ("multiplier", "13bn", 2, "9"),
        ("multiplier", "13bnx", 2, None),
        ("hedge", "about 5", 0, "about"),
        ("hedge", "xabout 5", 1, None),
    ],
)
def test_word_at(kind: str, text: str, start: int, expected: str | None) -> None:
    found = _page(text).at(kind, start)
    assert (found.value if found else None) == expected


def test_word_before() -> None:
    found = _page("well over 5").before("hedge", 9)
    assert found is not None and (found.start, found.value) == (0, "far_over")
    assert _page("moreover 5").before("hedge", 8) is None
    assert _page("").before("hedge", 0) is None


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_word_is_within_reach(language: str) -> None:
    words = vocabulary(lexicon(language, None))
    near = nearby(words)
    for kind, known in words.kinds.items():
        for word in [word for word, value in known.values.items() if value]:
            forwards, backwards = near.openings[word[:2]][kind], near.closings[word[-2:]][kind]
            first, last = known.at(word, word, 0, forwards), known.before(word, word, len(word), backwards)
            assert first is not None and first.end == len(word), word
            assert last is not None and last.start == 0, word


def test_a_number_word_begins_no_other_but_with_a_hyphen() -> None:
    words = vocabulary(lexicon("en", None))
    others = [word for kind in ("multiplier", "group", "plural", "fraction") for word in words.kinds[kind].values]
    others += [word for name in ("some", "articles", "couple") for word in words.numerals.words[name]]
    for numeral in words.kinds["numeral"].values:
        assert numeral not in others
        assert not [word for word in others if word.startswith(f"{numeral} ")]


def _page(text: str) -> Page:
    words = vocabulary(lexicon("en", None))
    folded, near = text.lower(), nearby(words)
    return Page(text, folded, words, near, frozenset(), (), words.kinds, words.lists, Behind(folded, near), Ahead(folded, near))
