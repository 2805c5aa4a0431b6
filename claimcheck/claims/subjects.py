"""Who or what a number belongs to: names and pronouns of the sentence scored, then what the text is speaking of."""

from __future__ import annotations

import functools

from msgspec import Struct

from claimcheck.claims.forms import MORE_OR_LESS
from claimcheck.claims.line import NOWHERE, RESPECTIVELY, WINDOW, Line, in_order, together
from claimcheck.claims.metrics import PLACED
from claimcheck.claims.salience import ANY, Salience, analyst, can_own, owns
from claimcheck.claims.saying import OBJECTS, according, governor, speaks
from claimcheck.claims.score import NOTHING, Candidate, Choice, choose, score, settled
from claimcheck.knowledge.metrics import Metric
from claimcheck.knowledge.names import ANOTHER, kind_of, speaks_for
from claimcheck.knowledge.tables import integers
from claimcheck.model import Token

# The company of a speaker whom nothing introduces: somebody, but nobody that another claim can be matched with.
UNNAMED = ""
# The kinds of names that may only say where a company is from.
FROM = ("unknown", "place")
# How many words behind "more than" a name may stand that a number is held against.
MEASURED = 3
# How far behind "his" what he has may stand.
HIS = 12
SALIENT = integers("attachment")["subject"]["salient"]


class Wanted(Struct, frozen=True, gc=False):
    """What a subject is looked for: the number and its metric (places in the line, -1: none), the metric's owner, who speaks."""

    at: int
    word: int
    measure: Metric | None
    speaker: str | None


class Owner(Struct, frozen=True, gc=False):
    """A name or a pronoun that a number of its sentence may belong to: its place, what kind of thing a name is, the features
    that it has for every number, for a pronoun the name before it in its sentence that it takes up, and whether it is what the
    sentence begins with and may be about."""

    at: int
    token: Token
    kind: str
    features: tuple[str, ...]
    antecedent: Owner | None = None
    leading: bool = False


def owners(line: Line, salience: Salience, *, told: bool) -> list[Owner]:
    """All names and pronouns of a sentence, in order; `told`: it is `voiced`."""
    found: list[Owner] = []
    names, pronouns = line.places.get("name", NOWHERE), line.places.get("pronoun")
    for i in names if pronouns is None else together(line, "name", "pronoun"):
        token = line.tokens[i]
        if "dateline" in token.senses:
            continue
        if token.kind == "name":
            of_kind = token.senses.get("name_kind") or kind_of(token.value) or "unknown"
            if of_kind in FROM and _of_company(line, i):
                found.append(Owner(i, THE_COMPANY, "", (), None, not found))
                continue
            features = _roles(line, i, of_kind, told=told)
            if analyst(token.value) and _of_others(token.value, features, salience):
                features += ("analyst",)
            found.append(Owner(i, token, of_kind, features, None, not found and DOUBTED.isdisjoint(features)))
        elif "pronoun" in token.senses:
            taking = token.senses["pronoun"] in KINDS
            found.append(Owner(i, token, "", (), _antecedent(found, token.senses["pronoun"]) if taking else None, not found))
    return found


def _of_company(line: Line, i: int) -> bool:
    """Whether a name only says where a company is from: the San Jose company."""
    following = line.tokens[i + 1] if i + 1 < len(line.tokens) else None
    if following is None or following.senses.get("counted") != "company":
        return False
    return following.start - line.tokens[i].end <= 1


def _antecedent(found: list[Owner], pronoun: str) -> Owner | None:
    """The name that "it" takes up: the last one of its sentence that is no object and may be a company; "the company" is
    rather a company by its form or the lexicon."""
    kinds = KINDS[pronoun]
    for one in reversed(found):
        if one.kind in kinds and "object" not in one.features:
            return one
    return None


# The kinds of names that a pronoun may take up.
KINDS = {"it": ("company", "organisation", "unknown"), "company": ("company",), "work": ("work",)}


# What makes the first name of a sentence not what it is about.
DOUBTED = frozenset(("object", "speaking", "agency", "modifier"))
THE_COMPANY = Token(0, 0, {"pronoun": "company"})


def choose_subject(line: Line, wanted: Wanted, named: list[Owner], salience: Salience) -> Choice:
    """The subject of a number among the `named`. A name that speaks or stands behind a preposition is an unlikely owner; with
    no candidate in the sentence the topic of the text is taken, at a low score."""
    ordered = in_order(line, wanted.at, "name") if "part" in line.places else None
    if ordered is not None:
        return Choice(settled(line.tokens[ordered].value, "respectively", ordered, RESPECTIVELY))
    found = _candidates(line, wanted, named, salience) if named else None
    choice = choose("subject", found) if found else NOTHING
    return choice if choice.best else topic(wanted.measure, salience, choice)


