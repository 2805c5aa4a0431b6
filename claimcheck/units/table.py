"""Units by name: their dimension, their factor, whether two can be compared. Reads table.txt; never imports pint."""

from __future__ import annotations

import functools
import pathlib
from collections.abc import Mapping
from decimal import Context, Decimal

from msgspec import Struct

from claimcheck.errors import ClaimcheckError

HERE = pathlib.Path(__file__).parent
_WORK = Context(prec=40)
_SHOWN = Context(prec=22)
_ONE = Decimal(1)


class Measure(Struct, frozen=True):
    """What a unit measures. A value v in it is (v + offset) * factor in the base units of its dimensions (SI; bit; percent; the
    currency or noun itself). `kind` is the stable name that `dimension` gives."""

    kind: str
    dimensions: tuple[tuple[str, int], ...]
    factor: Decimal = _ONE
    offset: Decimal = Decimal(0)


class Table(Struct, frozen=True):
    """table.txt as it stands: lines are turned into measures when they are asked for."""

    prefixes: Mapping[str, str]
    kinds: Mapping[str, str]
    units: Mapping[str, tuple[str, str, str]]


def dimension(unit: str | None) -> str:
    """The kind of a unit: money, power, energy, length, duration, percent, multiple ...; `count` for counted nouns, `number` for None.

    A compound without a name of its own joins those of its parts: USD/share is `money/count`.
    """
    return measure(unit).kind


def factor(unit: str | None) -> Decimal:
    """How many base units of its dimension one `unit` is (kilometer: 1000). Temperatures also have an offset: use `convert`."""
    return measure(unit).factor


def comparable(first: str | None, second: str | None) -> bool:
    """Whether values in the two units can be held against each other.

    Each currency and each counted noun is a dimension of its own; `dollar` or `元` compares with every currency that it can be.
    """
    if first == second:
        return True
    if set(currencies(first)) & set(currencies(second)):
        return True
    return measure(first).dimensions == measure(second).dimensions


def convert(value: Decimal, source: str | None, target: str | None) -> Decimal:
    """`value` of `source` in `target`, exact to 22 figures. Raises ClaimcheckError (unknown-unit) when the two do not compare."""
    if source == target:
        return value
    if not comparable(source, target):
        raise ClaimcheckError("unknown-unit", f"'{source}' cannot be converted to '{target}'")
    left, right = measure(source), measure(target)
    if (left.factor, left.offset) == (right.factor, right.offset):
        return value
    base = _WORK.multiply(_WORK.add(value, left.offset), left.factor)
    found = _SHOWN.normalize(_WORK.subtract(_WORK.divide(base, right.factor), right.offset))
    return Decimal(f"{found:f}")


def currencies(unit: str | None) -> tuple[str, ...]:
    """The ISO 4217 codes that a unit of money can stand for, likeliest first; nothing for other units."""
    if unit is None:
        return ()
    loose = _loose().get(unit)
    return loose if loose else ((unit,) if dimension(unit) == "money" and "/" not in unit else ())


def known(unit: str) -> bool:
    """Whether each name in a unit is one of the table (any other word is taken for a counted noun)."""
    return all(_find(name) is not None or name in _loose() for name, _ in _terms(unit))


def suggestion(unit: str) -> str | None:
    """The known unit that a misspelt one is nearest to, if any is near."""
    import difflib  # only ever needed to word an error

    names = sorted({*_table().units, *_loose()})
    prefixed = [prefix + name for prefix in _table().prefixes if unit.startswith(prefix) for name in names]
    return next(iter(difflib.get_close_matches(unit, names + prefixed, 1, 0.6)), None)


@functools.lru_cache(maxsize=8192)
def measure(unit: str | None) -> Measure:
    """What `unit` measures; compounds such as `kilometer/hour`, `meter**2`, `USD/share` are worked out once."""
    if unit is None:
        return Measure("number", ())
    terms = [(_single(name), power) for name, power in _terms(unit)]
    if len(terms) == 1 and terms[0][1] == 1:
        return terms[0][0]
    powers: dict[str, int] = {}
    scale = _ONE
    for part, power in terms:
        scale = _WORK.multiply(scale, _WORK.power(part.factor, power))
        for base, exponent in part.dimensions:
            powers[base] = powers.get(base, 0) + exponent * power
    dimensions = tuple(sorted((base, exponent) for base, exponent in powers.items() if exponent))
    return Measure(_kind(dimensions) or _joined(terms), dimensions, scale)


def _single(name: str) -> Measure:
    if name in _loose():
        return Measure("money", ((f"money_{name}", 1),))
    return _find(name) or Measure("count", ((name, 1),))


def _find(name: str) -> Measure | None:
    """A unit of the table, with a prefix or without."""
    table = _table()
    line = table.units.get(name)
    if line is not None:
        dimensions = _dimensions(line[0])
        return Measure(_kind(dimensions) or _plain(name, dimensions), dimensions, Decimal(line[1]), Decimal(line[2]))
    for prefix, scale in table.prefixes.items():
        line = table.units.get(name[len(prefix) :]) if name.startswith(prefix) else None
        if line is not None:
            stem = _find(name[len(prefix) :])
            assert stem is not None
            return Measure(stem.kind, stem.dimensions, _WORK.multiply(stem.factor, Decimal(scale)))
    return None


def _kind(dimensions: tuple[tuple[str, int], ...]) -> str | None:
    if len(dimensions) == 1 and dimensions[0][1] == 1 and dimensions[0][0].startswith("currency_"):
        return "money"
    return _table().kinds.get(" ".join(f"{base}^{exponent}" for base, exponent in dimensions))


def _plain(name: str, dimensions: tuple[tuple[str, int], ...]) -> str:
    """Dimensions without a name: a counted noun (person, box of twelve persons) or something of physics."""
    return "count" if len(dimensions) == 1 and dimensions[0][1] == 1 else name


def _joined(terms: list[tuple[Measure, int]]) -> str:
    over = "*".join(part.kind for part, power in terms if power > 0) or "number"
    under = "".join(f"/{part.kind}" for part, power in terms if power < 0)
    return over + under


def _terms(unit: str) -> list[tuple[str, int]]:
    """`meter**3/second` as [(meter, 3), (second, -1)]."""
    terms = []
    for index, side in enumerate(unit.split("/")):
        for term in side.replace("**", "^").split("*"):
            name, _, power = term.strip().partition("^")
            count = int(power) if power.strip().removeprefix("-").isdecimal() else 1
            terms.append((name.strip(), -count if index else count))
    return terms


def _dimensions(text: str) -> tuple[tuple[str, int], ...]:
    return tuple((base, int(exponent)) for base, _, exponent in (part.partition("^") for part in text.split()))


@functools.cache
def _table() -> Table:
    prefixes, kinds, units = {}, {}, {}
    for line in (HERE / "table.txt").read_text("utf-8").splitlines():
        sort, _, rest = line.partition("\t")
        cells = rest.split("\t")
        if sort == "unit":
            units[cells[0]] = (cells[1], cells[2], cells[3])
        elif sort == "kind":
            kinds[cells[1]] = cells[0]
        elif sort == "prefix":
            prefixes[cells[0]] = cells[1]
    return Table(prefixes, kinds, units)


@functools.cache
def _loose() -> dict[str, tuple[str, ...]]:
    lines = (HERE / "currencies.txt").read_text("utf-8").splitlines()
    pairs = (line.partition(" = ") for line in lines if line and not line.startswith("#"))
    return {name: tuple(codes.split()) for name, _, codes in pairs}
