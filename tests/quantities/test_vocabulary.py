"""The tables around numbers are the same whether they were just gathered or kept from an earlier run."""

import msgspec
import pytest

from claimcheck.languages.lexicon import lexicon
from claimcheck.quantities.vocabulary import Words, vocabulary


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
    words: Words = vocabulary(lexicon("en", None)).kinds[kind]
    found = words.at(text, text.lower(), start)
    assert (found.value if found else None) == expected


def test_word_before() -> None:
    words = vocabulary(lexicon("en", None)).kinds["hedge"]
    found = words.before("well over 5", "well over 5", 9)
    assert found is not None and (found.start, found.value) == (0, "far_over")
    assert words.before("moreover 5", "moreover 5", 8) is None
    assert words.before("", "", 0) is None
