"""What each kind of error means."""

from __future__ import annotations

import pathlib

from claimcheck import strict_yaml

PATH = pathlib.Path(__file__).with_name("kinds.yaml")


def explained(kind: str) -> list[str] | None:
    """The lines that explain an error kind, None where there is no such kind."""
    entry = strict_yaml.load(PATH).get(kind)
    if entry is None:
        return None
    return [f"{kind}   error kind", "", "What", f"  {entry['what']}", "", "What to do", f"  {entry['do']}"]
