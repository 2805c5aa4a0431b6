"""What a text is speaking of: the last company, person, product and place named, for pronouns and for what is not said."""

from __future__ import annotations

import functools
from collections import defaultdict

from claimcheck.claims.line import Line
from claimcheck.claims.saying import according, is_object, speaks, voiced
from claimcheck.knowledge.metrics import Metric
from claimcheck.knowledge.names import kind_of, speaks_for
from claimcheck.knowledge.tables import names
from claimcheck.model import Sentence, Token

ANY = "any"
INTRODUCED = 2
# What else than its own kind a text may be about, where something of that kind is looked for.
BESIDE = {"company": "unknown", "event": "unknown", "product": "work"}
# What a sentence about a company may name it as.
FIRMS = frozenset(("company", "unknown"))
ANALYSTS, ENDINGS = names("scales")["analysts"], tuple(sorted(names("scales")["analyst_endings"]))


class Salience:
    """Follows the mentions of a document in order. Mutable, and seen by one reading only."""

    def __init__(self) -> None:
        self._last: dict[str, str] = {}
        self._first: dict[str, str] = {}
        self._order: dict[str, int] = {}
        self._foremost: dict[str, str] = {}
        self._met: dict[str, str] = {}
        self._placed: dict[str, str] = {}
        self._weight: dict[str, int] = defaultdict(int)
        self._headed: set[str] = set()
        self._centre: str | None = None
        self._before: str | None = None
        self._work: str | None = None
        self._here: tuple[str, int] | None = None
        self._sentence = -1

    def mentions(self, line: Line) -> None:
        """Note the names of a sentence, in order; a person brings the company that he speaks for. What the lexicon knows, or a
        headline names, is introduced at once; another name only when it comes again. Who only tells of others is not."""
        sentence = line.sentence
        here = sentence.part, sentence.paragraph
        self._before = self._centre if here == self._here else None
        self._here, self._sentence, self._centre = here, sentence.span.start, None
        self._work = self._last.get("work")
        tokens, last, headline = line.tokens, self._last, sentence.role == "headline"
        places, weights, met, placed = line.places["name"], self._weight, self._met, self._placed
        telling = sources(line, places) if voiced(line) else ()
        for i in places:
            token = tokens[i]
            senses, name = token.senses, token.value
            if "dateline" in senses:
                continue
            of_kind = senses.get("name_kind") or kind_of(name) or "unknown"
            if name not in met or met[name] != of_kind:
                self._meet(name, of_kind)
            if headline:
                self._headed.add(name)
            if headline or i not in telling:
                weights[name] = weight = weights[name] + (INTRODUCED if headline or of_kind != "unknown" else 1)
                if weight >= INTRODUCED and (headline or name not in placed or placed[name] != of_kind):
                    self._introduce(name, of_kind)
            last[of_kind] = last[ANY] = name
            if self._centre is None and of_kind in FIRMS and i not in telling and not analyst(name):
                if i and "preposition" in tokens[i - 1].senses and is_object(line, i):
                    continue
                self._centre = name if of_kind == "company" or weights[name] >= INTRODUCED else None
        self._centre = self._centre or self._before

    def _meet(self, name: str, of_kind: str) -> None:
        """Note a name that is new, or is of another kind than it was."""
        self._met[name] = of_kind
        self._order.setdefault(name, len(self._order))
        self._first.setdefault(of_kind, name)
        owner = speaks_for(name)
        if owner:
            self._last.setdefault("company", owner)

    def _introduce(self, name: str, of_kind: str) -> None:
        """Whether a name is now the foremost of its kind, and of all: of those introduced the first that a headline names, else
        the first. Once is enough for a name of one kind, unless a headline lifts it."""
        self._placed[name] = of_kind
        rank = name not in self._headed, self._order[name]
        for group in (of_kind, ANY):
            held = self._foremost.get(group)
            if held is None or rank < (held not in self._headed, self._order[held]):
                self._foremost[group] = name

    def company(self, sentence: Sentence) -> str | None:
        """The company that a pronoun of a sentence takes up: what its paragraph speaks of so far, at its head what the text is
        about, else the last one named."""
        here = self._here == (sentence.part, sentence.paragraph)
        centre = (self._before if sentence.span.start == self._sentence else self._centre) if here else None
        return centre or self.topic("company") or self._last.get("company") or self._last.get("unknown")

    def work(self, sentence: Sentence) -> str | None:
        """The work that a pronoun of a sentence takes up where the sentence names none before it: the last one named before
        the sentence, else the last one."""
        here = sentence.span.start == self._sentence
        return (self._work if here else None) or self._last.get("work")

    def last(self, of_kind: str) -> str | None:
        """The last thing of a kind."""
        return self._last.get(of_kind)

    def topic(self, owner: str) -> str | None:
        """What the text is about: of the things that can own a metric of this `owner` the first that a headline names, else
        the first named; what may be of this kind, or of any other, only where it weighs more than what is, or as much and comes first."""
        held, beside = self._foremost, BESIDE.get(owner)
        best = held.get(owner)
        other = held.get(beside) if beside else None
        if best is None or other is None:
            return best or other
        more = self._weight[other] - self._weight[best]
        return other if more > 0 or (more == 0 and self._order[other] < self._order[best]) else best

    def introduced(self) -> str | None:
        """The company that the lexicon knows and that the text named first: the "we" of a text that names no speaker."""
        return self._first.get("company")


def sources(line: Line, places: list[int]) -> list[int]:
    """The names that speak in a sentence of others that it names, or that always speak of others."""
    speaking = [i for i in places if speaks(line, i) or according(line, i)]
    others = [i for i in places if i not in speaking and kind(line.tokens[i]) in FIRMS and not is_object(line, i)]
    return [i for i in speaking if others or analyst(line.tokens[i].value)]


@functools.lru_cache(maxsize=4096)
def analyst(name: str) -> bool:
    """Whether a name is of those who write about others: a broker, an institute."""
    return name in ANALYSTS or name.endswith(ENDINGS)


def kind(token: Token) -> str:
    """What kind of thing a mention names: company, person, product, place, organisation, unknown."""
    return token.senses.get("name_kind") or kind_of(token.value) or "unknown"


def owns(of_kind: str, measure: Metric | None) -> bool | None:
    """Whether a thing of this kind can have the metric: True, False, or None where one of the two is unknown."""
    return can_own(of_kind, measure.owner) if measure else None


def can_own(of_kind: str, owner: str) -> bool | None:
    """The same of a kind of owners."""
    if owner == ANY or of_kind == "unknown":
        return None
    compatible = COMPATIBLE.get(owner)
    return of_kind == owner if compatible is None else of_kind in compatible


COMPATIBLE = {
    "company": frozenset(("company", "organisation", "product")),
    "product": frozenset(("product", "work", "company")),
    "place": frozenset(("place", "organisation")),
    "event": frozenset(("place", "event", "organisation")),
    "organisation": frozenset(("organisation", "company", "place")),
}
