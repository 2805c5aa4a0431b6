"""Who says a number, as far as the words beside it tell: a body, or whoever stands before a word of saying."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.languages.fold import fold
from claimcheck.model import Claim, Token
from claimcheck.patterns import pattern
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey

# What a clause is parted by; words in quotes are of those who speak.
PARTED = pattern(r"[,，、：:;；。！？!?\n「『“\"(（]+")
# Behind a colon somebody else begins to speak.
COLON = pattern(r"^.*[：:]", 16)
SENTENCES = pattern(r"[。！？!?\n]+|\. ")
# The longest description of somebody, in characters: beyond that it is a clause.
LONGEST = 40


class Voice(Struct, frozen=True):
    """The words for somebody who speaks. `company`: they only take up a company ("the company"); `named`: they hold a name, or
    an office, which may be that of a company."""

    words: str
    company: bool = False
    named: bool = False


def voice(survey: Survey, claim: Claim, since: int) -> Voice | None:
    """Who tells the number of a claim, in its own sentence and behind `since`, else right behind the number; None where nobody
    does. A pronoun stands for whom the sentence before brings in, who had not spoken yet."""
    start, at = max(since, claim.sentence), quantity(claim).span.start
    tokens = survey.library.tokens(claim)
    ahead = [t for t in tokens if start <= t.start < at]
    said = next((t for t in ahead if "attribution" in t.senses), None)
    text = survey.library.text(claim)
    if claim.modality == "rumour" and (said is None or said.senses["attribution"] != "crowd"):
        return Voice(claim.modality)
    if said is None:
        return _behind(text, [t for t in tokens if t.start >= quantity(claim).span.end])
    if said.senses["attribution"] not in ("crowd", "say"):
        return None
    if said.senses["attribution"] == "crowd":
        return Voice(fold(text[said.start : said.end]))
    before = [t for t in ahead if t.start < said.start]
    if any(t.senses.get("pronoun") == "person" for t in before):
        return _brought_in(text[since : claim.sentence])
    return _described(COLON.sub("", text[start : said.start]), before)


def _behind(text: str, tokens: list[Token]) -> Voice | None:
    """Who is named as the speaker behind a comma, no other number being told before that."""
    last = next((i for i, t in enumerate(tokens) if t.kind == "quantity" or "attribution" in t.senses), None)
    if last is None or tokens[last].senses.get("attribution") != "say":
        return None
    words = text[tokens[0].start : tokens[last].start]
    comma = [m.end() for m in PARTED.finditer(words)]
    if not comma:
        return None
    begins = tokens[0].start + comma[-1]
    return _described(words[comma[-1] :], [t for t in tokens[:last] if t.start >= begins])


def _described(words: str, before: list[Token]) -> Voice | None:
    """What stands before a word of saying, if it is no longer than a description and holds no number."""
    pieces = [piece for piece in PARTED.split(words.strip()) if piece.strip()]
    pronouns = {t.senses["pronoun"] for t in before if "pronoun" in t.senses}
    if not pieces or len(words) > LONGEST or pronouns - {"company"} or any(t.kind == "quantity" for t in before):
        return None
    named = any(t.kind == "name" or "role" in t.senses for t in before)
    return Voice(fold(pieces[0].strip()), "company" in pronouns, named)


def _brought_in(between: str) -> Voice | None:
    """The beginning of the last whole sentence of what lies between two numbers."""
    whole = [s.strip() for s in SENTENCES.split(between)]
    last = whole[-2] if len(whole) > 2 and not whole[-1] else ""
    words = fold(PARTED.split(last)[0])[:LONGEST]
    return Voice(words, named=True) if words else None


def apart(one: Voice, two: Voice) -> bool:
    """Whether two speakers are two: neither description is part of the other, and none takes up a company that the other may
    be."""
    if (one.company and (two.named or two.company)) or (two.company and one.named):
        return False
    return different(one.words, two.words)


def different(one: str, two: str) -> bool:
    """Whether neither of two descriptions is part of the other."""
    return one not in two and two not in one
