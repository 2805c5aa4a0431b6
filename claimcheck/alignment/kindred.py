"""Which documents tell of one thing."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import permutations
from typing import Any

from msgspec import Struct

from claimcheck.knowledge.names import kind_of
from claimcheck.patterns import UNSPACED, pattern

# How much two documents must share to tell of one thing, and to be tellings of the same report. What more documents than
# this share says nothing; but all of a few may share a figure, or a name that not everybody knows.
SHARED = 3
TWINS = 6
COMMON = 3
FEW = 12
OPENING = 3
FIGURES = 2
NEAR, DAY = datetime.timedelta(days=14), datetime.timedelta(days=1)
# What each kind of shared thing counts for; terms together for no more than three.
NAME, TOPIC, FIGURE, SHORT_FIGURE, TERMS = 1, 2, 2, 1, 3
LONG = 3
# The share of what a document names and counts that makes another the same report in other words.
RETOLD = 0.5
# Stock symbols, and how much of a text is its head.
SYMBOL = pattern(r"<([A-Z][A-Z0-9]{0,5})(?:\.[A-Z]{1,3})?>|\([A-Z]{2,8}: ?([A-Z0-9]{1,6})\)|\(([A-Z0-9]{1,6})\.[A-Z]{1,3}\)")
HEAD = 300
TERM = pattern(rf"(?=([{UNSPACED}]{{3}}))")


class Told(Struct, frozen=True, eq=False):
    """What one document tells of: its names in order, as keys, the exact amounts in it with their figures, and the terms
    that come back in it, where it is written without spaces; the stock symbols that its head gives. `mentions`: the terms
    that it has at all, of those that come back in any of the run."""

    id: str
    language: str | None
    published: datetime.date | None
    names: tuple[str, ...]
    figures: dict[object, int]
    terms: frozenset[str]
    symbols: frozenset[str] = frozenset()
    mentions: frozenset[str] = frozenset()

    def opening(self) -> list[str]:
        """The first things it names that are no places: what it is about."""
        return [n for n in dict.fromkeys(self.names) if kind_of(n) != "place"][:OPENING]


def terms(text: str) -> frozenset[str]:
    """The runs of three ideographs that a folded text uses more than once."""
    return frozenset(t for t, n in Counter(TERM.findall(text)).items() if n > 1)


def mentions(text: str, terms: frozenset[str]) -> frozenset[str]:
    """Those of the terms that a folded text has at all."""
    return terms.intersection(TERM.findall(text))


def symbols(text: str) -> frozenset[str]:
    """The stock symbols in the first lines of a text, without their exchanges: <ACME.N>, (NYSE: ACME), (0123.HK)."""
    return frozenset(next(filter(None, found.groups())) for found in SYMBOL.finditer(text, 0, HEAD))


def kindred_of(documents: list[Told]) -> dict[str, dict[str, int]]:
    """For each document those that share several names and exact figures that few others have, and how many. Dated long
    apart, or without a date, it takes more; and two that open with other names are about other things."""
    given = {d.id: d for d in documents}
    kin: dict[str, dict[str, int]] = defaultdict(dict)
    for (one, two), count in _shared(documents).items():
        left, right = given[one], given[two]
        near = _near(left, right)
        if count >= (SHARED if near else TWINS) and (near or _about_one(left, right)):
            kin[one][two] = count
    return kin


def close(one: datetime.date | None, two: datetime.date | None) -> bool:
    """Whether two documents are dated close together."""
    return one is not None and two is not None and abs(one - two) <= NEAR


def retold(one: Told, two: Told) -> bool:
    """Whether most of what the shorter of two documents names and counts, one of them undated, is in the other too."""
    if (one.published and two.published) or not _one_opening(one, two):
        return False
    left, right = {*one.names, *one.figures}, {*two.names, *two.figures}
    named, again = len(left & right), min(len(one.terms & two.terms), TERMS)
    if named >= SHARED or not again:
        return named >= max(SHARED, RETOLD * min(len(left), len(right)))
    return named > 0 and named + again > max(SHARED, RETOLD * min(len(left), len(right)))  # terms alone are those of a field


def _one_opening(one: Told, two: Told) -> bool:
    """Whether two documents begin with one thing: by the stock symbols that both give, else by the names."""
    if one.symbols and two.symbols:
        return not one.symbols.isdisjoint(two.symbols)
    return _within(one, two, 2) and _within(two, one, 2)


def rerun(one: Told, two: Told) -> bool:
    """Whether one of two documents is the other over again: retold, with the same figures, but for a few."""
    shared = one.figures.keys() & two.figures.keys()
    return len(shared) >= max(FIGURES, min(len(one.figures), len(two.figures)) / 2) and retold(one, two)


def _near(one: Told, two: Told) -> bool:
    return close(one.published, two.published) or retold(one, two)


def _of_one_day(one: Told, two: Told) -> bool:
    """Whether two documents are dated a day apart at most, and have more in common than one name."""
    if one.published is None or two.published is None or abs(one.published - two.published) > DAY:
        return False
    return len({*one.names} & {*two.names}) > 1 or bool(one.figures.keys() & two.figures.keys() or one.mentions & two.mentions)


def _shared(documents: list[Told]) -> Counter[tuple[str, str]]:
    """How much any two documents share."""
    shared: Counter[tuple[str, str]] = Counter()
    for one, two, thing in _common(documents, lambda d: {*d.names}):
        about = thing in one.opening() and thing in two.opening() and not kind_of(thing)
        shared[one.id, two.id] += (TOPIC + _of_one_day(one, two)) if about and _near(one, two) else NAME
    for one, two, figure in _common(documents, lambda d: d.figures):
        shared[one.id, two.id] += FIGURE if one.figures[figure] >= LONG and _near(one, two) else SHORT_FIGURE
    terms = Counter((one.id, two.id) for one, two, _ in _common(documents, lambda d: d.terms) if _near(one, two))
    for pair, count in _taken_up(documents).items():
        terms[pair] = max(terms[pair], count // 2)
    for pair, count in terms.items():
        shared[pair] += min(count, TERMS)
    return shared


def _taken_up(documents: list[Told]) -> Counter[tuple[str, str]]:
    """How many terms of one document, dated close to another, come back in one of the two and are in the other: a name that
    one is about the other may say once."""
    dated = [d for d in documents if d.published]
    return Counter(
        (one.id, two.id) for one, two, term in _common(dated, lambda d: d.mentions)
        if (term in one.terms or term in two.terms) and close(one.published, two.published)
    )  # fmt: skip


def _common(documents: list[Told], things: Callable[[Told], Iterable[Any]]) -> Iterator[tuple[Told, Told, Any]]:
    """Each thing that two documents have and few others, with both, either way round."""
    holders: dict[object, list[Told]] = defaultdict(list)
    for document in documents:
        for thing in things(document):
            holders[thing].append(document)
    limit = max(COMMON, len(documents) // 20)
    for thing, found in holders.items():
        if len(found) <= limit or (len(documents) <= FEW and not kind_of(str(thing))):
            for one, two in permutations(found, 2):
                yield one, two, thing


def _about_one(left: Told, right: Told) -> bool:
    """Whether what one document opens with is in the other too; in another language its name may not be known."""
    if (
        left.language != right.language
        or len(left.figures.keys() & right.figures.keys()) >= FIGURES
        or len(left.terms & right.terms) >= TERMS
    ):
        return True
    return _within(left, right) and _within(right, left)


def _within(one: Told, two: Told, first: int = OPENING) -> bool:
    """Whether one of the `first` things that a document opens with is in the other."""
    opening = one.opening()[:first]
    return not opening or not set(opening).isdisjoint(two.names)
