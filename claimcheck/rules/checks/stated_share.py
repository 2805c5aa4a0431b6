"""A share that the text states, beside its part and its whole, or beside its part where the whole is told elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise, permutations

from msgspec import Struct

from claimcheck.intervals import contains
from claimcheck.knowledge.metrics import related
from claimcheck.model import Claim
from claimcheck.rules.derived import Derived, judge, outcome, share
from claimcheck.rules.outcome import Check, Group, Outcome
from claimcheck.rules.relation import AHEAD, side
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

# Figures of both amounts from which it is no accident that they give the share; clauses between the three; characters
# from a part to the word of its share where there is no doubt whose share it is.
FIGURES, NEAR, NEXT = 2, 2, 3
# Figures of a share and of its part from which it is no accident that both are told again.
FINE = 3


# The amounts that may be wholes, by document and metric.
Wholes = defaultdict[str, defaultdict[str | None, list[Claim]]]


class Options(Struct, frozen=True):
    """`units`: units of shares."""

    units: tuple[str, ...] = ("percent",)


def stated_share(survey: Survey, options: Options) -> Iterator[Group]:
    """agree where three numbers in a row are a share, its part and its whole, or where the amount before a share of a named
    metric is that share of the article's amount of it; conflict where it is not and the article has no other such amount."""
    wholes: Wholes = defaultdict(lambda: defaultdict(list))
    for claim in survey.claims:
        if claim.quantity and claim.form in ("level", "borrowed") and _telling(claim):
            wholes[claim.document][claim.metric].append(claim)
    for sentence in survey.sentences:
        for i, claim in enumerate(sentence):
            if claim.form == "part" and quantity(claim).unit in options.units:
                group = _beside(claim, sentence) or _elsewhere(claim, sentence[i - 1] if i else None, wholes)
                if group:
                    yield group
    yield from _of_two(survey, options)


def _of_two(survey: Survey, options: Options) -> Iterator[Group]:
    """conflict where one telling amount is told to be one telling share of two different things."""
    found: dict[object, dict[str, tuple[Claim, Claim]]] = defaultdict(dict)
    for sentence in survey.sentences:
        for part, stated in pairwise(sentence):
            close = stated.form == "part" and quantity(stated).unit in options.units and stated.clause - part.clause <= 1
            if close and stated.metric and _fine(part) and _fine(stated):
                key = quantity(part).value, quantity(part).unit, quantity(stated).value
                found[key].setdefault(stated.metric, (stated, part))
    for wholes in found.values():
        for (one, first), (two, second) in combinations(wholes.values(), 2):
            if related(one.metric or "", two.metric or "") is None:
                words = f"{quantity(first).text} as {quantity(one).text} of {one.metric} and of {two.metric}".replace("_", " ")
                yield Group((two, one, first, second), Outcome("conflict", words, "one amount is not the same share of two things"))


def _fine(claim: Claim) -> bool:
    told = quantity(claim)
    return told.precision is not None and told.precision.figures >= FINE and side(told) == "point" and bool(told.unit)


def _telling(claim: Claim) -> bool:
    told = quantity(claim)
    return told.precision is not None and told.precision.figures >= FIGURES and side(told) in ("point", "reach") and bool(told.unit)


def _beside(stated: Claim, sentence: list[Claim]) -> Group | None:
    """Three in a row: numbers of other units between them are passed over."""
    units = dict.fromkeys(quantity(c).unit for c in sentence if _telling(c) and quantity(c).unit != quantity(stated).unit)
    for unit in units:
        row = [c for c in sentence if quantity(c).unit in (unit, quantity(stated).unit)]
        at = row.index(stated)
        for first in range(max(0, at - 2), at + 1):
            near = [c for c in row[first : first + 3] if quantity(c).unit == unit]
            if len(near) < 2 or any(abs(c.clause - stated.clause) > NEAR or not _telling(c) for c in near):
                continue
            for part, whole in permutations(near):
                found = _share(part, whole)
                if found and _agrees(found, stated):
                    return Group((stated, part, whole), outcome(found, stated, "agree"))
    return None


def _share(part: Claim, whole: Claim) -> Derived | None:
    one, two = quantity(part), quantity(whole)
    if one.unit != two.unit or one.unit == "percent" or "change" in (part.form, whole.form):
        return None
    found = share(one, two)
    return found if found and 0 < found.value < 100 else None


def _agrees(found: Derived, stated: Claim) -> bool:
    return contains(quantity(stated).soft, found.value) and side(quantity(stated)) in ("point", "reach")


def _elsewhere(stated: Claim, part: Claim | None, wholes: Wholes) -> Group | None:
    """The part right before a share that a word calls so; the whole by the metric that the share names, or is of as its part."""
    named = any(e.slot == "form" and e.span for e in stated.evidence)
    metric = stated.metric or (part.metric if part else None)
    if not named or metric is None or part is None or not _telling(part) or stated.clause - part.clause > 1:
        return None
    told_in = wholes[stated.document]
    found = [(derived, w) for w in told_in[metric] if w.id != part.id and (derived := _share(part, w))]
    kindred = [w for other in told_in if _fine(stated) and other and related(metric, other) == "measure" for w in told_in[other]]
    for derived, whole in (*found, *((d, w) for w in kindred if w.id != part.id and (d := _share(part, w)))):
        if _agrees(derived, stated):
            return Group((stated, part, whole), outcome(derived, stated, "agree"))
    told = [(d, w) for d, w in found if (w.modality in AHEAD) == (part.modality in AHEAD)]
    own = [(d, w) for d, w in told if w.subject == part.subject and "cumulative" in (w.scope or "").split(",")]
    return _missed(stated, part, own or told) if stated.metric else None


def _missed(stated: Claim, part: Claim, found: list[tuple[Derived, Claim]]) -> Group | None:
    word = next(e.span.start for e in stated.evidence if e.slot == "form" and e.span)
    if len({quantity(w).value for _, w in found}) != 1 or not 0 <= word - quantity(part).span.end <= NEXT:
        return None
    derived, whole = found[0]
    if judge(derived, quantity(stated)) != "conflict":
        return None
    return Group((stated, part, whole), outcome(derived, stated, "conflict"))


CHECK = Check(Options, among=stated_share)
