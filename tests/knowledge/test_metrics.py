"""metrics.yaml holds together: known values, relations that exist, and no surface with two meanings."""

from collections import defaultdict

import pytest

from claimcheck import strict_yaml
from claimcheck.errors import ClaimcheckError
from claimcheck.knowledge.metrics import DIMENSIONS, PATH, metric, metrics, parse, related
from claimcheck.languages.fold import fold
from claimcheck.languages.words import Word, words_of

FAMILIES = ("zh", "en", "ja")
REGIONS = ("TW", "HK", "CN", "JP", "US", "UK", None)
ENTRY = {"dimension": "money", "flow": "flow", "words": {"en": ["takings"]}}


def surfaces(family: str) -> list[Word]:
    return [w for w in words_of(family) if w.kind == "metric"]


def test_there_are_as_many_as_a_newsroom_needs() -> None:
    assert len(metrics()) >= 150


def test_ids_are_snake_case() -> None:
    assert [name for name in metrics() if not name.replace("_", "").isalnum() or name != name.lower()] == []


def test_every_dimension_is_known() -> None:
    assert {m.dimension.partition(":")[0] for m in metrics().values()} <= DIMENSIONS


def test_exact_metrics_are_counts() -> None:
    wrong = [m.id for m in metrics().values() if m.exact and m.dimension.partition(":")[0] not in ("count", "points", "number", "duration")]
    assert wrong == []


def test_a_relation_is_declared_once_and_known_from_both_sides() -> None:
    pairs = [(m.id, other, kind) for m in metrics().values() for other, kind in m.related.items()]
    assert pairs
    assert len({frozenset(pair[:2]) for pair in pairs}) == len(pairs)
    assert all(related(one, other) == related(other, one) == kind for one, other, kind in pairs)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("revenue", "revenue_run_rate", "run-rate"),
        ("net_loss", "net_profit", "sign"),
        ("cash_burn", "net_loss", "measure"),
        ("deaths", "casualties", "part"),
        ("revenue", "deaths", None),
        ("revenue", "revenue", None),
        ("revenue", "no_such_metric", None),
    ],
)
def test_related(one: str, other: str, kind: str | None) -> None:
    assert related(one, other) == kind


def test_the_change_of_a_metric_is_a_ratio() -> None:
    changes = [metric(m.change) for m in metrics().values() if m.change]
    assert changes
    assert all(c is not None and c.sign == "both" for c in changes)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_metric_has_words(family: str) -> None:
    named = {w.value for w in surfaces(family)}
    assert [name for name in metrics() if name not in named] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_words_are_clean(family: str) -> None:
    assert [w.surface for w in surfaces(family) if not w.surface or w.surface != w.surface.strip() or "  " in w.surface] == []


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("region", REGIONS)
def test_no_surface_has_two_meanings(family: str, region: str | None) -> None:
    claimed: dict[str, list[str]] = defaultdict(list)
    for word in surfaces(family):
        if word.region in (None, region):
            claimed[fold(word.surface)].append(word.value)
    assert {s: values for s, values in claimed.items() if len(values) > 1} == {}


@pytest.mark.parametrize("family", ["zh", "ja"])
def test_han_words_of_one_character_are_left_out(family: str) -> None:
    assert [w.surface for w in surfaces(family) if len(w.surface) == 1] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_no_word_swallows_a_hedge(family: str) -> None:
    hedges = ("超過", "超过", "高達", "高达", "長達", "长达", "不到", "至少", " over ", " about ", " nearly ")
    assert [w.surface for w in surfaces(family) if any(h in w.surface for h in hedges)] == []


@pytest.mark.parametrize(
    ("family", "surface", "name"),
    [
        ("zh", "年化營收", "revenue_run_rate"),
        ("zh", "虧損", "net_loss"),
        ("zh", "營業虧損", "operating_loss"),
        ("zh", "燒錢", "cash_burn"),
        ("zh", "裁員", "layoffs"),
        ("zh", "財政赤字", "fiscal_deficit"),
        ("zh", "通脹", "inflation"),
        ("en", "cost of sales", "cost_of_sales"),
        ("en", "burned through", "cash_burn"),
        ("en", "raised", "funds_raised"),
        ("en", "killed", "deaths"),
        ("ja", "売上高", "revenue"),
        ("ja", "時価総額", "market_value"),
    ],
)
def test_words_of_some_metrics(family: str, surface: str, name: str) -> None:
    assert {w.value for w in surfaces(family) if fold(w.surface) == fold(surface)} == {name}


def test_words_too_general_are_left_out() -> None:
    english = {w.surface for w in surfaces("en")}
    assert english.isdisjoint({"number", "level", "rate", "value", "total", "people", "year", "income", "lost", "earned", "growth"})
    chinese = {fold(w.surface) for w in surfaces("zh")}
    assert chinese.isdisjoint({fold(s) for s in ("價值", "金額", "數量", "總數", "人數", "比例", "成長", "增加")})


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"dimension": "monney"}, "unknown dimension 'monney'"),
        ({"dimension": "money:person"}, "unknown dimension"),
        ({"flow": "stream"}, "stream"),
        ({"exact": "perhaps"}, "exact"),
        ({"colour": "red"}, "colour"),
        ({"related": {"profit": "part"}}, "no metric 'profit'"),
        ({"related": {"takings": "part"}}, "related to itself"),
        ({"related": {"takings": "cousin"}}, "cousin"),
        ({"change": "growth"}, "no metric 'growth'"),
    ],
)
def test_faults_are_named(change: dict[str, object], part: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        parse({"metrics": {"takings": ENTRY | change}})
    assert caught.value.kind == "bad-value"
    assert part in caught.value.message


def test_all_faults_leave_together() -> None:
    with pytest.raises(ClaimcheckError) as caught:
        parse({"metrics": {"takings": ENTRY | {"dimension": "x", "change": "y"}}})
    assert len(caught.value.more) == 1


def test_the_file_is_written_in_one_script() -> None:
    """The fold makes both scripts one, so a word in both would be a word twice."""
    for name, entry in strict_yaml.load(PATH)["metrics"].items():
        for words in entry["words"].values():
            folded = [fold(w) for w in words]
            assert len(folded) == len(set(folded)), name
