"""The table of differences: a row a finding, a column an article, the verdict last."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Claim, Finding, Member
from claimcheck.reports.grid import GAP, Cell, Row, cell, fits, laid_out, rule, share, whole
from claimcheck.reports.index import Index
from claimcheck.reports.options import Options
from claimcheck.reports.order import heading, ordered_members
from claimcheck.reports.paint import FAINT, PLAIN, STRONG, VERDICT_STYLE, Line, Piece, line
from claimcheck.reports.reading import amount, period_label
from claimcheck.reports.visible import one_line
from claimcheck.reports.words import words

MOST_COLUMNS = 5
MOST_VALUES = 4
LETTERS = "ABCDE"
NARROWEST = 20


def legend(index: Index, options: Options) -> Iterator[Line]:
    """`A = path (language-region, date)`, a line an article where they do not fit side by side."""
    if len(index.documents) > MOST_COLUMNS:
        return
    names = [f" {letter} = {_described(identity, index, options)}" for letter, identity in zip(LETTERS, index.order, strict=False)]
    together = "  ".join(names)
    fitting = options.width is None or len(together) <= options.width
    yield from [line(together)] if fitting else [line(name) for name in names]


def differences(findings: list[Finding], index: Index, options: Options) -> Iterator[Line]:
    """The table; a row whose quotes do not fit side by side is written out under it, place by place."""
    few = len(index.documents) <= MOST_COLUMNS
    rows = [(_columns if few else _counts)(finding, index, options) for finding in findings]
    top = _top(index, options, few)
    wide = options.width is not None and not all(fits(row, _limits(row, options.width)) for row in rows)
    if wide and not any(fits(row, _limits(row, options.width or 0)) for row in rows):
        for finding in findings:
            yield from _written_out(finding, index, options)
        return
    limits = [None if options.width is None else _limits(row, options.width) for row in rows]
    fitting = [row for row, limit in zip(rows, limits, strict=True) if limit is None or fits(row, limit)]
    widths = share([top, *fitting], options.width - 1 if options.width else None)
    yield from laid_out(top, widths)
    yield rule(widths, "─" if options.box and options.unicode else "-")
    before = ""
    for finding, row, limit in zip(findings, rows, limits, strict=True):
        if limit is not None and not fits(row, limit):
            yield from _written_out(finding, index, options)
            before = ""
            continue
        label = heading(finding, index)
        yield from laid_out(row if label != before else (Cell(), *row[1:]), widths)
        before = label


def _limits(row: Row, room: int) -> list[int]:
    """What each column may take at most: the heading and the verdict their least, the articles equal parts of the rest."""
    first, last, articles = max(row[0].least, NARROWEST), row[-1].least, len(row) - 2
    each = max(room - 1 - first - last - GAP * (len(row) - 1), 0) // max(articles, 1)
    return [first, *([each] * articles), last]


def _top(index: Index, options: Options, few: bool) -> Row:
    say = words(options.language)
    middle = list(LETTERS[: len(index.documents)]) if few else [say("values"), say("articles_column")]
    return tuple(cell(name, style=FAINT) for name in (say("what"), *middle, say("verdict")))


def _columns(finding: Finding, index: Index, options: Options) -> Row:
    members = ordered_members(finding, index)
    with_period = len({_period(member, index) for member in members}) > 1
    found = []
    for document in index.order:
        own = [member for member in members if member.document == document]
        found.append(_quotes(own, index, options, with_period) if own else cell("-"))
    return (_label(finding, index, options), *found, _verdict(finding))


def _counts(finding: Finding, index: Index, options: Options) -> Row:
    members = ordered_members(finding, index)
    values = _quotes(members, index, options, len({_period(member, index) for member in members}) > 1)
    count = str(len({member.document for member in members}))
    return _label(finding, index, options), values, cell(count), _verdict(finding)


def _quotes(members: list[Member], index: Index, options: Options, with_period: bool) -> Cell:
    """Each quote above its reading; equal ones once, with a count."""
    seen: dict[tuple[str, str], int] = {}
    for member in members:
        said = (_quote(member, index, options), _reading(index.claim(member), options, with_period))
        seen[said] = seen.get(said, 0) + 1
    paragraphs: list[tuple[Piece, ...]] = []
    for (quote, reading), times in list(seen.items())[:MOST_VALUES]:
        paragraphs.append(((quote, STRONG), *([(f"x{times}", FAINT)] if times > 1 else [])))
        if reading:
            paragraphs.append(tuple((part, PLAIN) for part in reading.split("\t")))
    if len(seen) > MOST_VALUES:
        paragraphs.append(((f"+{len(seen) - MOST_VALUES}", FAINT),))
    return Cell(tuple(paragraphs))


def _quote(member: Member, index: Index, options: Options) -> str:
    claim = index.claim(member)
    quantity = claim.quantity if claim and claim.form != "borrowed" else None
    inside = quantity is not None and member.span.start <= quantity.span.start and quantity.span.end <= member.span.end
    return one_line(quantity.text if quantity and inside else member.quote, unicode=options.unicode)


def _reading(claim: Claim | None, options: Options, with_period: bool) -> str:
    """Amount, period, speaker, apart by tabs: the places where the reading may be wrapped."""
    if claim is None:
        return ""
    label = period_label(claim.period)
    speaker = f"({one_line(claim.speaker, unicode=options.unicode)})" if claim.speaker else ""
    period = f"@ {label}" if label and with_period else ""
    return "\t".join(part for part in (amount(claim, unicode=options.unicode), period, speaker) if part)


def _period(member: Member, index: Index) -> str | None:
    claim = index.claim(member)
    return period_label(claim.period) if claim else None


def _label(finding: Finding, index: Index, options: Options) -> Cell:
    return cell(one_line(heading(finding, index), unicode=options.unicode))


def _verdict(finding: Finding) -> Cell:
    verdict = str(finding.verdict)
    return whole((verdict, VERDICT_STYLE.get(verdict, PLAIN)), (finding.rule, FAINT))


def _written_out(finding: Finding, index: Index, options: Options) -> Iterator[Line]:
    verdict = str(finding.verdict)
    label = one_line(heading(finding, index), unicode=options.unicode)
    yield [(f" {label}   ", PLAIN), (verdict, VERDICT_STYLE.get(verdict, PLAIN)), (f" {finding.rule}", FAINT)]
    for member in ordered_members(finding, index):
        place = one_line(str(index.place_of(member)), unicode=options.unicode)
        reading = _reading(index.claim(member), options, True).replace("\t", " ")
        yield [(f"   {place}  ", FAINT), (_quote(member, index, options), STRONG), (f"  {reading}", PLAIN)]


def _described(identity: str, index: Index, options: Options) -> str:
    document = index.documents[identity]
    language = "-".join(part for part in (document.language, document.region) if part)
    date = document.published.isoformat() if document.published else words(options.language)("no_date")
    path = one_line(index.path(identity), unicode=options.unicode)
    return f"{path} ({', '.join(part for part in (language, date) if part)})"
