"""What the articles state, each statement once: the rows of the table of differences."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from claimcheck.model import Claim, Finding, Member
from claimcheck.reports.index import Index
from claimcheck.reports.order import heading, ordered_members
from claimcheck.reports.reading import period_label

# The most values of an article, or of all, that are shown in one place.
MOST_VALUES = 4
LOWER = ("over", "at_least", "reach")
UPPER = ("under", "at_most", "up_to")


class Statement(Struct, eq=False):
    """Members that say the same of the same period; `member` is the one to quote, `speaker` whoever is named for any."""

    member: Member
    speaker: str | None
    times: int = 1


class Part(Struct):
    """Statements of one article or all, not shown in the parts before, with the findings that speak of nothing newer."""

    statements: list[Statement]
    findings: list[Finding]


class Group(Struct):
    """The findings about one subject, metric and period."""

    label: str
    findings: list[Finding]
    parts: list[Part]
    periods: int


def groups(findings: Iterable[Finding], index: Index, *, apart: bool) -> list[Group]:
    """The findings by what they are about, in the order of the first of each; `apart`: each article states for itself."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(heading(finding, index), []).append(finding)
    return [_group(label, some, index, apart) for label, some in found.items()]


def _group(label: str, findings: list[Finding], index: Index, apart: bool) -> Group:
    members = {_place(member): member for finding in findings for member in ordered_members(finding, index)}
    ordered = sorted(members.values(), key=lambda member: (index.order.get(member.document, 0), member.span))
    stated = _folded(ordered, index, apart)
    parts: list[Part] = []
    shown: list[Statement] = []
    for finding in findings:
        own = list(dict.fromkeys(stated[_place(member)] for member in ordered_members(finding, index)))
        new = [statement for statement in own if statement not in shown]
        if len(new) > MOST_VALUES:  # the two sides that differ are among those that are shown
            sides = [stated[_place(member)] for member in finding.members if member.role in ("left", "right")]
            new.sort(key=lambda statement: statement not in sides)
        shown += new
        if new or not parts:
            parts.append(Part(new, [finding]))
        else:
            parts[-1].findings.append(finding)
    return Group(label, findings, parts, len({_period(index.claim(member)) for member in ordered}))


def _folded(members: list[Member], index: Index, apart: bool) -> dict[tuple[object, ...], Statement]:
    """The statement of each member. A repeat without a speaker belongs to whoever says the same."""
    statements: dict[tuple[object, ...], list[Statement]] = {}
    found: dict[tuple[object, ...], Statement] = {}
    for member in members:
        claim = index.claim(member)
        speaker = claim.speaker if claim else None
        same = statements.setdefault((member.document if apart else "", *_said(member, claim)), [])
        fit = next((s for s in same if speaker is None or s.speaker in (None, speaker)), None)
        if fit is None:
            fit = Statement(member, speaker)
            same.append(fit)
        else:
            fit.times += 1
            if fit.speaker is None and speaker is not None:
                fit.member, fit.speaker = member, speaker
        found[_place(member)] = fit
    return found


def _said(member: Member, claim: Claim | None) -> tuple[object, ...]:
    """Equal for members that say the same: over, at least and reach are one, far over is another."""
    quantity = claim.quantity if claim else None
    if quantity is None:
        return _period(claim), member.quote
    side = ">" if quantity.hedge in LOWER else "<" if quantity.hedge in UPPER else quantity.hedge
    hard = (quantity.hard.low, quantity.hard.high) if quantity.value is None else None
    return _period(claim), claim.metric if claim else None, side, quantity.value, hard, quantity.unit


def _period(claim: Claim | None) -> str | None:
    return period_label(claim.period) if claim else None


def _place(member: Member) -> tuple[object, ...]:
    return member.document, member.part, member.span, member.claim
