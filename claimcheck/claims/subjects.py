"""Who or what a number belongs to: names and pronouns of the sentence scored, then what the text is speaking of."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.claims.line import RESPECTIVELY, Line, in_order, relation
from claimcheck.claims.salience import Salience, kind, owns
from claimcheck.claims.score import Candidate, Choice, choose, score, settled
from claimcheck.knowledge.metrics import Metric
from claimcheck.knowledge.names import speaks_for
from claimcheck.knowledge.tables import integers
from claimcheck.model import Token

SPEAKS_WITHIN = 4
# The company of a speaker whom nothing introduces: somebody, but nobody that another claim can be matched with.
UNNAMED = ""
# A rival, a competitor: anybody but whom the text is about.
ANOTHER = "another"
OBJECTS = frozenset(("to", "with", "from", "by", "for"))


class Wanted(Struct, frozen=True, gc=False):
    """What a subject is looked for: the number and its metric (places in the line, -1: none), the metric's owner, who speaks."""

    at: int
    word: int
    measure: Metric | None
    speaker: str | None


def choose_subject(line: Line, wanted: Wanted, salience: Salience) -> Choice:
    """The subject of a number. A name that speaks or stands behind a preposition is an unlikely owner; with no candidate
    in the sentence the topic of the text is taken, at a low score."""
    ordered = in_order(line, wanted.at, "name")
    if ordered is not None:
        return Choice(settled(line.tokens[ordered].value, "respectively", ordered, RESPECTIVELY))
    found = [c for i in line.near("subject", wanted.at) if (c := _candidate(line, wanted, i, salience))]
    choice = choose("subject", found)
    return choice if choice.best else topic(wanted.measure, salience, choice)


def _candidate(line: Line, wanted: Wanted, i: int, salience: Salience) -> Candidate | None:
    token, at, measure = line.tokens[i], wanted.at, wanted.measure
    features: list[str] = ["attributive"] if at < i < wanted.word else []
    if token.kind == "name":
        value, of_kind = token.value, kind(token)
        features += _roles(line, i)
    elif "pronoun" in token.senses:
        resolved = _pronoun(token, measure, salience, wanted.speaker)
        if resolved is None:
            return None
        value, of_kind = resolved
        features.append("pronoun")
    else:
        return None
    fit = owns(of_kind, measure)
    features += ["place"] if of_kind == "place" and not fit else []
    features += ["owner_fits"] if fit else ["owner_differs"] if fit is False else []
    return score("subject", value, relation(line, at, i), i, features)


def _roles(line: Line, i: int) -> list[str]:
    features = []
    if speaks(line, i):
        features.append("speaking")
    before = line.tokens[i - 1].senses.get("preposition") if i else None
    if before in OBJECTS or (before == "in" and kind(line.tokens[i]) == "place"):
        features.append("object")
    if kind(line.tokens[i]) == "place" and i + 1 < len(line.tokens) and _modifies(line.tokens[i], line.tokens[i + 1]):
        features.append("modifier")
    return features


def _modifies(place: Token, following: Token) -> bool:
    """A place right before another name says where that is from (a Danish developer, Nordhav)."""
    return following.kind == "name" and following.start - place.end <= 4


def speaks(line: Line, i: int) -> bool:
    """Whether the name at `i` is followed by a verb of saying, or by a colon."""
    for j in range(i + 1, min(i + SPEAKS_WITHIN, len(line.tokens))):
        token = line.tokens[j]
        if token.senses.get("attribution") == "say":
            return token.start - line.tokens[i].end < 24
        if token.kind in ("quantity", "name"):
            return False
    clause = line.clauses[i]
    later = [j for j in range(i + 1, len(line.tokens)) if line.clauses[j] == clause]
    return not later and clause + 1 < len(line.openers) and line.openers[clause + 1] == "quote"


def _pronoun(token: Token, measure: Metric | None, salience: Salience, speaker: str | None) -> tuple[str, str] | None:
    what = token.senses["pronoun"]
    if what == "speaker":
        return speaks_for(speaker or "") or salience.introduced() or UNNAMED, "company"
    if what == "company":
        company = salience.last("company")
        return (company, "company") if company else None
    if what == "other":
        return ANOTHER, "company"
    if what == "it":
        owner_kind = measure.owner if measure and measure.owner != "any" else "company"
        name = salience.last(owner_kind)
        return (name, owner_kind) if name else None
    return None


def topic(measure: Metric | None, salience: Salience, choice: Choice = Choice(None)) -> Choice:  # noqa: B008 (frozen)
    """What the text is about, as a subject that no sentence names; `choice` holds what did not reach the threshold."""
    name = salience.topic(measure.owner if measure else "any")
    if name is None:
        return choice
    points = integers("attachment")["subject"]["salient"]
    return Choice(settled(name, "not named here: what the text is about", -1, points), choice.best, False)
