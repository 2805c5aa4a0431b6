"""The status of each number and date of a draft, from what the sources say where it should stand, and anywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter

from msgspec import Struct

from claimcheck.knowledge.tables import names
from claimcheck.model import Alignment, Claim, Finding, Member, Proposal, Quantity, Status, Support
from claimcheck.verification import dates
from claimcheck.verification.pairs import DATE, LIMITS, TIME, Arithmetic, backs, conflicts, spread, translated, word
from claimcheck.verification.worked import ITEM, Worked, one_more, parted, worked

Quote = Callable[[Claim, str], Member]
SCORE = attrgetter("score")
TELLING = 3
# Numbers that many write in words or leave out; they are held against their partner, and not missed where there is none.
SLIGHT = frozenset(("ordinal", "label", ITEM, TIME))
PAIR = 2
GENERIC = names("scales")["generic_units"]
PLACES = names("scales")["order_units"]
COUNTED = GENERIC | {"person"}


class Decided(Struct, frozen=True):
    """The status of a number of the draft, and the pair that decides it, or comes nearest, or how the number was worked out."""

    proposal: Proposal
    status: Status
    pair: Alignment | None
    worked: Worked | None = None


def decide(proposals: tuple[Proposal, ...], lists: Mapping[int, Worked], arithmetic: Arithmetic) -> tuple[Decided, ...]:
    """One status a number, in order; none for a number that is no more than a word and that no source has. `lists` tells how many
    things the sources list."""
    backed = _backed(proposals, arithmetic)
    told = {pair.right.id for pair in backed.values()}
    against = _against([p for p in proposals if p.claim.id not in backed], told, arithmetic)
    decided = [_derived(_decided(p, backed, against), (lists, told), arithmetic) for p in proposals]
    return tuple([d for d in decided if d.status == "supported" or not slight(d, told)])


def support(decided: tuple[Decided, ...], member: Quote, findings: tuple[Finding, ...]) -> tuple[Support, ...]:
    """What was decided, with the places: `member` quotes a claim in the role "draft" or "source"."""
    said = {m.claim: f.id for f in findings for m in f.members if m.role == "draft"}
    return tuple([_support(d, member, said.get(d.proposal.claim.id)) for d in decided])


def slight(given: Decided, told: set[str]) -> bool:
    """Whether nobody would look for a number in the sources: the one of "one of them", the two of "the two of them", the 4 in the
    name of a thing, the day of a text that has another day of writing. `told`: the numbers of the sources that the draft tells."""
    claim, status = given.proposal.claim, given.status
    quantity = claim.quantity
    if quantity is None:
        return False
    spelled = not any(c.isdigit() for c in quantity.text)
    if quantity.value == 1 and spelled:
        return word(quantity) or status == "unsupported"
    if status != "unsupported":
        return False
    if quantity.kind in SLIGHT or quantity.unit in PLACES or (quantity.kind == DATE and dates.relative(claim)):
        return True
    alone = _alone(given.proposal, told) if spelled else given.proposal.partner is None
    return alone and quantity.hedge == "none" and _implied(quantity, spelled)


def _alone(given: Proposal, told: set[str]) -> bool:
    """Whether no number of a source stands beside one of the draft that is not told by another."""
    return given.partner is None or given.partner.right.id in told


def _implied(quantity: Quantity, spelled: bool) -> bool:
    """Whether a number that none of the sources stands beside is one that many leave to other words: both, no one, the numeral within
    a word of Chinese."""
    if quantity.value is None or quantity.value > PAIR:
        return spelled and quantity.unit is None and len(quantity.text) == 1
    return quantity.unit is None or quantity.unit in (COUNTED if spelled else GENERIC)


def _backed(proposals: tuple[Proposal, ...], arithmetic: Arithmetic) -> dict[str, Alignment]:
    """For each number that a source makes true the pair: its partner, else an equal number anywhere, unless that is another's."""
    backed = {p.claim.id: p.partner for p in proposals if p.partner is not None and (backs(p.partner, arithmetic) or spread(p, arithmetic))}
    found = {p.claim.id: c for p in proposals if p.claim.id not in backed and (c := _elsewhere(p, arithmetic)) is not None}
    for _ in range(2 if found else 0):  # what is told elsewhere is no partner any more of those that are looked at again
        told = {pair.right.id for pair in backed.values()}
        backed |= {p.claim.id: c for p in proposals if (c := found.get(p.claim.id)) is not None and not _swapped(p, c, told)}
    return backed


def _elsewhere(given: Proposal, arithmetic: Arithmetic) -> Alignment | None:
    """The likeliest number of all sources that makes one of the draft true."""
    least, loose = _least(given.claim), LIMITS["loose"]
    for pair in given.candidates:
        if pair.score >= (least if _one_kind(pair) else loose) and not dates.loose(pair) and backs(pair, arithmetic):
            return pair
    return None


def _one_kind(pair: Alignment) -> bool:
    """Whether an equal number is no bare one of a single figure in the words of the draft's language, which are met by accident."""
    one, two = pair.left.quantity, pair.right.quantity
    if one is None or two is None or one.kind == two.kind or translated(pair) or DATE in (one.kind, two.kind):
        return True
    return one.precision is None or one.precision.figures > 1


