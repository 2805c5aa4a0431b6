"""A unit explained in brackets: 200 MW (百萬瓦)."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Claim, Span, Token
from claimcheck.rules.asides import bracketed
from claimcheck.rules.outcome import Check, Group, NoOptions, Outcome
from claimcheck.rules.relation import number
from claimcheck.rules.sentences import quantity
from claimcheck.rules.spots import spot
from claimcheck.rules.survey import Survey
from claimcheck.units import dimension, factor, known


def unit_gloss(survey: Survey, options: NoOptions) -> Iterator[Group]:
    """agree where the unit in brackets right behind a number is its own, conflict where it is another of the same kind."""
    for sentence in survey.sentences:
        words: list[Token] | None = None
        for claim in sentence:
            told = quantity(claim)
            if told.unit_raw and known(told.unit or "") and dimension(told.unit) not in ("money", "percent", "count"):
                words = list(survey.words(claim, "unit")) if words is None else words
                yield from (group for word in words if (group := _judge(survey, claim, word)))


def _judge(survey: Survey, claim: Claim, word: Token) -> Group | None:
    own, gloss = quantity(claim).unit or "", word.senses["unit"]
    if not bracketed(survey.library.text(claim), quantity(claim).span, Span(word.start, word.end)):
        return None
    if not known(gloss) or dimension(gloss) != dimension(own):
        return None
    place = spot(survey.library.documents[claim.document], claim.part, Span(word.start, word.end))
    if factor(gloss) == factor(own):
        return Group((claim, place), Outcome("agree", f"{own} and {gloss}"))
    words = f"one {own} is {number(factor(own) / factor(gloss))} {gloss}"
    return Group((claim, place), Outcome("conflict", words, "the unit in brackets is another one"))


CHECK = Check(NoOptions, among=unit_gloss)
