"""Far above, slightly below: a word that compares two amounts, held against their ratio."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from claimcheck.intervals import contains, divide, meets
from claimcheck.model import Claim, Interval, Token
from claimcheck.rules.outcome import Check, Group, Outcome
from claimcheck.rules.relation import number, span
from claimcheck.rules.sentences import alike, quantity
from claimcheck.rules.survey import Survey

# Clauses that may lie between the two amounts, and characters from the word to the amount that it compares with.
NEAR, NEXT = 3, 24


class Options(Struct, frozen=True):
    """`ratios`: for each kind of word the least and the greatest ratio that it is said of; `plain`: those of which nothing is
    said where they hold."""

    ratios: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()


def comparator_word(survey: Survey, options: Options) -> Iterator[Group]:
    """agree where the amount before a word and the one behind it are as far apart as it says, tension where no reading of them is."""
    known = {name.strip(): _range(ends) for name, _, ends in (r.partition(":") for r in options.ratios)}
    for sentence in survey.sentences:
        if len(sentence) > 1:
            for word in survey.words(sentence[0], "comparator"):
                kind = word.senses["comparator"]
                group = _judge(sentence, word, known[kind], quiet=kind in options.plain) if kind in known else None
                if group:
                    yield group


def _range(ends: str) -> Interval:
    low, high = (None if e == "-" else Decimal(e) for e in ends.split())
    return Interval(low, high, True, True)


def _judge(sentence: list[Claim], word: Token, wanted: Interval, *, quiet: bool) -> Group | None:
    found = _sides(sentence, word)
    if found is None:
        return None
    now, then = map(quantity, found)
    assert now.value is not None and then.value is not None
    ratio, hard = now.value / then.value, divide(now.hard, then.hard)
    words = f"{now.text} / {then.text} = {number(ratio)}"
    if contains(wanted, ratio):
        return None if quiet else Group(found, Outcome("agree", f"{words}, in {span(wanted)}", None, words))
    if meets(hard, wanted):
        return None
    return Group(found, Outcome("tension", f"{words}, not in {span(wanted)}", "the word says another distance than the amounts", words))


def _sides(sentence: list[Claim], word: Token) -> tuple[Claim, Claim] | None:
    """The amount told before the word and the one that it is compared with."""
    then = next((c for c in sentence if quantity(c).span.start >= word.end), None)
    if then is None or quantity(then).span.start - word.end > NEXT or not quantity(then).value or not quantity(then).unit:
        return None
    before = [c for c in sentence if quantity(c).span.end <= word.start and alike(c, then) and c.form == "level"]
    if not before or then.clause - before[-1].clause > NEAR or not quantity(before[-1]).value or before[-1] is not _last(sentence, word):
        return None
    return before[-1], then


def _last(sentence: list[Claim], word: Token) -> Claim:
    return [c for c in sentence if quantity(c).span.end <= word.start][-1]


CHECK = Check(Options, among=comparator_word)
