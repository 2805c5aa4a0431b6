"""Which rule speaks about which pair, and how pairs become findings."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from msgspec import Struct

from claimcheck.intervals import Policy
from claimcheck.model import Alignment, Claim, Finding
from claimcheck.rules.besides import kept
from claimcheck.rules.caution import cautious
from claimcheck.rules.checks import CHECKS
from claimcheck.rules.grouping import GRAVE, group
from claimcheck.rules.library import Library
from claimcheck.rules.narrowed import told_apart
from claimcheck.rules.outcome import Check, Hit, Outcome
from claimcheck.rules.relation import state
from claimcheck.rules.rule import Rule, Rules, Where
from claimcheck.rules.survey import Survey
from claimcheck.rules.thresholds import threshold
from claimcheck.units import dimension


class Bound(Struct, frozen=True):
    """A rule with its check, and whether it looks `anywhere`."""

    rule: Rule
    check: Check
    anywhere: bool


Relation = tuple[str | None, bool, bool]
"""The slot in which two claims differ, whether one's period is part of the other's, whether they have amounts."""


def findings(alignments: Iterable[Alignment], claims: tuple[Claim, ...], rules: Rules[Policy], library: Library) -> tuple[Finding, ...]:
    """All findings, the gravest first. Of the rules that apply to a pair the first in the file speaks."""
    gathered = gather(claims, rules, library)
    told = [{c.id for c in h.claims} for h in gathered if h.outcome.verdict == "conflict"]
    hits = kept(judge(alignments, rules, library), claims)
    rivals = _rivals(hits)
    shown = [h for h in hits if h.outcome.verdict != "agree" or not (_within(h, told) or _outdone(h, rivals))]
    return group(shown + gathered, library)


def _within(hit: Hit, told: list[set[str]]) -> bool:
    """Whether a conflict shows all the claims of a hit already: what they have in common is a part of it."""
    return any({c.id for c in hit.claims} <= ids for ids in told)


def _rivals(hits: list[Hit]) -> dict[tuple[str, str], tuple[int, str]]:
    """For each claim and each document with a claim that contradicts it, the surest of these and how sure it is."""
    found: dict[tuple[str, str], tuple[int, str]] = {}
    for hit in hits:
        if hit.outcome.verdict == "conflict":
            for one, two in (hit.claims, hit.claims[::-1]):
                key, this = (one.id, two.document), (hit.score, two.id)
                found[key] = max(this, found.get(key, this))
    return found


def _outdone(hit: Hit, rivals: dict[tuple[str, str], tuple[int, str]]) -> bool:
    """Whether one of two equal numbers is surer to be told otherwise in the other's document: then that is another number."""
    for one, two in (hit.claims, hit.claims[::-1]):
        score, rival = rivals.get((one.id, two.document), (hit.score, two.id))
        if rival != two.id and score > hit.score:
            return True
    return False


def judge(alignments: Iterable[Alignment], rules: Rules[Policy], library: Library) -> list[Hit]:
    """What the rules say of each pair on which one speaks, in order; the claims of a hit are those of its pair, left first."""
    pairs = speakers(rules)
    return [hit for alignment in alignments if (hit := _first(alignment, pairs, library))]


class Speakers(dict[Relation, tuple[Bound, ...]]):
    """The rules that may speak on a pair, in order, by how its two sides stand; listed when a pair first stands so."""

    def __init__(self, bound: Iterable[Bound]) -> None:
        self._bound = tuple(bound)

    def __missing__(self, relation: Relation) -> tuple[Bound, ...]:
        reason, part, amounts = relation
        found = self[relation] = tuple([b for b in self._bound if _takes(b.check, reason, part) and (amounts or b.check.milestones)])
        return found

    def of(self, alignment: Alignment) -> tuple[Bound, ...]:
        """The rules that have to do with a pair."""
        return self[alignment.reason, _part(alignment), alignment.left.quantity is not None]


