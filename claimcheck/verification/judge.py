"""The status of each number and date of a draft, from what the sources say where it should stand, and anywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from claimcheck.intervals import meets
from claimcheck.knowledge.tables import integers
from claimcheck.model import Alignment, Claim, Finding, Member, Proposal, Quantity, Status, Support, Verdict
from claimcheck.verification import amounts, dates

Brought = Callable[[Quantity, Quantity], tuple[Quantity, Quantity] | None]
Quote = Callable[[Claim, str], Member]
LIMITS: Mapping[str, int] = integers("gate")["sentence_thresholds"]
DATE, TIME = "date", "time"
# Numbers that many write in words or leave out; they are held against their partner, and not missed where there is none.
SLIGHT = frozenset(("ordinal", "label", TIME))


class Arithmetic(Struct, frozen=True):
    """What the rules know of amounts: `brought` brings two to one unit (None where there is none), `verdict` is that of their
    intervals."""

    brought: Brought
    verdict: Callable[[Quantity, Quantity], Verdict]


class Decided(Struct, frozen=True):
    """The status of a number of the draft, and the pair that decides it."""

    proposal: Proposal
    status: Status
    pair: Alignment | None


def decide(proposals: tuple[Proposal, ...], arithmetic: Arithmetic) -> tuple[Decided, ...]:
    """One status a number, in order; none for a number that is no more than a word (one of them) and that no source has."""
    judged = _Judged(proposals, arithmetic)
    decided = [Decided(p, *judged.status(p)) for p in proposals]
    return tuple(d for d in decided if d.status == "supported" or not slight(d.proposal.claim, d.status))


def support(decided: tuple[Decided, ...], member: Quote, findings: tuple[Finding, ...]) -> tuple[Support, ...]:
    """What was decided, with the places: `member` quotes a claim in the role "draft" or "source"."""
    said = {m.claim: f.id for f in findings for m in f.members if m.role == "draft"}
    return tuple(_support(d, member, said.get(d.proposal.claim.id)) for d in decided)


def _support(given: Decided, member: Quote, finding: str | None) -> Support:
    sources = () if given.pair is None else (member(given.pair.right, "source"),)
    return Support(given.proposal.claim, given.status, (member(given.proposal.claim, "draft"), *sources), finding=finding)


def slight(claim: Claim, status: Status) -> bool:
    """Whether nobody would look for a number in the sources: the one of "one of them", the 4 in the name of a thing, the day of
    a text that has another day of writing."""
    quantity = claim.quantity
    if quantity is None:
        return False
    if quantity.value == 1 and not any(c.isdigit() for c in quantity.text):
        return quantity.unit is None or status == "unsupported"
    loose = quantity.kind in SLIGHT or (quantity.kind == DATE and dates.relative(claim))
    return loose and status == "unsupported"


def _loosely(draft: Quantity, source: Quantity) -> tuple[Quantity, Quantity] | None:
    """Two amounts as they stand, where one is of a kind that may render the other's, or of a currency that is only guessed."""
    kinds = {draft.kind, source.kind}
    loose = draft.doubt is not None or source.doubt is not None if kinds == {"money"} else len(kinds) > 1 and "percent" not in kinds
    return (draft, source) if loose else None


class _Judged:
    """What is known of all numbers of a draft together: which of the sources' numbers are told in it already."""

    def __init__(self, proposals: tuple[Proposal, ...], arithmetic: Arithmetic) -> None:
        self.arithmetic = arithmetic
        self.told = {p.partner.right.id: p for p in proposals if p.partner is not None and self.backs(p.partner)}
        self.wanted: dict[str, list[tuple[Proposal, int]]] = {}
        for proposal in proposals:
            for candidate in proposal.candidates:
                self.wanted.setdefault(candidate.right.id, []).append((proposal, candidate.score))

    def backs(self, pair: Alignment) -> bool:
        """Whether the right side makes the left one true: not where what it is of is known to be another."""
        draft, source = pair.left.quantity, pair.right.quantity
        if pair.reason is not None or draft is None or source is None:
            return False
        if DATE in (draft.kind, source.kind):
            return dates.stand(pair.left, pair.right) == "agree"
        if draft.kind == source.kind == TIME:
            return meets(draft.hard, source.hard)
        both = self.arithmetic.brought(draft, source) or _loosely(draft, source)
        return both is not None and amounts.backs(both[1], both[0])

    def conflicts(self, pair: Alignment) -> bool:
        """Whether both sides cannot be true of one thing, as far as they are of one."""
        draft, source = pair.left.quantity, pair.right.quantity
        if pair.reason is not None or draft is None or source is None:
            return False
        if DATE in (draft.kind, source.kind):
            return dates.stand(pair.left, pair.right) == "conflict"
        if draft.kind == source.kind == TIME:
            return not meets(draft.hard, source.hard)
        both = self.arithmetic.brought(draft, source)
        if both is None:
            return _loosely(draft, source) is None and draft.value is not None and draft.value == source.value
        if self.arithmetic.verdict(*both) == "conflict":
            return True
        return pair.score >= LIMITS["retold"] and amounts.retold(both[1], both[0])

    def status(self, given: Proposal) -> tuple[Status, Alignment | None]:
        """The status of a number, and the pair that decides it."""
        partner = given.partner
        if partner is not None and self.backs(partner):
            return "supported", partner
        elsewhere = next((c for c in given.candidates if c.score >= LIMITS["support"] and self.backs(c)), None)
        clear = partner is not None and partner.score >= LIMITS["contradicted"] and self._clear(given, partner)
        if elsewhere is not None and not (clear and partner and self._swapped(elsewhere, partner)):
            return "supported", elsewhere
        if clear and partner is not None and self.conflicts(partner) and partner.right.id not in self._others(given):
            return "contradicted", partner
        return "unsupported", partner

    def _clear(self, given: Proposal, partner: Alignment) -> bool:
        """Whether no other number comes near to being the partner, but for those that the draft has told already."""
        if given.margin >= LIMITS["margin"]:
            return True
        others = self._others(given)
        near = [c for c in given.candidates if c is not partner and c.score > partner.score - LIMITS["margin"]]
        rivals = [p for p in self.wanted.get(partner.right.id, ()) if p[0] is not given and p[1] > partner.score - LIMITS["margin"]]
        return all(c.right.id in others for c in near) and all(self.settled(p) for p, _ in rivals)

    def settled(self, given: Proposal) -> bool:
        """Whether a number of the draft has a partner that backs it."""
        return given.partner is not None and self.told.get(given.partner.right.id) is given

    def _swapped(self, elsewhere: Alignment, partner: Alignment) -> bool:
        """Whether an equal number is another's, and this one should be what its partner is."""
        return partner.score - elsewhere.score >= LIMITS["swapped"]

    def _others(self, given: Proposal) -> set[str]:
        return {identity for identity, p in self.told.items() if p is not given}
