"""A count, a stock or an expectation that a later report puts at another amount."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from claimcheck.knowledge.tables import names
from claimcheck.model import Alignment, Slot
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import amounts, gap, one_metric, slot, state, verdict

# The characters of a day, before its time.
DAY = 10


class Options(Struct, frozen=True):
    """`ahead`: the modalities of what is yet to come, and so may be revised; `answering`: of how many days articles are that
    answer each other."""

    ahead: tuple[str, ...] = ("forecast", "estimate", "target", "plan")
    answering: int = 10


def superseded(pair: Alignment, options: Options) -> Outcome | None:
    """compatible for amounts that do not fit, of two days on which either could be right; the newer one is named."""
    left, right = amounts(pair)
    days = slot(pair, "as of")
    if (
        not one_metric(pair)
        or not days.left
        or not days.right
        or days.left == days.right
        or verdict(left, right) not in ("conflict", "tension")
    ):
        return None
    if _answers(pair, days, options):
        return None
    moves = days.weight < 0 or {pair.left.modality, pair.right.modality} <= set(options.ahead) or _counted(pair)
    return Outcome("compatible", gap(left, right), _newer(days, left.text, right.text)) if moves else None


def _answers(pair: Alignment, days: Slot, options: Options) -> bool:
    """Whether two expectations of the same days are of different people, one side of those who give no name: nobody revises what
    others expect. Or both are of one budget, which stands as it was tabled."""
    one, two = pair.left, pair.right
    crowd = "crowd" in (one.speaker, two.speaker) and one.speaker != two.speaker
    if not (crowd or one.metric in names("scales")["budgeted"]) or {one.modality, two.modality} != {"forecast"} or not _dated(days):
        return False
    left, right = (date.fromisoformat(str(day)[:DAY]) for day in (days.left, days.right))
    return abs((left - right).days) <= options.answering


def _dated(days: Slot) -> bool:
    return all(str(day)[:1].isdigit() for day in (days.left, days.right))


def _counted(pair: Alignment) -> bool:
    """Whether both count something that no metric names, in articles of two days: how many there are may change, unless both
    tell of one period or day."""
    if state(pair, "period") == "same":
        return False
    return all(c.flow == "unknown" and c.quantity and c.quantity.kind == "count" and c.form == "level" for c in (pair.left, pair.right))


def _newer(days: Slot, left: str, right: str) -> str:
    if not _dated(days):
        return "which of the two times is the later one"
    later = str(days.left) > str(days.right)
    return f"{left if later else right} is the newer, of {days.left if later else days.right}"


CHECK = Check(Options, superseded)
