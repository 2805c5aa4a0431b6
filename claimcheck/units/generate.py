"""The one place that knows pint: turns its registry and units.txt into the table that is read at run time.

`python -m claimcheck.units.generate` rewrites table.txt; a test holds that the two agree.
"""

from __future__ import annotations

import pathlib
import warnings
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

HERE = pathlib.Path(__file__).parent
TABLE = HERE / "table.txt"
FIGURES = 25


def generate() -> str:
    """The text of table.txt: a line a prefix, a kind or a unit, in order of name."""
    registry = _registry()
    lines = [*_prefixes(registry), *_kinds(registry), *_units(registry)]
    return "# Written by `python -m claimcheck.units.generate`; change units.txt or kinds.txt, not this file.\n" + "\n".join(lines) + "\n"


def _registry() -> Any:
    import pint

    registry: Any = pint.UnitRegistry(non_int_type=Decimal, on_redefinition="ignore", system="mks")
    registry.load_definitions(HERE / "units.txt")
    registry._build_cache()  # else what units.txt redefines keeps its old dimension
    return registry


def _prefixes(registry: Any) -> Iterator[str]:
    for name, prefix in sorted(registry._prefixes.items()):
        if len(name) > 2 and name == prefix.name:
            yield f"prefix\t{name}\t{_text(Decimal(prefix.converter.scale))}"


def _kinds(registry: Any) -> Iterator[str]:
    for line in (HERE / "kinds.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, _, unit = line.partition(" = ")
            yield f"kind\t{kind}\t{_dimensions(registry.get_dimensionality(registry.parse_units(unit)))}"


def _units(registry: Any) -> Iterator[str]:
    for name in sorted(set(registry)):
        unit = registry._units[name]
        if name == unit.symbol != unit.name or len(name) < 2 or not name.isidentifier():
            continue
        found = _measure(registry, name)
        if found is not None:
            yield f"unit\t{name}\t" + "\t".join(found)


def _measure(registry: Any, name: str) -> tuple[str, str, str] | None:
    """Dimensions, factor and offset to the base units; None for what is no multiple of them, or of half powers."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            zero = registry.Quantity(Decimal(0), name).to_base_units()
            one = registry.Quantity(Decimal(1), name).to_base_units()
        except Exception:
            return None
    factor = Decimal(one.magnitude) - Decimal(zero.magnitude)
    if not factor or any(exponent != int(exponent) for exponent in zero.dimensionality.values()):
        return None
    return _dimensions(zero.dimensionality), _text(factor), _text(Decimal(zero.magnitude) / factor)


def _dimensions(dimensionality: Any) -> str:
    items = sorted((name.strip("[]"), exponent) for name, exponent in dimensionality.items())
    return " ".join(f"{name}^{_text(Decimal(exponent))}" for name, exponent in items)


def _text(number: Decimal) -> str:
    """At most 25 figures, so that the rounding of a conversion does not show; no exponent where it stays short."""
    rounded = (+number if len(number.as_tuple().digits) <= FIGURES else Decimal(f"{number:.{FIGURES - 1}E}")).normalize()
    exponent = int(rounded.as_tuple().exponent)
    return f"{rounded:f}" if -16 < exponent < 16 else str(rounded)


if __name__ == "__main__":
    TABLE.write_text(generate(), "utf-8")