def _beyond(line: Line, wanted: Wanted) -> int:
    """Up to where names stand of which a difference is measured: "85 basis points over Treasuries", "5% more than Halden"."""
    at = wanted.at
    if wanted.measure is not None and wanted.measure.id in PLACED:
        return at  # so far north of it
    after = line.tokens[at + 1].senses if at + 1 < len(line.tokens) else {}
    return at + 1 + MEASURED if after.get("hedge") in MORE_OR_LESS and line.clauses[at + 1] == line.clauses[at] else at


def _candidates(line: Line, wanted: Wanted, named: list[Owner], salience: Salience) -> list[Candidate]:
    at, word, clauses = wanted.at, wanted.word, line.clauses
    owner = wanted.measure.owner if wanted.measure else ANY
    beyond = _beyond(line, wanted) if named[-1].at > at else 0
    found = []
    for one in named:
        i, of_kind, features = one.at, one.kind, one.features
        if not at - WINDOW <= i < at + WINDOW or at < i <= beyond:
            continue
        if of_kind:
            value = one.token.value
        else:
            resolved = _resolved(line, wanted, one, salience)
            if resolved is None:
                continue
            value, of_kind = resolved
            features = ("pronoun",)
        if one.leading and clauses[i] < clauses[at]:
            features = ("leading", *features)
        if at < i < word:
            features = ("attributive", *features)
        fit = _fit(of_kind, owner)
        found.append(score("subject", line, at, i, value, features + fit if fit else features))
    return found


def _resolved(line: Line, wanted: Wanted, pronoun: Owner, salience: Salience) -> tuple[str, str] | None:
    """The name that a pronoun stands for, and its kind."""
    named = pronoun.antecedent
    taken = (named.token.value, named.kind) if named and _takes_up(named, wanted.measure, salience) else None
    return taken or _pronoun(pronoun.token, wanted, line, salience)


@functools.cache
def _fit(of_kind: str, owner: str) -> tuple[str, ...]:
    """The features of a thing of a kind as what may own a metric of this `owner`."""
    fit = can_own(of_kind, owner)
    place = ("place",) if of_kind == "place" and not fit else ()
    return place if fit is None else (*place, "owner_fits" if fit else "owner_differs")


def _takes_up(named: Owner, measure: Metric | None, salience: Salience) -> bool:
    """Whether a pronoun may stand for a name of its sentence: of one that speaks only where the text is about it."""
    if owns(named.kind, measure) is False:
        return False
    about = salience.topic("company") in (None, named.token.value)
    return about or not ("speaking" in named.features or analyst(named.token.value))


def _of_others(name: str, features: tuple[str, ...], salience: Salience) -> bool:
    """Whether one who writes about others does so here: the text is about another, or about none and he speaks."""
    about = salience.topic("company")
    return about != name and (about is not None or "speaking" in features)


def _roles(line: Line, i: int, of_kind: str, *, told: bool) -> tuple[str, ...]:
    features: tuple[str, ...] = ("speaking",) if told and (speaks(line, i) or according(line, i)) else ()
    if of_kind == "organisation" and (features or _reports(line, i)):
        features = ("speaking", "agency")
    if i and "preposition" in line.tokens[i - 1].senses:
        before = governor(line, i)
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


def _pronoun(token: Token, wanted: Wanted, line: Line, salience: Salience) -> tuple[str, str] | None:
    what, measure = token.senses["pronoun"], wanted.measure
    if what == "speaker":
        return speaks_for(wanted.speaker or "") or salience.introduced() or UNNAMED, "company"
    if what == "company":
        company = salience.company(line.sentence)
        return (company, "company") if company else None
    if what == "work":
        work = salience.work(line.sentence)
        return (work, "work") if work else None
    if what == "his":
        return _whose(token, wanted, line, salience)
    if what == "other":
        return ANOTHER, "company"
    if what == "it":
        owner_kind = measure.owner if measure and measure.owner != "any" else "company"
        name = salience.company(line.sentence) if owner_kind == "company" else salience.last(owner_kind)
        return (name, owner_kind) if name else None
    return None


def _whose(token: Token, wanted: Wanted, line: Line, salience: Salience) -> tuple[str, str] | None:
    """The person whose the metric right behind a pronoun is: the last one named, else what has no known kind and the text is about,
    else somebody."""
    if wanted.word < 0 or not 0 <= line.tokens[wanted.word].start - token.end <= HIS:
        return None
    return salience.last("person") or salience.topic("unknown") or UNNAMED, "person"


def topic(measure: Metric | None, salience: Salience, choice: Choice = NOTHING) -> Choice:
    """What the text is about, as a subject that no sentence names; `choice` holds what did not reach the threshold."""
    name = salience.topic(measure.owner if measure else "any")
    if name is None:
        return choice
    return Choice(settled(name, "not named here: what the text is about", -1, SALIENT), choice.best, False)
