"""Doubled, tripled, halved: a multiple that is told by a verb, beside its two amounts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.intervals import bounds, divide, meets, precision
from claimcheck.languages.fold import fold
from claimcheck.languages.remarks import multiples
from claimcheck.model import Claim, Hedge
from claimcheck.rules.outcome import Group, Outcome
from claimcheck.rules.relation import number, side, span
from claimcheck.rules.sentences import alike, quantity, set_out
from claimcheck.rules.survey import Survey

NEXT = 2


def told_multiple(survey: Survey) -> Iterator[Group]:
    """agree where the only two amounts of a sentence, one of them told as the earlier, are about as far apart as its verb says;
    conflict where no reading of the two is."""
    for sentence in survey.sentences:
        thens = [c for c in sentence if c.form == "comparison" and quantity(c).value and set_out(c)]
        if len(thens) == 1:
            nows = [c for c in sentence if c is not thens[0] and quantity(c).unit == quantity(thens[0]).unit]
            if len(nows) == 1 and nows[0].form == "level" and quantity(nows[0]).value and alike(nows[0], thens[0]):
                group = _judge(survey, nows[0], thens[0])
                if group:
                    yield group


def _judge(survey: Survey, now: Claim, then: Claim) -> Group | None:
    found = _told(survey, now, then)
    one, two = quantity(now), quantity(then)
    if found is None or one.value is None or two.value is None:
        return None
    hedge, size = found
    hard, _ = bounds(hedge, size, precision(str(size)))
    ratio = divide(one.soft if side(one) == "reach" else one.hard, two.hard)
    words = f"{one.text} / {two.text} = {number(one.value / two.value)}, stated {span(hard)}"
    return Group((now, then), Outcome("agree" if meets(ratio, hard) else "conflict", words, None, words))


def _told(survey: Survey, now: Claim, then: Claim) -> tuple[Hedge, Decimal] | None:
    """The multiple and its hedge: a verb of the clauses of the two; "about" where nothing is said."""
    text, language = survey.library.text(now), survey.library.language(now) or "en"
    first, last = sorted((quantity(now).span, quantity(then).span))
    start = max(now.sentence, first.start - 60)
    folded = fold(text[start : last.end + 16])
    for word, size in multiples(language).items():
        at = folded.find(word)
        if at >= 0 and not any(folded.count(w) > 1 or (w != word and w not in word and w in folded) for w in multiples(language)):
            return _hedge(survey, now, start + at), size
    return None


def _hedge(survey: Survey, claim: Claim, at: int) -> Hedge:
    for word in survey.words(claim, "hedge"):
        if 0 <= at - word.end <= NEXT and word.senses["hedge"] in ("nearly", "over", "far_over", "under", "about"):
            return word.senses["hedge"]  # type: ignore[return-value]
    return "about"
