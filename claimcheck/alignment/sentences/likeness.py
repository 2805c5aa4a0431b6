"""How likely two numbers are one and the same, by everything but their values."""

from __future__ import annotations

import functools

from claimcheck.alignment.sentences.features import DIFFERENT, SAME, UNKNOWN, Sides
from claimcheck.alignment.sentences.views import DATE, PLAIN, Seen, Told, said, telling
from claimcheck.alignment.slots import AIMED
from claimcheck.knowledge.metrics import kin, metric, related
from claimcheck.knowledge.names import kind_of
from claimcheck.knowledge.tables import names
from claimcheck.model import Claim, Period, Slot
from claimcheck.units import comparable

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


def opening(one: Told, two: Told, sides: Sides, common: int) -> tuple[Slot, ...]:
    """The named features of two sentences, which all pairs of their numbers have. `common` is what they share."""
    found: list[Slot] = []
    if sides.single and one.part == two.part:
        found.append(SAME["sentence_only"])
    feature = next((name for least, name in SHARED if common >= least), None)
    if feature:
        found.append(SAME[feature])
    elif not sides.single:
        found.append(UNKNOWN["sentence_far"])
    if one.part != two.part:
        found.append(UNKNOWN["part_differs"])
    return tuple(found)


def weigh(left: Seen, right: Seen, sides: Sides, opened: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """The named features of a pair, each with its weight. `opened` are those of their sentences."""
    found = [*opened]
    if left.kind == right.kind == DATE:
        _dates(left.claim.period, right.claim.period, found)
    else:
        _units(left, right, found)
        if DATE not in (left.kind, right.kind):
            _things(left, right, sides, found)
    _words(left, right, sides.one_language, found)
    _order(left, right, sides, found)
    return tuple(found)


def _dates(one: Period | None, two: Period | None, found: list[Slot]) -> None:
    grains = {p.grain for p in (one, two) if p}
    found.append(SAME["grain_same"] if len(grains) == 1 else UNKNOWN["grain_differs"])
    flags = {p.flag for p in (one, two) if p}
    if len(flags) == 1 and None not in flags:
        found.append(SAME["flag_same"])


def _units(left: Seen, right: Seen, found: list[Slot]) -> None:
    if left.kind != right.kind:
        found.append(UNKNOWN[_unlike(left.kind, right.kind)])
        return
    mine, theirs = left.claim.quantity, right.claim.quantity
    one, two = mine.unit if mine else None, theirs.unit if theirs else None
    if one == two:
        if one is not None:
            found.append(SAME["unit_same"])
    elif left.kind == "count" and not comparable(one, two):
        loose = not names("scales")["generic_units"].isdisjoint((one, two))
        found.append(UNKNOWN["unit_loose" if loose else "unit_differs"])


@functools.cache
def _unlike(one: str, two: str) -> str:
    """What two kinds of numbers that may be one are to each other."""
    kinds = {one, two}
    return "unit_bare" if kinds <= BARE or ("number" in kinds and kinds <= names("kinds")["bare"]) else "unit_lost"


def _things(left: Seen, right: Seen, sides: Sides, found: list[Slot]) -> None:
    """What both claims are of. A slot that both name and that differs is a veto; a word read across languages is no name."""
    mine, theirs = left.claim, right.claim
    if mine.metric and theirs.metric:
        if mine.metric == theirs.metric:
            found.append(SAME["metric_same"])
        elif not related(mine.metric, theirs.metric):
            sure = _measured(left, theirs.metric) and _measured(right, mine.metric) and _kept_apart(mine.metric, theirs.metric, sides)
            found.append((DIFFERENT if sure and sides.one_language else UNKNOWN)["metric_differs"])
    if mine.head and theirs.head:
        if mine.head == theirs.head:
            found.append(SAME["head_same"])
        elif sides.one_language:  # no noun is the same in two languages
            found.append(UNKNOWN["head_differs"])
    if mine.direction and theirs.direction and mine.direction != theirs.direction:
        found.append(DIFFERENT["direction_differs"])
    if mine.quantity and theirs.quantity and mine.quantity.hedge == theirs.quantity.hedge and mine.quantity.hedge not in PLAIN:
        found.append(SAME["hedge_same"])
    if mine.form != theirs.form and "change" in (mine.form, theirs.form):
        found.append(UNKNOWN["form_differs"])
    if bool(left.further) != bool(right.further):
        found.append(UNKNOWN["further_differs"])
        if left.further.isdisjoint(BESIDES) != right.further.isdisjoint(BESIDES):
            found.append(UNKNOWN["besides_differs"])
    _setting(left, right, sides, found)


def _setting(left: Seen, right: Seen, sides: Sides, found: list[Slot]) -> None:
    """Of whom, for when and how sure both claims are, where both say so."""
    mine, theirs = left.claim, right.claim
    one, two = left.subject, right.subject
    if one is not None and two is not None and one != two and one not in sides.right.names and two not in sides.left.names:
        found.append((DIFFERENT if kind_of(one) and kind_of(one) == kind_of(two) else UNKNOWN)["subject_differs"])
    if _apart(mine.period, theirs.period):
        found.append(DIFFERENT["period_differs"])
    if (
        mine.modality != theirs.modality
        and (mine.modality in AIMED) != (theirs.modality in AIMED)
        and "actual" in (mine.modality, theirs.modality)
    ):
        sure = mine.metric and mine.metric == theirs.metric and _one_time(mine, theirs)
        found.append((DIFFERENT if sure else UNKNOWN)["modality_differs"])


def _one_time(one: Claim, two: Claim) -> bool:
    days = [(c.period.start, c.period.end) for c in (one, two) if c.period and c.period.start]
    return len(days) == 2 and days[0] == days[1]


def _kept_apart(one: str, two: str, sides: Sides) -> bool:
    """Whether two metrics are two things here: what happened to people, or where one of the texts speaks of both."""
    if kin(one, two):
        return False
    if all((found := metric(name)) is not None and found.owner == "event" for name in (one, two)):
        return True
    return any({one, two} <= told.metrics for view in (sides.left, sides.right) for told in view.told)


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


def _apart(one: Period | None, two: Period | None) -> bool:
    """Whether two periods that numbers are told for share no day."""
    if one is None or two is None or one.span is None or two.span is None:
        return False
    if one.start is None or one.end is None or two.start is None or two.end is None or one.flag != two.flag:
        return False
    return one.end < two.start or two.end < one.start


def _words(left: Seen, right: Seen, one_language: bool, found: list[Slot]) -> None:
    if left.left is not None and left.left == right.left:
        found.append(SAME["word_before"])
    if left.right is not None and left.right == right.right:
        found.append(SAME["word_behind"])
    common = _common(left, right)
    if common >= AROUND[-1][0]:
        found.append(SAME[next(name for least, name in AROUND if common >= least)])
    elif one_language and common == 0 and left.around and right.around:
        found.append(UNKNOWN["words_apart"])
    if left.names and not left.names.isdisjoint(right.names):
        found.append(SAME["names_same"])


def _common(left: Seen, right: Seen) -> int:
    """What the words that stand round both numbers count: a word that is on one side of both twice."""
    common = 0
    for word in left.around & right.around:
        by = 1 if telling(word) else 2
        before, behind = left.before.get(word, 0), left.behind.get(word, 0)
        ahead, after = right.before.get(word, 0), right.behind.get(word, 0)
        if before:
            common += 2 * (before if before < ahead else ahead) // by + (before if before < after else after) // by
        if behind:
            common += 2 * (behind if behind < after else after) // by + (behind if behind < ahead else ahead) // by
    return common


def _order(left: Seen, right: Seen, sides: Sides, found: list[Slot]) -> None:
    many = sides.left.told[left.sentence].kinds.get(left.kind)
    if many == sides.right.told[right.sentence].kinds.get(right.kind):
        if many == 1:
            found.append(SAME["only_one"])
        elif left.rank == right.rank:
            found.append(SAME["rank_same"])
    apart = abs(left.place - right.place)
    if apart <= NEAR:
        found.append(SAME["place_near"])
    elif apart >= FAR:
        found.append(UNKNOWN["place_far"])
