"""What a text is speaking of: the last company, person, product and place named, for pronouns and for what is not said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from claimcheck.knowledge.metrics import Metric
from claimcheck.knowledge.names import kind_of, speaks_for
from claimcheck.model import Token

ANY = "any"
INTRODUCED = 2
# What else than its own kind a text may be about, where something of that kind is looked for.
BESIDE = {"company": ("unknown",), "event": ("unknown",), "product": ("work",)}


class Salience:
    """Follows the mentions of one part of a document in order. Mutable, and seen by one reading only."""

    def __init__(self) -> None:
        self._last: dict[str, str] = {}
        self._first: dict[str, dict[str, None]] = defaultdict(dict)
        self._weight: dict[str, int] = defaultdict(int)

    def mentions(self, tokens: Sequence[Token], places: list[int], *, headline: bool = False) -> None:
        """Note the names that stand at these places, in order; a person brings the company that he speaks for. What the lexicon knows, or a
        headline names, is introduced at once; another name only when it comes again."""
        first, last = self._first, self._last
        for i in places:
            token = tokens[i]
            if "dateline" in token.senses:
                continue
            name, of_kind = token.value, kind(token)
            self._weight[name] += INTRODUCED if headline or of_kind != "unknown" else 1
            last[of_kind] = last[ANY] = name
            first[of_kind][name] = first[ANY][name] = None
            owner = speaks_for(name)
            if owner:
                last.setdefault("company", owner)

    def last(self, of_kind: str) -> str | None:
        """The last thing of a kind. A name whose kind is unknown may be a company: rather the one that the text is about than
        the last one, which may be anything."""
        known = self._last.get(of_kind)
        return known if known or of_kind != "company" else self.topic("company") or self._last.get("unknown")

    def topic(self, owner: str) -> str | None:
        """What the text is about: the first thing named that can own a metric of this `owner`."""
        kinds = (owner, *BESIDE.get(owner, ()))
        for of_kind in kinds:
            for name in self._first.get(of_kind, ()):
                if self._weight[name] >= INTRODUCED:
                    return name
        return None

    def introduced(self) -> str | None:
        """The company that the lexicon knows and that the text named first: the "we" of a text that names no speaker."""
        return next(iter(self._first.get("company", ())), None)


def kind(token: Token) -> str:
    """What kind of thing a mention names: company, person, product, place, organisation, unknown."""
    return token.senses.get("name_kind") or kind_of(token.value) or "unknown"


def owns(of_kind: str, measure: Metric | None) -> bool | None:
    """Whether a thing of this kind can have the metric: True, False, or None where one of the two is unknown."""
    if measure is None or measure.owner == ANY or of_kind == "unknown":
        return None
    return of_kind in COMPATIBLE.get(measure.owner, frozenset((measure.owner,)))


COMPATIBLE = {
    "company": frozenset(("company", "organisation", "product")),
    "product": frozenset(("product", "work", "company")),
    "place": frozenset(("place", "organisation")),
    "event": frozenset(("place", "event", "organisation")),
    "organisation": frozenset(("organisation", "company", "place")),
}
