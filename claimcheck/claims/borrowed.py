"""Numbers that are not written but pointed at: "far above that figure", and a reply that names only another date."""

from __future__ import annotations

from msgspec.structs import replace

from claimcheck.claims.line import Line, replaced
from claimcheck.intervals import Policy, bounds
from claimcheck.model import Hedge, Quantity, Span, Token

NEAR = 2
NEXT = 8
READ = frozenset(("quantity", "anaphor", "question"))

Borrowed = tuple[list[Line], list[Quantity], dict[int, int]]


def borrow(lines: list[Line], text: str, quantities: tuple[Quantity, ...], policy: Policy) -> Borrowed:
    """The lines with every borrowed number as a token of its own, the quantities with those added, and for each
    added one the index of the quantity that it borrows: the last one of its own metric, else the last one."""
    if not [line for line in lines if "anaphor" in line.places or "question" in line.places]:
        return lines, list(quantities), {}
    known, lenders, out = list(quantities), {}, []
    latest: dict[str | None, int] = {}
    for line in lines:
        if not READ.intersection(line.places):
            out.append(line)
            continue
        tokens, before = list(line.tokens), len(known)
        for i in _points(line):
            token = tokens[i]
            metric = _metric(line, i) if token.kind == "quantity" or "anaphor" in token.senses else None
            last = latest.get(metric, latest.get(None))
            if token.kind == "quantity" and known[token.index].unit:
                latest[metric] = latest[None] = token.index
            elif last is not None and (span := _borrows(line, i)) and known[last].value is not None:
                tokens[i] = Token(span.start, span.end, {}, "quantity", "borrowed", len(known))
                lenders[len(known)] = last
                known.append(_borrowed(text, span, known[last], _hedge(line, i), policy))
        out.append(replaced(line, tokens) if len(known) > before else line)
    return out, known, lenders


def _points(line: Line) -> list[int]:
    """The tokens that are numbers or could borrow one, in order."""
    found = [i for kind in ("quantity", "anaphor", "question") for i in line.places.get(kind, ())]
    if "question" in line.places:
        found += line.places.get("period", ())
    return sorted(found)


def _metric(line: Line, i: int) -> str | None:
    """The metric named next to token `i` in its clause, or just before it: a comparison ("far above") opens a clause of its own."""
    words = [
        j
        for j in line.near("metric", i)
        if j != i and (line.clauses[j] == line.clauses[i] or (j < i and line.tokens[i].start - line.tokens[j].end <= NEXT))
    ]
    return line.tokens[min(words, key=lambda j: abs(j - i))].senses["metric"] if words else None


def _borrows(line: Line, i: int) -> Span | None:
    """The words that borrow a number at token `i`: a hedge and a pointer, or a date and "how about"."""
    token = line.tokens[i]
    before = line.tokens[i - 1] if i else None
    if before is None or token.start - before.end > NEAR:
        return None
    if "anaphor" in token.senses and _hedge(line, i):
        return Span(before.start, token.end)
    if "question" in token.senses and before.kind == "period":
        return Span(before.start, token.end)
    if "question" not in before.senses or token.kind != "period":
        return None
    return Span(before.start, token.end)


def _hedge(line: Line, i: int) -> str | None:
    return line.tokens[i - 1].senses.get("hedge")


def _borrowed(text: str, span: Span, lender: Quantity, hedge: str | None, policy: Policy) -> Quantity:
    kept: Hedge = hedge or lender.hedge  # type: ignore[assignment]
    hard, soft = lender.hard, lender.soft
    if lender.value is not None and lender.precision is not None:
        hard, soft = bounds(kept, lender.value, lender.precision, policy)
    return replace(lender, span=span, text=text[span.start : span.end], hedge=kept, hard=hard, soft=soft, unit_raw=None, doubt=None)
