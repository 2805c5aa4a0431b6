"""The text as it is read: signs that nobody sees left out, other forms of one sign made one, a run of blanks inside a sentence made
a single blank. Every span and every quoted word stays that of the text as it was given."""

from __future__ import annotations

import functools
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.model import Part, Sentence
from claimcheck.patterns import pattern, standard

Value = TypeVar("Value")

FIGURES = 16  # of a number that a line end splits
_BLANK = r"[^\S\t\n\u3000]"
_RUN = pattern(rf"{_BLANK}*\n+{_BLANK}*|{_BLANK}{{2,}}")
_BROKEN = standard(r"(?:([^\W\d_]+)|\w)-$")
_LETTERS = standard(r"[^\W\d_]+")
LONGEST_WORD = 40
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_CUT = standard(rf"[{_WIDE}]\s+[{_WIDE}0-9%.]|[0-9%.]\s+[{_WIDE}]")  # a line cut beside an ideograph
_SPLIT = standard(rf"[{_WIDE}][0-9.,]*[0-9.,]\s+[0-9.,]+%?[{_WIDE}]")  # or in a number among them
_APART = pattern(r"[^\s.!?:;]  +\S")
# What writing systems and programs put in for their own sake (The Unicode Standard, chapters 6, 12, 18 and 23): by what they become.
_NONE = r"\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_SPACES = r"\u00a0\u2000-\u200a\u202f\u205f"
_HYPHENS = r"\u2010\u2011"
_LINES = r"\u0085\u2028\u2029\v\f\r"
_MARKS = r"\u0300-\u036f\u3099\u309a"  # of the letter before them
_FORMS = r"\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06"  # of one character or several
_ANY = standard(f"[{_NONE}{_SPACES}{_HYPHENS}{_LINES}{_MARKS}{_FORMS}]")
_SIGN = standard(
    rf"(?P<none>\u00ad(?:(?:\r\n?|\n)[ \t]*)?|[{_NONE}]+)|(?P<hyphen>[{_HYPHENS}])|(?P<line>\r\n|[{_LINES}])"
    rf"|(?P<form>[{_FORMS}]|\w[{_MARKS}]+)|(?P<blank>(?<!\d)[{_SPACES}]|[{_SPACES}](?!\d))"  # between digits it may part thousands
)
_BECOMES = {"none": "", "blank": " ", "hyphen": "-", "line": "\n"}
_PLACES = frozenset(("start", "end", "sentence"))  # fields that hold a place in a text
_QUOTED = frozenset(("text", "quote"))  # fields that hold the words of the `span` beside them


class Plain(Struct, frozen=True):
    """A text and its plain form: pairs of pieces, each from its start, that lie alike in both or stand for one another."""

    written: str
    text: str
    here: Sequence[int]  # where each piece begins in `written`
    there: Sequence[int]  # and in `text`
    alike: Sequence[bool]  # whether the piece is the same in both
    part: Part = "text"

    def onward(self, given: Value) -> Value:
        """What lies in `written`, with the places of `text`."""
        moved: Value = _moved(given, self._way())
        return moved

    def place(self, at: int) -> int:
        """Where in `text` the character stands that is at `at` in `written`, or the end of one where that is the end of the other."""
        return self._way()(min(at, len(self.written)), last=False)

    def back(self, read: Value) -> Value:
        """What was read in `text`, with the places and the words of `written`."""
        moved: Value = _moved(read, _Move(self.there, self.here, self.text, self.written, self.alike, self.part))
        return moved

    def _way(self) -> _Move:
        return _Move(self.here, self.there, self.written, self.text, self.alike, self.part)


def plain(text: str, part: Part = "text") -> Plain | None:
    """The text in plain signs; None where it has no others."""
    if (text.isascii() and not any(line in text for line in "\r\f\v")) or not _ANY.search(text):
        return None
    edits = [(sign.start(), sign.end(), _becomes(sign.lastgroup or "", sign.group())) for sign in _SIGN.finditer(text)]
    return _edited(text, [(start, end, becomes) for start, end, becomes in edits if becomes != text[start:end]], part)


