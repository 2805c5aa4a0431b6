"""rules.yaml is read strictly, and all its faults are told at once."""

import datetime
import pathlib
from decimal import Decimal
from typing import Literal

import pytest
from msgspec import Struct

from claimcheck import strict_yaml
from claimcheck.errors import ClaimcheckError
from claimcheck.rules import schema, shipped
from claimcheck.rules.rule import Article, Where

HERE = pathlib.Path(__file__).parent
FAULTS = strict_yaml.load(HERE / "faults.yaml")


class SameValue(Struct, frozen=True):
    tolerance: Decimal | None = None
    sides: tuple[str, ...] = ()
    steps: int = 1
    strict: bool = False
    kind: Literal["slip", "gap"] = "gap"


class Bounds(Struct, frozen=True):
    pass


class Widths(Struct, frozen=True):
    about_one_figure: Decimal = Decimal("0.20")
    over_soft: Decimal = Decimal("1.1")


CHECKS: dict[str, type[Struct]] = {"same-value": SameValue, "bounds": Bounds}


def test_a_good_file_in_full() -> None:
    rules = schema.load(HERE / "good.yaml", CHECKS, Widths())
    first, second = rules.rules
    assert rules.intervals == Widths(Decimal("0.25"), Decimal("1.1"))
    assert rules.aliases == {"Northwind": ("北風", "ノースウィンド")}
    assert rules.units["wafer_start"].names == ("投片",)
    assert rules.metrics["paying_seats"].words["en"] == ("paying seats",)
    assert first.options == SameValue(Decimal("0.05"), ("left", "right"), 2, True, "slip")
    assert first.where == Where(metric=("capex",), unit=("wafer_start", "megawatt"), pattern="(capex|資本支出)")
    assert first.message == {"en": "two figures for one year", "zh": "同一年有兩個數字"}
    assert (first.line, first.tags, first.enabled) == (9, ("money",), True)
    assert (second.message, second.enabled, second.options) == ({"en": "plain"}, False, SameValue())


def test_examples_in_every_form() -> None:
    examples = schema.load(HERE / "good.yaml", CHECKS, Widths()).rules[0].examples
    assert [(example.outcome, len(example.articles), example.line) for example in examples] == [
        ("conflict", 2, 17), ("agree", 2, 19), ("agree", 2, 20), ("agree", 2, 21), ("nothing", 1, 22),
    ]  # fmt: skip
    assert examples[2].articles[0] == Article("capex rose to 3 billion", None, "en", datetime.date(2026, 1, 2))
    assert examples[3].articles == (Article("資本支出為13億", "支出", "zh-Hant-TW"), Article("capex of 1.3 billion"))


def test_levels() -> None:
    first, second = schema.load(HERE / "good.yaml", CHECKS, Widths()).rules
    assert [first.level_of(verdict) for verdict in ("conflict", "tension", "compatible", "agree", None)] == [
        "error", "note", "note", "none", "warning",
    ]  # fmt: skip
    assert second.level_of("conflict") == second.level_of(None) == "note"


@pytest.mark.parametrize("case", FAULTS, ids=[case["title"] for case in FAULTS])
def test_all_faults_at_once(case: dict[str, str], tmp_path: pathlib.Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text(case["rules"], "utf-8")
    with pytest.raises(ClaimcheckError) as caught:
        schema.load(path, CHECKS, Widths())
    faults = [caught.value, *caught.value.more]
    shown = [f"{f.line}:{f.column} {f.kind}: {f.message}" + (f" — {f.hint}" if f.hint else "") for f in faults]
    assert sorted(shown) == sorted(case["faults"])
    assert {fault.path for fault in faults} == {str(path)}
    assert [(f.line, f.column) for f in faults] == sorted((f.line, f.column) for f in faults)


def test_rules_beside_the_package_come_first(tmp_path: pathlib.Path) -> None:
    package = tmp_path / "claimcheck"
    package.mkdir()
    with pytest.raises(ClaimcheckError) as caught:
        shipped.find_rules(package)
    assert caught.value.kind == "missing-path"
    (tmp_path / "rules.yaml").write_text("version: 1", "utf-8")
    assert shipped.find_rules(package) == tmp_path / "rules.yaml"
    (package / "rules.yaml").write_text("version: 1", "utf-8")
    assert shipped.find_rules(package) == package / "rules.yaml"
