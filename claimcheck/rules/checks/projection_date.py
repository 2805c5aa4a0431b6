"""One amount to be reached, two dates for it that share no day."""

from msgspec import Struct

from claimcheck.model import Alignment, Period
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import amounts, verdict


class Options(Struct, frozen=True):
    """`modalities`: how a projection is told."""

    modalities: tuple[str, ...] = ("forecast", "target", "plan", "estimate", "question", "hypothetical")


def projection_date(pair: Alignment, options: Options) -> Outcome | None:
    """conflict: the first period in which the amount is reached cannot be both."""
    if pair.reason != "period" or pair.left.metric != pair.right.metric:
        return None
    if not {pair.left.modality, pair.right.modality} <= set(options.modalities):
        return None
    left, right = amounts(pair)
    one, two = pair.left.period, pair.right.period
    if left.value != right.value or verdict(left, right) == "conflict" or one is None or two is None or one.grain == "day":
        return None
    who = " and ".join(dict.fromkeys(c.speaker for c in (pair.left, pair.right) if c.speaker and c.speaker != "crowd"))
    return Outcome(
        "conflict", f"{_years(one)} and {_years(two)} share no day", "the same amount, a time apart, read as the first year it is reached",
        f"said by {who}" if who else None, "which year was meant",
    )  # fmt: skip


def _years(period: Period) -> str:
    return " or ".join(str(a.year) for a, _ in period.any_of) if period.any_of else period.text


CHECK = Check(Options, projection_date, dates=True, parts=True)
