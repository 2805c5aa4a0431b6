"""What a reader should know beside the findings: an article without claims, without a date, without a partner."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.cli.settings import Settings
from claimcheck.model import Claim, Document, Problem, Report

ALONE = "1 article: nothing to compare across; checked within it"


def notes(report: Report, wanted: Settings) -> Iterator[Problem]:
    """Warnings and notes; a note of a run that is no property of a file has no kind, and stays out of the report."""
    if len(report.documents) == 1:
        yield Problem("", "note", ALONE)
    for document in report.documents:
        yield from remarks(document.id, report, wanted)


def remarks(identity: str, report: Report, wanted: Settings) -> Iterator[Problem]:
    """What is to be known of one document of a report: that it has no number, or no date though it speaks of last year."""
    for document in (d for d in report.documents if d.id == identity):
        claims = [claim for claim in report.claims if claim.document == identity]
        if not claims:
            yield no_claims(document)
        elif document.published is None and wanted.as_of is None:
            yield from _undated(document, claims)


def no_claims(document: Document) -> Problem:
    """An article in which no number was understood."""
    path = document.path or document.id
    what = f"no numeric claims found in {path} ({len(document.text):,} characters, {document.language})"
    return Problem("no-claims", "warning", what, path, hint=f"claimcheck extract --unparsed {path}")


def _undated(document: Document, claims: list[Claim]) -> Iterator[Problem]:
    open_periods = [c.period.text for c in claims if c.period and c.period.text and c.period.start is None and not c.period.any_of]
    if open_periods:
        path = document.path or document.id
        what = f"{path} has no date: '{open_periods[0]}' cannot be placed"
        hint = f'--as-of DATE, or in claimcheck.toml: published = {{ "{path}" = "2025-11-02" }}'
        yield Problem("no-date", "note", what, path, hint=hint)
