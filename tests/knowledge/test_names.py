"""names.yaml holds together: one name for one alias, one kind for one name, owners that exist."""

from collections import Counter, defaultdict

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.knowledge.names import kind_of, maker, names, parse, speaks_for
from claimcheck.languages.fold import fold
from claimcheck.languages.words import Word, words_of
from claimcheck.languages.words import parse as parse_word

REGIONS = ("TW", "HK", "CN", "JP", "US", "UK", None)


def spellings() -> list[tuple[str, Word]]:
    """Each way to write each name, with the name."""
    return [(name, parse_word(a, "name", name)) for name, aliases in names().aliases.items() for a in (name, *aliases)]


def key(word: Word) -> str:
    return word.surface if word.surface.isascii() else fold(word.surface)


def test_there_are_as_many_as_a_newsroom_needs() -> None:
    kinds = Counter(names().kinds.values())
    assert kinds.total() >= 600
    assert kinds["company"] >= 250
    assert kinds["product"] >= 60
    assert kinds["person"] >= 80
    assert kinds["place"] >= 150
    assert kinds["organisation"] >= 60


@pytest.mark.parametrize("region", REGIONS)
def test_an_alias_belongs_to_one_name(region: str | None) -> None:
    owners: dict[str, list[str]] = defaultdict(list)
    for name, word in spellings():
        if word.region in (None, region):
            owners[key(word)].append(name)
    assert {alias: found for alias, found in owners.items() if len(found) > 1} == {}


def test_aliases_are_clean() -> None:
    assert [w.surface for _, w in spellings() if not w.surface or w.surface != w.surface.strip() or "  " in w.surface] == []


def test_han_aliases_have_two_characters() -> None:
    assert [w.surface for _, w in spellings() if len(w.surface) == 1] == []


def test_no_name_is_a_metric_word() -> None:
    metric_words = {w.surface if w.exact else fold(w.surface) for f in ("zh", "en", "ja") for w in words_of(f) if w.kind == "metric"}
    assert [w.surface for _, w in spellings() if fold(w.surface) in metric_words] == []


def test_risky_words_have_a_long_form_only() -> None:
    plain = {w.surface for _, w in spellings()}
    assert plain.isdisjoint({"Visa", "Gap", "Shell", "Block", "Target", "Snap", "Sharp", "Continental", "大眾", "大众", "中", "美", "日"})


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("輝達", "NVIDIA"),
        ("英伟达", "NVIDIA"),
        ("エヌビディア", "NVIDIA"),
        ("台積電", "TSMC"),
        ("奥尔特曼", "Sam Altman"),
        ("特朗普", "Donald Trump"),
        ("川普", "Donald Trump"),
        ("沙特阿拉伯", "Saudi Arabia"),
        ("沙烏地阿拉伯", "Saudi Arabia"),
        ("聯準會", "Federal Reserve"),
        ("美联储", "Federal Reserve"),
        ("UN", "United Nations"),
        ("恒指", "Hang Seng Index"),
        ("日経平均", "Nikkei 225"),
    ],
)
def test_aliases_of_some_names(alias: str, name: str) -> None:
    assert {n for n, w in spellings() if key(w) == (alias if alias.isascii() else fold(alias))} == {name}


def test_kinds_roles_and_makers() -> None:
    assert kind_of("OpenAI") == "company"
    assert kind_of("Taiwan") == "place"
    assert kind_of("Nobody in particular") is None
    assert speaks_for("Jensen Huang") == "NVIDIA"
    assert speaks_for("NVIDIA") is None
    assert maker("Gemini") == "Google"
    assert maker("Gem") is None


@pytest.mark.parametrize(
    ("data", "part"),
    [
        ({"names": {"planet": {"Mars": []}}}, "planet"),
        ({"names": {"company": {"Acme": []}}, "colours": {}}, "colours"),
        ({"names": {"company": {"Acme": "Acme Inc"}}}, "array"),
        ({"names": {"company": {"Acme": []}, "product": {"Acme": []}}}, "two kinds"),
        ({"names": {"company": {"Acme": []}}, "roles": {"Ann Lee": "Acme"}}, "'Ann Lee' is no person"),
        ({"names": {"person": {"Ann Lee": []}}, "roles": {"Ann Lee": "Acme"}}, "'Acme' is no company"),
        ({"names": {"company": {"Acme": []}}, "makers": {"Rocket": "Acme"}}, "'Rocket' is no product"),
    ],
)
def test_faults_are_named(data: dict[str, object], part: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        parse(data)
    assert caught.value.kind == "bad-value"
    assert part in caught.value.message
