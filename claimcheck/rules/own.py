"""The metrics, units and aliases of a user's own file of rules, as words and measures for a run."""

from __future__ import annotations

import functools
from collections import defaultdict
from typing import Any

from claimcheck.knowledge.metrics import DIMENSIONS, Metric
from claimcheck.knowledge.names import kind_of
from claimcheck.knowledge.own import NOTHING, Own
from claimcheck.rules.rule import Metric as Given
from claimcheck.rules.rule import Rules

# A name that the lexicon does not know is taken for a company's.
UNKNOWN = "company"
MONEY = ("currency", "money")
Word = tuple[str, str, str]


@functools.lru_cache(maxsize=8)
def own(rules: Rules[Any]) -> Own:
    """What the rules add; nothing for the built-in ones."""
    words: dict[str, list[Word]] = defaultdict(list)
    for name, metric in rules.metrics.items():
        for family, surfaces in metric.words.items():
            words[family] += [(s, "metric", name) for s in surfaces]
    for unit, given in rules.units.items():
        kinds = ("unit", "unit_before") if given.dimension in MONEY else ("unit",)
        words[""] += [(s, kind, unit) for s in given.names for kind in kinds]
    for name, aliases in rules.aliases.items():
        for alias in (name, *aliases):
            words[""] += [(alias, "name", name), (alias, "name_kind", kind_of(name) or UNKNOWN)]
    if not words:
        return NOTHING
    return Own({family: tuple(found) for family, found in words.items()}, {name: _metric(name, m) for name, m in rules.metrics.items()})


def _metric(name: str, given: Given) -> Metric:
    """The measure; a dimension that is none is what it counts."""
    whole = "money" if given.dimension in MONEY else given.dimension
    dimension = whole if whole.partition(":")[0] in DIMENSIONS else f"count:{whole}"
    return Metric(
        name, dimension, given.flow, given.sign or "plus", given.exact, given.owner or "any", given.related, given.change  # type: ignore[arg-type]
    )  # fmt: skip
