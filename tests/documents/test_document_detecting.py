"""Languages, regions and tags."""

import pathlib

import pytest

from claimcheck import strict_yaml
from claimcheck.documents import prepare
from claimcheck.documents.tags import region_of, split_tag
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Document

HERE = pathlib.Path(__file__).parent
LANGUAGES = strict_yaml.load(HERE / "languages.yaml")
TAGS = strict_yaml.load(HERE / "tags.yaml")


@pytest.mark.parametrize("case", LANGUAGES, ids=lambda case: case["text"][:20])
def test_language_and_region_come_from_the_text(case: dict[str, str]) -> None:
    found, _ = prepare(Document("a", case["text"]))
    assert (found.language, found.region or "-") == (case["language"], case["region"])


@pytest.mark.parametrize("case", TAGS, ids=lambda case: case["tag"])
def test_a_tag_names_language_and_region(case: dict[str, str]) -> None:
    found = split_tag(case["tag"])
    assert found is not None
    assert (found[0] or "-", found[1] or "-") == (case["language"], case["region"])


def test_a_given_language_wins_and_is_split() -> None:
    found, _ = prepare(Document("a", "Prices rose.", language="zh-Hant-TW"))
    assert (found.language, found.region) == ("zh-Hant", "TW")


def test_the_script_of_a_bare_zh_comes_from_the_text() -> None:
    assert prepare(Document("a", "价格涨了。", language="zh"))[0].language == "zh-Hans"
    assert prepare(Document("a", "價格漲了。", language="zh"))[0].language == "zh-Hant"


def test_a_given_region_is_named_as_the_lexicons_name_it() -> None:
    assert prepare(Document("a", "Prices rose.", region="GB"))[0].region == "UK"
    assert region_of("hk") == "HK"
    assert region_of("Atlantis") == "Atlantis"


def test_an_unknown_language_is_refused_with_a_suggestion() -> None:
    with pytest.raises(ClaimcheckError, match="language 'klingon': expected zh-Hant, zh-Hans, en or ja") as caught:
        prepare(Document("a", "Prices rose.", language="klingon"))
    assert (caught.value.kind, caught.value.hint) == ("bad-value", None)
    with pytest.raises(ClaimcheckError) as caught:
        prepare(Document("a", "Prices rose.", language="zhhant"))
    assert caught.value.hint == "did you mean 'zh-Hant'?"


def test_latin_quotations_do_not_change_the_language_of_a_chinese_text() -> None:
    text = "公司表示，收入創新高，明年還會再增加。" * 3 + ' "We are very happy with the result," the chief executive said.'
    assert prepare(Document("a", text))[0].language == "zh-Hant"
