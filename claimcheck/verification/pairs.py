"""How a number or date of a source stands to one of a draft: whether it makes it true, whether both cannot be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.intervals import meets
from claimcheck.knowledge.tables import integers, names
from claimcheck.model import Alignment, Claim, Proposal, Quantity, Verdict
from claimcheck.units import dimension
from claimcheck.verification import amounts, dates

LIMITS: Mapping[str, int] = integers("gate")["sentence_thresholds"]
DATE, TIME = "date", "time"
# Where one of two numbers comes on top of others, and the other may be all of them.
FURTHER = "further_differs"
# A number that one text has by itself and another as that of a name, or of a place in an order.
RENAMED = (frozenset(("number", "label", "ordinal")), frozenset(("number", "count", "ordinal")))


class Arithmetic(Struct, frozen=True):
    """What the rules know of amounts: `brought` brings two to one unit (None where there is none), `verdict` is that of their
    intervals, `follows` tells the arithmetic by which a number comes of two others."""

    brought: Callable[[Quantity, Quantity], tuple[Quantity, Quantity] | None]
    verdict: Callable[[Quantity, Quantity], Verdict]
    follows: Callable[[Claim, Claim, Claim], str | None]


def backs(pair: Alignment, arithmetic: Arithmetic) -> bool:
    """Whether the right side makes the left one true: not where what it is of is known to be another."""
    draft, source = pair.left.quantity, pair.right.quantity
    if pair.reason is not None or draft is None or source is None:
        return False
    if DATE in (draft.kind, source.kind):
        return dates.stand(pair.left, pair.right) == "agree" or (translated(pair) and dates.one_date(pair.left, pair.right))
    if draft.kind == source.kind == TIME:
        return meets(draft.hard, source.hard)
    if both := _across(draft, source):
        return amounts.backs(both[1], both[0])
    if _makes_true(pair, draft, source, arithmetic):
        return True
    return draft.unit != source.unit and any(_makes_true(pair, one, two, arithmetic) for one, two in _meanings(draft, source))


def _makes_true(pair: Alignment, draft: Quantity, source: Quantity, arithmetic: Arithmetic) -> bool:
    both = arithmetic.brought(draft, source) or _loosely(draft, source)
    if both is None:
        return False
    same = translated(pair) and amounts.one_figure(both[1], both[0])  # what stands round the figure is a matter of its own
    return same or amounts.backs(both[1], both[0], converted=both[1] is not source)


def translated(pair: Alignment) -> bool:
    """Whether the two sides are in two languages."""
    return pair.threshold == LIMITS["contradicted_across"]


def spread(given: Proposal, arithmetic: Arithmetic) -> bool:
    """Whether the bound of a draft is one that its partner may have from a number before it in a list: over 90 bridges, 17 tunnels."""
    pair = given.partner
    draft, source = (pair.left.quantity, pair.right.quantity) if pair is not None and pair.reason is None else (None, None)
    both = arithmetic.brought(draft, source) if draft is not None and source is not None and source.hedge == "none" else None
    if pair is None or both is None or amounts.side(both[0]) == "point" or both[0].value != both[1].value:
        return False
    return _listed(given, pair.right, both[1].kind) == amounts.side(both[0])


def _listed(given: Proposal, claim: Claim, kind: str) -> str | None:
    """On which side the nearest number before another is bounded that is told otherwise than plainly, in a row of one kind."""
    group = next((g for g in given.beside if any(c.id == claim.id for c in g)), ())
    before = [c.quantity for c in group if c.quantity is not None and c.quantity.span < (claim.quantity or c.quantity).span]
    row = takewhile(lambda quantity: quantity.kind == kind, reversed(before))
    return next((amounts.side(quantity) for quantity in row if quantity.hedge != "none"), None)


def conflicts(pair: Alignment, arithmetic: Arithmetic) -> bool:
    """Whether both sides cannot be true of one thing, as far as they are of one."""
    draft, source = pair.left.quantity, pair.right.quantity
    if pair.reason is not None or draft is None or source is None or word(source) or any(s.name == FURTHER for s in pair.slots):
        return False
    kinds = {draft.kind, source.kind}
    if DATE in kinds:
        sure = kinds <= {DATE, "duration"} or pair.score >= LIMITS["renamed"]
        return sure and dates.stand(pair.left, pair.right) == "conflict"
    if draft.kind == source.kind == TIME:
        return not meets(draft.hard, source.hard)
    if (
        len(kinds) > 1
        and not kinds <= names("kinds")["bare"]
        and not (any(kinds <= one for one in RENAMED) and pair.score >= LIMITS["renamed"])
    ):
        return False
    if _across(draft, source):
        return False
    return all(_cannot_be(pair, one, two, arithmetic) for one, two in _meanings(draft, source))


def _cannot_be(pair: Alignment, draft: Quantity, source: Quantity, arithmetic: Arithmetic) -> bool:
    both = arithmetic.brought(draft, source)
    if both is None:  # one figure in two currencies
        return _loosely(draft, source) is None and draft.value is not None and draft.value == source.value
    if arithmetic.verdict(*both) == "conflict" or amounts.slipped(*both):
        return True
    if not translated(pair) and amounts.stronger(both[1], both[0]):
        return False
    return pair.score >= LIMITS["retold_across" if translated(pair) else "retold"] and amounts.retold(both[1], both[0])


def _meanings(draft: Quantity, source: Quantity) -> Iterator[tuple[Quantity, Quantity]]:
    """Two amounts in the units that their words may mean (tons, degrees, dollars); one word means one unit in both."""
    yield draft, source
    if draft.unit != source.unit:
        yield from ((one, source) for one in _others(draft))
        yield from ((draft, two) for two in _others(source))


def _others(quantity: Quantity) -> Iterator[Quantity]:
    table, nothing = names("meanings"), frozenset[str]()
    others = table.get(quantity.unit or "", nothing) | table.get(f"{quantity.unit} {quantity.unit_raw}", nothing)
    return (replace(quantity, unit=unit, kind=dimension(unit)) for unit in sorted(others))


def word(quantity: Quantity) -> bool:
    """Whether a number is no more than a word: the one of "one of them"."""
    return quantity.value == 1 and quantity.unit is None and not any(c.isdigit() for c in quantity.text)


def _across(draft: Quantity, source: Quantity) -> tuple[Quantity, Quantity] | None:
    """Two amounts as they stand, where the unit of one is told elsewhere and may not be its own: of "a man, 32, and three others"."""
    if draft.kind == source.kind or None in (draft.unit, source.unit):
        return None
    return (draft, source) if None in (draft.unit_raw, source.unit_raw) else None


def _loosely(draft: Quantity, source: Quantity) -> tuple[Quantity, Quantity] | None:
    """Two amounts as they stand, where one is of a kind that may render the other's, or of a currency that is only guessed."""
    kinds = {draft.kind, source.kind}
    loose = draft.doubt is not None or source.doubt is not None if kinds == {"money"} else len(kinds) > 1 and "percent" not in kinds
    return (draft, source) if loose else None
