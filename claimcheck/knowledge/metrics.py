"""What a number can measure: the entries of metrics.yaml."""

import functools
import pathlib
from collections.abc import Mapping
from typing import Any, Literal

import msgspec
from msgspec import Struct

from claimcheck import strict_yaml
from claimcheck.cache import cached
from claimcheck.errors import ClaimcheckError, raise_all
from claimcheck.knowledge import own
from claimcheck.knowledge.tables import names
from claimcheck.model import Flow

PATH = pathlib.Path(__file__).parent / "metrics.yaml"

DIMENSIONS = frozenset((
    "money", "percent", "count", "points", "power", "energy", "length", "area", "mass", "volume", "temperature", "duration",
    "speed", "data", "data_rate", "pressure", "multiple", "number", "any",
))  # fmt: skip
Sign = Literal["plus", "minus", "both"]
Owner = Literal["company", "product", "person", "place", "event", "any"]
Relation = Literal["run-rate", "measure", "part", "sign", "stock-flow"]


class Metric(Struct, frozen=True):
    """One metric. `dimension` is a kind of quantity, a counted one may name its unit (`count:person`); `exact` counts are
    never rounded; `related` holds the relations declared here (`related()` also knows those declared on the other side);
    `change` is the metric that its percentage change is; `ahead`: it is by its nature about what is to come; `per`: what it is
    an amount per, by its nature (a share); `each`: the metric that an amount of this per one of those is; `parts`: the
    metrics of which there is none where there is none of this."""

    id: str
    dimension: str
    flow: Flow
    sign: Sign = "plus"
    exact: bool = False
    owner: Owner = "any"
    related: dict[str, Relation] = {}
    change: str | None = None
    ahead: bool = False
    per: str | None = None
    each: str | None = None
    parts: tuple[str, ...] = ()


class _Entry(Struct, forbid_unknown_fields=True):
    dimension: str
    flow: Flow
    words: dict[Literal["zh", "en", "ja"], list[str]]
    sign: Sign = "plus"
    exact: bool = False
    owner: Owner = "any"
    related: dict[str, Relation] = {}
    change: str | None = None
    ahead: bool = False
    per: str | None = None
    each: str | None = None
    parts: tuple[str, ...] = ()


class _File(Struct, forbid_unknown_fields=True):
    metrics: dict[str, _Entry]


def metric(name: str) -> Metric | None:
    """The metric of that id: one of the file, or of the user's own."""
    return metrics().get(name) or own.current().metrics.get(name)


@functools.cache
def metrics() -> Mapping[str, Metric]:
    """All metrics by id, in the order of the file."""
    return cached("metrics", (PATH,), lambda: parse(strict_yaml.load(PATH), str(PATH)), dict[str, Metric])


def related(one: str, other: str) -> str | None:
    """The declared relation of two different metrics, whichever of them declares it."""
    return _related(one, other) if own.current() is own.NOTHING else _relation(one, other)


@functools.cache
def kin(one: str, other: str) -> bool:
    """Whether two writers may take these metrics for one another when they tell of one number."""
    groups = names("kin")
    return any({one, other} <= group for group in groups.values()) or not groups["who"].isdisjoint((one, other))


@functools.cache
def _related(one: str, other: str) -> str | None:
    return _relation(one, other)


def _relation(one: str, other: str) -> str | None:
    first, second = metric(one), metric(other)
    if first is None or second is None:
        return None
    return first.related.get(other) or second.related.get(one)


@functools.cache
def changes() -> Mapping[str, str]:
    """The metrics that are changes of others, each with that of which it is the change."""
    return {m.change: m.id for m in metrics().values() if m.change}


def parse(data: Any, path: str | None = None) -> dict[str, Metric]:
    """The metrics of a loaded file. Raises ClaimcheckError (bad-value) for unknown keys, values, dimensions and ids."""
    try:
        file = msgspec.convert(data, _File, strict=False)
    except msgspec.ValidationError as error:
        raise ClaimcheckError("bad-value", str(error), path=path, hint="see the head of knowledge/metrics.yaml") from error
    faults = [fault for name, entry in file.metrics.items() for fault in _faults(name, entry, file.metrics)]
    raise_all([ClaimcheckError("bad-value", fault, path=path) for fault in faults])
    return {name: _metric(name, entry) for name, entry in file.metrics.items()}


def _faults(name: str, entry: _Entry, known: Mapping[str, _Entry]) -> list[str]:
    dimension, _, unit = entry.dimension.partition(":")
    faults = []
    if dimension not in DIMENSIONS or (unit and dimension != "count"):
        faults.append(f"metric '{name}': unknown dimension '{entry.dimension}'")
    others = (*entry.related, *entry.parts, *filter(None, (entry.change, entry.each)))
    faults.extend(f"metric '{name}': no metric '{other}'" for other in others if other not in known)
    if name in entry.related:
        faults.append(f"metric '{name}' is related to itself")
    return faults


def _metric(name: str, entry: _Entry) -> Metric:
    return Metric(name, **{field: getattr(entry, field) for field in Metric.__struct_fields__[1:]})
