"""The slots of time: the periods of two claims, and the days that their articles speak from."""

from __future__ import annotations

from claimcheck.alignment.calendar import Standing, standing
from claimcheck.alignment.context import Context
from claimcheck.alignment.latest import speaks_of_latest
from claimcheck.alignment.weighed import Weighed
from claimcheck.knowledge.metrics import metric
from claimcheck.model import MOVING, Claim, State

YEAR = 366
PERIOD_FEATURES: dict[Standing, tuple[State, str]] = {
    "same": ("same", "period_same"),
    "part": ("related", "period_part"),
    "whole": ("related", "period_part"),
    "overlap": ("different", ""),
    "apart": ("different", ""),
    "same_words": ("same", "period_same_words"),
    "unstated_both": ("unknown", "period_unstated_both"),
    "unstated_one": ("unknown", "period_unstated_one"),
}


def period(left: Claim, right: Claim, context: Context) -> Weighed:
    """The periods of two claims, with the feature of how they stand and how sure each of them is."""
    state, feature = PERIOD_FEATURES[standing(left.period, right.period)]
    across = left.document != right.document
    if feature in ("period_same", "period_part"):
        state, feature = _stated(left, right, context, (state, feature))
    if feature == "period_same_words" and across:
        state, feature = "unknown", "period_unstated_both"  # "last year" of one article is not that of another
    if feature == "period_unstated_one":
        feature = speaks_of_latest(left, right, context.latest) or ("period_same_days" if _news_of_a_day(left, right, context) else feature)
    if feature == "period_unstated_both":
        feature = _unstated(left, right, context)
    return Weighed("period", state, feature, _words(left), _words(right))


def _stated(left: Claim, right: Claim, context: Context, found: tuple[State, str]) -> tuple[State, str]:
    """Periods that coincide: one that was inherited says less, and nothing inside its own article; one long past says more."""
    if any(c.period is not None and c.period.span is None for c in (left, right)):
        whole = found[1] == "period_same" and left.document != right.document
        return ("same", "period_inherited") if whole else ("unknown", "period_unstated_one")
    past = found[1] == "period_same" and _long_past(left, context) and _long_past(right, context)
    return ("same", "period_same_past") if past else found


def _news_of_a_day(left: Claim, right: Claim, context: Context) -> bool:
    """Whether one side tells what happened on a day, and the other what happened, in an article of that day or the next."""
    dated, other = (left, right) if left.period and left.period.end else (right, left)
    published, when = context.published.get(other.document), dated.period
    if published is None or when is None or when.end is None or when.grain != "day" or other.period or left.document == right.document:
        return False
    happened = left.flow == right.flow == "event" or all(of_event(c) for c in (left, right))
    return happened and 0 <= (published - when.end).days <= 1


def of_event(claim: Claim) -> bool:
    """Whether a claim measures what happened."""
    measure = metric(claim.metric) if claim.metric else None
    return measure is not None and measure.owner == "event"


def _unstated(left: Claim, right: Claim, context: Context) -> str:
    timed = _moment(left) and _moment(right)  # then they are held against each other as times that a count is as of
    if left.period and right.period and left.period.text != right.period.text and not timed:
        return "period_words_differ"
    close = left.document != right.document and context.same_days(left.document, right.document)
    return "period_same_days" if close else "period_unstated_both"


def _long_past(claim: Claim, context: Context) -> bool:
    """A day or time of its own, more than a year before the article: nothing else is meant by chance."""
    published, end = context.published.get(claim.document), claim.period.end if claim.period else None
    return published is not None and end is not None and (published - end).days > YEAR


def _words(claim: Claim) -> str | None:
    return claim.period.text if claim.period else None


def as_of(left: Claim, right: Claim, context: Context) -> Weighed:
    """Counts that grow (deaths, users, a valuation) are as of the time of day that both name, else as of the day of their
    article, unless a longer period is named."""
    clocks = [_moment(c) for c in (left, right)]
    if None not in clocks and clocks[0] != clocks[1] and {left.flow, right.flow} <= MOVING:
        return Weighed("as of", "unknown", "as_of_differs", *clocks)
    days = [context.published.get(c.document) for c in (left, right)]
    moving = {left.flow, right.flow} <= MOVING
    moves = moving and not all(c.period and c.period.start and c.period.grain not in MOMENTS for c in (left, right))
    apart = moves and days[0] != days[1] and None not in days
    return Weighed("as of", "unknown", "as_of_differs" if apart else "", *(str(d) if d else None for d in days))


def _moment(claim: Claim) -> str | None:
    """The day, as far as it is known, and the time of it that a claim is as of; None where it names no time."""
    when = claim.period
    if when is None or when.clock is None or when.flag not in AS_OF:
        return None
    return f"{when.end or when.text} {when.clock // 60:02}:{when.clock % 60:02}"


# What bounds a count: as of a time; of a day that cannot be resolved nothing else is kept.
AS_OF = frozenset(("until", "unresolved"))
MOMENTS = frozenset(("day", "week", "moment", "unstated"))
