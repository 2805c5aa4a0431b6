"""Who says a number, as far as the words before it tell: a body, or whoever stands before a word of saying."""

from __future__ import annotations

from claimcheck.languages.fold import fold
from claimcheck.model import Claim, Token
from claimcheck.patterns import pattern
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

# What a clause is parted by; words in quotes are of those who speak.
PARTED = pattern(r"[,，、：:;；。！？!?\n「『“\"(（]+")
# The longest description of somebody, in characters: beyond that it is a clause.
LONGEST = 40


def voice(survey: Survey, claim: Claim, since: int) -> str | None:
    """The words that say who tells the number of a claim, in its own sentence and behind `since`; None where nobody does. A
    pronoun stands for whom the sentence before brings in, who had not spoken yet."""
    start, at = max(since, claim.sentence), quantity(claim).span.start
    ahead = [t for t in survey.library.tokens(claim) if start <= t.start < at]
    said = next((t for t in ahead if "attribution" in t.senses), None)
    text = survey.library.text(claim)
    if said is None or said.senses["attribution"] not in ("crowd", "say"):
        return None
    if said.senses["attribution"] == "crowd":
        return fold(text[said.start : said.end])
    before = [t for t in ahead if t.start < said.start]
    if any(t.senses.get("pronoun") == "person" for t in before):
        return _brought_in(text[since : claim.sentence])
    return _described(text[start : said.start], before)


def _described(words: str, before: list[Token]) -> str | None:
    """What stands before a word of saying, if it is no longer than a description and holds no number."""
    pieces = [piece for piece in PARTED.split(words.strip()) if piece.strip()]
    if not pieces or len(words) > LONGEST or any("pronoun" in t.senses or t.kind == "quantity" for t in before):
        return None
    return fold(pieces[0].strip())


def _brought_in(between: str) -> str | None:
    """The beginning of the last whole sentence of what lies between two numbers."""
    whole = [s.strip() for s in SENTENCES.split(between)]
    last = whole[-2] if len(whole) > 2 and not whole[-1] else ""
    return fold(PARTED.split(last)[0])[:LONGEST] or None


SENTENCES = pattern(r"[。！？!?\n]+|\. ")


def apart(one: str, two: str) -> bool:
    """Whether two descriptions are of two: neither is part of the other."""
    return one not in two and two not in one
