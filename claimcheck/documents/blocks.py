"""Lines become blocks: paragraphs, headings, list items and rows of tables.

A line end inside a paragraph is a wrap only where the next word would not have fitted; any other line end was meant.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from msgspec import Struct

from claimcheck.documents import columns
from claimcheck.documents.lines import LONGEST_HEADING, Kind, Line, cells, is_closed, is_wrapped, lines
from claimcheck.patterns import pattern

NARROWEST, WIDEST = 40, 160  # the columns at which people wrap

_FIRST_WORD = pattern(r"[^\s]++")


class Block(Struct, gc=False):
    """A stretch of text that sentences do not cross; `blank_before` and `blank_after` tell what stands around it.

    `content` is where it begins without the marks of a heading or a bullet; `row` continues the table before it.
    """

    start: int
    end: int
    kind: Kind
    content: int
    blank_before: bool
    blank_after: bool = True
    row: bool = False


def blocks(text: str, start: int, end: int) -> list[Block]:
    """The blocks of a stretch of text, in order."""
    runs = list(_runs(lines(text, start, end)))
    column = columns.column(text, runs)
    found = [block for run in runs for block in _blocks(text, run, column)]
    for one, following in itertools.pairwise(found):
        one.blank_after = following.blank_before
    _headings(text, found)
    return found


def _runs(given: list[Line]) -> Iterator[list[Line]]:
    """The lines that stand together without a blank line."""
    at = 0
    while at < len(given):
        stop = at + 1
        while stop < len(given) and not given[stop].after_blank:
            stop += 1
        yield given[at:stop]
        at = stop


def _blocks(text: str, given: list[Line], column: columns.Column | None) -> Iterator[Block]:
    if len(given) == 1:
        yield _block(given[0], given[0])
        return
    wrapped = _is_wrapped(text, given)
    first = given[0]
    for line, following in itertools.pairwise(given):
        if column is not None and following.kind == line.kind == "prose" and column.is_full(text, line, following):
            continue
        indented = first.kind == "list" and following.kind == "prose" and following.indent > first.indent
        if not indented and not _wraps(text, line, following, wrapped):
            yield _block(first, line)
            first = following
    yield _block(first, given[-1])


def _block(first: Line, last: Line) -> Block:
    return Block(first.start, last.end, first.kind, first.content, first.after_blank)


def _is_wrapped(text: str, given: list[Line]) -> int:
    """The width at which lines that stand together were wrapped, 0 where most line ends were meant."""
    width = max((line.end - line.start + line.indent for line in given if line.kind != "table"), default=0)
    if not NARROWEST <= width <= WIDEST:
        return 0
    full = sum(_is_full(text, line, following, width) for line, following in itertools.pairwise(given))
    return width if full > 1 and full * 2 >= len(given) - 1 else 0


def _is_full(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the following line would not have fitted."""
    word = _FIRST_WORD.match(text, following.start)
    return line.end - line.start + line.indent + 1 + len(word[0] if word else "") > width


def _wraps(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether a line end is no more than a wrap: before a small letter, or where the line was full."""
    if following.kind != "prose" or line.kind in ("table", "heading"):
        return False
    before, after = text[line.end - 1], text[following.start]
    if max(before, after) >= "\u3000":
        return False
    if after.islower() and not is_closed(text[line.start : line.end]):
        return True
    return width > 0 and _is_full(text, line, following, width)


def _headings(text: str, found: list[Block]) -> None:
    """A short line that ends like no sentence, between blank lines or between paragraphs twice its size, is a heading."""
    for at, block in enumerate(found):
        if block.kind != "prose" or block.end - block.start > LONGEST_HEADING or at + 1 == len(found):
            continue
        body = text[block.start : block.end]
        if is_wrapped(body) or cells(body) > LONGEST_HEADING or is_closed(body):
            continue
        alone = block.blank_before and block.blank_after
        after = found[at + 1]
        if alone or (after.kind == "prose" and after.end - after.start > 2 * len(body) + 20 and (not at or _closes(text, found[at - 1]))):
            block.kind = "heading"


def _closes(text: str, block: Block) -> bool:
    return is_closed(text[block.start : block.end])
