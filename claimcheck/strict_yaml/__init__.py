"""YAML without surprises: duplicate keys are errors, every scalar stays the text that was written.

`on`, `no`, `1.10` and `2025-01-01` are text. Anchors, tags and further documents are refused: a file means what it shows.
All faults of a file leave together, as one `ClaimcheckError` with `more`.
"""

from __future__ import annotations

import pathlib
from typing import Any

from claimcheck.cache import cached
from claimcheck.errors import ClaimcheckError
from claimcheck.strict_yaml.nodes import Items, Map, Node, Text

__all__ = ["Items", "Map", "Node", "Text", "load", "load_nodes", "loads", "loads_nodes"]

PACKAGE = pathlib.Path(__file__).parent.parent
BUILDER = pathlib.Path(__file__).parent / "building.py"


def load(path: str | pathlib.Path) -> Any:
    """The content of a YAML file as dict, list and str; an empty file is an empty map. Our own files are kept in the cache.

    Raises ClaimcheckError: missing-path, bad-encoding, bad-yaml, duplicate-key, yaml-type.
    """
    path = pathlib.Path(path)
    if path.parent.parent != PACKAGE:
        return loads(_read(path), str(path))
    return cached(f"yaml-{path.parent.name}-{path.stem}", (path, BUILDER), lambda: loads(_read(path), str(path)), object)


def loads(text: str, path: str | None = None) -> Any:
    """The content of a YAML text as dict, list and str; `path` is named in errors."""
    from claimcheck.strict_yaml.building import Builder  # brings the parser

    try:
        return Builder(text, path, placed=False).build()
    except ClaimcheckError:
        return loads_nodes(text, path)  # raises again, now with the place of both halves of each fault


def load_nodes(path: str | pathlib.Path) -> Node:
    """As `load`, each value (and key) with its line and column."""
    return loads_nodes(_read(path), str(path))


def loads_nodes(text: str, path: str | None = None) -> Node:
    """As `loads`, each value (and key) with its line and column."""
    from claimcheck.strict_yaml.building import Builder

    node: Node = Builder(text, path, placed=True).build()
    return node


def _read(path: str | pathlib.Path) -> str:
    try:
        raw = pathlib.Path(path).read_bytes()
    except FileNotFoundError:
        raise ClaimcheckError("missing-path", f"no such file or directory: {path}", path=str(path)) from None
    except OSError as error:
        raise ClaimcheckError("permission-denied", f"cannot read {path}: {error.strerror}", path=str(path)) from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        byte = error.start - raw.rfind(b"\n", 0, error.start)
        what = f"{path}: not valid UTF-8 at line {line}, byte {byte} (0x{raw[error.start]:02X})"
        raise ClaimcheckError("bad-encoding", what, path=str(path), line=line, hint="save as UTF-8") from None
