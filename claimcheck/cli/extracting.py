"""The work of extract: the claims of each article, nothing compared."""

from __future__ import annotations

from claimcheck.cli import engine
from claimcheck.cli.inputs import articles, dated, undated
from claimcheck.cli.notes import no_claims
from claimcheck.cli.progress import Progress
from claimcheck.cli.settings import Settings
from claimcheck.model import Report


def work(wanted: Settings, progress: Progress) -> tuple[Report, int]:
    """The report, and how many files were passed over."""
    read = articles(wanted.paths, wanted, progress.step)
    rules = engine.rule_set(wanted.rules, default=True)
    readings = [engine.extract(document, rules) for document in dated(read.documents, wanted)]
    problems = (*read.problems, *(no_claims(document) for document, claims, _ in readings if not claims))
    report = Report(
        undated(tuple(document for document, _, _ in readings), read.documents),
        tuple(claim for _, claims, _ in readings for claim in claims),
        errors=problems,
        complete=not read.problems,
        unparsed=tuple(number for _, _, unparsed in readings for number in unparsed),
    )
    return report, read.skipped
