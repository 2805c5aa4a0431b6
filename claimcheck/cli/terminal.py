"""What the terminal can show: colour, width, symbols. A flag wins over the environment, the environment over a guess."""

from __future__ import annotations

import os
import sys
from typing import TextIO

from msgspec import Struct

NARROWEST = 40


class Terminal(Struct, frozen=True):
    """How to write to one stream; `width` None means without limit."""

    color: bool
    unicode: bool
    box: bool
    width: int | None


def terminal(color: str, unicode: str, width: int | None) -> Terminal:
    """The abilities of stdout; `color` and `unicode` are auto, always or never."""
    tty = is_tty(sys.stdout)
    symbols = _unicode(unicode)
    box = symbols and (tty or unicode == "always")
    return Terminal(_color(color, tty), symbols, box, max(width, NARROWEST) if width else _width(tty))


def is_tty(stream: TextIO) -> bool:
    """Whether a person looks at the stream."""
    try:
        return stream.isatty()
    except ValueError:
        return False


def _color(choice: str, tty: bool) -> bool:
    if choice != "auto":
        return choice == "always"
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") != "0":
        return True
    return tty and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _unicode(choice: str) -> bool:
    if choice != "auto":
        return choice == "always"
    encoding = (sys.stdout.encoding or "").lower().replace("-", "").replace("_", "")
    return encoding.startswith("utf") and os.environ.get("TERM") != "dumb"


def _width(tty: bool) -> int | None:
    if not tty:
        return None
    import shutil  # brings every way to compress a file

    return max(shutil.get_terminal_size((100, 24)).columns, NARROWEST)
