"""claimcheck: a linter for the numbers in prose. The public names, nothing else."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimcheck.api import compare, extract, periods, quantities, read, verify
    from claimcheck.errors import ClaimcheckError
    from claimcheck.model import Claim, Document, Finding, Interval, Member, Period, Quantity, Report, Span, Support

__all__ = [
    "Claim", "ClaimcheckError", "Document", "Finding", "Interval", "Member", "Period", "Quantity", "Report", "Span", "Support",
    "compare", "extract", "periods", "quantities", "read", "verify",
]  # fmt: skip
__version__ = "0.1.0"

_API = frozenset(("compare", "extract", "periods", "quantities", "read", "verify"))


def __getattr__(name: str) -> Any:
    """Load on first use, so that `claimcheck --version` pays for nothing else."""
    if name not in __all__:
        raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
    home = "api" if name in _API else "errors" if name == "ClaimcheckError" else "model"
    value = getattr(importlib.import_module(f"claimcheck.{home}"), name)
    globals()[name] = value
    return value
