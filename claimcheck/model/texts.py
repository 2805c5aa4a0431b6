"""Texts and their parts, and the words found in them."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Literal

from msgspec import Struct

Part = Literal["text", "title"]


class Span(Struct, frozen=True, order=True, gc=False):
    """A half-open range of code points."""

    start: int
    end: int


class Interval(Struct, frozen=True, gc=False):
    """A range of values; an end that is None is unbounded."""

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = False


class Document(Struct, frozen=True, gc=False):
    """An article. Its text is never rewritten. `language` is zh-Hant, zh-Hans, en or ja; None: detect."""

    id: str
    text: str
    title: str | None = None
    language: str | None = None
    region: str | None = None
    published: datetime.date | None = None
    path: str | None = None
    source: str | None = None
    sha256: str | None = None


class Sentence(Struct, frozen=True, gc=False):
    """A sentence of one part; `paragraph` numbers the paragraphs, `role` says what it stands in."""

    span: Span
    paragraph: int
    role: Literal["body", "heading", "headline", "list", "table"] = "body"
    part: Part = "text"


class Zone(Struct, frozen=True, gc=False):
    """A stretch that holds no claims (advertisement, prompt, boilerplate, metadata), and why."""

    span: Span
    reason: str


class Layout(Struct, frozen=True, gc=False):
    """How a document is built: its sentences in order and the zones that were set aside."""

    sentences: tuple[Sentence, ...]
    zones: tuple[Zone, ...] = ()


class Token(Struct, frozen=True, gc=False):
    """One unit of a clause: a lexical mark, where it stands and what it can mean, as {kind: value}; or a whole quantity, period or
    mention (then `kind` is that, and `index` or `value` says which), or a break."""

    start: int
    end: int
    senses: dict[str, str]
    kind: str = "word"
    value: str = ""
    index: int = -1


# A word of the lexicon or an anchor of a number, found in a text: a clause holds it as it is.
Mark = Token
