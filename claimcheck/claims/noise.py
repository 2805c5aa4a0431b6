"""Which numbers are no claims, each for a reason with a name."""

from __future__ import annotations

from claimcheck.claims.line import Line
from claimcheck.knowledge.metrics import metric
from claimcheck.model import Quantity

HEADED_WITHIN = 6
COUNTABLE = frozenset(("number",))


def reason(line: Line, at: int, quantity: Quantity, measured: str | None, *, noun: str | None = None) -> str | None:
    """Why the number at `at` is no claim; None where it is one. `noun` is what it counts where it has no metric."""
    kind = quantity.kind
    if kind == "count" and quantity.value == 0 and not _counted_out(measured):
        return "no-metric"
    if noun and kind == "number":
        return None
    if kind == "duration":
        return None if measured or heading(line, at) is not None else "duration"
    if quantity.unit is None and measured is None:
        return "no-unit"
    return "no-metric" if measured is None and kind in COUNTABLE else None


def heading(line: Line, at: int) -> int | None:
    """The verb that heads a length of time ("took six years")."""
    for i in line.before("verb", at):
        if line.tokens[i].senses["verb"] == "took" and line.tokens[at].start - line.tokens[i].end <= HEADED_WITHIN:
            return i
    return None


def _counted_out(name: str | None) -> bool:
    """Whether nobody is a count: of what is counted one by one ("no one was hurt"), and of nothing else."""
    measure = metric(name) if name else None
    return measure is not None and measure.exact
