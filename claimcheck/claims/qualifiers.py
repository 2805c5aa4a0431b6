"""What is put right before a metric and narrows it: "cloud revenue", 雲端營收. Unknown words, so only sameness counts."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.claims.line import Line
from claimcheck.languages.fold import fold
from claimcheck.patterns import pattern

# The word, or two to four Han characters, that end where the metric begins.
WORD = pattern(r"(?:(?<![A-Za-z])(?P<latin>[A-Za-z][A-Za-z-]{2,})[ -]|(?<!\p{Han})(?P<han>\p{Han}{2,4}))$")
REACH = 24


class Plain(Struct, frozen=True, gc=False):
    """What narrows nothing: words (total, annual, reported), and the endings of words that are no modifiers (-ed, -ly); and
    the words that head a column of changes."""

    words: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    changes: frozenset[str] = frozenset()


def qualifier(line: Line, text: str, metric: int, plain: Plain) -> str | None:
    """The word right before the metric at token `metric`, folded; None where there is none, where the lexicon knows it, or
    where it is plain."""
    start = line.tokens[metric].start
    if plain.endings and fold(text[start : line.tokens[metric].end]).endswith(plain.endings):
        return None  # a verb carries the metric: what stands before it is its subject
    floor = max(line.sentence.span.start, line.tokens[metric - 1].end if metric else 0, start - REACH)
    match = WORD.search(text[floor:start])
    word = fold(match.group().strip(" -")) if match else None
    return None if word is None or word in plain.words or word.endswith(plain.endings) else word
