"""Units by name: kinds, conversions, what compares with what, and that pint agrees with the table."""

import pathlib
import subprocess
import sys
from decimal import Decimal

import pytest

from claimcheck import strict_yaml, units
from claimcheck.errors import ClaimcheckError
from claimcheck.units import generate

HERE = pathlib.Path(__file__).parent
LANGUAGES = pathlib.Path(units.__file__).parent.parent / "languages"
CONVERSIONS = strict_yaml.load(HERE / "conversions.yaml")
KINDS = [(kind, unit) for kind, names in strict_yaml.load(HERE / "kinds.yaml").items() for unit in names]


@pytest.mark.parametrize(("kind", "unit"), KINDS)
def test_kind(kind: str, unit: str) -> None:
    assert units.dimension(unit) == kind


@pytest.mark.parametrize("row", CONVERSIONS, ids=" ".join)
def test_conversion_there_and_back(row: list[str]) -> None:
    value, source, wanted, target = row
    assert units.convert(Decimal(value), source, target) == Decimal(wanted)
    back = units.convert(Decimal(wanted), target, source)
    assert abs(back - Decimal(value)) <= abs(Decimal(value)) * Decimal("1e-20")


def test_a_bare_number_is_a_number() -> None:
    assert units.dimension(None) == "number"
    assert units.factor(None) == 1
    assert units.convert(Decimal("1.50"), None, None) == Decimal("1.50")


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ("USD", "USD", True),
        ("USD", "TWD", False),
        ("USD", "dollar", True),
        ("元", "CNY", True),
        ("元", "USD", False),
        ("元", "dollar", True),
        ("person", "user", False),
        ("person", None, False),
        ("household", "person", False),
        ("percent", "percentage_point", False),
        ("percent", "multiple", False),
        ("percent", None, False),
        ("metric_ton", "ton", True),
        ("kilowatt_hour", "kilowatt", False),
        ("kilometer/hour", "mile/hour", True),
        ("USD/share", "TWD/share", False),
        ("something_nobody_listed", "another_such_noun", False),
    ],
)
def test_comparable_both_ways(first: str | None, second: str | None, answer: bool) -> None:
    assert units.comparable(first, second) is answer
    assert units.comparable(second, first) is answer


def test_what_does_not_compare_does_not_convert() -> None:
    with pytest.raises(ClaimcheckError) as caught:
        units.convert(Decimal(1), "USD", "TWD")
    assert caught.value.kind == "unknown-unit"


# What only looks like a unit.
STOP = "stop"


def test_currencies_of_a_loose_name() -> None:
    assert units.currencies("元") == ("TWD", "CNY", "HKD")
    assert units.currencies("JPY") == ("JPY",)
    assert units.currencies("person") == units.currencies(None) == ()


def test_known() -> None:
    assert units.known("megawatt") and units.known("TWD/ping") and units.known("dollar")
    assert not units.known("gigawat") and not units.known("USD/gigawat")


@pytest.mark.parametrize("family", ["zh", "en", "ja"])
def test_every_unit_of_a_language_is_known(family: str) -> None:
    words = strict_yaml.load(LANGUAGES / f"{family}.yaml")["words"]
    named = [*words["unit"], *words["unit_before"]]
    assert named
    assert [unit for unit in named if not units.known(unit) and unit != STOP] == []


def test_pint_agrees_with_the_table() -> None:
    assert generate.TABLE.read_text("utf-8") == generate.generate(), "run: python -m claimcheck.units.generate"


def test_the_hot_path_never_imports_pint() -> None:
    code = "import sys; from claimcheck import units; units.factor('kilometer/hour'); sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(("written", "meant"), [("gigawat", "gigawatt"), ("metric_tun", "metric_ton"), ("EURO", "EUR"), ("qqqqqq", None)])
def test_suggestion(written: str, meant: str | None) -> None:
    assert units.suggestion(written) == meant
