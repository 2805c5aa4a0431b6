"""Tables of integers and of names that the stages weigh with, read once."""

from __future__ import annotations

import functools
import pathlib

from claimcheck import strict_yaml

HERE = pathlib.Path(__file__).parent


@functools.cache
def integers(name: str) -> dict[str, dict[str, int]]:
    """`name`.yaml as {section: {feature: weight}}; single integers stand in the section ""."""
    data = strict_yaml.load(HERE / f"{name}.yaml")
    sections = {str(k): {str(f): int(w) for f, w in v.items()} for k, v in data.items() if isinstance(v, dict)}
    sections[""] = {str(k): int(v) for k, v in data.items() if not isinstance(v, dict)}
    return sections


@functools.cache
def names(name: str) -> dict[str, frozenset[str]]:
    """`name`.yaml as {list: its names}."""
    data = strict_yaml.load(HERE / f"{name}.yaml")
    return {str(k): frozenset(str(v) for v in values) for k, values in data.items()}


@functools.cache
def pairs(name: str) -> tuple[tuple[str, str], ...]:
    """`name`.yaml as (what is written, what it is matched by), the longest first."""
    data = strict_yaml.load(HERE / f"{name}.yaml")
    return tuple(sorted(((str(k), str(v)) for k, v in data.items()), key=lambda pair: (-len(pair[0]), pair)))
