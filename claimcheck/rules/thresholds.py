"""How much evidence that two claims speak of one thing a verdict asks for, in points of the gate."""

from __future__ import annotations

from claimcheck.knowledge.tables import integers
from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import least_figures, named, near, state, telling


def threshold(outcome: Outcome, alignment: Alignment, check: Check) -> int:
    """A graver verdict needs more evidence that both claims speak of one thing; a slip of telling figures brings its own."""
    thresholds = integers("gate")["thresholds"]
    if check.figures and outcome.verdict == "agree" and telling(alignment):
        return thresholds["figures"]
    if check.slip or outcome.vouched:
        return thresholds[_slip(alignment)]
    if check.parts and state(alignment, "period") == "related":
        return thresholds["parts"]
    if outcome.verdict == "tension" and _of_one_report(alignment):
        return thresholds["tension_twins"]
    if outcome.verdict == "tension" and not check.dates and alignment.reason is None and _likely_one(alignment):
        return thresholds["tension_near"]
    return thresholds["dates"] if alignment.reason == "period" else thresholds[outcome.verdict or ""]


def _of_one_report(alignment: Alignment) -> bool:
    """Whether two dated tellings of one report give one measure for one time, and neither sentence says whose it is: it is of
    what both are about."""
    states = {s.name: s for s in alignment.slots}
    dated = states["as of"].left and states["as of"].right
    twins = states["articles"].weight >= integers("gate")["article"]["articles_twins"]
    return (
        bool(dated)
        and twins
        and states["metric"].state == "same"
        and states["period"].weight > 0
        and alignment.reason is None
        and not (named(alignment.left) or named(alignment.right))
    )


def _likely_one(alignment: Alignment) -> bool:
    """Whether two articles on one thing give one measure, and amounts so near each other that they are hardly two by chance."""
    states = {s.name: s for s in alignment.slots}
    settled = states["metric"].state == states["scope"].state == states["form"].state == "same" and states["period"].weight >= 0
    return settled and states["articles"].state in ("related", "same") and near(alignment)


def _slip(alignment: Alignment) -> str:
    """The threshold of equal figures: the more of them, and the better what stands round them fits, the lower it is."""
    if telling(alignment):
        return "slips"
    if _two_figures(alignment):
        return "slips_plain"
    return "slips_partner" if state(alignment, "partner") == state(alignment, "metric") == "same" else "conflict"


def _two_figures(alignment: Alignment) -> bool:
    """Whether two equal figures are told of one metric of one subject, or of either in articles on one thing."""
    states = {s.name: s.state for s in alignment.slots}
    both = states["metric"] == states["subject"] == "same" and alignment.left.document != alignment.right.document
    related = states["articles"] in ("related", "same") and "same" in (states["metric"], states["subject"])
    return least_figures(alignment) >= 2 and (both or related)
