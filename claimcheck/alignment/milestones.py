"""The slots of two milestones: claims without an amount, of which the dates are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from claimcheck.alignment import about, timing
from claimcheck.alignment.context import Context
from claimcheck.alignment.weighed import Weighed
from claimcheck.knowledge.names import kind_of
from claimcheck.languages.fold import fold
from claimcheck.model import Claim, Part

Key = tuple[str, str | None, str | None]
PARTS: tuple[Part, ...] = ("title", "text")
# Whose things they are, and no mere place.
OWNERS = frozenset(("company", "product", "organisation"))


def only_ones(claims: Iterable[Claim]) -> frozenset[Key]:
    """The documents that tell of one event of a kind and stage and of no other: (document, event, stage)."""
    told: dict[Key, set[object]] = defaultdict(set)
    for claim in claims:
        told[_key(claim)].add((claim.head, claim.period and (claim.period.start, claim.period.end)))
    return frozenset(key for key, things in told.items() if len(things) == 1)


def weigh(left: Claim, right: Claim, context: Context) -> tuple[Weighed, ...]:
    """All slots of two milestones. Whoever wrote two dates in one article knew both."""
    return (
        _event(left, right), _thing(left, right, context), about.articles(left, right, context), timing.period(left, right, context),
        timing.as_of(left, right, context), _stage(left, right), _form(left, right),
        Weighed("modality", "same", "modality_same", left.modality, right.modality),
        Weighed("article", "different" if left.document == right.document else "unknown", "", None, None),
    )  # fmt: skip


def _key(claim: Claim) -> Key:
    return claim.document, claim.metric, claim.scope


def _event(left: Claim, right: Claim) -> Weighed:
    same = left.metric == right.metric and left.quantity is right.quantity is None
    return Weighed("metric", "same" if same else "different", "metric_same" if same else "", left.metric, right.metric)


def _thing(left: Claim, right: Claim, context: Context) -> Weighed:
    """The thing must be the same: one code (K28), one kind of thing of one owner, or in two articles on one thing the only
    event of its kind in each, of nothing that the other does not name."""
    one, two = left.head or left.subject, right.head or right.subject
    owners = _owners(left, right, context)
    if (_coded(left) and _coded(right) and left.head != right.head) or _other_kind(left, right) or (owners is False and not _coded(left)):
        return Weighed("subject", "different", "", one, two)
    kin = context.akin(left, right)
    if left.head is not None and fold(left.head) == fold(right.head or "") and (owners or (kin and _coded(left))):
        return Weighed("subject", "same", "subject_named_both", one, two)
    if kin and {_key(left), _key(right)} <= context.only_ones and _in(left, right, context) and _in(right, left, context):
        return Weighed("subject", "same", "subject_named_one", one, two)
    return Weighed("subject", "unknown", "subject_unknown", one, two)


def _in(claim: Claim, other: Claim, context: Context) -> bool:
    """Whether the article of the other names the thing of a claim, where that names it."""
    texts = (context.texts.get((other.document, part), "") for part in PARTS)
    return claim.head is None or any(_word(claim.head) in fold(text) for text in texts)


def _owners(left: Claim, right: Claim, context: Context) -> bool | None:
    """Whether both sentences name one owner; None where one of them names none that is known to be one."""
    if not (about.named(left) and about.named(right)):
        return None
    if context.key(left.subject) == context.key(right.subject):
        return True
    return False if {kind_of(left.subject or ""), kind_of(right.subject or "")} <= OWNERS else None


def _coded(claim: Claim) -> bool:
    """Whether its thing is named by a code (K28), and not by a word (plant, Leipzig plant)."""
    return claim.head is not None and any(c.isdigit() for c in _word(claim.head))


def _word(head: str) -> str:
    return fold(head.rpartition(" ")[2])


def _other_kind(left: Claim, right: Claim) -> bool:
    """Two words of one script for things, neither part of the other: a bridge is no tunnel; or one word behind two names."""
    one, two = left.head, right.head
    if one is None or two is None or one == two or _coded(left) or _coded(right) or _word(one).isascii() != _word(two).isascii():
        return False
    apart = _word(one) not in _word(two) and _word(two) not in _word(one)
    return apart or (" " in one and " " in two and one.isascii() == two.isascii())


def _stage(left: Claim, right: Claim) -> Weighed:
    if left.scope == right.scope:
        return Weighed("scope", "same", "scope_same" if left.scope else "", left.scope, right.scope)
    state = "different" if left.scope and right.scope else "unknown"
    return Weighed("scope", state, "scope_one_side" if state == "unknown" else "", left.scope, right.scope)  # type: ignore[arg-type]


def _form(left: Claim, right: Claim) -> Weighed:
    """A date that was moved is news beside the one that held before."""
    same = left.form == right.form
    return Weighed("form", "same" if same else "different", "form_same" if same else "", left.form, right.form)