def _least(claim: Claim) -> int:
    """From which sum an equal number is support: a number of three figures and more is seldom met by accident."""
    return LIMITS["telling"] if _telling(claim) else LIMITS["support"]


def _telling(claim: Claim) -> bool:
    precision = claim.quantity.precision if claim.quantity else None
    return precision is not None and precision.figures >= TELLING


def _swapped(given: Proposal, found: Alignment, told: set[str]) -> bool:
    """Whether an equal number is another's, and this one should be what its partner is."""
    partner = given.partner
    if partner is None or partner.right.id in told or given.margin < LIMITS["margin"]:
        return False
    kind = given.claim.quantity.kind if given.claim.quantity else DATE
    if kind in SLIGHT or (kind == DATE and dates.stand(given.claim, partner.right) is None):
        return False
    return partner.open and partner.score - found.score >= LIMITS["swapped"]


def _against(rest: list[Proposal], told: set[str], arithmetic: Arithmetic) -> dict[str, Alignment]:
    """For each of the other numbers the one of a source that it should be and is not: of those that the draft has not told, where
    no other comes near. The best pair first, one for one."""
    pairs = sorted([c for p in rest for c in p.candidates if c.right.id not in told], key=SCORE, reverse=True)
    against: dict[str, Alignment] = {}
    taken: set[str] = set()
    for pair in pairs:
        if pair.left.id not in against and pair.right.id not in taken:
            against[pair.left.id] = pair
            taken.add(pair.right.id)
    found = {i: pair for i, pair in against.items() if _clear(pair, pairs) and conflicts(pair, arithmetic)}
    if not found:
        return found
    moved = _moved(list(found.values()), list(against.values()))
    return {i: pair for i, pair in found.items() if _sentences(pair) not in moved}


def _moved(found: list[Alignment], rest: list[Alignment]) -> set[object]:
    """The sentences that tell of another day than the source, and of other numbers: both may be right, each for its day."""
    dated = {_sentences(p) for p in found if p.left.quantity and p.left.quantity.kind == DATE}
    return dated & {_sentences(p) for p in rest if _other_figure(p)}


def _other_figure(pair: Alignment) -> bool:
    one, two = pair.left.quantity, pair.right.quantity
    return one is not None and two is not None and DATE not in (one.kind, two.kind) and one.kind == two.kind and one.value != two.value


def _sentences(pair: Alignment) -> object:
    return pair.left.part, pair.left.sentence, pair.right.document, pair.right.part, pair.right.sentence


def _clear(pair: Alignment, pairs: list[Alignment]) -> bool:
    """Whether a pair is likely, and more so than any other of either of its numbers."""
    if not pair.open:
        return pair.score >= LIMITS["last"] and _last(pair, pairs)
    near = pair.score - LIMITS["margin"]
    return not any(p.score > near and p is not pair and (p.left is pair.left or p.right is pair.right) for p in pairs)


def _last(pair: Alignment, pairs: list[Alignment]) -> bool:
    """Whether two numbers are what is left of two sentences once all others are told: one of them must be the other."""
    rivals = [p for p in pairs if p is not pair and (p.left is pair.left or p.right is pair.right)]
    alone = all(p.score < pair.score - LIMITS["margin"] and _unlike(p) for p in rivals)
    return alone and any(s.name == "sentence_only" for s in pair.slots) and translated(pair)


def _unlike(pair: Alignment) -> bool:
    """Whether one side is a date and the other none."""
    kinds = [c.quantity.kind for c in (pair.left, pair.right) if c.quantity]
    return kinds.count(DATE) == 1


def _decided(given: Proposal, backed: dict[str, Alignment], against: dict[str, Alignment]) -> Decided:
    if (pair := backed.get(given.claim.id)) is not None:
        return Decided(given, "supported", pair)
    if (pair := against.get(given.claim.id)) is not None:
        return Decided(given, "contradicted", pair)
    partner = given.partner
    return Decided(given, "unsupported", partner if partner is not None and partner.score >= LIMITS["nearest"] else None)


def _derived(given: Decided, known: tuple[Mapping[int, Worked], set[str]], arithmetic: Arithmetic) -> Decided:
    """The same, or supported where the number follows from others: not a coarse one where a source retells the statement otherwise.
    `known`: how many things the sources list, and which of their numbers the draft tells."""
    lists, told = known
    if given.status != "supported" and (more := one_more(given.proposal, told)) is not None:
        return Decided(given.proposal, "supported", None, more)
    retold = given.status == "contradicted" and given.pair is not None and given.pair.score >= LIMITS["retold"]
    retold = retold and not _telling(given.proposal.claim)
    found = None if given.status == "supported" or retold else worked(given.proposal, lists, arithmetic)
    if found is None and given.status == "contradicted" and given.pair is not None:
        found = parted(given.proposal, given.pair, told, arithmetic)
    return given if found is None else Decided(given.proposal, "supported", None, found)


def _support(given: Decided, member: Quote, finding: str | None) -> Support:
    sources = given.worked.sources if given.worked else () if given.pair is None else (given.pair.right,)
    members = (member(given.proposal.claim, "draft"), *(member(c, "source") for c in sources))
    return Support(given.proposal.claim, given.status, members, given.worked.words if given.worked else None, finding)
