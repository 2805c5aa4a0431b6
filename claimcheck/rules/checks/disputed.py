"""Two speakers give two figures: the text reports a dispute, which is not the editor's error."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from claimcheck.knowledge.metrics import metric
from claimcheck.knowledge.tables import names
from claimcheck.languages.fold import fold
from claimcheck.model import Alignment, Claim
from claimcheck.rules.denials import denials
from claimcheck.rules.outcome import Check, Group, Outcome
from claimcheck.rules.relation import amounts, gap, named, one_metric, state, verdict
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey
from claimcheck.rules.voices import Voice, apart, different, voice
from claimcheck.units import dimension

SETTLE = "a figure from a third source"
# Of these a text seldom says again what they are of.
SHARES = frozenset(("number", "percent", "percentage_point", "basis_point", "multiple"))


class Options(Struct, frozen=True):
    """`within`: how far behind a figure, in characters, the one that answers it may end, and twice as far if it says again what it
    is of; `factor`: how many times greater one of them may be."""

    within: int = 120
    factor: Decimal = Decimal(10)


def disputed(pair: Alignment, options: Options) -> Outcome | None:
    """tension where two different speakers of one document differ by tension or conflict, or two articles where one of them has
    from others how great a crowd was."""
    one, two = pair.left, pair.right
    if pair.reason == "modality":
        return _denied(pair)
    if not one_metric(pair) or not (_two_speakers(one, two) if one.document == two.document else _of_crowds(one, two)):
        return None
    left, right = amounts(pair)
    if verdict(left, right) not in ("tension", "conflict"):
        return None
    who = f"{one.speaker or 'one article'} against {two.speaker or 'the other article'}"
    return Outcome("tension", gap(left, right), who, settle=SETTLE)


def _two_speakers(one: Claim, two: Claim) -> bool:
    return bool(one.speaker and two.speaker) and one.speaker != two.speaker


def _of_crowds(one: Claim, two: Claim) -> bool:
    """Whether two articles tell how many came, and one of them by those who guess it: police and organisers seldom agree."""
    return one.metric == two.metric and one.metric in names("kin")["crowds"] and "crowd" in (one.speaker, two.speaker)


def _denied(pair: Alignment) -> Outcome | None:
    """tension where one side denies the very amount that the other gives."""
    denial = [c for c in (pair.left, pair.right) if c.modality == "denied"]
    left, right = amounts(pair)
    if len(denial) != 1 or state(pair, "metric") != "same" or left.value != right.value or verdict(left, right) != "agree":
        return None
    who = denial[0].speaker or "somebody"
    return Outcome("tension", gap(left, right), f"{who} denies it", settle=SETTLE, vouched=True)


def answered(survey: Survey, options: Options) -> Iterator[Group]:
    """tension where somebody denies a figure and gives another, or somebody else answers it with another: the next one of its unit,
    and with no word for anything else that it could be of."""
    for one, two in denials(survey):
        if _of_one_size(one, two, options) and verdict(quantity(one), quantity(two)) in ("tension", "conflict"):
            yield Group((one, two), Outcome("tension", gap(quantity(one), quantity(two)), "it is denied", settle=SETTLE))
    for document in survey.library.documents:
        by_unit: dict[str | None, list[Claim]] = defaultdict(list)
        for claim in survey.of(document, "text"):
            if claim.place != "table" and _tellable(claim):
                by_unit[quantity(claim).unit].append(claim)
        for told in by_unit.values():
            for one, two in pairwise(sorted(told, key=lambda c: quantity(c).span.start)):
                if _takes_up(one, two, options) and verdict(quantity(one), quantity(two)) in ("tension", "conflict"):
                    yield from _two_voices(survey, one, two)


def _tellable(claim: Claim) -> bool:
    """Whether a bare number would be enough of an answer: not a share, nor what each person has of his own."""
    measure = metric(claim.metric) if claim.metric else None
    return dimension(quantity(claim).unit) not in SHARES and not (measure and measure.owner == "person")


def _takes_up(one: Claim, two: Claim, options: Options) -> bool:
    """Whether a number leaves unsaid what the one before it has said, or says it again."""
    within = options.within if two.metric is None else 2 * options.within
    alike = one.form == two.form and one.metric is not None and two.metric in (None, one.metric)
    dated = two.period is not None and two.period.span is not None and (one.period is None or two.period.start != one.period.start)
    near = quantity(two).span.end - quantity(one).span.end <= within and not _of_two(one, two)
    return near and alike and not dated and two.scope in (None, one.scope) and _of_one_size(one, two, options)


def _of_two(one: Claim, two: Claim) -> bool:
    """Whether both sentences name whose the number is, and it is not one."""
    return named(one) and named(two) and one.subject != two.subject


def _of_one_size(one: Claim, two: Claim, options: Options) -> bool:
    sizes = [abs(q.value) for q in (quantity(one), quantity(two)) if q.value]
    return len(sizes) == 2 and max(sizes) <= options.factor * min(sizes)


def _two_voices(survey: Survey, one: Claim, two: Claim) -> Iterator[Group]:
    """The pair, where two say it, and neither of himself, unless he answers a rumour."""
    mine, theirs = voice(survey, one, one.sentence), voice(survey, two, quantity(one).span.end)
    if not mine or not theirs or not apart(mine, theirs):
        return
    if one.modality == "rumour" or not (_own(one, mine, one.metric) or _own(two, theirs, one.metric)):
        yield Group(
            (one, two), Outcome("tension", gap(quantity(one), quantity(two)), f"{mine.words} against {theirs.words}", settle=SETTLE)
        )


def _own(claim: Claim, speaker: Voice, measured: str | None) -> bool:
    """Whether those who speak tell of themselves: not of what happened."""
    measure = metric(measured) if measured else None
    if measure is not None and measure.owner == "event":
        return False
    return claim.subject is not None and not different(fold(claim.subject), speaker.words)


CHECK = Check(Options, disputed, answered, over=("modality",))
