"""Lines become blocks: paragraphs, headings, list items and rows of tables.

A line end inside a paragraph is a wrap only where the next word would not have fitted; any other line end was meant.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Literal

import regex
from msgspec import Struct

from claimcheck.languages import numerals

Kind = Literal["prose", "heading", "list", "table"]

NARROWEST, WIDEST = 40, 160  # the columns at which people wrap
LONGEST_HEADING = 80  # cells

_LINE = regex.compile(r"[^\r\n]++")
_BLANK = regex.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*+[\r\n]")
_MARKER = regex.compile(
    r"(?P<heading>\#{1,6}[ \t]++(?=\S))"
    r"|(?P<bullet>[-*+\u00b7\u2022\u2023\u25a0-\u25ff\u2605\u2606\u30fb][ \t\u3000]++(?=\S))"
    r"|(?P<number>\d{1,2}[.)](?:[ \t\u3000]++(?=\S)|(?=[\u3041-\u9fff]))|\d{1,2}\u3001"
    r"|[(\uff08](?:\d{1,2}|\p{Han}{1,3})[)\uff09]\s*+(?=\S)"
    rf"|[{numerals.HAN}]{{1,3}}\u3001)"
)
_RULE = regex.compile(r"(?:[-=~^*_#+|:.] ?)+$")
_GAP = regex.compile(r"[^\s.!?:;\u3002](?: {2,}|[ ]*\t\s*)[^\s]")
_CELL_GAP = regex.compile(r"[^\s.!?:;\u3002](?: {2,}|[ ]*\t\s*)[-+\u2212(\uff08]?[$\u20ac\u00a3\u00a5]? ?\d")
_FIRST_WORD = regex.compile(r"[^\s]++")
_WIDE = regex.compile(r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]")
_FINAL = regex.compile(r"[.!?\u3002\uff01\uff1f\uff0e\u2026;\uff1b:\uff1a][\"'\u201d\u2019\u300d\u300f\u300b)\uff09\]\u3011]*$")


class Line(Struct, gc=False):
    """One line that is not blank: its trimmed span, its indent, whether a blank line stands before it."""

    start: int
    end: int
    indent: int
    after_blank: bool
    kind: Kind
    content: int


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
    lines = list(_lines(text, start, end))
    _tables(text, lines)
    found: list[Block] = []
    at = 0
    while at < len(lines):
        stop = _run(lines, at)
        found.extend(_blocks(text, lines[at:stop]))
        at = stop
    for one, following in itertools.pairwise(found):
        one.blank_after = following.blank_before
    _headings(text, found)
    return found


def cells(text: str) -> int:
    """The width of a text in the cells of a terminal: two for an ideograph."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def is_closed(text: str) -> bool:
    """Whether a line ends like a sentence, or like the first half of one (a colon)."""
    return _FINAL.search(text[-8:]) is not None


def _lines(text: str, start: int, end: int) -> Iterator[Line]:
    before, line, apart = start, None, True
    for match in _LINE.finditer(text, start, end):
        raw = match[0]
        body = raw.strip()
        if not body:
            continue
        first = match.start() + len(raw) - len(raw.lstrip())
        last = first + len(body)
        apart = apart or _BLANK.search(text, before, first) is not None
        before = last
        kind, content = _kind(body)
        if kind is None:
            _underline(line, body)
            apart = apart or "|" not in body
            continue
        line = Line(first, last, first - match.start(), apart, kind, first + content)
        apart = False
        yield line


def _underline(line: Line | None, body: str) -> None:
    """A line of equal signs or dashes makes a heading of the line that it stands under."""
    drawn = len(body) > 2 and body[0] in "=-~^" and not body.strip(body[0])
    if drawn and line is not None and line.kind == "prose" and line.end - line.start <= LONGEST_HEADING:
        line.kind = "heading"


