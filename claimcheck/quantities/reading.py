"""From marks to quantities: at each anchor the number, its unit, its range, its hedges, or the reason why it is none."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from decimal import Decimal

from claimcheck import intervals
from claimcheck.intervals import Policy
from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import Lexicon
from claimcheck.model import Hedge, Interval, Mark, Quantity, Span
from claimcheck.quantities import (
    anchors,
    bounded,
    currencies,
    decades,
    hedges,
    labels,
    measures,
    numbers,
    rates,
    rejection,
    signs,
    whole,
    written,
)
from claimcheck.quantities.dimensions import KIND
from claimcheck.quantities.measures import Measured
from claimcheck.quantities.nearby import HYPHEN, Ahead, Behind, nearby
from claimcheck.quantities.outcome import Reading, Rejected, rejected
from claimcheck.quantities.page import ONE, Number, Page
from claimcheck.quantities.places import OPEN, Places, Roles, opened_by_article, places
from claimcheck.quantities.vocabulary import Found, vocabulary

NOTHING = Reading((), ())
NO_HEDGES: list[Hedge] = []


def read(text: str, marks: Sequence[Mark], lexicon: Lexicon, *, taken: Sequence[Span] = (), policy: Policy | None = None) -> Reading:
    """Every numeric expression of `text`. `taken` are the spans of periods, whose numbers are no quantities. Spans never overlap."""
    found = places(text, marks, taken, _roles(lexicon))
    if not found.starts:
        return NOTHING
    words = vocabulary(lexicon)
    periods = {s.end: s.start for s in taken}
    folded, near = fold(text), nearby(words)
    behind, ahead = Behind(folded, near), Ahead(folded, near)
    page = Page(text, folded, words, near, found.traps, marks, words.kinds, words.lists, behind, ahead, periods, {})
    return _reading(page, found, policy or intervals.DEFAULT)


@functools.cache
def _roles(lexicon: Lexicon) -> Roles:
    """What has been learned of the words of a lexicon so far."""
    return Roles(opened_by_article(lexicon))


def _reading(page: Page, found: Places, policy: Policy) -> Reading:
    quantities: list[Quantity] = []
    none: list[Rejected] = []
    bases: list[tuple[Span, Decimal]] = []
    done, bounds, folded = 0, 0, page.folded
    for start, reason, end in found.starts:
        if start < done:
            continue
        if reason is OPEN:
            if anchors.mere_article(page, start):
                continue
        elif reason is not None and not anchors.still_number(page, start, end):
            done = end if end > start else start + 1
            if done < len(folded) and folded[done] == HYPHEN and folded[done - 1].isdigit():
                done = _run_end(page, done)
            none.append(Rejected(Span(start, done), page.text[start:done], reason))
            continue
        at: int | None = start
        while at is not None:
            result = _at(page, at, done, policy)
            if result is not None:
                stop = result.span.end
                done = stop if stop > at else at + 1
                if isinstance(result, Quantity):
                    quantities.append(result)
                    bounds += result.hedge in bounded.BOUNDS
                else:
                    none.append(result)
                    if result.reason == rates.BASE and result.value is not None:
                        bases.append((result.span, result.value))
            at = anchors.next_digits(page, max(done, at + 1), end) if done < end else None
    if bases:
        rates.spread(page, quantities, bases)
    return Reading(bounded.merge(page, quantities) if bounds > 1 else tuple(quantities), tuple(none))


def _at(page: Page, anchor: int, done: int, policy: Policy) -> Quantity | Rejected | None:
    """The quantity at an anchor, or why it is none; None where the anchor is no number at all."""
    folded = page.folded
    digits = folded[anchor].isdigit()
    if digits:
        if written.punctuated(folded, anchor) is not None and (form := written.written_form(page, anchor)) is not None:
            return rejected(page, anchor, form[1], form[0])
    elif "negative" in page.behind[anchor][1] and page.at("negative", anchor) is not None:
        return None
    start = anchor if digits and "+point" not in page.ahead[anchor][1] else anchors.begins(page, anchor)
    if start < done:
        start = done
    near, closed = page.ahead[start]
    negative, prefix = signs.left(page, start, done) if "+left" in closed else (None, None)
    number = numbers.read(page, start, prefix is not None)
    if number is None:
        number = _behind_article(page, start, anchor)
    if number is None:
        return None
    if digits and near == start and "+joint" in closed and prefix is None and (reason := rejection.joined(page, start)) is not None:
        return rejected(page, start, _run_end(page, number.end), reason)
    if negative is not None:
        number = signs.negated(number, negative.start)
    return _checked(page, number, prefix, done, policy)


def _behind_article(page: Page, start: int, anchor: int) -> Number | None:
    """The number that an article only stands before: a six-figure sum, a two-day trip; not a one-man show."""
    number = numbers.read(page, anchor) if start < anchor else None
    return number if number is not None and number.value != ONE else None


def _run_end(page: Page, end: int) -> int:
    """The end of the letters and digits that go on behind a number in a name, and of the digits that a hyphen joins (A320-200)."""
    folded = page.folded
    while (
        end < len(folded)
        and folded[end].isascii()
        and (folded[end].isalnum() or (folded[end] == "-" and folded[end + 1 : end + 2].isdigit()))
    ):
        end += 1
    return end


def _checked(page: Page, number: Number, prefix: Found | None, done: int, policy: Policy) -> Quantity | Rejected | None:
    _, here, there = page.behind[number.end]
    ends = prefix is None and ("+ending" in here or "zones" in there)
    if (after := rejection.following(page, number) if ends else None) is not None:
        lived = decades.lived(page, number, after[1]) if after[0] == "decade" else None
        if lived is None:
            return rejected(page, number.start, after[1], after[0], number.value)
        return _quantity(page, lived, "range", Span(lived.start, lived.end), policy)
    measured = measures.measure(page, number, prefix)
    _, here, there = page.behind[measured.end]
    near, closed = page.ahead[measured.start]
    if "+behind" in here or "+behind" in there or "+rate" in closed:
        joined = whole.read(page, measured)
        if isinstance(joined, Rejected):
            return joined
        measured = joined
        _, here, there = page.behind[measured.end]
        near, closed = page.ahead[measured.start]
    start, end = measured.start, measured.end
    before: list[Hedge] = NO_HEDGES
    behind: list[Hedge] = NO_HEDGES
    if "+hedge" in closed or near in page.taken:
        start, before = hedges.before(page, start)
        if before and (labels.placed(page, measured) or hedges.lasts(page, measured, start, done)):
            start, before = measured.start, NO_HEDGES
        if before and "unit_before" in page.ahead[start][1]:
            measured = measures.paced(page, measured, start)
    if "hedge_after" in there:
        end, behind = hedges.after(page, end)
    if "+excess" in here and not behind and measured.unit is not None and hedges.some_more(page, measured):
        end, behind = end + 1, ["over"]
    if behind and measured.unit is None and page.folded[end : end + 1] == " ":
        measured = measures.behind(page, measured, end)
        end = max(end, measured.end)
    number, reason = measured.number, rejection.reason(page, measured, bool(before))
    if reason is not None:
        end = max(number.end, number.start + 1)
        return rejected(page, number.start, _run_end(page, end) if reason == "model-name" else end, reason, number.value)
    hedge = hedges.combine([*before, *behind, number.hedge]) if before or behind else number.hedge
    return _quantity(page, measured, hedge, Span(start if start > done else done, end), policy)


def _quantity(page: Page, measured: Measured, hedge: Hedge, span: Span, policy: Policy) -> Quantity:
    number = measured.number
    if number.value is not None and number.step is None:
        hard, soft = intervals.bounds(hedge, number.value, number.precision, policy)
    else:
        hard, soft = hedges.bounds(number, hedge, policy)
    kind = KIND[measured.unit]
    if kind == "temperature" and hedge in ("under", "at_most", "up_to") and hard.low == 0:
        hard = Interval(None, hard.high, False, hard.high_closed)
    unit, doubt = measured.unit, measured.doubt or number.doubt
    if unit is not None and (unit in page.vocabulary.likely or "/" in unit):
        unit = currencies.likely(page, unit)
    value = number.value if hedge not in ("range", "vague", "excess") else None
    return Quantity(
        span, page.text[span.start : span.end], value, unit, hedge, hard, soft, kind, measured.raw,
        Span(number.start, number.end), number.precision, doubt,
    )  # fmt: skip
