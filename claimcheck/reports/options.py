"""What a report is asked to look like."""

from __future__ import annotations

from msgspec import Struct

VERDICTS = ("conflict", "tension", "compatible", "agree")


class Options(Struct, frozen=True):
    """How to render; everything that a terminal, a clock or a command line decides comes in here.

    `width` is in cells, None: no limit. `unicode` allows symbols such as `≈`, `box` the drawn lines of a terminal.
    `show` lists verdicts; `max_shown` limits findings in the terminal formats, 0 shows all. `summary` is the footer.
    """

    format: str = "full"
    width: int | None = 100
    color: bool = False
    unicode: bool = True
    box: bool = True
    show: tuple[str, ...] = VERDICTS
    max_shown: int = 0
    fail_on: str = "error"
    command: str = "scan"
    exit_code: int = 0
    language: str = "en"
    version: str = "0"
    generated_at: str | None = None
    config: str | None = None
    rules: tuple[str, ...] = ()
    pretty: bool = False
    summary: bool = True
    skipped: int = 0
    unparsed: bool = False