def _kind(body: str) -> tuple[Kind | None, int]:
    """What a line is by its first characters, and how many of them are marks; None for a line that only draws a rule."""
    first = body[0]
    if first.isalpha() and first not in _COUNTERS:
        return "prose", 0
    marker = _MARKER.match(body)
    if marker is None:
        return (None if _RULE.match(body) else "prose"), 0
    if marker.lastgroup == "heading":
        return "heading", marker.end()
    return "list", marker.end() if marker.lastgroup == "bullet" else 0


_COUNTERS: frozenset[str] = frozenset(numerals.HAN)


def _tables(text: str, lines: list[Line]) -> None:
    """Mark the rows: cells between bars or tabs, or two lines that both hold wide gaps."""
    gaps = [line.kind == "prose" and "  " in text[line.start : line.end] for line in lines] if "  " in text else []
    for at, line in enumerate(lines):
        body = text[line.start : line.end]
        beside = bool(gaps) and gaps[at] and True in (*gaps[at - 1 : at], *gaps[at + 1 : at + 2])
        if _is_row(body) or (beside and _has_cells(body)):
            line.kind = "table"


def _is_row(body: str) -> bool:
    if "|" in body:
        return body[0] == "|" or body.count(" | ") > 1
    return "\t" in body and _GAP.search(body) is not None and (body.count("\t") > 1 or not is_closed(body))


def _has_cells(body: str) -> bool:
    return _CELL_GAP.search(body) is not None or len(_GAP.findall(body)) > 1


def _run(lines: list[Line], at: int) -> int:
    """Where the lines end that stand together without a blank line, from `at` on."""
    stop = at + 1
    while stop < len(lines) and not lines[stop].after_blank:
        stop += 1
    return stop


def _blocks(text: str, lines: list[Line]) -> Iterator[Block]:
    if len(lines) == 1:
        yield _block(lines[0], lines[0])
        return
    wrapped = _is_wrapped(text, lines)
    first = lines[0]
    for line, following in itertools.pairwise(lines):
        if not _wraps(text, line, following, wrapped):
            yield _block(first, line)
            first = following
    yield _block(first, lines[-1])


def _block(first: Line, last: Line) -> Block:
    return Block(first.start, last.end, first.kind, first.content, first.after_blank)


def _is_wrapped(text: str, lines: list[Line]) -> int:
    """The width at which lines that stand together were wrapped, 0 where most line ends were meant."""
    width = max((line.end - line.start + line.indent for line in lines if line.kind != "table"), default=0)
    if not NARROWEST <= width <= WIDEST:
        return 0
    full = sum(_is_full(text, line, following, width) for line, following in itertools.pairwise(lines))
    return width if full > 1 and full * 2 >= len(lines) - 1 else 0


def _is_full(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the following line would not have fitted."""
    word = _FIRST_WORD.match(text, following.start)
    return line.end - line.start + line.indent + 1 + len(word[0] if word else "") > width


def _wraps(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether a line end is no more than a wrap: in a list item, before a small letter, or where the line was full."""
    if following.kind != "prose" or line.kind in ("table", "heading"):
        return False
    before, after = text[line.end - 1], text[following.start]
    if max(before, after) >= "\u3000":
        return False
    if line.kind == "list" and following.indent > line.indent:
        return True
    if after.islower() and not is_closed(text[line.start : line.end]):
        return True
    return width > 0 and _is_full(text, line, following, width)


def _headings(text: str, found: list[Block]) -> None:
    """A short line that ends like no sentence, between blank lines or between paragraphs twice its size, is a heading."""
    for at, block in enumerate(found):
        if block.kind != "prose" or block.end - block.start > LONGEST_HEADING or at + 1 == len(found):
            continue
        body = text[block.start : block.end]
        if "\n" in body or cells(body) > LONGEST_HEADING or is_closed(body):
            continue
        alone = block.blank_before and block.blank_after
        after = found[at + 1]
        if alone or (after.kind == "prose" and after.end - after.start > 2 * len(body) + 20 and (not at or _closes(text, found[at - 1]))):
            block.kind = "heading"


def _closes(text: str, block: Block) -> bool:
    return is_closed(text[block.start : block.end])
