"""A total beside the parts that add up to it: 826, of which 495 and the other 331; 247 and 71, 318 in all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from claimcheck.intervals import contains, meets
from claimcheck.knowledge.names import kind_of
from claimcheck.model import Claim
from claimcheck.rules.checks.distant_sum import distant_sum
from claimcheck.rules.checks.period_sum import period_sum
from claimcheck.rules.derived import Derived, outcome, total
from claimcheck.rules.outcome import Check, Group
from claimcheck.rules.relation import side
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

# Parts of a sum, and figures of its total from which it is no accident that they add up; small counts are often equal.
PARTS, FIGURES, COUNTED = 2, 2, 3


class Options(Struct, frozen=True):
    """`total`, `rest`: scopes that mark a total, and the last part of a whole."""

    total: str = "cumulative"
    rest: str = "remaining"


def stated_sum(survey: Survey, options: Options) -> Iterator[Group]:
    """agree where amounts of one unit that stand side by side add up to the one before or behind them, or a list of them to
    one of the sentences before; conflict where those that a sentence lists as parts exceed the whole, or with the rest of it miss it."""
    before: list[Claim] = []
    for sentence in survey.sentences:
        for run in _runs(sentence, before):
            exceeded = None if (agreed := _agreed(run, options)) else _exceeded(run, options)
            yield from [exceeded] if exceeded else agreed
        before = sentence
    yield from distant_sum(survey)
    yield from period_sum(survey)


def _runs(sentence: list[Claim], before: list[Claim]) -> Iterator[list[Claim]]:
    """The amounts of each unit, in order; before a list of parts that begins a sentence stands the last amount of the one before."""
    units: dict[str | None, list[Claim]] = defaultdict(list)
    for claim in sentence:
        if _amount(claim):
            units[quantity(claim).unit].append(claim)
    for unit, found in units.items():
        whole = [c for c in before if _amount(c) and quantity(c).unit == unit] if found[0] == sentence[0] and _of_which(found[0]) else []
        near = whole[-1:] if whole and whole[-1].document == found[0].document and whole[-1].part == found[0].part else []
        if len(near) + len(found) > PARTS:
            yield near + found


def _amount(claim: Claim) -> bool:
    return claim.form in ("level", "part", "borrowed") and bool(quantity(claim).value) and side(quantity(claim)) in ("point", "reach")


def _of_which(claim: Claim) -> bool:
    return claim.form == "part" and quantity(claim).unit != "percent"


def _agreed(run: list[Claim], options: Options) -> list[Group]:
    """The lists in the run that add up to the amount at either end of them, the longest first, none within another."""
    groups: list[Group] = []
    done: list[range] = []
    for length in range(len(run), PARTS, -1):
        for first in range(len(run) - length + 1):
            group = None if any(first in d and first + length - 1 in d for d in done) else _whole(run[first : first + length], options)
            if group:
                groups.append(group)
                done.append(range(first, first + length))
    return groups


def _whole(part: list[Claim], options: Options) -> Group | None:
    for whole, parts in ((part[-1], part[:-1]), (part[0], part[1:])):
        found = total([quantity(c) for c in parts])
        if _adds_up(found, whole, parts, options):
            return Group((whole, *parts), outcome(found, whole, "agree"))
    return None


def _adds_up(found: Derived, whole: Claim, parts: list[Claim], options: Options) -> bool:
    """To the last digit written, or as the total is rounded where words say that it is one."""
    stated = quantity(whole)
    said = _scoped(whole, options.total) or _of_which(parts[0]) or _scoped(parts[-1], options.rest)
    fine = stated.precision.figures if stated.precision else 0
    if found.value != stated.value:
        return said and fine >= FIGURES and contains(stated.soft, found.value)
    return said or fine >= (COUNTED if stated.kind == "count" and len(parts) == PARTS else FIGURES)


def _exceeded(run: list[Claim], options: Options) -> Group | None:
    """Parts whose list the sentence closes, or that are places apart from each other and exceed their whole."""
    first = next((i for i, c in enumerate(run) if i and _of_which(c)), None)
    if first is None or len(run) - first < PARTS or run[first - 1].metric is None:
        return None
    whole, parts = run[first - 1], run[first:]
    rest = next((i for i, c in enumerate(parts) if i and _scoped(c, options.rest)), None)
    listed = parts if rest is None else parts[: rest + 1]
    found = total([quantity(c) for c in listed])
    above = found.value > (quantity(whole).value or found.value)
    if meets(found.hard, quantity(whole).hard) or (rest is None and not (above and _apart(listed))):
        return None
    return Group((whole, *listed), outcome(found, whole, "conflict", "the parts do not add up to the whole"))


def _apart(parts: list[Claim]) -> bool:
    """Whether the parts are of one metric, and of places that differ."""
    places = [c.subject for c in parts if c.subject and kind_of(c.subject) == "place"]
    return len(set(places)) == len(parts) and len({c.metric for c in parts}) == 1


def _scoped(claim: Claim, scope: str) -> bool:
    return claim.scope is not None and scope in claim.scope.split(",")


CHECK = Check(Options, among=stated_sum)
