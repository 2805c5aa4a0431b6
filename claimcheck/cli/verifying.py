"""The work of verify: every number of a draft against its sources."""

from __future__ import annotations

import msgspec

from claimcheck.cli import engine
from claimcheck.cli.inputs import articles, dated, undated
from claimcheck.cli.notes import remarks
from claimcheck.cli.progress import Progress
from claimcheck.cli.selection import levelled, rules_for
from claimcheck.cli.settings import Settings
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Document, Report


def work(wanted: Settings, progress: Progress) -> tuple[Report, int]:
    """The report, and how many files were passed over."""
    drafts = articles(wanted.paths, wanted, progress.step)
    sources = articles(wanted.arguments.against, wanted, progress.step)
    rules = rules_for(wanted)
    problems = (*drafts.problems, *sources.problems)
    unread = () if drafts.documents else sources.documents
    merged = Report(documents=unread, errors=problems, complete=not problems)
    _check_sources(drafts.documents, sources.documents)
    if sources.documents:
        for report in engine.verify(dated(drafts.documents, wanted), dated(sources.documents, wanted), rules):
            merged = _joined(merged, report)
    if wanted.as_of:
        originals = (*drafts.documents, *sources.documents)
        merged = msgspec.structs.replace(merged, documents=undated(merged.documents, originals))
    told = tuple(one for draft in drafts.documents for one in remarks(draft.id, merged, wanted))
    merged = msgspec.structs.replace(merged, errors=(*merged.errors, *told))
    return levelled(merged, wanted), drafts.skipped + sources.skipped


def _check_sources(drafts: tuple[Document, ...], sources: tuple[Document, ...]) -> None:
    """Raise usage where a draft has no source but itself: all its numbers would be called unsupported."""
    for draft in drafts:
        if sources and all(source.id == draft.id for source in sources):
            raise ClaimcheckError("usage", f"{draft.path or draft.id} is its own only source", hint="--against another article")


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
        (*left.drafts, *right.drafts),
    )
