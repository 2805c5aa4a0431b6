"""Cut by 340 from 410 in one place, cut from 410 to 340 in another: what was left became what was taken away."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.model import Claim
from claimcheck.rules.outcome import Check, Group, NoOptions, Outcome
from claimcheck.rules.relation import number
from claimcheck.rules.sentences import quantity, set_out
from claimcheck.rules.survey import Survey

Way = tuple[Claim, Claim]
Amounts = tuple[str, Decimal, Decimal]


def by_and_to(survey: Survey, options: NoOptions) -> Iterator[Group]:
    """conflict where one sentence changes an amount by what another, with the same beginning, changes it to."""
    by: list[tuple[Amounts, Way]] = []
    to: dict[Amounts, Way] = {}
    for sentence in survey.sentences:
        for then in sentence:
            for other in sentence:
                key = _key(then, other)
                if key and other.form == "change" and abs(other.clause - then.clause) <= 1:
                    by.append((key, (other, then)))
                elif key and other.form == "level":
                    to.setdefault(key, (other, then))
    for key, (change, then) in by:
        if key in to:
            yield _group(change, then, to[key])


def _key(then: Claim, other: Claim) -> Amounts | None:
    one, two = quantity(then), quantity(other)
    if then.form != "comparison" or not set_out(then) or one.unit is None or one.unit != two.unit or not one.value or not two.value:
        return None
    return one.unit, one.value, two.value


def _group(change: Claim, then: Claim, to: Way) -> Group:
    start, size = quantity(then).value or Decimal(0), quantity(change).value or Decimal(0)
    led = start + size if change.direction == "up" else start - size
    words = f"from {number(start)} by {number(size)} would be {number(led)}; elsewhere from {number(start)} to {number(size)}"
    return Group((change, to[0], then, to[1]), Outcome("conflict", words, "a change by an amount is not a change to it", words))


CHECK = Check(NoOptions, among=by_and_to)
