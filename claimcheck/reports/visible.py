"""Article text made safe to print: what a terminal would obey is shown instead of sent."""

from __future__ import annotations

from claimcheck.patterns import pattern

PICTURES = 0x2400
DELETE = 0x7F
INVISIBLE = pattern(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
BREAKS = pattern(r"[\t\r\n]+")


def visible(text: str, *, unicode: bool = True) -> str:
    """The text with control, bidi and invisible characters shown, as `␛` and `⟨U+202E⟩` (`<U+202E>` in ASCII)."""
    if text.isascii() and text.isprintable():
        return text
    return INVISIBLE.sub(lambda match: _shown(match[0], unicode), text)


def one_line(text: str, *, unicode: bool = True) -> str:
    """The text as `visible` shows it, on one line: tabs and line ends become a space."""
    return text if text.isascii() and text.isprintable() else visible(BREAKS.sub(" ", text), unicode=unicode)


def cells(text: str) -> int:
    """The width of a text in terminal cells; a Han character takes two."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def tail_of(text: str, room: int) -> str:
    """The longest end of a text that takes at most `room` cells."""
    return head_of(text[::-1], room)[::-1]


def head_of(text: str, room: int) -> str:
    """The longest beginning of a text that takes at most `room` cells."""
    used = 0
    for index, char in enumerate(text):
        used += cells(char)
        if used > room:
            return text[:index]
    return text


def _shown(char: str, unicode: bool) -> str:
    code = ord(char)
    if unicode and code < 0x20:
        return chr(PICTURES + code)
    if unicode and code == DELETE:
        return "\u2421"
    return f"⟨U+{code:04X}⟩" if unicode else f"<U+{code:04X}>"
