"""claimcheck extract: the claims of each article, nothing compared."""

from __future__ import annotations

import typer

from claimcheck.cli import choices
from claimcheck.cli.arguments import arguments

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
    stdin_filename: choices.StdinFilename = None,
    encoding: choices.Encoding = None,
    lang: choices.Lang = None,
    as_of: choices.AsOf = None,
    include: choices.Include = None,
    exclude: choices.Exclude = None,
    no_ignore: choices.NoIgnore = False,
    hidden: choices.Hidden = False,
    rules: choices.Rules = None,
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
    """Declare the options; the work is elsewhere, so that it runs without typer."""
    from claimcheck.cli.extracting import work
    from claimcheck.cli.running import run

    raise typer.Exit(run(arguments("extract", ctx.params), work))
