"""Runs of blanks between the words of a sentence, as justified or indented text has them: read as one blank, while every span
and every quoted word stays that of the text as it was given."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.model import Sentence, Span
from claimcheck.patterns import pattern

Value = TypeVar("Value")

_RUN = pattern(r"[^\S\t\r\n\u3000]{2,}|\n[^\S\t\r\n\u3000]+")
_SIGNS = ("  ", "\n ", "\u00a0")  # without one of these there is no such run
_OFFSETS = frozenset(("start", "end", "sentence"))  # fields that hold a place in the text


class Evened(Struct, frozen=True):
    """A text with one blank where it had a run of them. `gaps` are the blanks left out, spans of `written`."""

    written: str
    text: str
    gaps: tuple[Span, ...]
    starts: tuple[int, ...]  # where in `text` each gap was
    widths: tuple[int, ...]  # how much was left out up to there

    def there(self, given: Value) -> Value:
        """What lies in `written`, with the places of `text`."""
        moved: Value = _moved(given, self._there, None)
        return moved

    def back(self, read: Value) -> Value:
        """What was read in `text`, with the places and the words of `written`."""
        moved: Value = _moved(read, self._back, self.written)
        return moved

    def _there(self, at: int, last: bool) -> int:
        before = bisect_left(self.gaps, Span(at, at))
        return at - (self.widths[before - 1] if before else 0)

    def _back(self, at: int, last: bool) -> int:
        before = bisect_right(self.starts, at - last)
        return at + (self.widths[before - 1] if before else 0)


def evened(text: str, sentences: Iterable[Sentence]) -> Evened | None:
    """The text with one blank for each run inside a sentence; None where there is none. The cells of a table keep theirs."""
    if not any(sign in text for sign in _SIGNS):
        return None
    inside = (s.span for s in sentences if s.part == "text" and s.role != "table")
    gaps = tuple(Span(run.start() + 1, run.end()) for s in inside for run in _RUN.finditer(text, s.start, s.end))
    if not gaps:
        return None
    widths = tuple(accumulate(g.end - g.start for g in gaps))
    starts = tuple(gap.end - width for gap, width in zip(gaps, widths, strict=True))
    edges = [0, *(edge for gap in gaps for edge in (gap.start, gap.end)), len(text)]
    parts = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return Evened(text, "".join(parts), gaps, starts, widths)


def _moved(value: Any, move: Any, written: str | None) -> Any:
    """`value` with each place moved, in all that it is made of."""
    if isinstance(value, tuple):
        return tuple(_moved(one, move, written) for one in value)
    if not isinstance(value, Struct) or getattr(value, "part", "text") != "text":
        return value
    changed = {
        name: move(held, name == "end") if name in _OFFSETS and type(held) is int else _moved(held, move, written)
        for name in value.__struct_fields__
        if (held := getattr(value, name)) is not None
    }
    span = changed.get("span")
    if written is not None and isinstance(span, Span) and "text" in changed:
        changed["text"] = written[span.start : span.end]
    return replace(value, **changed)
