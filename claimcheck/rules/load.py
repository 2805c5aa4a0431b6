"""The rules of a run: the built-in file, and a user's over it."""

from __future__ import annotations

import functools
import pathlib
import sys

import msgspec
from msgspec import Struct

from claimcheck.cache import cached
from claimcheck.intervals import Policy
from claimcheck.rules.checks import CHECKS
from claimcheck.rules.rule import Rules
from claimcheck.rules.shipped import find_rules

OPTIONS = {name: check.options for name, check in CHECKS.items()}


@functools.cache
def builtin() -> Rules[Policy]:
    """The rules that claimcheck ships with."""
    path = find_rules()
    shapes = {kind.__module__ for kind in (*OPTIONS.values(), Rules, Policy)}
    shaped = tuple(pathlib.Path(str(sys.modules[name].__file__)) for name in sorted(shapes))
    return _restored(cached("rules", (path, *shaped), lambda: _parsed(path, Policy()), Rules[Policy]), str(path))


def load(path: str | pathlib.Path, *, over: Rules[Policy] | None = None) -> Rules[Policy]:
    """The rules of `path` before those of `over`; one with a built-in id replaces it. Raises ClaimcheckError with all faults."""
    own = _parsed(path, over.intervals if over else Policy())
    if over is None:
        return own
    ids = {r.id for r in own.rules}
    rules = (*own.rules, *(r for r in over.rules if r.id not in ids))
    metrics, units, aliases = {**over.metrics, **own.metrics}, {**over.units, **own.units}, {**over.aliases, **own.aliases}
    return Rules(own.version, own.intervals, rules, metrics, units, aliases)


def _parsed(path: str | pathlib.Path, intervals: Policy) -> Rules[Policy]:
    from claimcheck.rules import schema  # brings the parser

    return schema.load(path, OPTIONS, intervals)


def _restored(rules: Rules[Policy], path: str) -> Rules[Policy]:
    """Rules from the cache: options in the struct of their check, the path that of this checkout."""
    return msgspec.structs.replace(
        rules, rules=tuple(msgspec.structs.replace(r, options=_options(r.check, r.options), path=path) for r in rules.rules)
    )


def _options(check: str, found: object) -> Struct | None:
    return found if found is None or isinstance(found, Struct) else msgspec.convert(found, OPTIONS[check])
