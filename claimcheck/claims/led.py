"""What a change leads to: of the metric that changes, whatever is told behind it."""

from __future__ import annotations

from claimcheck.claims.line import Line
from claimcheck.claims.metrics import RELATIVE, carried, fits
from claimcheck.claims.score import Candidate, Choice
from claimcheck.knowledge.metrics import metric
from claimcheck.model import Quantity


def led_to(line: Line, numbers: dict[int, Quantity], found: dict[int, Choice]) -> dict[int, Choice]:
    """The choices of metrics, where an amount that a share and "to" stand right before is of what changes by that share
    ("profit fell 8% to 5bn as sales rose")."""
    led: dict[int, Choice] = {}
    for at in numbers:
        if at - 2 in numbers and (best := _changing(line, at, numbers, found)):
            led[at] = carried(best.value, numbers[at - 2].text, best.token)
    return found | led if led else found


def _changing(line: Line, at: int, numbers: dict[int, Quantity], found: dict[int, Choice]) -> Candidate | None:
    if numbers[at - 2].kind not in RELATIVE or line.tokens[at - 1].senses.get("preposition") != "to":
        return None
    best, own = found[at - 2].best, found[at].best
    if best is None or best.token > at or (own and own.token < at) or line.clauses[at] != line.clauses[at - 2]:
        return None
    measure = metric(best.value)
    return best if measure is not None and fits(measure, numbers[at]) else None
