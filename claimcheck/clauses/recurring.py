"""Names of Han characters that no lexicon has: what clauses begin with again and again, and the headline has too."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from claimcheck.clauses.kinds import Forms
from claimcheck.languages.fold import fold
from claimcheck.languages.search import is_wide
from claimcheck.model import Mark, Sentence, Token
from claimcheck.patterns import pattern, standard

# What stands before a clause, and the Han characters that it begins with.
BEFORE = standard(r"[\n，,。；;：:！？、「（(][^\S\x1c-\x1f]*")
BLANK = standard(r"[^\S\x1c-\x1f]*")
HAN = pattern(r"\p{Han}{2,12}+")
SHORTEST, LONGEST = 2, 5
OFTEN, WITH_HEADLINE = 3, 2


class Page(Struct, frozen=True, gc=False):
    """A text, and the same folded: what no name holds is told in one script."""

    text: str
    folded: str


class Known(Struct, frozen=True):
    """What helps to tell a name: characters that none holds; beside a text the title of its article, beside a title the text;
    the names that the title has; what the form of a name tells; characters that
    end a word right before a name (a maker, a dealer)."""

    stops: frozenset[str]
    headline: str = ""
    body: str = ""
    names: tuple[str, ...] = ()
    forms: Forms = Forms()
    leads: frozenset[str] = frozenset()


def recurring(text: str, marks: tuple[Mark, ...], sentences: tuple[Sentence, ...], known: Known) -> list[Token]:
    """Every mention of what two clauses begin with, up to the first word of the lexicon, if the headline has it; of what
    three begin with, if it has not; and of what the title begins with and the text has twice."""
    if not is_wide(text):
        return []
    words = [m for m in marks if "anchor" not in m.senses or m.senses["anchor"] == "digits"]
    headline = known.headline or "".join(text[s.span.start : s.span.end] for s in sentences if s.role == "headline")
    openings = Counter(_openings(text, sentences, words))
    names = {
        n
        for n, count in openings.items()
        if (count >= (WITH_HEADLINE if n in headline else OFTEN) or known.body.count(n) >= WITH_HEADLINE)
        and known.stops.isdisjoint(fold(n))
    }
    return [Token(at, at + len(n), "name", n, -1, {}) for n in sorted(names.union(known.names)) for at in places(text, n)]


def _openings(text: str, sentences: tuple[Sentence, ...], words: list[Mark]) -> Iterator[str]:
    """What clauses begin with, up to the first word of the lexicon, where it is as long as names are."""
    starts = [m.start for m in words]
    starts.append(len(text))
    for start, end in _beginnings(text, sentences):
        at = bisect_left(starts, start)
        end = min(end, starts[at])
        if end - start < SHORTEST or (at and words[at - 1].end > start):
            continue
        found = HAN.match(text, start, end)
        if found and SHORTEST <= len(found[0]) <= LONGEST:
            yield found[0]


def _beginnings(text: str, sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, int]]:
    """Where clauses begin, and where their sentence ends; a sentence is looked at from the character before it."""
    for sentence in sentences:
        first, end = max(0, sentence.span.start - 1), sentence.span.end
        if not first:
            first = BLANK.match(text).end()  # type: ignore[union-attr]
            yield first, end
        for match in BEFORE.finditer(text, first, end):
            yield match.end(), end


def places(text: str, name: str) -> list[int]:
    """Where a name stands in a text."""
    found, at = [], text.find(name)
    while at >= 0:
        found.append(at)
        at = text.find(name, at + len(name))
    return found
