"""Names of Han characters that no lexicon has: what clauses begin with again and again, and the headline has too."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from claimcheck.clauses.kinds import Forms
from claimcheck.languages.search import is_wide
from claimcheck.model import Mark, Sentence, Token
from claimcheck.patterns import pattern

if TYPE_CHECKING:
    import regex

# Where a clause begins, and the Han characters that it begins with.
OPENING = pattern(r"(?:^|[\n，,。；;：:！？、「（(])\s*(\p{Han}{2,12})")
SHORTEST, LONGEST = 2, 5
OFTEN, WITH_HEADLINE = 3, 2


class Known(Struct, frozen=True):
    """What helps to tell a name: characters that none holds; beside a text the title of its article, beside a title the text;
    the names that the title has; what the form of a name tells."""

    stops: frozenset[str]
    headline: str = ""
    body: str = ""
    names: tuple[str, ...] = ()
    forms: Forms = Forms()


def recurring(text: str, marks: tuple[Mark, ...], sentences: tuple[Sentence, ...], known: Known) -> list[Token]:
    """Every mention of what two clauses begin with, up to the first word of the lexicon, if the headline has it; of what
    three begin with, if it has not; and of what the title begins with and the text has twice."""
    if not is_wide(text):
        return []
    words = [m for m in marks if "anchor" not in m.senses or m.senses["anchor"] == "digits"]
    starts = [m.start for m in words]
    headline = known.headline or "".join(text[s.span.start : s.span.end] for s in sentences if s.role == "headline")
    openings = Counter(name for m in _openings(text, sentences) if (name := _name(text, m.start(1), m.end(1), starts, words, known.stops)))
    names = {
        n for n, count in openings.items() if count >= (WITH_HEADLINE if n in headline else OFTEN) or known.body.count(n) >= WITH_HEADLINE
    }
    return [Token(at, at + len(n), "name", n, -1, {}) for n in sorted(names.union(known.names)) for at in _places(text, n)]


def _openings(text: str, sentences: tuple[Sentence, ...]) -> Iterator[regex.Match[str]]:
    """What clauses begin with; a sentence is looked at from the character before it."""
    return (m for s in sentences for m in OPENING.finditer(text, max(0, s.span.start - 1), s.span.end))


def _name(text: str, start: int, end: int, starts: list[int], words: list[Mark], stops: frozenset[str]) -> str | None:
    at = bisect_left(starts, start)
    if at and words[at - 1].end > start:
        return None
    end = min(end, starts[at]) if at < len(starts) else end
    name = text[start:end]
    return name if SHORTEST <= len(name) <= LONGEST and not stops.intersection(name) else None


def _places(text: str, name: str) -> list[int]:
    found, at = [], text.find(name)
    while at >= 0:
        found.append(at)
        at = text.find(name, at + len(name))
    return found
