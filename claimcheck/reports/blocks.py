"""One finding as a block: the message, the quoted lines with carets, and the facts."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Claim, Finding, Member
from claimcheck.reports.amounts import interval
from claimcheck.reports.excerpt import excerpt
from claimcheck.reports.index import Index
from claimcheck.reports.options import Options
from claimcheck.reports.order import primary_first
from claimcheck.reports.paint import FAINT, LEVEL_STYLE, PLAIN, STRONG, Line, width
from claimcheck.reports.reading import amount, period_label
from claimcheck.reports.visible import cells, one_line
from claimcheck.reports.words import words

MOST_MEMBERS = 6
ID_LENGTH = 12
SET_IN = 4
JOINED = "\0"  # a blank inside a quote, while lines are broken
DRAWN = {"open": "┌─", "next": "├─", "bar": "│", "caret": "━"}
ASCII = {"open": "-->", "next": "-->", "bar": "|", "caret": "^"}


def block(finding: Finding, index: Index, options: Options) -> Iterator[Line]:
    """The lines of one finding."""
    members = primary_first(finding, index)
    gutter = max((len(str(index.place_of(member).line)) for member in members[:MOST_MEMBERS]), default=1) + 1
    yield from _head(finding, index, options)
    for number, member in enumerate(members[:MOST_MEMBERS]):
        yield from _quoted(member, index, options, (gutter, number == 0))
    for name, text in _facts(finding, members, index, options):
        yield from _fact(name, text, gutter, options)


def reading_line(claim: Claim, index: Index, options: Options) -> str:
    """`≈ 12B USD @ 2025-Q3 (10.8–13.2B; Altman)`: everything that was understood of a claim, in one line."""
    value = amount(claim, unicode=options.unicode)
    label = period_label(claim.period)
    hard = interval(claim.quantity.hard, claim.quantity, unicode=options.unicode) if claim.quantity else None
    if claim.quantity and (claim.quantity.value is None or claim.quantity.hedge == "exact"):
        hard = None
    asides = [aside for aside in (hard, _speaker(claim, options), _borrowed(claim, index, options)) if aside]
    value = f"= {value}" if value and claim.quantity and claim.quantity.hedge in ("none", "exact") else value
    return " ".join(part for part in (value, f"@ {label}" if label else "", f"({'; '.join(asides)})" if asides else "") if part)


def _head(finding: Finding, index: Index, options: Options) -> Iterator[Line]:
    """Level, rule, verdict, confidence and the message; what does not fit goes on below, set in, no quote broken."""
    verdict = f" {finding.verdict}" if finding.verdict else ""
    name = finding.level if finding.level != "none" else "ok"
    start: Line = [(f"{name}[{finding.rule}]", LEVEL_STYLE[finding.level]), (f"{verdict} {finding.confidence:.2f}: ", PLAIN)]
    message = one_line(finding.message, unicode=options.unicode)
    for quote in _quotes(finding, index, options):
        message = message.replace(quote, quote.replace(" ", JOINED))
    first, *rest = _wrapped(message, options.width - width(start) if options.width else None)
    yield [*start, (first.replace(JOINED, " "), STRONG)]
    for text in _wrapped(" ".join(rest), options.width - SET_IN if options.width else None) if rest else ():
        yield [(" " * SET_IN, PLAIN), (text.replace(JOINED, " "), STRONG)]


def _quotes(finding: Finding, index: Index, options: Options) -> Iterator[str]:
    for member in finding.members:
        claim = index.claim(member)
        for quote in (member.quote, claim.quantity.text if claim and claim.quantity else ""):
            if " " in quote:
                yield one_line(quote, unicode=options.unicode)


def _quoted(member: Member, index: Index, options: Options, layout: tuple[int, bool]) -> Iterator[Line]:
    gutter, first = layout
    drawn = DRAWN if options.box and options.unicode else ASCII
    place, pad = index.place_of(member), " " * gutter
    indent = gutter + cells(drawn["bar"]) + 1
    room = options.width - indent if options.width else None
    part = excerpt(member, index, room, unicode=options.unicode)
    path = one_line(str(place), unicode=options.unicode)
    yield [(f"{pad[1:]} {drawn['open' if first else 'next']} ", FAINT), (path, PLAIN)]
    yield [(f"{place.line:>{gutter}}{drawn['bar']} ", FAINT), (part.before, PLAIN), (part.quote, STRONG), (part.after, PLAIN)]
    carets = drawn["caret"] * max(cells(part.quote), 1)
    under: Line = [(f"{pad}{drawn['bar']} ", FAINT), (" " * cells(part.before), PLAIN), (carets, STRONG)]
    claim = index.claim(member)
    reading = reading_line(claim, index, options) if claim else ""
    if reading and options.width and width(under) + 1 + cells(reading) > options.width:
        yield under
        shift = max(min(cells(part.before), (room or 0) - cells(reading)), 0)
        yield [(f"{pad}{drawn['bar']} ", FAINT), (" " * shift, PLAIN), (reading, PLAIN)]
    else:
        yield [*under, (f" {reading}", PLAIN)]


def _facts(finding: Finding, members: list[Member], index: Index, options: Options) -> Iterator[tuple[str, str]]:
    say, facts = words(options.language), finding.facts
    hidden = members[MOST_MEMBERS:]
    if hidden:
        places = ", ".join(str(index.place_of(member)) for member in hidden[:MOST_MEMBERS])
        more = len(hidden) - MOST_MEMBERS
        yield say("also"), places + (f", {say.count('more_places', more)}" if more > 0 else "")
    for name in ("gap", "why", "computed", "settle"):
        if text := getattr(facts, name):
            yield say(name), text
    yield say("id"), f"{finding.id[:ID_LENGTH]}   {say('more', rule=finding.rule)}"


def _fact(name: str, text: str, gutter: int, options: Options) -> Iterator[Line]:
    start = f"{' ' * gutter}= {name}:".ljust(gutter + 7) + " "
    shown = one_line(text, unicode=options.unicode)
    for number, part in enumerate(_wrapped(shown, options.width - cells(start) if options.width else None)):
        yield [(start if number == 0 else " " * cells(start), FAINT), (part, PLAIN)]


def _wrapped(text: str, room: int | None) -> Iterator[str]:
    """Our own sentences at blanks; a word longer than the room (a Han sentence, a quote) stays whole."""
    taken = ""
    for word in text.split(" "):
        if taken and room and cells(taken) + 1 + cells(word) > room:
            yield taken
            taken = word
        else:
            taken = f"{taken} {word}" if taken else word
    yield taken


def _speaker(claim: Claim, options: Options) -> str | None:
    return one_line(claim.speaker, unicode=options.unicode) if claim.speaker else None


def _borrowed(claim: Claim, index: Index, options: Options) -> str | None:
    if claim.form != "borrowed":
        return None
    for evidence in claim.evidence:
        if evidence.slot in ("quantity", "value") and evidence.span:
            place = index.place(claim.document, claim.part, evidence.span)
            return words(options.language)("value_from", place=f"{place.line}:{place.column}")
    return None
