"""Where numbers may begin: the anchors and number words, and which of them lie inside a period, an address or another word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from claimcheck.languages.lexicon import Lexicon
from claimcheck.model import Mark, Span

TRIGGERS = frozenset({"anchor", "numeral", "fraction", "amount", "plural", "multiplier", "group", "scale", "kana", "definite"})
OURS = TRIGGERS | {"unit", "unit_before", "counted", "classifier", "hedge", "hedge_after", "range_word", "per", "negative", "label"}
ARTICLE = ("a ", "A ")
OPEN = "article"
"""Said of an article, which a number need not follow."""
SIGNS = ("://", "www.", "@")
"""What an address is known by."""


NONE = Mark(0, 0, {})
"""What stands before the first mark."""


class Places(Struct, frozen=True, gc=False):
    """`starts`: (position, reason why it is no number, OPEN or None, end of what it lies in)."""

    starts: tuple[tuple[int, str | None, int], ...]
    traps: frozenset[int]


class Role(Struct, frozen=True):
    """What a word does for the numbers around it: it may begin one, it holds numerals but no number (and why)."""

    begins: bool = False
    reason: str | None = None
    trap: bool = False


ANCHOR, WORD = Role(begins=True), Role(reason="word")
QUIET, DATED = Role(), Role(reason="period")
"""Roles of most words: no number begins with them."""


class Roles:
    """What the words of a lexicon do, by the identity of their senses, which are kept so that none is another's. `silent` are
    those that say nothing of numbers: neither words of such a role nor, among `articles`, those that an article opens."""

    def __init__(self, articles: Iterable[dict[str, str]] = ()) -> None:
        self.known: dict[int, Role] = {}
        self.silent: set[int] = set()
        self._senses: list[dict[str, str]] = [*articles]
        self.articles = frozenset(map(id, self._senses))

    def learn(self, senses: dict[str, str]) -> Role:
        """The role of a word that was not met before."""
        self._senses.append(senses)
        role = self.known[id(senses)] = _role(senses)
        if not role.begins and not role.trap and (role is not WORD or id(senses) not in self.articles):
            self.silent.add(id(senses))
        return role


def places(text: str, marks: Sequence[Mark], taken: Sequence[Span], roles: Roles) -> Places:
    """The places of a text in order. `taken` spans count as periods; `roles` keeps what each word of the lexicon does. Most
    marks are silent and passed over at once; the last of these still covers what it holds."""
    zones = _zones(text, taken)
    begun, ended, why = zones.pop()
    starts: list[tuple[int, str | None, int]] = []
    traps: set[int] = set()
    reason, stop, previous = None, 0, NONE
    known, silent, articles = roles.known, roles.silent, roles.articles
    for mark, before in [(mark, before) for mark, before in zip(marks, (NONE, *marks), strict=False) if id(mark.senses) not in silent]:
        start, senses = mark.start, mark.senses
        role = known.get(id(senses)) or roles.learn(senses)
        if role is not ANCHOR:
            reason, stop, previous = role.reason, mark.end, mark
            if role.trap:
                traps.add(start)
            opened = OPEN if id(senses) in articles and text.startswith(ARTICLE, start) else None
            if not role.begins:
                if opened is None:
                    continue
                reason = reason if role.trap else None
        else:
            if before is not previous:
                stop = before.end
                reason = known[id(before.senses)].reason if start < stop else None
            previous, opened = mark, None
        while start >= ended:
            begun, ended, why = zones.pop()
        if start >= begun:
            starts.append((start, why, ended))
        elif reason is not None and start < stop:
            starts.append((start, reason, stop))
        else:
            starts.append((start, opened, mark.end))
    return Places(tuple(starts), frozenset(traps))


def opened_by_article(lexicon: Lexicon) -> Iterator[dict[str, str]]:
    """The senses of the words of a lexicon that are an article or begin with one."""
    for article in sorted({article.lower() for article in ARTICLE}):
        bare = article.rstrip()
        for at in range(bisect_left(lexicon.surfaces, bare), len(lexicon.surfaces)):
            if lexicon.surfaces[at] != bare and not lexicon.surfaces[at].startswith(article):
                break
            entry = lexicon.entries[at]
            yield from ([entry.any_case] if entry.any_case else [])
            yield from (entry.exact or {}).values()


def _zones(text: str, taken: Sequence[Span]) -> list[tuple[int, int, str]]:
    """The stretches of periods and addresses and why no number stands in them, the last first; one beyond the text before all."""
    zones = [(s.start, s.end, "period") for s in taken]
    for sign in SIGNS:
        if sign in text:
            zones.extend(_addresses(text, sign))
    zones.append((len(text) + 1, len(text) + 1, ""))
    zones.sort(reverse=True)
    return zones


def _role(senses: dict[str, str]) -> Role:
    if "anchor" in senses:
        return ANCHOR
    role = Role(not TRIGGERS.isdisjoint(senses), _reason(senses), "trap" in senses)
    return next((known for known in (WORD, QUIET, DATED) if role == known), role)


def _reason(senses: dict[str, str]) -> str | None:
    if "trap" in senses:
        return senses["trap"]
    if not OURS.isdisjoint(senses):
        return None
    if "name" in senses:
        return "model-name"
    return "period" if any(kind.startswith("period") for kind in senses) else "word"


def _addresses(text: str, sign: str) -> Iterator[tuple[int, int, str]]:
    """The web addresses or mail addresses that hold a sign."""
    at = text.find(sign)
    while at >= 0:
        start, end = at, at + len(sign)
        while start and _part(text[start - 1]) and at - start < 64:
            start -= 1
        while end < len(text) and _part(text[end]):
            end += 1
        yield start, end, "url"
        at = text.find(sign, end)


def _part(char: str) -> bool:
    return char.isascii() and not char.isspace() and char not in "\"'<>()[]{}|\\^`"
