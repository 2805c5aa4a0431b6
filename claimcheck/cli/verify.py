"""claimcheck verify: every number of a draft against its sources."""

from __future__ import annotations

import typer

from claimcheck.cli import choices
from claimcheck.cli.arguments import arguments

HELP = """Check every number of a draft: supported, contradicted or unsupported by the sources.

\b
Examples:
  claimcheck verify draft.txt --against articles/
  claimcheck verify draft.txt --against filing.txt --fail-on warning
"""


def verify(
    ctx: typer.Context,
    paths: choices.Drafts,
    against: choices.Against = None,
    stdin_filename: choices.StdinFilename = None,
    encoding: choices.Encoding = None,
    lang: choices.Lang = None,
    as_of: choices.AsOf = None,
    rules: choices.Rules = None,
    no_default_rules: choices.NoDefaultRules = False,
    select: choices.Select = None,
    ignore: choices.Ignore = None,
    level: choices.Level = None,
    format: choices.VerifyFormat = None,
    output: choices.Output = None,
    show: choices.Show = None,
    width: choices.Width = None,
    unicode: choices.Unicode = None,
    fail_on: choices.FailOn = None,
    exit_zero: choices.ExitZero = False,
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
    from claimcheck.cli.messages import usage_error
    from claimcheck.cli.running import run
    from claimcheck.cli.verifying import work

    if not against:
        raise typer.Exit(usage_error("verify needs --against SOURCE", "claimcheck verify draft.txt --against articles/"))
    raise typer.Exit(run(arguments("verify", ctx.params), work))
