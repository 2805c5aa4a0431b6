"""Libraries without those parts of them that a small run never uses, and that take a fifth of its time to load. For the process of
the command line alone: it has loaded nothing yet, and no second thread. What is left out is loaded when it is asked for."""

from __future__ import annotations

import importlib.util
import os
import sys
from importlib.machinery import PathFinder
from types import SimpleNamespace
from typing import Any


def load() -> None:
    """Load msgspec, and the half of `regex` that matches."""
    _import_msgspec()
    _import_matching("regex", "regex._regex")


def _import_msgspec() -> None:
    """msgspec asks typing_extensions first for what typing itself has since Python 3.11, and `uuid`, which it brings, asks
    `platform` for a name that `os` knows."""
    stand_ins: dict[str, Any] = {"typing_extensions": None, "platform": SimpleNamespace(system=lambda: os.uname().sysname)}
    mine = {name: module for name, module in stand_ins.items() if name not in sys.modules}
    sys.modules.update(mine)
    try:
        import msgspec  # noqa: F401
    finally:
        for name in mine:
            del sys.modules[name]


def _import_matching(package: str, extension: str) -> None:
    """The half of `regex` in C without its package, whose half in Python only reads patterns: `patterns` keeps them read. Where it
    is not found as a file of its own nothing happens, and the package brings it."""
    above = None if package in sys.modules else PathFinder.find_spec(package)
    spec = PathFinder.find_spec(extension, above.submodule_search_locations) if above else None
    if spec is None or spec.loader is None:
        return
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.modules[extension] = module
