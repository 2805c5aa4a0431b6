"""claimcheck version."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.output import STDOUT, write
from claimcheck.cli.release import environment, number


def version(json: Annotated[bool, typer.Option("--json", help="With Python, platform and libraries: for fault reports")] = False) -> None:
    """Show the version.

    \b
    Examples:
      claimcheck version
      claimcheck version --json
    """
    if not json:
        write(f"claimcheck {number()}\n", STDOUT)
        return
    import msgspec

    write(msgspec.json.format(msgspec.json.encode(environment()), indent=2).decode() + "\n", STDOUT)
