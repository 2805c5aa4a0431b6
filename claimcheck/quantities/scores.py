"""Two numbers joined by a dash that are no range: what each side has in a match, a vote or a bet (3-1, 52-48, 6-4 6-7)."""

from __future__ import annotations

from claimcheck.quantities.digits import compiled
from claimcheck.quantities.page import Page
from claimcheck.quantities.wording import alone

SCORE = r"([0-9]{1,3})[-–]([0-9]{1,3})(?![0-9a-z%°'’\"]|[-–/&.,:][0-9a-z])"
BESIDE = r"\)?,? \(?([0-9]{1,3})[-–]([0-9]{1,3})(?![0-9])"
EARLIER = r"(?<![0-9–-])([0-9]{1,3})[-–]([0-9]{1,3})\)?,? \(?$"
LINES = r"[1-9](?:[-–][1-9]){2,4}(?![0-9a-z%–-])|[0-9]{1,3}(?:[-–][0-9]{1,3}){2}(?![0-9a-z%–-])"
"""How the players of a side stand, what a side has won, lost and drawn: 4-4-2, 41-18-5."""
FAR = 12
"""So far before a score may another begin that stands right before it."""
FEW = 10
COUNTED = ("unit", "counted", "multiplier", "plural")
"""What is behind an amount and never behind a score."""


def score(page: Page, start: int) -> int | None:
    """The end of the score that begins at `start`. No range is told downwards without a unit; one upwards is a score only where
    another stands beside it, where the words around say so or where the one side has nothing."""
    match = compiled(LINES).match(page.folded, start)
    if match is not None:
        return match.end()
    match = compiled(SCORE).match(page.folded, start)
    if match is None or page.folded[start - 1 : start] in tuple("-–./,:") or page.before("unit_before", page.ahead[start][0]) is not None:
        return None
    end = match.end()
    at, _, opened = page.behind[end]
    if page.follows("score_after", at) is None and any(kind in opened and page.at(kind, at) is not None for kind in COUNTED):
        return None
    return end if _told(page, start, match.group(1), match.group(2)) else None


def _told(page: Page, start: int, one: str, other: str) -> bool:
    end = start + len(one) + 1 + len(other)
    if int(one) >= int(other) or (one == "0" and int(other) < FEW):
        return True
    if page.follows("score_after", page.behind[end][0]) is not None:
        return True
    if page.precedes("score_before", page.ahead[start][0]) and alone(page, end):
        return True
    beside = (compiled(BESIDE).match(page.folded, end), compiled(EARLIER).search(page.folded[max(0, start - FAR) : start]))
    return any(other is not None and int(other.group(1)) >= int(other.group(2)) for other in beside)
