"""A draft against its sources: the status of each number, then the findings, then the counts."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Claim, Report, Span, Support
from claimcheck.reports.blocks import block
from claimcheck.reports.counts import verify_footer
from claimcheck.reports.full import BLOCK_LEVELS
from claimcheck.reports.grid import Row, cell, laid_out, rule, share, whole
from claimcheck.reports.index import Index
from claimcheck.reports.options import Options
from claimcheck.reports.order import shown
from claimcheck.reports.paint import FAINT, PLAIN, STATUS_STYLE, STRONG, Line, line, painted
from claimcheck.reports.reading import amount
from claimcheck.reports.visible import one_line
from claimcheck.reports.words import words

COLUMNS = ("at", "draft", "reads_as", "status", "source")


def render(report: Report, options: Options) -> str:
    """The table of status, a block for each finding from level warning up, and the counts."""
    return painted(_lines(report, options), color=options.color)


def _lines(report: Report, options: Options) -> Iterator[Line]:
    index, say = Index(report), words(options.language)
    ordered = sorted(report.support, key=lambda s: (index.order.get(s.claim.document, 0), s.claim.part, _span(s.claim).start, s.claim.id))
    if ordered:
        top = tuple(cell(say(name), style=FAINT) for name in COLUMNS)
        several = len({support.claim.document for support in ordered}) > 1
        rows = [_row(support, index, options, several=several) for support in ordered]
        widths = share([top, *rows], options.width - 1 if options.width else None)
        yield from laid_out(top, widths)
        yield rule(widths, "─" if options.box and options.unicode else "-")
        for row in rows:
            yield from laid_out(row, widths)
    for finding in shown(report, options, index):
        if finding.level in BLOCK_LEVELS:
            yield line()
            yield from block(finding, index, options)
    if options.summary:
        yield line()
        yield from (line(text) for text in verify_footer(report, say))


def _span(claim: Claim) -> Span:
    return claim.quantity.span if claim.quantity else claim.span


def _row(support: Support, index: Index, options: Options, *, several: bool) -> Row:
    """`several`: of more than one draft, so that each place names its file."""
    claim = support.claim
    place = index.place(claim.document, claim.part, _span(claim))
    sources = [member for member in support.members if member.document != claim.document]
    source = "-"
    if sources:
        more = f" (+{len(sources) - 1})" if len(sources) > 1 else ""
        source = f"{index.place_of(sources[0])} {sources[0].quote}{more}"
    lines = [(one_line(text, unicode=options.unicode), PLAIN) for text in (source, support.derivation or "") if text]
    quote = claim.quantity.text if claim.quantity else "-"
    return (
        whole((str(place) if several else f"{place.line}:{place.column}", FAINT)),
        whole((one_line(quote, unicode=options.unicode), STRONG)),
        cell(amount(claim, unicode=options.unicode) or "-"),
        whole((support.status, STATUS_STYLE[support.status])),
        whole(*lines),
    )
