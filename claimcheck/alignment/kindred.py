"""Which documents tell of one thing."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import permutations
from typing import Any

from claimcheck.alignment.across import rendered
from claimcheck.alignment.told import OPENING, Told
from claimcheck.knowledge.names import kind_of

# How much two documents must share to tell of one thing, and to be tellings of the same report. What more documents than
# this share says nothing; but all of a few may share a figure, or a name that not everybody knows.
SHARED = 3
TWINS = 6
COMMON = 3
FEW = 12
# What more documents share than this is not counted at all: the pairs of those that share it would be too many.
MOST = 64
FIGURES = 2
NEAR = datetime.timedelta(days=14)
# What each kind of shared thing counts for; terms together for no more than three, pieces of the headline for two.
NAME, TOPIC, FIGURE, SHORT_FIGURE, TERMS, HEADLINES = 1, 2, 2, 1, 3, 2
LONG = 3
# Of so many pairs of figures, or of terms, one of either document, one is the same by chance: two long reports of a quarter, of
# two companies, share several.
CHANCE = 600
# The share of what a document names and counts that makes another the same report in other words.
RETOLD = 0.5

Kin = dict[str, dict[str, int]]


def kindred_of(documents: list[Told]) -> Kin:
    """For each document those that share several names and exact figures that few others have, and how many. Dated long
    apart, or without a date, it takes more; and two that open with other names are about other things. Among those that hang
    together in this way, what many of them share counts too; and two of one kin need less to be kin."""
    given = {d.id: d for d in documents}
    kin = _linked(given, _shared(documents, grouped=len(documents) <= FEW))
    for group in _groups(kin):
        together = {d.id: d for d in documents if d.id in group}
        shared = _shared(list(together.values()), grouped=True)
        for one, others in _linked(together, shared).items():
            kin[one].update(others)
        _close_circles(kin, together, shared)
    return kin


def _linked(given: Mapping[str, Told], shared: Mapping[tuple[str, str], int]) -> Kin:
    kin: Kin = defaultdict(dict)
    for (one, two), count in shared.items():
        left, right = given[one], given[two]
        near = _near(left, right)
        if count >= (SHARED if near else TWINS) and (near or _about_one(left, right)):
            kin[one][two] = count
    return kin


def _groups(kin: Kin) -> Iterator[set[str]]:
    """The documents that hang together, over however many others."""
    seen: set[str] = set()
    for start in list(kin):
        if start not in seen:
            group, ahead = set[str](), [start]
            while ahead:
                one = ahead.pop()
                if one not in group:
                    group.add(one)
                    ahead.extend(kin.get(one, ()))
            seen |= group
            yield group


def _close_circles(kin: Kin, group: Mapping[str, Told], shared: Mapping[tuple[str, str], int]) -> None:
    """Two documents of the same days that share something are kin where both are kin of a third."""
    circles = {(one, two) for third in group for one, two in permutations(kin[third], 2) if two not in kin[one]}
    least = 1 if len(group) <= FEW else SHARED - 1
    for one, two in sorted(circles):
        left, right = group[one], group[two]
        if shared.get((one, two), 0) >= least and (_near(left, right) or left.titled & right.titled):
            kin[one][two] = SHARED


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


def _shared(documents: list[Told], *, grouped: bool) -> Counter[tuple[str, str]]:
    """How much any two documents share. `grouped`: they are few, or hang together, so that what all of them share counts."""
    limit = MOST if grouped else max(COMMON, len(documents) // 20)
    return _figures(documents, limit) + _names(documents, limit) + _words(documents, limit)


def _figures(documents: list[Told], limit: int) -> Counter[tuple[str, str]]:
    shared: Counter[tuple[str, str]] = Counter()
    given = {d.id: d for d in documents}
    for one, two, figure in _common(documents, limit, lambda d: d.figures):
        shared[one.id, two.id] += FIGURE if one.figures[figure] >= LONG and _near(one, two) else SHORT_FIGURE
    for pair, count in list(shared.items()):
        one, two = (given[document] for document in pair)
        expected = _by_chance(one.figures, two.figures)
        strange = count == SHARED and not _open_alike(one, two)  # two figures of two companies may be equal by chance
        shared[pair] = max(count - max(expected, strange), 0)
    for pair, count in rendered(documents, limit).items():
        shared[pair] += count if _near(*(given[document] for document in pair)) else 0
    return shared


def _names(documents: list[Told], limit: int) -> Counter[tuple[str, str]]:
    """A name that both open with counts for more, and however many do."""
    shared: Counter[tuple[str, str]] = Counter()
    holders = Counter(name for d in documents for name in {*d.names, *d.mentions})
    for one, two, name in _common(documents, max(FEW, limit), lambda d: {*d.names, *d.mentions}):
        opening = name in one.opening() and name in two.opening() and not kind_of(name) and _near(one, two)
        about = opening or (name in one.titled and name in two.titled)
        shared[one.id, two.id] += TOPIC if about else NAME if holders[name] <= limit else 0
    return shared


def _words(documents: list[Told], limit: int) -> Counter[tuple[str, str]]:
    shared: Counter[tuple[str, str]] = Counter()
    given = {d.id: d for d in documents}
    for pair, pieces in _pieces(documents, limit, lambda d: d.headline).items():
        shared[pair] += min(len(pieces), HEADLINES)
    for pair, terms in _pieces(documents, limit, lambda d: d.terms).items():
        dated = given[pair[0]].published and given[pair[1]].published
        expected = _by_chance(*(given[document].terms for document in pair))
        shared[pair] += max(min((_runs(terms) if dated else len(terms)) - expected, TERMS), 0)
    for pair, taken in (_taken_up(documents) if len(documents) <= FEW else {}).items():
        shared[pair] += min(taken // 2, TERMS)
    return shared


def _by_chance(one: Collection[object], two: Collection[object]) -> int:
    return len(one) * len(two) // CHANCE


def _taken_up(documents: list[Told]) -> Counter[tuple[str, str]]:
    """How many terms that come back in one document another of the same days has once: what one is about the other may name."""
    dated = [d for d in documents if d.published]
    known = frozenset[str]().union(*(d.terms for d in dated))
    return Counter(
        (one.id, two.id) for one, two, term in _common(dated, FEW, lambda d: d.said & known)
        if (term in one.terms) != (term in two.terms) and close(one.published, two.published)
    )  # fmt: skip


def _pieces(documents: list[Told], limit: int, things: Callable[[Told], Iterable[str]]) -> dict[tuple[str, str], set[str]]:
    """What any two documents that are near each other have in common."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one, two, thing in _common(documents, limit, things):
        if _near(one, two):
            found[one.id, two.id].add(thing)
    return found


def _runs(pieces: set[str]) -> int:
    """How many runs these pieces make that do not go on in another of them."""
    starts = {piece[:-1] for piece in pieces}
    return sum(piece[1:] not in starts for piece in pieces)


def _common(documents: list[Told], limit: int, things: Callable[[Told], Iterable[Any]]) -> Iterator[tuple[Told, Told, Any]]:
    """Each thing that no more than `limit` documents have, with any two of them, either way round; of names that everybody knows
    those that few have."""
    holders: dict[object, list[Told]] = defaultdict(list)
    for document in documents:
        for thing in things(document):
            holders[thing].append(document)
    for thing, found in holders.items():
        if len(found) <= (min(limit, max(COMMON, len(documents) // 20)) if kind_of(str(thing)) else limit):
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


def _open_alike(one: Told, two: Told) -> bool:
    """Whether what one document opens with is in the other, as far as names of one language can tell."""
    return one.language == two.language and (_within(one, two) or _within(two, one))


def _within(one: Told, two: Told, first: int = OPENING) -> bool:
    """Whether one of the `first` things that a document opens with is in the other."""
    opening = one.opening()[:first]
    return not opening or not set(opening).isdisjoint(two.names)
