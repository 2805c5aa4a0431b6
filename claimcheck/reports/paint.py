"""Lines made of styled pieces, and how they become a string; only here does text meet rich, and only as Text."""

from __future__ import annotations

import io
from collections.abc import Iterable

from claimcheck.reports.visible import cells

Piece = tuple[str, str]
Line = list[Piece]

PLAIN = ""
STRONG = "bold"
FAINT = "dim"
LEVEL_STYLE = {"error": "bold red", "warning": "bold yellow", "note": "cyan", "none": "green"}
VERDICT_STYLE = {"conflict": "bold red", "tension": "yellow", "compatible": "cyan", "agree": "green"}
STATUS_STYLE = {"supported": "green", "contradicted": "bold red", "unsupported": "yellow"}


def line(text: str = "", style: str = PLAIN) -> Line:
    """A line of one piece."""
    return [(text, style)]


def width(pieces: Line) -> int:
    """The cells that a line takes."""
    return sum(cells(text) for text, _ in pieces)


def painted(lines: Iterable[Line], *, color: bool) -> str:
    """The lines as one string that ends with a line end; trailing blanks go."""
    if color:
        return _colored(lines)
    return "".join("".join(text for text, _ in pieces).rstrip() + "\n" for pieces in lines)


def _colored(lines: Iterable[Line]) -> str:
    from rich.console import Console
    from rich.text import Text

    out = io.StringIO()
    console = Console(file=out, force_terminal=True, color_system="standard", legacy_windows=False, width=1_000_000, no_color=False)
    for pieces in lines:
        text = Text()
        for part, style in pieces:
            text.append(part, style or None)
        text.rstrip()
        console.print(text, highlight=False, soft_wrap=True, markup=False, emoji=False)
    return out.getvalue()
