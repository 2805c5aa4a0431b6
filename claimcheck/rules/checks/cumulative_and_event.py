"""What has gathered so far is no less than any one piece of it."""

from claimcheck.knowledge.metrics import metric
from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import AHEAD, amounts, same_measure, span, state


def cumulative_and_event(pair: Alignment, options: NoOptions) -> Outcome | None:
    """conflict where all that has gathered is certainly less than one event that it takes in; nothing where it fits."""
    if pair.reason != "flow" or not same_measure(pair) or state(pair, "subject") != "same":
        return None
    if {pair.left.modality, pair.right.modality} & AHEAD or not _takes_in(pair) or not _gathers(pair):
        return None
    left, right = amounts(pair)
    whole, part = (left, right) if pair.left.flow == "cumulative" else (right, left)
    if whole.hard.high is None or part.hard.low is None or part.hard.low < whole.hard.high:
        return None
    return Outcome("conflict", f"{span(whole.hard)} in all, {span(part.hard)} at once", "the sum so far cannot be less than one part of it")


def _gathers(pair: Alignment) -> bool:
    """Whether the two are of something that adds up; shares and rates do not."""
    measure = metric(pair.left.metric) if pair.left.metric else None
    return measure is None or measure.flow not in ("ratio", "rate", "stock", "duration")


def _takes_in(pair: Alignment) -> bool:
    """Whether the one falls into the time over which the other gathered."""
    whole, part = (pair.left, pair.right) if pair.left.flow == "cumulative" else (pair.right, pair.left)
    since, when = whole.period, part.period
    if since is None or when is None or since.start is None or since.end is None or when.start is None or when.end is None:
        return False
    return since.start <= when.start and (since.flag == "since" or when.end <= since.end)


CHECK = Check(NoOptions, cumulative_and_event, over=("flow",), parts=True)
