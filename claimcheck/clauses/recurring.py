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
BEFORE_CLAUSE = r"[\n，,。；;：:！？「（(][^\S\x1c-\x1f]*"
BEFORE = standard(BEFORE_CLAUSE)
# The same where two characters may be Han: no script below these has any.
BEFORE_HAN = standard(BEFORE_CLAUSE + r"+(?=[^\x00-\u2e7f]{2})")
BLANK = standard(r"[^\S\x1c-\x1f]*")
HAN = pattern(r"\p{Han}{2,12}+")
PIECES = pattern(r"[\s，,。；;：:！？!?「」（()]+")
REACH = 12
SHORTEST, LONGEST = 2, 5
OFTEN, WITH_HEADLINE = 3, 2
# A single character that is a unit, counts things or joins two numbers is often part of a name, where no number stands before it.
UNITS = frozenset(("unit", "range_word", "classifier"))


class Page(Struct, frozen=True, gc=False):
    """A text, and the same folded: what no name holds is told in one script."""

    text: str
    folded: str


class Known(Struct, frozen=True):
    """What helps to tell a name: characters that none holds; beside a text the title of its article, beside a title the text;
    the names that the title has; what the form of a name tells; characters that
    end a word right before a name (a maker, a dealer); units that only ages have."""

    stops: frozenset[str]
    headline: str = ""
    body: str = ""
    names: tuple[str, ...] = ()
    forms: Forms = Forms()
    leads: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()


def recurring(text: str, marks: tuple[Mark, ...], sentences: tuple[Sentence, ...], known: Known) -> list[Token]:
    """Every mention of what two clauses begin with, up to the first word of the lexicon, if the headline has it; of what
    three begin with, if it has not; and of what the title begins with and the text has twice."""
    if not is_wide(text):
        return []
    headline = known.headline or "".join(text[s.span.start : s.span.end] for s in sentences if s.role == "headline")
    page = Page(text, fold(text))
    beginnings = _beginnings(text, sentences)
    if not known.body:
        beginnings = _promising(page, beginnings, headline, known.stops)
    runs = list(_openings(page, beginnings, marks, known.stops))
    names = {
        n
        for n, count in Counter(r for r in runs if len(r) <= LONGEST).items()
        if count >= (WITH_HEADLINE if n in headline else OFTEN) or known.body.count(n) >= WITH_HEADLINE
    }
    if known.headline:
        names |= _begun(text, runs, known)
    return [Token(at, at + len(n), {}, "name", n) for n in sorted(names.union(known.names)) for at in places(text, n)]


def _ends(mark: Mark) -> bool:
    """Whether a mark ends the run of characters that a clause begins with."""
    if "anchor" in mark.senses:
        return mark.senses["anchor"] == "digits"
    return mark.end - mark.start > 1 or not mark.senses.keys() <= UNITS


def _begun(text: str, runs: list[str], known: Known) -> set[str]:
    """What a clause of the headline and one of the text both begin with, or two of the text and the headline has it, as long as
    it is the same: 北禾這次 and 北禾法說 begin with 北禾."""
    heads = [run for piece in PIECES.split(known.headline) if (run := _run(fold(piece), piece, known.stops))]
    following: dict[str, Counter[str]] = {}
    for run in runs:
        for size in range(SHORTEST, min(len(run), LONGEST) + 1):
            if run[:size] in known.headline:
                following.setdefault(run[:size], Counter())[run[size : size + 1]] += 1
    for head in heads:
        for size in range(SHORTEST, min(len(head), LONGEST) + 1):
            if head[:size] in following:
                following[head[:size]][head[size : size + 1]] += 1
    parted = [begun for begun, after in following.items() if len(after) > 1 or after[""] > 1]
    return {begun for begun in parted if text.count(begun) >= WITH_HEADLINE}


def _run(folded: str, text: str, stops: frozenset[str]) -> str:
    """The Han characters that a text begins with, up to one that no name holds."""
    found = HAN.match(text)
    end = found.end() if found else 0
    for i in range(end):
        if folded[i] in stops:
            return text[:i]
    return text[:end]


def _promising(page: Page, beginnings: list[tuple[int, int]], headline: str, stops: frozenset[str]) -> list[tuple[int, int]]:
    """The beginnings whose first characters come often enough to be those of a name, or are in the headline."""
    folded, firsts = page.folded, [page.text[start : start + SHORTEST] for start, _ in beginnings]
    often = {first for first, count in Counter(firsts).items() if count >= OFTEN or first in headline}
    found = [one for one, first in zip(beginnings, firsts, strict=True) if first in often]
    return [(start, end) for start, end in found if stops.isdisjoint(folded[start : start + SHORTEST])]


def _openings(page: Page, beginnings: list[tuple[int, int]], marks: tuple[Mark, ...], stops: frozenset[str]) -> Iterator[str]:
    """What clauses begin with, up to the first word of the lexicon or character that no name holds."""
    text = page.text
    starts = [m.start for m in marks] if beginnings else []
    done = held = 0  # the marks before `done` that end a run go on up to `held`
    for start, end in beginnings:
        at = bisect_left(starts, start)
        held, done = next((m.end for m in reversed(marks[done:at]) if _ends(m)), held), at
        end = _open_end(marks, at, min(end, start + REACH))
        if end - start < SHORTEST or held > start:
            continue
        run = _run(page.folded[start:end], text[start:end], stops)
        if len(run) >= SHORTEST:
            yield run


def _open_end(marks: tuple[Mark, ...], at: int, limit: int) -> int:
    """Where the first mark from that at `at` on begins that ends a run of characters, `limit` at most."""
    while at < len(marks) and marks[at].start < limit:
        if _ends(marks[at]):
            return marks[at].start
        at += 1
    return limit


def _beginnings(text: str, sentences: tuple[Sentence, ...]) -> list[tuple[int, int]]:
    """Where clauses begin that may begin with Han characters, and where their sentence ends; a sentence is looked at from the
    character before it."""
    found: list[tuple[int, int]] = []
    for sentence in sentences:
        first, end = max(0, sentence.span.start - 1), sentence.span.end
        if not first:
            first = BLANK.match(text).end()  # type: ignore[union-attr]
            found.append((first, end))
        found += [(match.end(), end) for match in BEFORE_HAN.finditer(text, first, end)]
    return found


def places(text: str, name: str) -> list[int]:
    """Where a name stands in a text."""
    found, at = [], text.find(name)
    while at >= 0:
        found.append(at)
        at = text.find(name, at + len(name))
    return found
