"""The report for a terminal: the table of differences, what was kept apart, the blocks, the counts."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Report
from claimcheck.reports.blocks import block
from claimcheck.reports.counts import scan_footer
from claimcheck.reports.differences import differences, legend
from claimcheck.reports.index import Index
from claimcheck.reports.options import Options
from claimcheck.reports.order import shown
from claimcheck.reports.paint import FAINT, Line, line, painted
from claimcheck.reports.visible import one_line
from claimcheck.reports.words import words

BLOCK_LEVELS = ("error", "warning")
MOST_MEANINGS = 4


def render(report: Report, options: Options) -> str:
    """The whole report as one string."""
    return painted(_lines(report, options), color=options.color)


def _lines(report: Report, options: Options) -> Iterator[Line]:
    index, say = Index(report), words(options.language)
    findings = shown(report, options, index)
    limited = findings[: options.max_shown] if options.max_shown else findings
    rows = [finding for finding in limited if finding.verdict is not None]
    if rows:
        yield from legend(index, options)
        yield line()
        yield from differences(rows, index, options)
    yield from apart(report, options)
    for finding in limited:
        if finding.level in BLOCK_LEVELS:
            yield line()
            yield from block(finding, index, options)
    if len(limited) < len(findings):
        yield line()
        yield line(say.count("more_findings", len(findings) - len(limited)), FAINT)
    if options.summary:
        if rows or findings or report.apart:
            yield line()
        yield from (line(text) for text in scan_footer(report, say))


def apart(report: Report, options: Options) -> Iterator[Line]:
    """Equal amounts that were kept apart, with what each stands for."""
    say = words(options.language)
    for kept in report.apart:
        text = one_line(kept.text, unicode=options.unicode)
        yield line(" " + say("apart", text=text, n=len(kept.meanings)), FAINT)
        for meaning in kept.meanings[:MOST_MEANINGS]:
            yield line("   - " + one_line(meaning, unicode=options.unicode), FAINT)
        if len(kept.meanings) > MOST_MEANINGS:
            yield line("   - " + say.count("more_places", len(kept.meanings) - MOST_MEANINGS), FAINT)