def speakers(rules: Rules[Policy], tags: frozenset[str] | None = None) -> Speakers:
    """The rules that look at pairs, each with its check; of `tags` alone, where these are given."""
    pairs = (b for b in _bind(rules) if b.check.pair)
    return Speakers(pairs if tags is None else (b for b in pairs if not tags.isdisjoint(b.rule.tags)))


def speak(alignment: Alignment, bound: Speakers, library: Library) -> Hit | None:
    """What the first rule that speaks says of a pair that is settled to be of one thing: without caution."""
    for one in bound.of(alignment):
        outcome = _outcome(one, alignment, library)
        if outcome is not None:
            return Hit(one.rule, outcome, (alignment.left, alignment.right), alignment.score)
    return None


def gather(claims: tuple[Claim, ...], rules: Rules[Policy], library: Library) -> list[Hit]:
    """What the rules say that look at all claims at once, such as those that work out a stated sum."""
    survey = Survey(claims, library)
    return [hit for b in _bind(rules) if b.check.among for hit in _among(b, survey)]


@functools.lru_cache(maxsize=8)
def _bind(rules: Rules[Policy]) -> tuple[Bound, ...]:
    return tuple([Bound(rule, CHECKS[rule.check], rule.where == Where()) for rule in rules.rules if rule.enabled])


def _first(alignment: Alignment, bound: Speakers, library: Library) -> Hit | None:
    for one in bound.of(alignment):
        outcome = _outcome(one, alignment, library)
        if outcome is not None:
            dated = cautious(outcome, alignment, one.check)
            # Milder for want of a date is no reason to ask for less.
            if dated is None or alignment.score < threshold(outcome, alignment, one.check):
                return None
            if dated.verdict in GRAVE and _told_apart(alignment, one.check, library):
                return None
            return Hit(one.rule, dated, (alignment.left, alignment.right), alignment.score)
    return None


def _told_apart(alignment: Alignment, check: Check, library: Library) -> bool:
    """Whether the words beside two amounts say that they are of two things."""
    return alignment.left.quantity is not None and not check.dates and told_apart(alignment, library)


def _takes(check: Check, reason: str | None, part: bool) -> bool:
    """Whether a check looks at claims that are known to differ in a slot, or of which one's period is part of the other's."""
    return (check.parts or not part) and (reason is None or reason in check.over or (reason == "period" and check.dates))


def _outcome(one: Bound, alignment: Alignment, library: Library) -> Outcome | None:
    """What a rule says of a pair; None where it does not look there."""
    if not one.anywhere and not _applies(one.rule.where, (alignment.left, alignment.right), library):
        return None
    return one.check.pair(alignment, one.rule.options) if one.check.pair else None


def _part(alignment: Alignment) -> bool:
    return state(alignment, "period") == "related"


def _among(one: Bound, survey: Survey) -> Iterator[Hit]:
    for found in one.check.among(survey, one.rule.options) if one.check.among else ():
        yield Hit(one.rule, found.outcome, found.claims, found.score, among=True)


def _applies(where: Where, claims: tuple[Claim, ...], library: Library) -> bool:
    """Every key of `where` must match one of its globs in every claim."""
    return all(_matches(where, claim, library) for claim in claims)


def _matches(where: Where, claim: Claim, library: Library) -> bool:
    unit = claim.quantity.unit if claim.quantity else None
    have = {
        "metric": claim.metric, "subject": claim.subject, "unit": unit, "dimension": dimension(unit), "flow": claim.flow,
        "modality": claim.modality, "scope": claim.scope, "period": claim.period.text if claim.period else None,
        "speaker": claim.speaker, "form": claim.form, "place": claim.place, "language": library.language(claim),
    }  # fmt: skip
    for key, value in have.items():
        globs = getattr(where, key)
        if globs and not any(fnmatchcase(value or "", g) for g in globs):
            return False
    return where.pattern is None or _found(where.pattern, library.sentence(claim))


def _found(pattern: str, sentence: str) -> bool:
    import regex  # slow to load, and no rule of ours asks for it

    return regex.search(pattern, sentence, timeout=20) is not None
