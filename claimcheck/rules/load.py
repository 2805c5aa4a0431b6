"""The rules of a run: the built-in file, and a user's over it."""

from __future__ import annotations

import functools
import pathlib

from claimcheck.intervals import Policy
from claimcheck.rules import schema
from claimcheck.rules.checks import CHECKS
from claimcheck.rules.rule import Rules

OPTIONS = {name: check.options for name, check in CHECKS.items()}


@functools.cache
def builtin() -> Rules[Policy]:
    """The rules that claimcheck ships with."""
    return schema.load(schema.find_rules(), OPTIONS, Policy())


def load(path: str | pathlib.Path, *, over: Rules[Policy] | None = None) -> Rules[Policy]:
    """The rules of `path` before those of `over`; one with a built-in id replaces it. Raises ClaimcheckError with all faults."""
    own = schema.load(path, OPTIONS, over.intervals if over else Policy())
    if over is None:
        return own
    ids = {r.id for r in own.rules}
    rules = (*own.rules, *(r for r in over.rules if r.id not in ids))
    return Rules(own.version, own.intervals, rules, {**over.metrics, **own.metrics}, {**over.units, **own.units}, {**over.aliases, **own.aliases})
