"""Where alphabetic words have their edges: a kind for each code point, in one pass at the speed of bytes."""

from __future__ import annotations

import functools

from claimcheck.languages.lexicon import is_word
from claimcheck.patterns import pattern

NONE, LETTER, DIGIT, OTHER = range(4)


@functools.lru_cache(maxsize=8)
def kinds(text: str) -> bytes:
    """For each code point NONE, LETTER, DIGIT or OTHER (what else belongs to a word); one NONE more, so that before the first
    and after the last stands none. Asked for one text twice in turn, so the last answers are kept."""
    if text.isascii():
        return text.encode("ascii").translate(_TABLE) + b"\0"
    found = bytearray(text.encode("latin-1", "replace").translate(_TABLE) + b"\0")
    encoded = text.encode("utf-8", "replace")
    if len(encoded.translate(None, _LEADS)) < len(encoded):
        for match in _FARTHER.finditer(text):
            found[match.start()] = _kind(match[0])
    return bytes(found)


def capitals(text: str) -> bytes:
    """For each code point whether it is an ASCII capital."""
    return text.encode("latin-1", "replace").translate(_CAPITALS)


def _kind(char: str) -> int:
    if not is_word(char):
        return NONE
    return LETTER if char.isalpha() else DIGIT if char.isdigit() else OTHER


_TABLE = bytes(_kind(chr(code)) for code in range(256))
_CAPITALS = bytes(chr(code).isupper() and code < 0x80 for code in range(256))
# What is alphabetic beyond Latin-1, and the bytes with which UTF-8 begins it.
_FARTHER = pattern("[\u0100-\u0fff]")
_LEADS = bytes(range(0xC4, 0xE1))
