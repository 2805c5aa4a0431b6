"""Parts that a sentence lists and a total that another one tells; three amounts of a sentence of which one is the sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from claimcheck.intervals import contains
from claimcheck.knowledge.metrics import metric
from claimcheck.model import Claim
from claimcheck.rules.derived import outcome, total
from claimcheck.rules.outcome import Group
from claimcheck.rules.relation import side
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

# Figures of a total from which it is no accident that the parts of a sentence near by, or amounts apart in one, add up to it;
# how many amounts of a sentence are tried, and the sentences between two parts and their total.
FIGURES, FINE, MOST, NEAR = 3, 4, 8, 2
# Counts of victims that are parts of a toll.
TOLD = 3
SEMICOLONS = (";", "；")


def distant_sum(survey: Survey) -> Iterator[Group]:
    """agree only: what does not add up was not meant to."""
    before: list[list[Claim]] = []
    for sentence in _whole_sentences(survey):
        before = [s for s in before if s[0].document == sentence[0].document]
        for amounts in _by_unit(sentence):
            group = _apart(amounts) or _elsewhere(amounts, [c for s in before for c in s], before[-NEAR:])
            if group:
                yield group
        toll = _toll([*(before[-1] if before else []), *sentence], [c for s in before[:-1] for c in s])
        if toll:
            yield toll
        before.append(sentence)


def _whole_sentences(survey: Survey) -> Iterator[list[Claim]]:
    """The claims sentence by sentence; what a semicolon parts is one list of parts."""
    held: list[Claim] = []
    for sentence in survey.sentences:
        first = sentence[0]
        same = bool(held) and (held[0].document, held[0].part) == (first.document, first.part)
        before = survey.library.text(first)[max(0, first.sentence - len(SEMICOLONS)) : first.sentence] if same else ""
        if before.rstrip().endswith(SEMICOLONS):
            held = held + sentence
        else:
            if held:
                yield held
            held = sentence
    if held:
        yield held


def _by_unit(sentence: list[Claim]) -> Iterator[list[Claim]]:
    units: dict[str, list[Claim]] = defaultdict(list)
    for claim in sentence:
        told = quantity(claim)
        if claim.form in ("level", "part", "borrowed") and told.unit and told.value and side(told) == "point":
            units[told.unit].append(claim)
    yield from (found for found in units.values() if 1 < len(found) <= MOST)


def _figures(claim: Claim) -> int:
    told = quantity(claim)
    return told.precision.figures if told.precision else 0


def _toll(near: list[Claim], told: list[Claim]) -> Group | None:
    """Three and more counts of one kind of event in two sentences, where they count one by one, with their total before."""
    counts = [c for c in near if c.metric and (measure := metric(c.metric)) and measure.exact and measure.owner == "event"]
    kinds = {c.metric for c in counts}
    parts = [c for c in counts if c.form == "level" and side(quantity(c)) == "point"]
    if len(kinds) != 1 or len(parts) != len(counts) or len(parts) < TOLD:
        return None
    found = total([quantity(c) for c in parts])
    whole = next((c for c in reversed(told) if c.metric in kinds and quantity(c).value == found.value), None)
    return Group((whole, *parts), outcome(found, whole, "agree")) if whole else None


def _apart(amounts: list[Claim]) -> Group | None:
    """Three amounts of one sentence, to the last of many figures."""
    for three in combinations(amounts, 3):
        whole = max(three, key=lambda c: quantity(c).value or 0)
        parts = [c for c in three if c is not whole]
        found = total([quantity(c) for c in parts])
        if found.value == quantity(whole).value and min(map(_figures, three)) >= FINE:
            return Group((whole, *parts), outcome(found, whole, "agree"))
    return None


def _elsewhere(parts: list[Claim], told: list[Claim], near: list[list[Claim]]) -> Group | None:
    """All amounts of a sentence: three and more with a total anywhere before them, two with one of their metric close by."""
    found = total([quantity(c) for c in parts])
    held = told if len(parts) > 2 else [c for s in near for c in s if c.metric and c.metric == parts[0].metric == parts[-1].metric]
    for whole in reversed(held):
        one = quantity(whole)
        if one.unit != quantity(parts[0]).unit or whole.form not in ("level", "change") or _figures(whole) < FIGURES:
            continue
        fine = len(parts) > 2 or min(map(_figures, parts)) >= FIGURES
        if fine and (found.value == one.value or (one.kind != "count" and contains(one.soft, found.value))):
            return Group((whole, *parts), outcome(found, whole, "agree"))
    return None
