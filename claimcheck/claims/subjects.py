"""Who or what a number belongs to: names and pronouns of the sentence scored, then what the text is speaking of."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.claims.line import RESPECTIVELY, WINDOW, Line, in_order, together
from claimcheck.claims.salience import Salience, kind, owns
from claimcheck.claims.score import NOTHING, Candidate, Choice, choose, score, settled
from claimcheck.knowledge.metrics import Metric
from claimcheck.knowledge.names import ANOTHER, speaks_for
from claimcheck.knowledge.tables import integers
from claimcheck.model import Token

SPEAKS_WITHIN = 4
# The company of a speaker whom nothing introduces: somebody, but nobody that another claim can be matched with.
UNNAMED = ""
OBJECTS = frozenset(("to", "with", "from", "by", "for"))


class Wanted(Struct, frozen=True, gc=False):
    """What a subject is looked for: the number and its metric (places in the line, -1: none), the metric's owner, who speaks."""

    at: int
    word: int
    measure: Metric | None
    speaker: str | None


class Owner(Struct, frozen=True, gc=False):
    """A name or a pronoun that a number of its sentence may belong to: its place, what kind of thing a name is, the features
    that it has for every number, and for a pronoun the name before it in its sentence that it takes up."""

    at: int
    token: Token
    kind: str
    features: tuple[str, ...]
    antecedent: Owner | None = None


def owners(line: Line) -> list[Owner]:
    """All names and pronouns of a sentence, in order."""
    found = []
    for i in together(line, "name", "pronoun"):
        token = line.tokens[i]
        if "dateline" in token.senses:
            continue
        if token.kind == "name" and _of_company(line, i):
            found.append(Owner(i, THE_COMPANY, "", ()))
        elif token.kind == "name":
            of_kind = kind(token)
            found.append(Owner(i, token, of_kind, _roles(line, i, of_kind)))
        elif "pronoun" in token.senses:
            found.append(Owner(i, token, "", (), _antecedent(found) if token.senses["pronoun"] == "it" else None))
    return found


def _of_company(line: Line, i: int) -> bool:
    """Whether a name only says where a company is from: the San Jose company."""
    following = line.tokens[i + 1] if i + 1 < len(line.tokens) else None
    if following is None or following.start - line.tokens[i].end > 1:
        return False
    return following.senses.get("counted") == "company" and kind(line.tokens[i]) in ("unknown", "place")


def _antecedent(found: list[Owner]) -> Owner | None:
    """The name that "it" takes up: the last one of its sentence that is no object and may be a company."""
    return next((o for o in reversed(found) if o.kind in ("company", "organisation", "unknown") and "object" not in o.features), None)


THE_COMPANY = Token(0, 0, "word", "", -1, {"pronoun": "company"})


def choose_subject(line: Line, wanted: Wanted, named: list[Owner], salience: Salience) -> Choice:
    """The subject of a number among the `named`. A name that speaks or stands behind a preposition is an unlikely owner; with
    no candidate in the sentence the topic of the text is taken, at a low score."""
    ordered = in_order(line, wanted.at, "name") if "part" in line.places else None
    if ordered is not None:
        return Choice(settled(line.tokens[ordered].value, "respectively", ordered, RESPECTIVELY))
    low, high = wanted.at - WINDOW, wanted.at + WINDOW
    found = [c for o in named if low <= o.at < high and (c := _candidate(line, wanted, o, salience))]
    choice = choose("subject", found)
    return choice if choice.best else topic(wanted.measure, salience, choice)


def _candidate(line: Line, wanted: Wanted, owner: Owner, salience: Salience) -> Candidate | None:
    measure, value, of_kind = wanted.measure, owner.token.value, owner.kind
    features: tuple[str, ...] = ("attributive",) if wanted.at < owner.at < wanted.word else ()
    if of_kind:
        features += owner.features
    else:
        named = owner.antecedent
        taken = (named.token.value, named.kind) if named and owns(named.kind, measure) is not False else None
        resolved = taken or _pronoun(owner.token, measure, salience, wanted.speaker)
        if resolved is None:
            return None
        value, of_kind = resolved
        features += ("pronoun",)
    fit = owns(of_kind, measure)
    if of_kind == "place" and not fit:
        features += ("place",)
    if fit is not None:
        features += ("owner_fits",) if fit else ("owner_differs",)
    return score("subject", line, wanted.at, owner.at, value, features)


def _roles(line: Line, i: int, of_kind: str) -> tuple[str, ...]:
    features: tuple[str, ...] = ("speaking",) if voiced(line) and speaks(line, i) else ()
    if of_kind == "organisation" and (features or _reports(line, i)):
        features = ("speaking", "agency")
    before = line.tokens[i - 1].senses.get("preposition") if i else None
    if before in OBJECTS or (before == "in" and of_kind == "place"):
        features += ("object",)
    if of_kind == "place" and i + 1 < len(line.tokens) and _modifies(line.tokens[i], line.tokens[i + 1]):
        features += ("modifier",)
    return features


def _reports(line: Line, i: int) -> bool:
    """Whether a word for what was counted or found stands right behind a name ("Health Ministry data")."""
    after = line.tokens[i + 1] if i + 1 < len(line.tokens) else None
    return after is not None and after.senses.get("attribution") == "source" and after.start - line.tokens[i].end <= 1


def _modifies(place: Token, following: Token) -> bool:
    """A place right before another name says where that is from (a Danish developer, Nordhav)."""
    return following.kind == "name" and following.start - place.end <= 4


def voiced(line: Line) -> bool:
    """Whether the sentence has any word or mark that says who speaks."""
    return "attribution" in line.places or "quote" in line.openers


def speaks(line: Line, i: int) -> bool:
    """Whether the name at `i` is followed by a verb of saying, or by a colon."""
    for j in range(i + 1, min(i + SPEAKS_WITHIN, len(line.tokens))):
        token = line.tokens[j]
        if token.senses.get("attribution") == "say":
            return token.start - line.tokens[i].end < 24
        if token.kind in ("quantity", "name"):
            return False
    clause = line.clauses[i]
    if clause + 1 == len(line.openers) or line.openers[clause + 1] != "quote":
        return False
    return clause not in line.clauses[i + 1 :]


def _pronoun(token: Token, measure: Metric | None, salience: Salience, speaker: str | None) -> tuple[str, str] | None:
    what = token.senses["pronoun"]
    if what == "speaker":
        return speaks_for(speaker or "") or salience.introduced() or UNNAMED, "company"
    if what == "company":
        company = salience.last("company")
        return (company, "company") if company else None
    if what == "work":
        work = salience.last("work")
        return (work, "work") if work else None
    if what == "other":
        return ANOTHER, "company"
    if what == "it":
        owner_kind = measure.owner if measure and measure.owner != "any" else "company"
        name = salience.last(owner_kind)
        return (name, owner_kind) if name else None
    return None


def topic(measure: Metric | None, salience: Salience, choice: Choice = NOTHING) -> Choice:
    """What the text is about, as a subject that no sentence names; `choice` holds what did not reach the threshold."""
    name = salience.topic(measure.owner if measure else "any")
    if name is None:
        return choice
    points = integers("attachment")["subject"]["salient"]
    return Choice(settled(name, "not named here: what the text is about", -1, points), choice.best, False)
