"""From bytes to text: UTF-8, or whatever else they can be."""

from __future__ import annotations

import codecs
import functools
from typing import TYPE_CHECKING

from claimcheck.documents.settings import common_characters
from claimcheck.errors import ClaimcheckError
from claimcheck.patterns import compiled, pattern

if TYPE_CHECKING:
    import regex

# The decoder, and the name that people know it by. Where two decode alike the first is named.
GUESSES = (("gb18030", "gb18030"), ("cp950", "big5"), ("big5hkscs", "big5"), ("shift_jis", "shift_jis"), ("cp932", "shift_jis"))
ENOUGH = 60_000  # bytes that are looked at to tell one encoding from another

_STRANGE = pattern(r"[\uff61-\uff9f\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f\x7f-\x9f\u0370-\u0600\U00010000-\U0010ffff]")
_PLAIN = pattern("[\u3001\u3002\uff0c\uff1a\uff1b\uff01\uff1f\uff08\uff09\u300c\u300d\u201c\u201d\u300a\u300b\u3041-\u30ff]")


def decode(data: bytes, encoding: str, name: str) -> tuple[str, str]:
    """The text and the encoding that it was read as; a byte order mark is no part of the text.

    `auto` tries what GUESSES lists. Raises ClaimcheckError bad-encoding (line and byte from 1), bad-value for an
    encoding that does not exist. `name` is what the file is called in messages.
    """
    if encoding == "auto":
        return _guessed(data) or _refused(data, "utf-8", name)
    try:
        codec = codecs.lookup(encoding).name
    except LookupError:
        raise ClaimcheckError("bad-value", f"encoding '{encoding}' is not known", hint="utf-8, auto, gb18030, big5, shift_jis") from None
    try:
        return data.decode("utf-8-sig" if codec == "utf-8" else codec), codec
    except UnicodeDecodeError:
        return _refused(data, codec, name)


def reads_as(data: bytes) -> str | None:
    """The name of the encoding that the bytes seem to be in, None where none fits."""
    found = _guessed(data)
    return found[1] if found else None


def has_utf16_mark(data: bytes) -> bool:
    """Whether the bytes begin with the byte order mark of UTF-16."""
    return data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def _guessed(data: bytes) -> tuple[str, str] | None:
    if has_utf16_mark(data):
        text = _decoded(data, "utf-16")
        return (text, "utf-16") if text is not None else None
    text = _decoded(data, "utf-8-sig")
    if text is not None:
        return text, "utf-8"
    read = [(text, label) for codec, label in GUESSES if (text := _decoded(data, codec)) is not None]
    return max(read, key=lambda guess: _likelihood(guess[0]), default=None)


def _decoded(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


@functools.cache
def _common() -> regex.Pattern[str]:
    return compiled(f"[{common_characters()}]")


def _likelihood(text: str) -> float:
    """How much a text looks like Chinese or Japanese: the share of its commonest characters, less the strange ones."""
    wide = [c for c in text[:ENOUGH] if c > "\x7f"]
    sample = "".join(wide)
    good = len(_common().findall(sample)) + len(_PLAIN.findall(sample))
    return (good - 3 * len(_STRANGE.findall(sample))) / (len(sample) or 1)


def _refused(data: bytes, codec: str, name: str) -> tuple[str, str]:
    try:
        data.decode(codec)
        start = 0
    except UnicodeDecodeError as error:
        start = error.start
    line = data.count(b"\n", 0, start) + 1
    byte = start - data.rfind(b"\n", 0, start)
    what = f"{name}: not valid {codec.upper()} at line {line}, byte {byte} (0x{data[start]:02X})"
    guess = reads_as(data) if codec == "utf-8" else None
    hint = f"--encoding auto (it reads as {guess}), or save as UTF-8" if guess else "save as UTF-8"
    raise ClaimcheckError("bad-encoding", what, path=name, line=line, hint=hint)
