"""claimcheck extract: the claims of each article, nothing compared."""

from __future__ import annotations

import typer

from claimcheck.cli import choices, engine
from claimcheck.cli.arguments import arguments
from claimcheck.cli.inputs import articles, dated, undated
from claimcheck.cli.notes import no_claims
from claimcheck.cli.progress import Progress
from claimcheck.cli.settings import Settings
from claimcheck.model import Report

HELP = """Show the claims of each article; nothing is compared.

\b
Examples:
  claimcheck extract article.txt
  claimcheck extract articles/ -f json
  claimcheck extract article.txt --unparsed
"""


def extract(
    ctx: typer.Context,
    paths: choices.Paths = None,
    encoding: choices.Encoding = None,
    lang: choices.Lang = None,
    as_of: choices.AsOf = None,
    include: choices.Include = None,
    exclude: choices.Exclude = None,
    no_ignore: choices.NoIgnore = False,
    hidden: choices.Hidden = False,
    format: choices.TableFormat = None,
    output: choices.Output = None,
    width: choices.Width = None,
    unicode: choices.Unicode = None,
    unparsed: choices.ShowUnparsed = False,
    allow_empty: choices.AllowEmpty = False,
    skip_errors: choices.SkipErrors = False,
    config: choices.Config = None,
    isolated: choices.Isolated = False,
    directory: choices.Directory = None,
    color: choices.Color = None,
    quiet: choices.Quiet = 0,
    verbose: choices.Verbose = 0,
    no_progress: choices.NoProgress = False,
) -> None:
    """Declare the options; the work is below."""
    from claimcheck.cli.running import run

    raise typer.Exit(run(arguments("extract", ctx.params), _work))


def _work(wanted: Settings, progress: Progress) -> tuple[Report, int]:
    read = articles(wanted.paths, wanted, progress.step)
    readings = [engine.extract(document) for document in dated(read.documents, wanted)]
    problems = (*read.problems, *(no_claims(document) for document, claims, _ in readings if not claims))
    report = Report(
        undated(tuple(document for document, _, _ in readings), read.documents),
        tuple(claim for _, claims, _ in readings for claim in claims),
        errors=problems,
        complete=not read.problems,
        unparsed=tuple(number for _, _, unparsed in readings for number in unparsed),
    )
    return report, read.skipped
