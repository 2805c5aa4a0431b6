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


def _page(text: str) -> Page:
    words = vocabulary(lexicon("en", None))
    folded, near = text.lower(), nearby(words)
    return Page(text, folded, words, near, frozenset(), {}, words.kinds, words.lists, Behind(folded, near), Ahead(folded, near))
