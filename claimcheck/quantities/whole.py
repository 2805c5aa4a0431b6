"""An amount with what goes on behind its unit."""

from __future__ import annotations

from claimcheck.quantities import bands, compound, numbers, ranges, rates, rejection
from claimcheck.quantities.measures import Measured
from claimcheck.quantities.nearby import HYPHEN
from claimcheck.quantities.outcome import Rejected, rejected
from claimcheck.quantities.page import Page


def read(page: Page, measured: Measured) -> Measured | Rejected:
    """An amount with what goes on behind its unit: the smaller unit, the other end, what it is a rate of."""
    _, here, there = page.behind[measured.end]
    if "+smaller" in there or "+digit" in there or HYPHEN in here or "+feet" in here:
        measured = compound.join(page, measured)
        _, here, there = page.behind[measured.end]
    if "+band" in here:
        measured = bands.banded(page, measured)
        _, here, there = page.behind[measured.end]
    follow = "range_word" in there or "range_word" in here or "+next" in here
    if (joined := ranges.join(page, measured) if follow else None) is not None:
        if joined.unit is None and (after := rejection.following(page, joined.number)) is not None:
            return rejected(page, joined.number.start, after[1], after[0])
        measured = joined
        _, here, there = page.behind[measured.end]
    if ("+leading" in here or "every_before" in page.ahead[measured.start][1]) and page.folded[measured.end - 1] > numbers.LETTERS:
        rated = rates.of_every(page, measured)
        if isinstance(rated, str):
            return rejected(page, measured.number.start, measured.end, rated, measured.number.value)
        measured = rated or measured
    elif "per_many" in there:
        measured = rates.behind(page, measured, page.behind[measured.end][0])
    elif "per_many" in page.ahead[measured.start][1] and rates.is_base(page, measured):
        return rejected(page, measured.number.start, measured.end, rates.BASE, measured.number.value)
    return measured
