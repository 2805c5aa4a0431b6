"""claimcheck scan: every article against every other, and each within itself."""

from __future__ import annotations

import typer

from claimcheck.cli import choices
from claimcheck.cli.arguments import arguments

HELP = """Compare every article with every other, and each within itself.

\b
Examples:
  claimcheck scan articles/
  claimcheck scan a.txt b.txt --as-of 2025-11-02
  claimcheck scan articles/ -f json -o concise=findings.txt
  claimcheck scan articles/ --level projection-date=warning
"""


def scan(
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
    no_default_rules: choices.NoDefaultRules = False,
    select: choices.Select = None,
    ignore: choices.Ignore = None,
    level: choices.Level = None,
    format: choices.ScanFormat = None,
    output: choices.Output = None,
    show: choices.Show = None,
    width: choices.Width = None,
    unicode: choices.Unicode = None,
    max_shown: choices.MaxShown = None,
    fail_on: choices.FailOn = None,
    exit_zero: choices.ExitZero = False,
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
    from claimcheck.cli.running import run
    from claimcheck.cli.scanning import work

    raise typer.Exit(run(arguments("scan", ctx.params), work))
