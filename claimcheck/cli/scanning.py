"""The work of scan: every article against every other, and each within itself."""

from __future__ import annotations

import msgspec

from claimcheck.cli import engine
from claimcheck.cli.inputs import articles, dated, undated
from claimcheck.cli.notes import notes
from claimcheck.cli.progress import Progress
from claimcheck.cli.selection import levelled, rules_for
from claimcheck.cli.settings import Settings
from claimcheck.model import Report


def work(wanted: Settings, progress: Progress) -> tuple[Report, int]:
    """The report, and how many files were passed over."""
    read = articles(wanted.paths, wanted, progress.step)
    rules = rules_for(wanted)
    if read.documents:
        report = levelled(engine.compare(dated(read.documents, wanted), rules), wanted)
        if wanted.as_of:
            report = msgspec.structs.replace(report, documents=undated(report.documents, read.documents))
    else:
        report = Report()
    problems = (*report.errors, *read.problems, *notes(report, wanted))
    return msgspec.structs.replace(report, errors=problems, complete=report.complete and not read.problems), read.skipped
