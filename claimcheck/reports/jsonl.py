"""The JSON report one record a line; the last line is the summary, so that a cut stream shows."""

from __future__ import annotations

import msgspec

from claimcheck.model import Report
from claimcheck.reports.json import as_object, head
from claimcheck.reports.options import Options

RECORDS = {
    "documents": "article",
    "claims": "claim",
    "findings": "finding",
    "support": "support",
    "unparsed": "unparsed",
    "errors": "error",
}


def render(report: Report, options: Options) -> str:
    """A header, the records by kind, the summary."""
    whole = as_object(report, options)
    lines = [{"type": "header", **head(report, options)}]
    for key, kind in RECORDS.items():
        lines += [{"type": kind, **record} for record in whole[key]]
    lines.append({"type": "summary", **whole["summary"]})
    return "".join(msgspec.json.encode(record).decode() + "\n" for record in lines)
