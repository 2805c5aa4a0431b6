"""When a verdict may be as grave as the amounts have it: a false conflict costs more than one that is missed."""

from __future__ import annotations

from msgspec.structs import replace

from claimcheck.knowledge.names import kind_of
from claimcheck.model import MOVING, Alignment
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import grows, slot, state, telling

EXPECTED = frozenset(("forecast", "plan"))


def cautious(outcome: Outcome, pair: Alignment, check: Check) -> Outcome | None:
    """The outcome as it may be shown. Nothing grave is said where measure, modality, scope or form is only guessed, nor a conflict where
    it is not known whose the numbers are or, across articles, for when: unless all that stands round them says that the two
    go together. Where an article has no date it is tension, and a date would settle it."""
    if outcome.verdict not in ("conflict", "tension"):
        return outcome
    if check.slip or outcome.vouched:
        return outcome if state(pair, "metric") != "unknown" or telling(pair) else None
    if "unknown" in (state(pair, "metric"), state(pair, "scope"), state(pair, "form")) or _not_as_sure(pair, check):
        return None
    if not (check.parts or check.dates) and (_other_grain(pair) or _unmeasured(pair)):
        return None
    if outcome.verdict == "tension":
        return None if _another_moment(pair) and not check.dates else outcome
    fit = state(pair, "partner") == "same" and _named(pair)
    if state(pair, "subject") == "unknown" and not fit:
        return _grown(outcome) if state(pair, "opening") == "same" and grows(pair) else None
    if pair.left.document == pair.right.document or check.dates or check.parts or state(pair, "period") == "same":
        return outcome
    return _undated(outcome, pair, fit)


def _not_as_sure(pair: Alignment, check: Check) -> bool:
    """Whether the two are told as things of another kind. What is planned for one time and expected for another is one thing
    with two dates."""
    return state(pair, "modality") == "unknown" and not (check.dates and {pair.left.modality, pair.right.modality} == EXPECTED)


def _grown(outcome: Outcome) -> Outcome:
    """What two articles begin with, of the same day or of none: one of them may be the later."""
    return replace(outcome, verdict="tension", settle="which report is the later one")


def _undated(outcome: Outcome, pair: Alignment, fit: bool) -> Outcome | None:
    days, period = slot(pair, "as of"), slot(pair, "period")
    if days.left and days.right:
        return outcome if (fit or _of_one_day(pair)) and not _another_moment(pair) else None
    if fit and period.weight > 0 and (state(pair, "articles") == "same" or (state(pair, "subject") == "same" and not grows(pair))):
        return outcome  # one report told twice: the period that neither names is the same
    if not fit and period.weight < 0:
        return None
    return replace(outcome, verdict="tension", settle="the period that each side means: give the articles a date")


def _of_one_day(pair: Alignment) -> bool:
    """Whether articles of one day on one thing both name whose stock it is, and no other time: what it is that day."""
    stocks = pair.left.flow == pair.right.flow == "stock" and state(pair, "articles") in ("related", "same")
    days, subject = slot(pair, "as of"), slot(pair, "subject")
    timed = pair.left.period or pair.right.period
    return stocks and not timed and days.left == days.right and subject.state == "same" and subject.weight >= slot(pair, "metric").weight


def _another_moment(pair: Alignment) -> bool:
    """Whether two articles with dates may speak of two moments of what moves; on one day that is only what still goes on."""
    days = slot(pair, "as of")
    across = pair.left.document != pair.right.document and days.left and days.right and (days.left != days.right or grows(pair))
    settled = state(pair, "period") == "same" and not any(c.period and c.period.grain == "day" for c in (pair.left, pair.right))
    return bool(across) and not settled and not {pair.left.flow, pair.right.flow}.isdisjoint(MOVING)


def _unmeasured(pair: Alignment) -> bool:
    """Whether neither side says what it measures; or only what it counts, and it is not known whose, or it is a person's, who
    owns no things by the piece: then he is only named beside them."""
    if pair.left.metric or pair.right.metric or pair.left.quantity is None:
        return False
    persons = "person" in (kind_of(pair.left.subject or ""), kind_of(pair.right.subject or ""))
    return None in (pair.left.head, pair.right.head) or persons or state(pair, "subject") == "unknown"


def _other_grain(pair: Alignment) -> bool:
    """Whether one side is told for a quarter, say, and the other for a year, and it is not known which."""
    periods = [c.period for c in (pair.left, pair.right) if c.period and c.period.grain != "unstated"]
    return len(periods) == len({p.grain for p in periods}) == 2 and any(p.start is None for p in periods)


def _named(pair: Alignment) -> bool:
    """Whether both sides say what they measure, and neither is only what the other is compared with."""
    compared = [c.form == "comparison" for c in (pair.left, pair.right)]
    return compared[0] == compared[1] and None not in (pair.left.metric or pair.left.head, pair.right.metric or pair.right.head)
