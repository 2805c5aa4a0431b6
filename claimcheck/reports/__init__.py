"""Reports: pure functions from a Report to a string, one file a format."""

from __future__ import annotations

import importlib

from claimcheck.model import Report
from claimcheck.reports.options import Options

MODULES = {"full": "full", "concise": "concise", "table": "table", "status": "status", "json": "json", "jsonl": "jsonl"}
FORMATS = tuple(MODULES)

__all__ = ["FORMATS", "Options", "render"]


def render(report: Report, options: Options) -> str:
    """The report in `options.format`; a module of a format is loaded when it is first asked for."""
    module = importlib.import_module(f"claimcheck.reports.{MODULES[options.format]}")
    return str(module.render(report, options))
