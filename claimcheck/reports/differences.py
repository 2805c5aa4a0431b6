"""The table of differences: a row a subject, metric and period, a column an article, the verdict last."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Claim, Finding, Member
from claimcheck.patterns import pattern
from claimcheck.reports.grid import GAP, Cell, Row, cell, laid_out, rule, share, whole
from claimcheck.reports.index import Index
from claimcheck.reports.options import Options
from claimcheck.reports.order import ordered_members
from claimcheck.reports.paint import FAINT, PLAIN, STRONG, VERDICT_STYLE, Line, Piece, line
from claimcheck.reports.reading import amount, period_label
from claimcheck.reports.statements import MOST_VALUES, Group, Part, Statement, groups
from claimcheck.reports.visible import one_line
from claimcheck.reports.words import words

MOST_COLUMNS = 5
MOST_LINES = 40  # before what agrees is left to --max-shown 0
LETTERS = "ABCDE"
BETWEEN_DAYS = pattern(r"(?<=\d)\.\.(?=\d)")
NARROWEST, WIDEST_LABEL = 16, 30


def legend(index: Index, options: Options) -> Iterator[Line]:
    """`A = path (language-region, date)`, a line an article where they do not fit side by side."""
    if len(index.documents) > MOST_COLUMNS:
        return
    names = [f" {letter} = {_described(identity, index, options)}" for letter, identity in zip(LETTERS, index.order, strict=False)]
    together = "  ".join(names)
    fitting = options.width is None or len(together) <= options.width
    yield from [line(together)] if fitting else [line(name) for name in names]


def differences(findings: list[Finding], index: Index, options: Options) -> Iterator[Line]:
    """The table; a group whose quotes do not fit beside those of the groups before it is written out, place by place."""
    few = len(index.documents) <= MOST_COLUMNS
    found = groups(findings, index, apart=few)
    rows = [[_row(group, part, index, options) for part in group.parts] for group in found]
    top = _top(index, options, few)
    beside = _beside(top, rows, None if options.width is None else options.width - 1)
    if not any(beside):
        for group in found:
            yield from _written_out(group, index, options)
        return
    fitting = [row for some, fit in zip(rows, beside, strict=True) if fit for row in some]
    widths = share([top, *fitting], options.width - 1 if options.width else None, first=WIDEST_LABEL)
    yield from laid_out(top, widths)
    yield rule(widths, "─" if options.box and options.unicode else "-")
    laid = [[one for row in some for one in laid_out(row, widths)] if fit else None for some, fit in zip(rows, beside, strict=True)]
    written = [lines or list(_written_out(group, index, options)) for group, lines in zip(found, laid, strict=True)]
    yield from _shortened(found, written, options)


def _beside(top: Row, rows: list[list[Row]], room: int | None) -> list[bool]:
    """Which groups can stand in one table: each that leaves the columns of those before it room enough."""
    least = [max(one.least, NARROWEST if at == 0 else 0) for at, one in enumerate(top)]
    found = []
    for some in rows:
        wider = [max(low, *(row[at].least for row in some)) for at, low in enumerate(least)]
        found.append(room is None or sum(wider) + GAP * (len(wider) - 1) <= room)
        least = wider if found[-1] else least
    return found


def _shortened(found: list[Group], written: list[list[Line]], options: Options) -> Iterator[Line]:
    """On a terminal what does not differ is left out of a table that is long without it."""
    shown, left_out = 0, 0
    for group, lines in zip(found, written, strict=True):
        if options.max_shown and shown + len(lines) > MOST_LINES and group.findings[0].verdict in ("compatible", "agree"):
            left_out += 1
            continue
        shown += len(lines)
        yield from lines
    if left_out:
        yield line(" " + words(options.language).count("more_rows", left_out), FAINT)


def _top(index: Index, options: Options, few: bool) -> Row:
    say = words(options.language)
    middle = list(LETTERS[: len(index.documents)]) if few else [say("values"), say("articles_column")]
    return tuple(cell(name, style=FAINT) for name in (say("what"), *middle, say("verdict")))


def _row(group: Group, part: Part, index: Index, options: Options) -> Row:
    first = part is group.parts[0]
    label = cell(" ".join(_parted(one_line(group.label, unicode=options.unicode)))) if first else Cell()
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
        speaker = f"({one_line(statement.speaker, unicode=options.unicode)})" if statement.speaker else ""
        repeats = f"+{statement.times - 1}" if statement.times > 1 else ""
        asides = " ".join(part for part in (speaker, repeats) if part)
        paragraphs.append(((_quote(statement.member, index, options), STRONG), *([(asides, PLAIN)] if asides else [])))
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
    """Amount and period: between them, and in a period between its days, the reading may be wrapped."""
    label, value = period_label(claim.period), amount(claim, unicode=options.unicode)
    return [*([value] if value else []), *(_parted(f"@ {label}") if label and with_period else [])]


def _parted(text: str) -> list[str]:
    """A text in the parts between which a line may end: 2025-12-02.. and 2026-01-01."""
    return BETWEEN_DAYS.sub("..\n", text).split("\n")


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
