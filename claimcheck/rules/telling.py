"""What the rules say of the numbers of a draft, once it is decided what the sources make of each."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.intervals import Policy
from claimcheck.model import Alignment, Claim, Finding, Slot, Status, Verdict
from claimcheck.rules.engine import Speakers, speak, speakers
from claimcheck.rules.grouping import group
from claimcheck.rules.library import Library
from claimcheck.rules.outcome import Hit, Outcome
from claimcheck.rules.relation import brought, gap
from claimcheck.rules.rule import Rule, Rules

# The verdicts of a rule that are in keeping with a status.
FITTING: dict[Status, frozenset[Verdict | None]] = {
    "supported": frozenset(("agree", "compatible")), "contradicted": frozenset(("conflict",)),
    "unsupported": frozenset(("tension", "compatible")),
}  # fmt: skip
CONTRADICTED, UNSUPPORTED = "contradicted-number", "unsupported-number"
# What the number beside its source settles: that both are of one thing.
SETTLED = tuple(Slot(name, "same", None, None) for name in ("metric", "subject", "period", "scope", "modality", "articles"))
SURE = 60
# How a message begins that has neither a subject nor a metric to name.
NAMELESS = "? ?: "
# The tags of rules that look at two amounts and at nothing else.
KINDS = frozenset(("value", "slip"))


class Told(Struct, frozen=True):
    """A number of a draft, what became of it, and the pair that decided that."""

    claim: Claim
    status: Status
    pair: Alignment | None


def tell(given: Iterable[Told], rules: Rules[Policy], library: Library, draft: str) -> tuple[Finding, ...]:
    """The findings of a draft, the gravest first; each number is in one, but a date that is supported in none."""
    told = _Telling(_voices(rules), library)
    hits = [hit for one in given if (hit := told.hit(one))]
    return tuple([_directed(f, draft) for f in group(hits, library)])


def _directed(finding: Finding, draft: str) -> Finding:
    """A finding whose members are of the draft or of a source, the draft first in what is shown."""
    members = tuple([replace(m, role="draft" if m.document == draft else "source") for m in finding.members])
    primary = next((i for i, m in enumerate(members) if m.role == "draft"), 0)
    return replace(finding, members=members, primary=primary, message=finding.message.removeprefix(NAMELESS))


class _Voices(Struct, frozen=True, eq=False):
    """The rules that look at two amounts, and the first rule of each check."""

    speakers: Speakers
    named: dict[str, Rule]


@functools.lru_cache(maxsize=8)
def _voices(rules: Rules[Policy]) -> _Voices:
    return _Voices(speakers(rules, KINDS), {rule.check: rule for rule in reversed(rules.rules) if rule.enabled})


class _Telling:
    def __init__(self, voices: _Voices, library: Library) -> None:
        self.speakers, self.named, self.library = voices.speakers, voices.named, library

    def hit(self, told: Told) -> Hit | None:
        """Of the rules that see the pair the first, where it says what the status says; else the rule that says no more."""
        pair = told.pair
        dated = told.claim.quantity is None or told.claim.quantity.kind == "date"
        if pair is not None and not dated:
            said = self._said(pair, told.status)
            if said is not None and said.outcome.verdict in FITTING[told.status]:
                return said
        if told.status == "supported":
            return None
        return self._plain(told)

    def _said(self, pair: Alignment, status: Status) -> Hit | None:
        left, right = pair.left.quantity, pair.right.quantity
        if left is None or right is None or right.kind == "date":
            return None
        both = brought(left, right)
        same = self.named.get("same-value")
        if status == "supported" and both and same and both[0].value is not None and both[0].value == both[1].value:
            return Hit(same, Outcome("agree", gap(*both)), (pair.left, pair.right), SURE)
        settled = replace(pair, slots=SETTLED, score=SURE, reason=None if both else "currency")
        return speak(settled, self.speakers, self.library)

    def _plain(self, told: Told) -> Hit | None:
        rule = self.named.get(CONTRADICTED if told.status == "contradicted" else UNSUPPORTED)
        if rule is None:
            return None
        if told.status == "contradicted" and told.pair is not None:
            return Hit(rule, Outcome("conflict"), (told.claim, told.pair.right), told.pair.score)
        return Hit(rule, Outcome(None), (told.claim,), SURE)
