"""The digits of a number as they are written: grouped by commas, blanks or a point, or with a comma for the point."""

from __future__ import annotations

import functools
import re

from claimcheck.quantities.page import Page

compiled = functools.cache(re.compile)
DIGITS = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,12}+(?![0-9])|[0-9]{1,2}(?:,[0-9]{2}(?=,)){1,8}+,[0-9]{3}(?![0-9])"
    r"|[0-9]{1,2}(?: [0-9]{3}){2,8}+(?![0-9,])|[1-9][0-9]{0,2} 000(?![0-9,])|[0-9]++|(?=\.[0-9]))(?:\.[0-9]++)?+"
)
# How a number ends whose digits a point groups, and how long it may be: 272.000 people.
THOUSANDS, LONGEST_GROUPED = ".000", 7
_TENTHS = r",[0-9]{1,2}(?= )"


def digits(page: Page, start: int) -> tuple[str, int] | None:
    """The digits that begin at `start`, without what groups them, and where they end. A wide comma between plain digits
    parts two numbers; one before a digit or two and a magnitude (3,5 million) is a point."""
    match = DIGITS.match(page.folded, start)
    return None if match is None else ungrouped(page, start, match[0])


def ungrouped(page: Page, start: int, written: str) -> tuple[str, int]:
    """The same of digits that were found `written` at `start`."""
    text, end = page.text, start + len(written)
    if not (end < len(text) and text[end] == ",") and (written.isdigit() or ("," not in written and " " not in written)):
        return (written.replace(".", "") if THOUSANDS in written and _in_thousands(page, written, end) else written), end
    wide = page.text.find("\uff0c", start, end)
    if wide > start and page.text[wide - 1].isascii() and not (page.text.find(",", start, wide) > 0 and page.text.find(",", wide, end) > 0):
        end = wide
    if page.text[end : end + 1] == "," and (tenths := _tenths(page, start, end)) is not None:
        return page.folded[start:tenths].replace(",", "."), tenths
    return page.folded[start:end].replace(",", "").replace(" ", ""), end


def _in_thousands(page: Page, written: str, end: int) -> bool:
    """Whether a point groups digits: things that are counted have no thousandths."""
    return written.endswith(THOUSANDS) and len(written) <= LONGEST_GROUPED and page.at("counted", page.skip(end)) is not None


def _tenths(page: Page, start: int, end: int) -> int | None:
    """Where the digits behind a comma end that is a point."""
    found = compiled(_TENTHS).match(page.text, end)
    if found is None or not page.text[start:end].isdecimal():
        return None
    return found.end() if "multiplier" in page.openings(found.end() + 1) else None
