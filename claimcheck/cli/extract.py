"""claimcheck extract: the claims of each article, nothing compared."""

from __future__ import annotations

import typer

from claimcheck.cli import choices, engine
from claimcheck.cli.arguments import arguments
from claimcheck.cli.inputs import articles, dated
from claimcheck.cli.notes import no_claims
from claimcheck.cli.progress import Progress
from claimcheck.cli.settings import Settings
from claimcheck.model import Claim, Report, Unparsed


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
    """Show the claims of each article; nothing is compared.

    \b
    Examples:
      claimcheck extract article.txt
      claimcheck extract articles/ -f json
      claimcheck extract article.txt --unparsed
    """
    from claimcheck.cli.running import run

    raise typer.Exit(run(arguments("extract", ctx.params), _work))


def _work(wanted: Settings, progress: Progress) -> tuple[Report, int]:
    read = articles(wanted.paths, wanted, progress.step)
    claims: list[Claim] = []
    dark: list[Unparsed] = []
    problems = list(read.problems)
    for original, document in zip(read.documents, dated(read.documents, wanted), strict=True):
        found, unparsed = engine.extract(document)
        claims += found
        dark += unparsed
        if not found:
            problems.append(no_claims(original))
    report = Report(read.documents, tuple(claims), errors=tuple(problems), complete=not read.problems, unparsed=tuple(dark))
    return report, read.skipped
