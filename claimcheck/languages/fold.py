"""Folding for matching: one character to one character, so that every offset stays true."""

from __future__ import annotations

import functools
import pathlib

SOURCE = pathlib.Path(__file__).parent / "fold.txt"
PLANE = 0x10000  # nothing beyond is folded
MOSTLY_ASCII = 1.5  # bytes a character, in UTF-8
_SURROGATES = range(0xD800, 0xE000)
_ASCII = bytes(range(0x80))


@functools.cache
def table() -> list[int]:
    """Full width to ASCII, upper to lower case where that is one character, Traditional to Simplified: what each code point
    of the first plane becomes. `translate` asks a list in a third of the time that it asks a dictionary which lacks most."""
    becomes = list(range(PLANE))
    becomes[0xFF01:0xFF5F] = map(ord, "".join(map(chr, range(0x21, 0x7F))).lower())
    becomes[:0x250] = [ord(lower) if len(lower := chr(code).lower()) == 1 else code for code in range(0x250)]
    for space in (0x3000, 0xA0, 0x2009, 0x202F):
        becomes[space] = ord(" ")
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            becomes[ord(line[0])] = ord(line[1])
    # Half of a surrogate pair is no character: it matches nothing, and no search takes it.
    becomes[_SURROGATES.start : _SURROGATES.stop] = [0xFFFD] * len(_SURROGATES)
    return becomes


@functools.lru_cache(maxsize=64)
def fold(text: str) -> str:
    """The text as it is matched: same length, never shown. Several stages fold the same text in turn, so the last ones are kept."""
    if text.isascii():
        return text.lower()
    encoded = text.encode("utf-8", "surrogatepass")
    if len(encoded) > MOSTLY_ASCII * len(text):
        return text.translate(table())
    # Where most is ASCII only the rest is worth a table (what it folds to stays when folded again); the lower() of bytes knows
    # ASCII alone.
    folded = text
    for char in {*encoded.translate(None, _ASCII).decode("utf-8", "surrogatepass")}:
        folded = folded.replace(char, char.translate(table()))
    return (encoded if folded is text else folded.encode()).lower().decode()
