"""The claims of each article, one a row, with what was understood of it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Claim, Document, Report
from claimcheck.reports.grid import Row, cell, fits, laid_out, rule, share, whole
from claimcheck.reports.index import Index
from claimcheck.reports.options import Options
from claimcheck.reports.paint import FAINT, STRONG, Line, line, painted
from claimcheck.reports.reading import amount, metric_label, period_label
from claimcheck.reports.visible import one_line
from claimcheck.reports.words import words

COLUMNS = ("at", "quote", "reads_as", "metric", "period", "modality", "speaker")


def render(report: Report, options: Options) -> str:
    """One table an article."""
    return painted(_lines(report, options), color=options.color)


def _lines(report: Report, options: Options) -> Iterator[Line]:
    index, say = Index(report), words(options.language)
    for number, document in enumerate(report.documents):
        if number:
            yield line()
        claims = sorted((c for c in report.claims if c.document == document.id), key=lambda c: (c.part, c.span.start, c.span.end, c.id))
        yield line(f" {one_line(index.path(document.id), unicode=options.unicode)}  {say.count('claims', len(claims))}", STRONG)
        if claims:
            yield from _table([_row(claim, index, options) for claim in claims], options)
        if options.unparsed:
            yield from _unparsed(report, document, index, options)


def _table(rows: list[Row], options: Options) -> Iterator[Line]:
    say = words(options.language)
    top = tuple(cell(say(name), style=FAINT) for name in COLUMNS)
    widths = share([top, *rows], options.width - 1 if options.width else None)
    room = sum(widths) + 2 * len(widths)
    if options.width and room > options.width + 2 and not all(fits(row, widths) for row in rows):
        widths = share([top, *rows], None)
    yield from laid_out(top, widths)
    yield rule(widths, "─" if options.box and options.unicode else "-")
    for row in rows:
        yield from laid_out(row, widths)


def _row(claim: Claim, index: Index, options: Options) -> Row:
    quantity = claim.quantity if claim.form != "borrowed" else None
    place = index.place(claim.document, claim.part, quantity.span if quantity else claim.span)
    quote = quantity.text if quantity else _quoted(claim, index)
    subject = one_line(claim.subject, unicode=options.unicode) if claim.subject else ""
    return (
        whole((f"{place.line}:{place.column}", FAINT)),
        whole((one_line(quote, unicode=options.unicode), STRONG)),
        whole((amount(claim, unicode=options.unicode) or "-", "")),
        cell(" ".join(part for part in (subject, metric_label(claim)) if part) or "-"),
        cell((period_label(claim.period) or "-").replace("..", ".. ")),
        cell(claim.modality),
        cell(one_line(claim.speaker, unicode=options.unicode) if claim.speaker else "-"),
    )


def _quoted(claim: Claim, index: Index) -> str:
    document = index.documents[claim.document]
    text = document.text if claim.part == "text" else document.title or ""
    return text[claim.span.start : claim.span.end]


def _unparsed(report: Report, document: Document, index: Index, options: Options) -> Iterator[Line]:
    for number in report.unparsed:
        if number.document == document.id:
            place = index.place(number.document, number.part, number.span)
            text = one_line(number.text, unicode=options.unicode)
            yield line(f" {words(options.language)('unparsed')}: {place.line}:{place.column} {text} ({number.reason})", FAINT)
