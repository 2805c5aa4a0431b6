"""claimcheck: a linter for the numbers in prose. The public names, nothing else."""

from __future__ import annotations

import importlib
import sys
import types
from typing import TYPE_CHECKING, Any

from claimcheck.version import VERSION as __version__

if TYPE_CHECKING:
    from claimcheck.api import compare, extract, periods, quantities, read, verify
    from claimcheck.errors import ClaimcheckError
    from claimcheck.model import Claim, Document, Finding, Interval, Member, Period, Quantity, Report, Span, Support

__all__ = [
    "Claim", "ClaimcheckError", "Document", "Finding", "Interval", "Member", "Period", "Quantity", "Report", "Span", "Support",
    "__version__", "compare", "extract", "periods", "quantities", "read", "verify",
]  # fmt: skip

_API = frozenset(("compare", "extract", "periods", "quantities", "read", "verify"))


class _Package(types.ModuleType):
    """Loads the public names on first use, so that `claimcheck --version` pays for nothing else, and keeps the functions
    `quantities` and `periods` when the stages of the same names are imported."""

    def __getattr__(self, name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
        home = "api" if name in _API else "errors" if name == "ClaimcheckError" else "model"
        value = getattr(importlib.import_module(f"claimcheck.{home}"), name)
        setattr(self, name, value)
        return value

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _API and isinstance(value, types.ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
