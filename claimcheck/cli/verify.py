"""claimcheck verify: every number of a draft against its sources."""

from __future__ import annotations

import msgspec
import typer

from claimcheck.cli import choices, engine
from claimcheck.cli.arguments import arguments
from claimcheck.cli.inputs import Articles, articles, dated, undated
from claimcheck.cli.progress import Progress
from claimcheck.cli.selection import selected
from claimcheck.cli.settings import Settings
from claimcheck.model import Document, Report

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
    encoding: choices.Encoding = None,
    lang: choices.Lang = None,
    as_of: choices.AsOf = None,
    rules: choices.Rules = None,
    no_default_rules: choices.NoDefaultRules = False,
    select: choices.Select = None,
    ignore: choices.Ignore = None,
    level: choices.Level = None,
    format: choices.TableFormat = None,
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
    """Declare the options; the work is below."""
    from claimcheck.cli.messages import usage_error
    from claimcheck.cli.running import run

    if not against:
        raise typer.Exit(usage_error("verify needs --against SOURCE", "claimcheck verify draft.txt --against articles/"))
    raise typer.Exit(run(arguments("verify", ctx.params), _work))


def _work(wanted: Settings, progress: Progress) -> tuple[Report, int]:
    drafts = articles(wanted.paths, wanted, progress.step)
    sources = articles(wanted.arguments.against, wanted, progress.step)
    rules = engine.rule_set(wanted.rules, not wanted.arguments.no_default_rules)
    problems = (*drafts.problems, *sources.problems)
    merged = Report(errors=problems, complete=not problems)
    if sources.documents:
        for draft in dated(drafts.documents, wanted):
            merged = _joined(merged, engine.verify(draft, dated(_others(sources, draft.id), wanted), rules))
    if wanted.as_of:
        originals = (*drafts.documents, *sources.documents)
        merged = msgspec.structs.replace(merged, documents=undated(merged.documents, originals))
    return selected(merged, wanted), drafts.skipped + sources.skipped


def _others(sources: Articles, draft: str) -> tuple[Document, ...]:
    return tuple(document for document in sources.documents if document.id != draft)


def _joined(left: Report, right: Report) -> Report:
    """Two reports as one, each document and claim once."""
    documents = {document.id: document for document in (*left.documents, *right.documents)}
    claims = {claim.id: claim for claim in (*left.claims, *right.claims)}
    return Report(
        tuple(documents.values()),
        tuple(claims.values()),
        (*left.findings, *right.findings),
        (*left.support, *right.support),
        (*left.errors, *right.errors),
        left.complete and right.complete,
        (*left.unparsed, *right.unparsed),
        (*left.apart, *right.apart),
        left.compared + right.compared,
    )
