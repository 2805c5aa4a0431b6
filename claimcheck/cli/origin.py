"""Where a rule is written."""

from __future__ import annotations

import itertools
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


def written(rule: Any) -> str:
    """The lines of a rule in its file: as far as the next line that stands no deeper."""
    lines = pathlib.Path(rule.path or BUILT_IN).read_text(encoding="utf-8-sig").splitlines()[rule.line - 1 :]
    indent = len(lines[0]) - len(lines[0].lstrip())
    deeper = itertools.takewhile(lambda line: not line.strip() or len(line) - len(line.lstrip()) > indent, lines[1:])
    return "\n".join([lines[0], *deeper]).rstrip() + "\n"
