"""The layout of a document: zones set aside, what is left cut into sentences, each with its paragraph and role."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from claimcheck.documents.blocks import Block, blocks
from claimcheck.documents.lines import cells, is_closed, is_wrapped
from claimcheck.documents.sentences import ends
from claimcheck.documents.zones import comments, lines_aside, tail
from claimcheck.model import Document, Layout, Sentence, Span, Zone
from claimcheck.patterns import pattern

LONGEST_HEADLINE = 120  # cells
MOST_HEADLINES = 3

_LETTER = pattern(r"\w")
_NO_HEADLINE = "\u3002.\uff0e;\uff1b:\uff1a,\uff0c\u3001"
_ROLES = {"prose": "body", "heading": "heading", "list": "list", "table": "table"}


def lay_out(document: Document, start: int) -> Layout:
    """The sentences of the title and of the text from `start` on, and the zones; paragraph 0 is the title."""
    text = document.text
    zones = [Zone(Span(0, start), "metadata")] if start else []
    hidden = comments(text, start)
    found = [block for first, last in _between(hidden, start, len(text)) for block in blocks(text, first, last)]
    found, aside = lines_aside(text, found)
    found, after = tail(text, found)
    headlines = _headlines(text, found)
    zones += [*hidden, *aside, *([after] if after else [])]
    zones.sort(key=lambda zone: zone.span)
    sentences = [*_title(document.title or ""), *_sentences(text, found, headlines)]
    return Layout(tuple(sentences), tuple(zones))


def _between(zones: list[Zone], start: int, end: int) -> Iterator[tuple[int, int]]:
    for zone in zones:
        yield start, zone.span.start
        start = zone.span.end
    yield start, end


def _title(title: str) -> Iterator[Sentence]:
    for span in _spans(title, 0, len(title)):
        yield Sentence(span, 0, "headline", "title")


def _headlines(text: str, found: list[Block]) -> int:
    """How many blocks at the head are headlines: short lines that end like none, above a body."""
    leading = itertools.takewhile(lambda numbered: _is_headline(text, numbered[1], numbered[0]), enumerate(found[: MOST_HEADLINES + 1]))
    count = len(list(leading))
    if count > MOST_HEADLINES:
        count = 1
    return count if _has_body(text, found[count:]) else 0


def _is_headline(text: str, block: Block, before: int) -> bool:
    body = text[block.start : block.end]
    if block.kind not in ("heading", "prose") or is_wrapped(body) or (before and block.content > block.start):
        return False
    return len(body) <= LONGEST_HEADLINE and cells(body) <= LONGEST_HEADLINE and body[-1] not in _NO_HEADLINE


def _has_body(text: str, found: list[Block]) -> bool:
    """Whether anything is a paragraph: a sentence that is closed, a long line, a list or a table."""
    return any(
        block.kind in ("table", "list") or block.end - block.start > LONGEST_HEADLINE or is_closed(text[block.start : block.end])
        for block in found
    )


def _sentences(text: str, found: list[Block], headlines: int) -> Iterator[Sentence]:
    paragraph = 0
    before = None
    for at, block in enumerate(found):
        row = block.kind == "table" and before is not None and before.kind == "table" and not block.blank_before
        paragraph += not row
        role = "headline" if at < headlines else _ROLES[block.kind]
        before = block
        for span in _spans(text, block.content, block.end) if block.kind != "table" else [Span(block.start, block.end)]:
            yield Sentence(span, paragraph, role)  # type: ignore[arg-type]


def _spans(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of one block, trimmed; what holds no letter and no digit is none."""
    for stop in ends(text, start, end):
        last = stop
        while start < last and text[start].isspace():
            start += 1
        while last > start and text[last - 1].isspace():
            last -= 1
        if start < last and (text[start].isalnum() or _LETTER.search(text, start, last)):
            yield Span(start, last)
        start = stop
