"""The latest period that is over, for each subject and metric: what a claim without a date is taken to speak of."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from msgspec import Struct

from claimcheck.model import Claim

HAPPENED = frozenset(("actual", "believed", "reported", "leaked"))


class Latest(Struct, frozen=True, eq=False):
    """The end of the latest period of each (subject, metric), and the documents that carry no date."""

    ends: dict[tuple[str, str], datetime.date]
    undated: frozenset[str]


def latest_periods(claims: Iterable[Claim], undated: frozenset[str]) -> Latest:
    """Looks at claims of what has happened only."""
    ends: dict[tuple[str, str], datetime.date] = {}
    for claim in claims:
        if claim.subject and claim.metric and claim.period and claim.period.end and claim.modality in HAPPENED:
            key = claim.subject, claim.metric
            ends[key] = max(ends.get(key, claim.period.end), claim.period.end)
    return Latest(ends, undated)


def speaks_of_latest(left: Claim, right: Claim, latest: Latest) -> str | None:
    """The feature of a pair of which one side names no period that can be resolved and has no dated article to say: it
    speaks of the latest period of the other's metric, and of no other. None for other pairs."""
    known, other = (left, right) if left.period and left.period.end else (right, left)
    if known.period is None or other.modality not in HAPPENED or (other.period is None and other.document not in latest.undated):
        return None
    is_latest = latest.ends.get((known.subject or "", known.metric or "")) == known.period.end
    return "period_latest" if is_latest else "period_not_latest"
