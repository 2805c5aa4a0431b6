"""Numbers in words that are no amounts (the tenth, a man in his fifties), and places that are only bounded (above 60th). Only
`verify` holds a draft to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec import Struct

from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import is_word
from claimcheck.languages.search import Search, begun, search_for, searched
from claimcheck.model import Hedge, Span
from claimcheck.patterns import pattern

ONES = range(1, 10)
# How far before a place what bounds it may begin, and how far the word behind it may reach.
LONGEST = 16
WORD = pattern("[ -]([a-z]+)")
SIDES: dict[str, Hedge] = {"ordinal_under": "under", "ordinal_over": "over"}
TURNED: dict[Hedge, Hedge] = {"under": "over", "over": "under"}


class Found(Struct, frozen=True, gc=False):
    """A number in a word, and the kind that it is compared by."""

    span: Span
    value: Decimal
    kind: str


class Spelled(Struct, frozen=True, eq=False):
    """The words that tell such numbers, and the search for them; None for a language that has none. What bounds a place that
    it stands right before, and what is counted upwards (the 60th floor)."""

    words: tuple[tuple[int, str], ...] = ()
    search: Search | None = None
    bounds: tuple[tuple[str, Hedge], ...] = ()
    upwards: frozenset[str] = frozenset()

    def find(self, text: str) -> Iterator[Found]:
        """The words in order, none inside another."""
        if self.search is None:
            return
        last = len(text)
        for index, start, end in self.search(searched(text)):
            if end == last or not is_word(text[end]):
                value, kind = self.words[index]
                yield Found(Span(start, end), Decimal(value), kind)

    def bounded(self, text: str, span: Span) -> tuple[Span, Hedge]:
        """A place with what bounds it: above 60th is a smaller number, above the 60th floor a larger one."""
        before = " " + fold(text[max(0, span.start - LONGEST) : span.start])
        word, hedge = next(((w, h) for w, h in self.bounds if before.endswith(f" {w} ")), ("", "exact"))
        if not word:
            return span, "exact"
        behind = WORD.match(fold(text[span.end : span.end + LONGEST]))
        return Span(span.start - len(word) - 1, span.end), TURNED[hedge] if behind and behind[1] in self.upwards else hedge


def spelled(lists: Mapping[str, frozenset[str]]) -> Spelled:
    """The search of a language, from its lists: "tenth 10", "twenty 20" (which joins with the first nine), "fifties 50"."""
    ordinals, tens = _told(lists, "ordinal_word"), _told(lists, "ordinal_tens")
    ones = {word: value for word, value in ordinals.items() if value in ONES}
    joined = {f"{ten}{join}{one}": tens[ten] + ones[one] for ten in tens for one in ones for join in "- "}
    words = {w: (v, "ordinal") for w, v in (ordinals | joined).items()} | {w: (v, "label") for w, v in _told(lists, "decade_word").items()}
    bounds = {word: hedge for name, hedge in SIDES.items() for word in lists.get(name, ())}
    longest = tuple(sorted(bounds.items(), key=lambda bound: (-len(bound[0]), bound)))
    search = search_for([begun(word) for word in words]) if words else None
    return Spelled(tuple(words.values()), search, longest, lists.get("counted_upwards", frozenset()))


def _told(lists: Mapping[str, frozenset[str]], name: str) -> dict[str, int]:
    pairs = (entry.rpartition(" ") for entry in sorted(lists.get(name, ())))
    return {word: int(value) for word, _, value in pairs}
