"""How likely two numbers are one and the same, by everything but their values."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from claimcheck.alignment.sentences.views import DATE, PLAIN, Seen, Told, View, telling
from claimcheck.alignment.slots import AIMED
from claimcheck.knowledge.metrics import kin, metric, related
from claimcheck.knowledge.names import kind_of
from claimcheck.knowledge.tables import integers, names
from claimcheck.model import Claim, Period, Slot
from claimcheck.units import comparable

WEIGHTS: Mapping[str, int] = integers("gate")["sentence"]
# How much of the shorter of two sentences, in hundredths, is in the other.
SHARED = ((100, "sentence_twin"), (50, "sentence_alike"), (25, "sentence_close"), (10, "sentence_touch"))
NAMED = 3
# From which share of both two sentences are one told again.
TWINS, WHOLE = 55, 100
# How much what stands round two numbers has in common.
AROUND = ((18, "words_alike"), (10, "words_close"), (4, "words_touch"))
NEAR, FAR = 12, 45
# Words that leave out one who is named.
BESIDES = names("scales")["besides"]
# A number without a unit of its own may be of any of these kinds.
BARE = frozenset(("count", "number", "duration", "multiple", "points"))
COUNTS = frozenset(("count", "number"))


def shared(one: Told, two: Told) -> int:
    """How much of the shorter sentence is in the other, in hundredths; names and measures count for more than words. Above a
    hundred where most of both is in both."""
    things = len(one.words & two.words) + NAMED * (len(one.names & two.names) + len(one.metrics & two.metrics))
    sizes = [len(t.words) + NAMED * (len(t.names) + len(t.metrics)) for t in (one, two)]
    both = 200 * things // max(1, sum(sizes))
    return WHOLE + both if both >= TWINS else 100 * things // max(1, min(sizes))


@functools.cache
def meet(one: str, two: str) -> bool:
    """Whether numbers of two kinds could be one at all: a rate and its amount, a year and a bare number may."""
    kinds = {one.partition("/")[0], two.partition("/")[0]}
    if len(kinds) == 1:
        return True
    return "number" in kinds or any(kinds <= group for name, group in names("kinds").items() if name != "bare")


def weigh(left: Seen, right: Seen, views: tuple[View, View], common: int) -> tuple[Slot, ...]:
    """The named features of a pair, each with its weight. `common` is what their sentences share."""
    return tuple(_slot(name, state) for name, state in _features(left, right, views, common))


def _slot(name: str, state: str) -> Slot:
    return Slot(name, state, None, None, WEIGHTS[name])  # type: ignore[arg-type]


def _features(left: Seen, right: Seen, views: tuple[View, View], common: int) -> Iterator[tuple[str, str]]:
    one, two = views[0].told[left.sentence], views[1].told[right.sentence]
    if views[0].single and views[1].single and one.part == two.part:
        yield "sentence_only", "same"
    feature = next((name for least, name in SHARED if common >= least), None)
    if feature or not views[0].single or not views[1].single:
        yield feature or "sentence_far", "same" if feature else "unknown"
    if one.part != two.part:
        yield "part_differs", "unknown"
    yield from _units(left, right)
    if DATE not in (left.kind, right.kind):
        yield from _things(left, right, views)
    yield from _words(left, right, family(views[0].language) == family(views[1].language))
    yield from _order(left, right, one, two)


def _units(left: Seen, right: Seen) -> Iterator[tuple[str, str]]:
    if left.kind == right.kind == DATE:
        grains = {c.period.grain for c in (left.claim, right.claim) if c.period}
        yield ("grain_same", "same") if len(grains) == 1 else ("grain_differs", "unknown")
        flags = {c.period.flag for c in (left.claim, right.claim) if c.period}
        if len(flags) == 1 and None not in flags:
            yield "flag_same", "same"
        return
    if left.kind != right.kind:
        kinds = {left.kind, right.kind}
        yield ("unit_bare" if kinds <= BARE or ("number" in kinds and kinds <= names("kinds")["bare"]) else "unit_lost"), "unknown"
        return
    units = [c.quantity.unit if c.quantity else None for c in (left.claim, right.claim)]
    if units[0] == units[1]:
        if units[0] is not None:
            yield "unit_same", "same"
    elif left.kind == "count" and not comparable(*units):
        loose = not names("scales")["generic_units"].isdisjoint(units)
        yield "unit_loose" if loose else "unit_differs", "unknown"


def _things(left: Seen, right: Seen, views: tuple[View, View]) -> Iterator[tuple[str, str]]:
    """What both claims are of. A slot that both name and that differs is a veto; a word read across languages is no name."""
    mine, theirs = left.claim, right.claim
    known = "different" if family(views[0].language) == family(views[1].language) else "unknown"
    if mine.metric and theirs.metric:
        same, kin = mine.metric == theirs.metric, related(mine.metric, theirs.metric)
        if same or not kin:
            sure = _measured(left, theirs.metric) and _measured(right, mine.metric) and _kept_apart(mine.metric, theirs.metric, views)
            yield ("metric_same", "same") if same else ("metric_differs", known if sure else "unknown")
    if mine.head and theirs.head and (mine.head == theirs.head or known == "different"):  # no noun is the same in two languages
        yield ("head_same", "same") if mine.head == theirs.head else ("head_differs", "unknown")
    if mine.direction and theirs.direction and mine.direction != theirs.direction:
        yield "direction_differs", "different"
    if mine.quantity and theirs.quantity and mine.quantity.hedge == theirs.quantity.hedge and mine.quantity.hedge not in PLAIN:
        yield "hedge_same", "same"
    if "change" in (mine.form, theirs.form) and mine.form != theirs.form:
        yield "form_differs", "unknown"
    if bool(left.further) != bool(right.further):
        yield "further_differs", "unknown"
        if left.further.isdisjoint(BESIDES) != right.further.isdisjoint(BESIDES):
            yield "besides_differs", "unknown"
    yield from _setting(left, right, views)


def _setting(left: Seen, right: Seen, views: tuple[View, View]) -> Iterator[tuple[str, str]]:
    """Of whom, for when and how sure both claims are, where both say so."""
    mine, theirs = left.claim, right.claim
    if said(mine, "subject") and said(theirs, "subject"):
        one, two = (v.keys.get(str(c.subject), str(c.subject)) for v, c in zip(views, (mine, theirs), strict=True))
        if one != two and one not in views[1].names and two not in views[0].names:
            yield "subject_differs", "different" if kind_of(one) and kind_of(one) == kind_of(two) else "unknown"
    if _apart(mine.period, theirs.period):
        yield "period_differs", "different"
    if (mine.modality in AIMED) != (theirs.modality in AIMED) and "actual" in (mine.modality, theirs.modality):
        yield "modality_differs", "different" if mine.metric and mine.metric == theirs.metric and _one_time(mine, theirs) else "unknown"


def _one_time(one: Claim, two: Claim) -> bool:
    days = [(c.period.start, c.period.end) for c in (one, two) if c.period and c.period.start]
    return len(days) == 2 and days[0] == days[1]


def _kept_apart(one: str, two: str, views: tuple[View, View]) -> bool:
    """Whether two metrics are two things here: what happened to people, or where one of the texts speaks of both."""
    if kin(one, two):
        return False
    if all((found := metric(name)) is not None and found.owner == "event" for name in (one, two)):
        return True
    return any({one, two} <= told.metrics for view in views for told in view.told)


def _measured(seen: Seen, other: str) -> bool:
    """Whether the words of a sentence name the metric of a number, it is one of such units, and the other that it may be is not named
    as near."""
    if other in seen.nearest:
        return False
    measure = metric(seen.claim.metric) if seen.claim.metric and said(seen.claim, "metric") else None
    if measure is None or seen.claim.quantity is None:
        return False
    dimension, _, noun = measure.dimension.partition(":")
    return dimension == seen.kind and noun in ("", seen.claim.quantity.unit)


def said(claim: Claim, slot: str) -> bool:
    """Whether words of a claim's own sentence set one of its slots."""
    return getattr(claim, slot) is not None and any(e.slot == slot and e.span is not None for e in claim.evidence)


