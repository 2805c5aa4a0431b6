"""Forms of digits that are no amounts by their looks alone: dates, times, versions, scores, telephone numbers."""

from __future__ import annotations

import re

from claimcheck.quantities.digits import compiled
from claimcheck.quantities.page import Page
from claimcheck.quantities.scores import score

_CLOCK = r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:])"
_SCORE = r"[0-9]{1,3}:[0-9]{1,3}(?![0-9:])"
_GROUPS = r"\+?[0-9]{1,4}(?:-[0-9]{2,4}){1,4}(?:[-/][0-9]{2,6})?(?![0-9-])"
_DATE = r"(?:[12][0-9]{3}[-/.][01]?[0-9][-/.][0-3]?[0-9]|[0-3]?[0-9]/[0-3]?[0-9]/(?:[12][0-9])?[0-9]{2})(?![0-9])"
_VERSION = r"[0-9]+(?:\.[0-9]+){2,}"
punctuated = re.compile(r"[0-9]++(?:[-–:/]|\.[0-9]++[-/.])").match
"""Whether digits may be one of the forms here: not by the one point of a decimal."""


def written_form(page: Page, start: int) -> tuple[str, int] | None:
    """A reason that the characters at `start` alone give, where they are `punctuated`, and where that form ends."""
    folded = page.folded
    for pattern, reason in ((_DATE, "date"), (_CLOCK, "time"), (_SCORE, "score"), (_VERSION, "version")):
        match = compiled(pattern).match(folded, start)
        if match is not None:
            return reason, match.end()
    if (end := score(page, start)) is not None:
        return "score", end
    match = compiled(_GROUPS).match(folded, start)
    if match is not None and (match.group().count("-") > 1 or _led_by_zero(match.group()) or folded[start - 1 : start] == "+"):
        return "phone", match.end()
    return None


def _led_by_zero(groups: str) -> bool:
    """Whether the first group begins with a zero that no amount begins with: 02-2345, not 0-100."""
    return groups[0] == "0" and groups[1].isdigit()
