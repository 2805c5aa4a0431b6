"""Where a rule is written."""

from __future__ import annotations

import pathlib
from typing import Any

BUILT_IN = "rules.yaml"


def origin(rule: Any) -> str:
    """`file:line`: relative to here where the file lies below, the bare name for the rules that claimcheck ships with."""
    path = pathlib.Path(rule.path or BUILT_IN)
    if path.is_absolute():
        below = path.is_relative_to(pathlib.Path.cwd())
        path = path.relative_to(pathlib.Path.cwd()) if below else pathlib.Path(path.name) if path.name == BUILT_IN else path
    return f"{path.as_posix()}:{rule.line}"
