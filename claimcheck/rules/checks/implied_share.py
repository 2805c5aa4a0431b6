"""A charge of one that implies a loss of another: the share of it that is implied."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from claimcheck.model import Claim
from claimcheck.rules.derived import share
from claimcheck.rules.outcome import Check, Group, Outcome
from claimcheck.rules.relation import span
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

NEAR = 2


class Options(Struct, frozen=True):
    """`word`: the modality whose words say that one amount is worked out from another."""

    word: str = "implied"


def implied_share(survey: Survey, options: Options) -> Iterator[Group]:
    """compatible: how much of the amount behind such a word the one before it is, where the two belong to two owners."""
    for sentence in survey.sentences:
        if len(sentence) > 1:
            places = [w.start for w in survey.words(sentence[0], "modality") if w.senses["modality"] == options.word]
            for part, whole in pairwise(sentence) if places else ():
                group = _group(part, whole) if any(_between(part, at, whole) for at in places) else None
                if group:
                    yield group


def _between(part: Claim, at: int, whole: Claim) -> bool:
    return quantity(part).span.end <= at <= quantity(whole).span.start and whole.clause - part.clause <= NEAR


def _group(part: Claim, whole: Claim) -> Group | None:
    one, two = quantity(part), quantity(whole)
    if one.unit != two.unit or one.unit in (None, "percent") or part.subject == whole.subject or None in (part.subject, whole.subject):
        return None
    found = share(one, two)
    if found is None or not 0 < found.value < 100:
        return None
    why = f"{part.subject} would have that share in what is {whole.subject}'s"
    return Group((whole, part), Outcome("compatible", f"between {span(found.hard)} percent", why, found.words, "the share that is held"))


CHECK = Check(Options, among=implied_share)
