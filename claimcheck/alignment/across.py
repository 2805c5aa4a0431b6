"""What two documents in two languages have in common, where neither names nor words can be the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import permutations

from claimcheck.alignment.told import Amount, Told
from claimcheck.languages.lexicon import family

# Of fewer figures an amount is another one rounded by chance.
ROUNDED = 3

Pair = tuple[str, str]


def rendered(documents: list[Told], limit: int) -> Counter[Pair]:
    """How many amounts any two documents in two languages share that both tell of one metric, or that one of them has rounded
    (38.62 million, 3862.4萬); of those that no more than `limit` documents have."""
    named = _two(documents, limit, lambda d: ((told, told[1]) for told in d.measured))
    rounded = _two(documents, limit, lambda d: ((_rounded(a), a) for a, figures in d.figures.items() if figures >= ROUNDED))
    shared = Counter((one.id, two.id) for one, two, _, _ in named)
    shared.update((one.id, two.id) for one, two, mine, theirs in rounded if mine != theirs and _rounds(one, two, mine, theirs))
    return shared


def _two(
    documents: list[Told], limit: int, amounts: Callable[[Told], Iterable[tuple[object, Amount]]]
) -> Iterator[tuple[Told, Told, Amount, Amount]]:
    """Any two documents in two languages with amounts of one key, either way round."""
    holders: dict[object, list[tuple[Told, Amount]]] = defaultdict(list)
    for document in documents:
        for key, amount in amounts(document):
            holders[key].append((document, amount))
    for found in holders.values():
        if len({d.id for d, _ in found}) <= limit:
            yield from ((one, two, a, b) for (one, a), (two, b) in permutations(found, 2) if family(one.language) != family(two.language))


def _rounded(amount: Amount, figures: int = ROUNDED) -> tuple[object, object]:
    value, measured = amount
    return (Context(prec=figures, rounding=ROUND_HALF_UP).plus(value) if isinstance(value, Decimal) else value), measured


def _rounds(one: Told, two: Told, mine: Amount, theirs: Amount) -> bool:
    """Whether one of two amounts is the other, rounded to the figures that it is given in."""
    least = min(one.figures[mine], two.figures[theirs])
    return _rounded(mine, least) == _rounded(theirs, least)
