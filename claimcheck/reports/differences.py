"""The table of differences: a row a subject, metric and period, a column an article, the verdict last."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Claim, Finding, Member
from claimcheck.reports.grid import GAP, Cell, Row, cell, fits, laid_out, rule, share, whole
from claimcheck.reports.index import Index
from claimcheck.reports.options import Options
from claimcheck.reports.order import ordered_members
from claimcheck.reports.paint import FAINT, PLAIN, STRONG, VERDICT_STYLE, Line, Piece, line
from claimcheck.reports.reading import amount, period_label
from claimcheck.reports.statements import Group, Part, Statement, groups
from claimcheck.reports.visible import one_line
from claimcheck.reports.words import words

MOST_COLUMNS = 5
MOST_VALUES = 4
MOST_LINES = 40  # before what agrees is left to --max-shown 0
LETTERS = "ABCDE"
NARROWEST, WIDEST_LABEL = 20, 30


def legend(index: Index, options: Options) -> Iterator[Line]:
    """`A = path (language-region, date)`, a line an article where they do not fit side by side."""
    if len(index.documents) > MOST_COLUMNS:
        return
    names = [f" {letter} = {_described(identity, index, options)}" for letter, identity in zip(LETTERS, index.order, strict=False)]
    together = "  ".join(names)
    fitting = options.width is None or len(together) <= options.width
    yield from [line(together)] if fitting else [line(name) for name in names]


def differences(findings: list[Finding], index: Index, options: Options) -> Iterator[Line]:
    """The table; a group whose quotes do not fit side by side is written out under it, place by place."""
    few = len(index.documents) <= MOST_COLUMNS
    found = groups(findings, index, apart=few)
    rows = [[_row(group, part, index, options) for part in group.parts] for group in found]
    top = _top(index, options, few)
    fitting = [row for some in rows if options.width is None or _fit(some, options) for row in some]
    if not fitting:
        for group in found:
            yield from _written_out(group, index, options)
        return
    widths = share([top, *fitting], options.width - 1 if options.width else None, first=WIDEST_LABEL)
    yield from laid_out(top, widths)
    yield rule(widths, "─" if options.box and options.unicode else "-")
    yield from _body(list(zip(found, rows, strict=True)), widths, index, options)


def _body(rows: list[tuple[Group, list[Row]]], widths: list[int], index: Index, options: Options) -> Iterator[Line]:
    """The groups; on a terminal what does not differ is left out of a table that is long without it."""
    written, left_out = 0, 0
    for group, some in rows:
        fit = options.width is None or _fit(some, options)
        lines = [one for row in some for one in laid_out(row, widths)] if fit else list(_written_out(group, index, options))
        if options.max_shown and written + len(lines) > MOST_LINES and group.findings[0].verdict in ("compatible", "agree"):
            left_out += 1
            continue
        written += len(lines)
        yield from lines
    if left_out:
        yield line(" " + words(options.language).count("more_rows", left_out), FAINT)


def _fit(rows: list[Row], options: Options) -> bool:
    return all(fits(row, _limits(row, options.width or 0)) for row in rows)


def _limits(row: Row, room: int) -> list[int]:
    """What each column may take at most: the heading and the verdict their least, the articles equal parts of the rest."""
    first, last, articles = max(row[0].least, NARROWEST), row[-1].least, len(row) - 2
    each = max(room - 1 - first - last - GAP * (len(row) - 1), 0) // max(articles, 1)
    return [first, *([each] * articles), last]


def _top(index: Index, options: Options, few: bool) -> Row:
    say = words(options.language)
    middle = list(LETTERS[: len(index.documents)]) if few else [say("values"), say("articles_column")]
    return tuple(cell(name, style=FAINT) for name in (say("what"), *middle, say("verdict")))


def _row(group: Group, part: Part, index: Index, options: Options) -> Row:
    first = part is group.parts[0]
    label = cell(one_line(group.label, unicode=options.unicode)) if first else Cell()
    verdict = whole(*dict.fromkeys(piece for finding in part.findings for piece in _verdict(finding)))
    if len(index.documents) > MOST_COLUMNS:
        count = str(len({member.document for finding in group.findings for member in finding.members}))
        return label, _quotes(part.statements, group, index, options), cell(count) if first else Cell(), verdict
    here = {member.document for finding in group.findings for member in finding.members}
    found = []
    for document in index.order:
        own = [statement for statement in part.statements if statement.member.document == document]
        found.append(_quotes(own, group, index, options) if own else cell("-") if first and document not in here else Cell())
    return (label, *found, verdict)


def _quotes(statements: list[Statement], group: Group, index: Index, options: Options) -> Cell:
    """Each quote, who says it and how often it is repeated, above its reading."""
    paragraphs: list[tuple[Piece, ...]] = []
    for statement in statements[:MOST_VALUES]:
        claim = index.claim(statement.member)
        speaker = [(f"({one_line(statement.speaker, unicode=options.unicode)})", PLAIN)] if statement.speaker else []
        repeats = [(f"+{statement.times - 1}", FAINT)] if statement.times > 1 else []
        paragraphs.append(((_quote(statement.member, index, options), STRONG), *speaker, *repeats))
        if claim and (reading := _reading(claim, options, group.periods > 1)):
            paragraphs.append(tuple((part, PLAIN) for part in reading))
    if len(statements) > MOST_VALUES:
        paragraphs.append(((f"+{len(statements) - MOST_VALUES}", FAINT),))
    return Cell(tuple(paragraphs))


def _quote(member: Member, index: Index, options: Options) -> str:
    claim = index.claim(member)
    quantity = claim.quantity if claim and claim.form != "borrowed" else None
    inside = quantity is not None and member.span.start <= quantity.span.start and quantity.span.end <= member.span.end
    return one_line(quantity.text if quantity and inside else member.quote, unicode=options.unicode)


def _reading(claim: Claim, options: Options, with_period: bool) -> list[str]:
    """Amount and period: between them the reading may be wrapped."""
    label = period_label(claim.period)
    return [part for part in (amount(claim, unicode=options.unicode), f"@ {label}" if label and with_period else "") if part]


def _verdict(finding: Finding) -> tuple[Piece, Piece]:
    verdict = str(finding.verdict)
    return (verdict, VERDICT_STYLE.get(verdict, PLAIN)), (finding.rule, FAINT)


def _written_out(group: Group, index: Index, options: Options) -> Iterator[Line]:
    label = one_line(group.label, unicode=options.unicode)
    for finding in group.findings:
        (verdict, style), (name, faint) = _verdict(finding)
        yield [(f" {label}   ", PLAIN), (verdict, style), (f" {name}", faint)]
        for member in ordered_members(finding, index):
            claim = index.claim(member)
            place = one_line(str(index.place_of(member)), unicode=options.unicode)
            speaker = f" ({one_line(claim.speaker, unicode=options.unicode)})" if claim and claim.speaker else ""
            reading = " ".join(_reading(claim, options, True)) if claim else ""
            yield [(f"   {place}  ", FAINT), (_quote(member, index, options), STRONG), (f"  {reading}{speaker}", PLAIN)]


def _described(identity: str, index: Index, options: Options) -> str:
    document = index.documents[identity]
    language = "-".join(part for part in (document.language, document.region) if part)
    date = document.published.isoformat() if document.published else words(options.language)("no_date")
    path = one_line(index.path(identity), unicode=options.unicode)
    return f"{path} ({', '.join(part for part in (language, date) if part)})"
