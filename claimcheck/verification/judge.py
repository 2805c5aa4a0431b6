"""The status of each number of a draft, from what every comparable claim of the sources says of it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from claimcheck.model import Claim, Interval, Member, Status, Support, Verdict


class Held(Struct, frozen=True):
    """A claim of the draft held against one of a source, and the verdict between them."""

    draft: Claim
    source: Claim
    verdict: Verdict


def support(draft: tuple[Claim, ...], held: list[Held], member: Callable[[Claim, str], Member]) -> tuple[Support, ...]:
    """One Support a claim of the draft, in order. `member` quotes a claim in the role "draft" or "source"."""
    by_claim: dict[str, list[Held]] = {}
    for one in held:
        by_claim.setdefault(one.draft.id, []).append(one)
    return tuple(_judge(claim, by_claim.get(claim.id, []), member) for claim in draft)


def _judge(claim: Claim, held: list[Held], member: Callable[[Claim, str], Member]) -> Support:
    backing = [h for h in held if h.verdict == "agree" or (h.verdict == "compatible" and as_strong(h.source, claim))]
    against = [h for h in held if h.verdict == "conflict"]
    status: Status = "supported" if backing else "contradicted" if against else "unsupported"
    named = backing or against or held[:1]
    return Support(claim, status, (member(claim, "draft"), *(member(h.source, "source") for h in named)))


def as_strong(source: Claim, draft: Claim) -> bool:
    """Whether all that the source allows is allowed by the draft: 276 is as strong as "more than 270", not the reverse."""
    if source.quantity is None or draft.quantity is None:
        return False
    return within(source.quantity.hard, draft.quantity.hard)


def within(inner: Interval, outer: Interval) -> bool:
    """Whether every value of `inner` lies in `outer`."""
    low = outer.low is None or (
        inner.low is not None and (inner.low > outer.low or (inner.low == outer.low and (outer.low_closed or not inner.low_closed)))
    )
    high = outer.high is None or (
        inner.high is not None and (inner.high < outer.high or (inner.high == outer.high and (outer.high_closed or not inner.high_closed)))
    )
    return low and high