def evened(text: str, sentences: Sequence[Sentence], part: Part = "text") -> Plain | None:
    """The text with one blank for each run of blanks and each line end inside a sentence, so that neither parts a number from its
    unit; None where there is none. The cells of a table keep their blanks."""
    spans = [s.span for s in sentences if s.part == part and s.role != "table"]
    if not any(text.find("\n", s.start, s.end) >= 0 for s in spans) and not ("  " in text and _APART.search(text)):
        return None
    return _edited(text, [_joined(text, run.start(), run.end()) for s in spans for run in _RUN.finditer(text, s.start, s.end)], part)


def _joined(text: str, start: int, end: int) -> tuple[int, int, str]:
    """What becomes of a run: a blank, or nothing where a line was cut between ideographs or behind a hyphen; that goes too where
    the text has the word whole."""
    if "\n" not in text[start:end]:
        return start, end, " "
    broken = _BROKEN.search(text, max(0, start - LONGEST_WORD), start) if text[start - 1] == "-" else None
    rest = _LETTERS.match(text, end) if broken and broken[1] else None
    if broken is None or rest is None:
        return start, end, "" if broken or _is_cut(text, start, end) else " "
    return (start - 1, end, "") if f"{broken[1]}{rest[0]}".lower() in _words(text) else (start, end, "")


def _is_cut(text: str, start: int, end: int) -> bool:
    """Whether a line was cut here beside an ideograph or within a number among them, where no blank parts anything."""
    return bool(_CUT.match(text, start - 1) or _SPLIT.search(text, max(0, start - FIGURES), end + FIGURES))


@functools.lru_cache(maxsize=1)
def _words(text: str) -> frozenset[str]:
    return frozenset([word.lower() for word in _LETTERS.findall(text)])


def _becomes(kind: str, sign: str) -> str:
    if kind != "form":
        return _BECOMES[kind]
    return unicodedata.normalize("NFC" if len(sign) > 1 else "NFKC", sign)


def _edited(text: str, edits: list[tuple[int, int, str]], part: Part = "text") -> Plain | None:
    if not edits:
        return None
    pieces, at = [], 0
    for start, end, becomes in [*edits, (len(text), len(text), "")]:
        pieces += [(at, text[at:start], True), (start, becomes, False)]
        at = end
    there = [0, *accumulate(len(words) for _, words, _ in pieces)]
    return Plain(
        text, "".join(words for _, words, _ in pieces), [at for at, _, _ in pieces], there[:-1], [same for _, _, same in pieces], part
    )


class _Move(Struct, frozen=True):
    """From places in one form of a text to those in the other."""

    source: Sequence[int]
    target: Sequence[int]
    source_text: str
    target_text: str
    alike: Sequence[bool]
    part: Part

    def __call__(self, at: int, last: bool) -> int:
        """Where the character `at` begins; of the `last`, where the one before `at` ends, of which there is none at the beginning."""
        piece = bisect_right(self.source, max(at - last, 0)) - 1
        if self.alike[piece]:
            return self.target[piece] + at - self.source[piece]
        return self.target[piece + last]


def _moved(value: Any, move: _Move) -> Any:
    """`value` with each place moved, in all that it is made of, and with the words that stand there."""
    if isinstance(value, tuple):
        return tuple([_moved(one, move) for one in value])
    if not isinstance(value, Struct) or getattr(value, "part", move.part) != move.part:
        return value
    fields: dict[str, Any] = {name: held for name in value.__struct_fields__ if (held := getattr(value, name)) is not None}
    changed: dict[str, Any] = {
        n: move(held, n == "end") if n in _PLACES and type(held) is int else _moved(held, move) for n, held in fields.items()
    }
    if "span" in fields:
        here, there = fields["span"], changed["span"]
        quoted = (n for n in _QUOTED & fields.keys() if fields[n] == move.source_text[here.start : here.end])
        changed |= dict.fromkeys(quoted, move.target_text[there.start : there.end])
    return replace(value, **changed)


def restored(value: Any, ways: Mapping[str, Iterable[Plain]]) -> Any:
    """`value` with the places and the words of the documents as they are written; `ways`: of each document by its id."""
    if isinstance(value, tuple):
        return tuple([restored(one, ways) for one in value])
    if not isinstance(value, Struct):
        return value
    document = getattr(value, "document", None)
    if not isinstance(document, str):
        return replace(value, **{name: restored(getattr(value, name), ways) for name in value.__struct_fields__})
    for way in ways.get(document, ()):
        value = way.back(value)
    return value
