"""Folding for matching: one character to one character, so that every offset stays true."""

from __future__ import annotations

import functools
import pathlib
import re

SOURCE = pathlib.Path(__file__).parent / "fold.txt"
_LONE = re.compile("[\ud800-\udfff]")
_OTHERS = re.compile(r"[^\x00-\x7f]+")


@functools.cache
def table() -> dict[int, str]:
    """Full width to ASCII, upper to lower case where that is one character, Traditional to Simplified."""
    wide = {0xFF01 + i: chr(0x21 + i).lower() for i in range(94)} | {0x3000: " ", 0xA0: " ", 0x2009: " ", 0x202F: " "}
    upper = {c: chr(c).lower() for c in range(0x250) if chr(c).lower() != chr(c) and len(chr(c).lower()) == 1}
    lines = SOURCE.read_text(encoding="utf-8").splitlines()
    return wide | upper | {ord(line[0]): line[1] for line in lines if not line.startswith("#")}


@functools.lru_cache(maxsize=64)
def fold(text: str) -> str:
    """The text as it is matched: same length, never shown. Several stages fold the same text in turn, so the last ones are kept."""
    if text.isascii():
        return text.lower()
    # Half of a surrogate pair is no character: it matches nothing, and no search takes it.
    text = _LONE.sub("\ufffd", text)
    # Only what lies beyond ASCII is worth a table; the lower() of bytes knows ASCII alone.
    others = _OTHERS.sub(_translated, text)
    return others.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


def _translated(run: re.Match[str]) -> str:
    return run[0].translate(table())
