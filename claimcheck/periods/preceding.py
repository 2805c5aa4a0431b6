"""What must stand before a form that begins with a look behind (FY 25, on 5 May): the ends of it that can be, found once."""

from __future__ import annotations

import re

UNKNOWN = re.compile(r"\\[wWsSdDbB]|\(\?=|[^\x00-\x7f]-[^\x00-\x7f]")
"""What would accept more characters than those that the form names, or look ahead."""
OTHER_CHAR = "\ue000"
Ends = tuple[str, ...]


def ends(behind: str) -> Ends | None:
    """The last two characters that what a look behind holds can end with, or the last alone where any may stand before it;
    None where nothing is required. Never too few: the form itself decides."""
    inner = _required(behind)
    if inner is None or UNKNOWN.search(inner):
        return None
    # slow to load, and only what is not in the cache needs them
    import string

    import regex

    pattern = regex.compile("(?r)" + inner)
    chars = sorted({*inner, *string.printable})
    last = [char for char in (*chars, OTHER_CHAR) if pattern.match(char, partial=True)]
    if OTHER_CHAR in last:
        return None
    found: list[str] = []
    for char in last:
        alone = pattern.match(OTHER_CHAR + char, partial=True)
        found += [char] if alone else [pair for c in chars if pattern.match(pair := c + char, partial=True)]
    return tuple(found)


def may_stand(required: frozenset[str] | None, before: str) -> bool:
    """Whether the two characters before a place may end what a form requires there."""
    return required is None or before in required or before[-1:] in required


def _required(behind: str) -> str | None:
    """What the one look behind holds that is positive; None where there is none."""
    for opening, closing in (("(?<=", ")"), ("(?:(?<=", "))")):
        if behind.startswith(opening) and behind.endswith(closing):
            return behind[len(opening) : -len(closing)]
    return None
