"""What an article says besides, and what that makes of a pair: a number that it tells of another time, or that its text has too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from claimcheck.intervals import meets
from claimcheck.model import Claim
from claimcheck.rules.grouping import GRAVE
from claimcheck.rules.outcome import Hit
from claimcheck.rules.relation import brought
from claimcheck.rules.sentences import quantity

Told = dict[tuple[str, str | None], list[Claim]]


def kept(hits: list[Hit], claims: Iterable[Claim]) -> list[Hit]:
    """The hits without those that what is said besides takes apart: a number without a time is not held against
    one of some other time where that one's article has one without a time as well; nor a headline against an amount of the text
    where another amount of the text is the headline's."""
    doubtful = [h for h in hits if (h.outcome.verdict in GRAVE or _of_happenings(h)) and not h.among and h.claims[0].quantity]
    if not doubtful:
        return hits
    wanted = {(c.document, c.metric) for h in doubtful for c in h.claims}
    told: Told = defaultdict(list)
    for claim in claims:
        if claim.quantity is not None and claim.form != "change" and (claim.document, claim.metric) in wanted:
            told[claim.document, claim.metric].append(claim)
    dropped = {id(h) for h in doubtful if _another_time(h, told) or _in_the_text(h, told)}
    return [h for h in hits if id(h) not in dropped] if dropped else hits


def _of_happenings(hit: Hit) -> bool:
    """Whether a bound on what happened is held against what happened in some year: they fit, and have nothing to do with each other."""
    years = [c for c in hit.claims if c.period is not None and c.period.grain == "year"]
    return hit.outcome.verdict == "compatible" and len(years) == 1 and all(c.flow == "event" for c in hit.claims)


def _another_time(hit: Hit, told: Told) -> bool:
    for timeless, timed in (hit.claims, hit.claims[::-1]):
        if _own_time(timed) and not _own_time(timeless) and timed.metric == timeless.metric and timed.form != "change":
            others = (c for c in told[timed.document, timed.metric] if c.id not in (timed.id, timeless.id))
            beside = [c for c in others if not _own_time(c) and _subject(c, timed) and c.form == timeless.form]
            if timeless.document == timed.document:  # it may be the only one without a time that the article has
                beside = [c for c in beside if _fits(c, timeless)]
            if any(_another(c, timed) for c in beside):
                return True
    return False


def _in_the_text(hit: Hit, told: Told) -> bool:
    one, two = hit.claims
    if one.document != two.document or {one.place, two.place} != {"headline", "body"}:
        return False
    headline = one if one.place == "headline" else two
    others = (c for c in told[one.document, headline.metric] if c.place == "body" and c.id not in (one.id, two.id))
    return any(c.form in (headline.form, "part") and _fits(c, headline) and not _another(c, headline) for c in others)


def _own_time(claim: Claim) -> bool:
    """Whether the text names the days of a claim."""
    return claim.period is not None and claim.period.span is not None and claim.period.start is not None


def _subject(one: Claim, two: Claim) -> bool:
    return one.subject is None or two.subject is None or one.subject == two.subject


def _another(one: Claim, two: Claim) -> bool:
    """Whether nobody would take two amounts of one kind for the same one told twice."""
    both = brought(quantity(one), quantity(two))
    return both is not None and not meets(both[0].soft, both[1].soft)


def _fits(one: Claim, two: Claim) -> bool:
    both = brought(quantity(one), quantity(two))
    return both is not None and meets(both[0].hard, both[1].hard)