@functools.cache
def family(language: str | None) -> str | None:
    """A language without its script."""
    return language.partition("-")[0] if language else None


def _apart(one: Period | None, two: Period | None) -> bool:
    """Whether two periods that numbers are told for share no day."""
    if one is None or two is None or one.span is None or two.span is None:
        return False
    if one.start is None or one.end is None or two.start is None or two.end is None or one.flag != two.flag:
        return False
    return one.end < two.start or two.end < one.start


def _words(left: Seen, right: Seen, one_language: bool) -> Iterator[tuple[str, str]]:
    if left.left is not None and left.left == right.left:
        yield "word_before", "same"
    if left.right is not None and left.right == right.right:
        yield "word_behind", "same"
    common = _common(left.before, right.before, 2) + _common(left.behind, right.behind, 2)
    common += _common(left.before, right.behind, 1) + _common(left.behind, right.before, 1)
    feature = next((name for least, name in AROUND if common >= least), None)
    if feature:
        yield feature, "same"
    elif one_language and common == 0 and left.before | left.behind and right.before | right.behind:
        yield "words_apart", "unknown"
    if left.names & right.names:
        yield "names_same", "same"


def _common(one: dict[str, int], two: dict[str, int], by: int) -> int:
    if one.keys().isdisjoint(two):
        return 0
    if len(two) < len(one):
        one, two = two, one
    return sum(by * min(near, two[w]) // (1 if telling(w) else 2) for w, near in one.items() if w in two)


def _order(left: Seen, right: Seen, one: Told, two: Told) -> Iterator[tuple[str, str]]:
    if one.kinds.get(left.kind) == two.kinds.get(right.kind):
        if one.kinds.get(left.kind) == 1:
            yield "only_one", "same"
        elif left.rank == right.rank:
            yield "rank_same", "same"
    apart = abs(left.place - right.place)
    if apart <= NEAR:
        yield "place_near", "same"
    elif apart >= FAR:
        yield "place_far", "unknown"
