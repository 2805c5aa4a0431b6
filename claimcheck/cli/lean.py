"""Libraries without those parts of them that a small run never uses, and that take a fifth of its time to load. For the process of
the command line alone: it has loaded nothing yet, and no second thread. What is left out is loaded when it is asked for."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import sys
from collections.abc import Callable
from importlib.machinery import PathFinder
from types import ModuleType, SimpleNamespace
from typing import Any


def load() -> None:
    """Load msgspec, pathlib, and the half of `regex` that matches."""
    # What typing itself has since Python 3.11; a name that `os` knows, which uuid asks for; what only a JSON Schema needs.
    unix = SimpleNamespace(system=lambda: os.uname().sysname)
    _import("msgspec", {"typing_extensions": None, "platform": unix, "textwrap": _Later("textwrap")})
    _import("pathlib", {"urllib.parse": SimpleNamespace(quote_from_bytes=_later("urllib.parse", "quote_from_bytes"))})
    _import_matching("regex", "regex._regex")


def _import(name: str, stand_ins: dict[str, Any]) -> None:
    """Import a module, with something else in the place of modules that it would import; with those themselves where it asks
    for more of them."""
    placed = {name: module for name, module in stand_ins.items() if name not in sys.modules}
    sys.modules.update(placed)
    with contextlib.suppress(ImportError, AttributeError):
        importlib.import_module(name)
    for each in placed:
        del sys.modules[each]
    importlib.import_module(name)


class _Later(ModuleType):
    """A module that is loaded when something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        return getattr(importlib.import_module(self.__name__), name)


def _later(module: str, name: str) -> Callable[..., Any]:
    """A function of a module that is loaded when the function is called."""
    return lambda *arguments: getattr(importlib.import_module(module), name)(*arguments)


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
