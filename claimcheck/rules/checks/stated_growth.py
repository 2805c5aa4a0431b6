"""A change in percent that a sentence states beside its two amounts."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.intervals import contains, meets
from claimcheck.rules.checks.yearly_growth import yearly_growth
from claimcheck.rules.derived import Derived, difference, growth, judge, outcome, share_of_new_base, signed
from claimcheck.rules.outcome import Check, Group, NoOptions, Outcome
from claimcheck.rules.sentences import Step, quantity
from claimcheck.rules.survey import Survey


def stated_growth(survey: Survey, options: NoOptions) -> Iterator[Group]:
    """agree (compatible for a bound) where the amounts give the stated percentage; where the grammar leaves no doubt that the
    three belong together, tension or conflict where they do not. Changes of percentages are left to percent-and-point."""
    for step in survey.steps:
        if quantity(step.change).unit == "percent":
            found = growth(quantity(step.now), quantity(step.then))
            judged = found and _judge(step, found)
            if judged:
                yield Group((step.change, step.now, step.then), judged)
    yield from yearly_growth(survey)


def _judge(step: Step, found: Derived) -> Outcome | None:
    stated = signed(step.change, found)
    verdict = judge(found, stated)
    told = step.certain and quantity(step.now).unit != "percent"
    if told and (verdict not in ("agree", "compatible") or not contains(stated.soft, found.value)):
        other = share_of_new_base(quantity(step.now), quantity(step.then))
        if other and (other.value == stated.value or (verdict in ("tension", "conflict") and meets(other.soft, stated.soft))):
            return outcome(found, step.change, "conflict", f"{quantity(step.change).text} is the share of the new amount, not of the old")
    if verdict in ("agree", "compatible"):
        return None if _points(step) else outcome(found, step.change, verdict)
    # The same size the other way is a matter of words: a currency that falls takes more of itself to buy another.
    return outcome(found, step.change, verdict) if told and found.value * (stated.value or 0) >= 0 else None


def _points(step: Step) -> bool:
    """Whether the same figure is the difference of two percentages: then it is not said which of the two is meant."""
    now, then = quantity(step.now), quantity(step.then)
    found = difference(now, then) if now.unit == "percent" else None
    return found is not None and judge(found, signed(step.change, found)) == "agree"


CHECK = Check(NoOptions, among=stated_growth)
