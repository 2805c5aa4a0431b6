"""The lines of a text: where they lie, and what kind each is by its first characters and its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from claimcheck.languages import numerals
from claimcheck.patterns import pattern

Kind = Literal["prose", "heading", "list", "table"]

LONGEST_HEADING = 80  # cells
FEWEST_GAPS = 5  # of a line that was stretched to the width of its column

_BLANK = pattern(r"(?>\r\n|\r|\n)[^\S\r\n]*+[\r\n]")
_MARKER = pattern(
    r"(?P<heading>\#{1,6}[ \t]++(?=\S))"
    r"|(?P<bullet>[-*+\u00b7\u2022\u2023\u25a0-\u25ff\u2605\u2606\u30fb][ \t\u3000]++(?=\S))"
    r"|(?P<number>\d{1,2}[.)](?:[ \t\u3000]++(?=\S)|(?=[\u3041-\u9fff]))|\d{1,2}\u3001"
    rf"|[(\uff08](?:\d{{1,2}}|[{numerals.HAN}]{{1,3}})[)\uff09]\s*+(?=\S)"
    rf"|[{numerals.HAN}]{{1,3}}\u3001)"
)
_RULE = pattern(r"(?:[-=~^*_#+|:.] ?)+$")
_GAP = pattern(r"[^\s.!?:;\u3002](?: {2,}|[ ]*\t\s*)[^\s]")
_CELL_GAP = pattern(r"[^\s.!?:;\u3002](?: {2,}|[ ]*\t\s*)[-+\u2212(\uff08]?[$\u20ac\u00a3\u00a5]? ?\d")
# Counted by the standard library, four times as fast as `regex`.
_WIDE = r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]+"
_FINAL = pattern(r"[.!?\u3002\uff01\uff1f\uff0e\u2026;\uff1b:\uff1a][\"'\u201d\u2019\u300d\u300f\u300b)\uff09\]\u3011]*$")


class Line(Struct, gc=False):
    """One line that is not blank: its trimmed span, its indent, whether a blank line stands before it."""

    start: int
    end: int
    indent: int
    after_blank: bool
    kind: Kind
    content: int


def lines(text: str, start: int, end: int) -> list[Line]:
    """The lines of a stretch of text that hold any word, in order."""
    found = list(_lines(text, start, end))
    _tables(text, found)
    return found


def cells(text: str) -> int:
    """The width of a text in the cells of a terminal: two for an ideograph."""
    return len(text) if text.isascii() else len(text) + sum(map(len, re.findall(_WIDE, text)))


def is_wrapped(text: str) -> bool:
    """Whether a text stands on more than one line."""
    return "\n" in text or "\r" in text


def is_closed(text: str) -> bool:
    """Whether a line ends like a sentence, or like the first half of one (a colon)."""
    return _FINAL.search(text[-8:]) is not None


def _lines(text: str, start: int, end: int) -> Iterator[Line]:
    before, line, apart = start, None, True
    following = start
    for raw in text[start:end].replace("\r", "\n").split("\n"):
        at, following = following, following + len(raw) + 1
        body = raw.strip()
        if not body:
            continue
        first = at + (len(raw) - len(raw.lstrip()) if len(body) < len(raw) else 0)
        last = first + len(body)
        apart = apart or (first - before > 1 and _BLANK.search(text, before, first) is not None)
        before = last
        kind, content = _kind(body)
        if kind is None:
            _underline(line, body)
            apart = apart or "|" not in body
            continue
        line = Line(first, last, first - at, apart, kind, first + content)
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
    if not ("|" in text or "\t" in text or "  " in text):
        return
    gaps = [line.kind == "prose" and _is_wide(text[line.start : line.end]) for line in lines] if "  " in text else []
    for at, line in enumerate(lines):
        body = text[line.start : line.end]
        beside = bool(gaps) and gaps[at] and True in (*gaps[at - 1 : at], *gaps[at + 1 : at + 2])
        if _is_row(body) or (beside and _has_cells(body)):
            line.kind = "table"


def _is_wide(body: str) -> bool:
    """Whether a line holds gaps that part cells, and not those of justified prose."""
    return "  " in body and not _is_justified(body)


def _is_justified(body: str) -> bool:
    """Whether a line was stretched to its column: many gaps, none more than a blank wider than another, the wide ones before
    words more than before figures; of an even width between small words only, since headings of columns are as even."""
    gaps = [(run.end() - run.start(), body[run.end()]) for run in re.finditer(" +", body)]
    widths = {width for width, _ in gaps}
    if len(gaps) < FEWEST_GAPS or max(widths) - min(widths) > 1:
        return False
    wide = [after for width, after in gaps if width == max(widths)]
    return 2 * sum(map(str.isalpha, wide)) > len(wide) and (len(widths) > 1 or 2 * sum(map(str.islower, wide)) > len(wide))


def _is_row(body: str) -> bool:
    if "|" in body:
        return body[0] == "|" or body.count(" | ") > 1
    return "\t" in body and _GAP.search(body) is not None and (body.count("\t") > 1 or not is_closed(body))


def _has_cells(body: str) -> bool:
    return _CELL_GAP.search(body) is not None or len(_GAP.findall(body)) > 1
