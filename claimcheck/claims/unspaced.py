"""The noun of a number in a language written without spaces: behind its classifier (1,180名影迷), or before it (自給率は38%)."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.languages.fold import fold
from claimcheck.model import Quantity
from claimcheck.patterns import UNSPACED, pattern

BEHIND = pattern(rf"[{UNSPACED}]{{2,10}}")
BEFORE = pattern(rf"(?r)[{UNSPACED}]{{2,12}}$")  # backwards from the number
SHORTEST, LONGEST, REACH = 2, 8, 18
NONE: frozenset[str] = frozenset()


class Phrases(Struct, frozen=True, gc=False):
    """What ends a noun phrase, folded, character by character: those that no noun holds, those that join a number to the noun
    behind it (30社の銀行, 34%的選民), those that stand between a noun and the number behind it (為, は), and classifiers."""

    stops: frozenset[str] = NONE
    links: frozenset[str] = NONE
    joins: str = ""
    classifiers: frozenset[str] = NONE


def phrases(lists: dict[str, frozenset[str]]) -> Phrases:
    """The phrases that the lists of a lexicon tell."""
    stops, links, joins, classifiers = (lists.get(f"head_{name}", NONE) for name in ("stop", "link", "join", "classifier"))
    return Phrases(stops, links, "".join(sorted(joins)), classifiers)


def noun(text: str, quantity: Quantity, known: Phrases) -> str | None:
    """The noun that a number counts or measures, folded; None where nothing is named, or nothing but its unit."""
    if quantity.kind == "number":
        return None
    if quantity.kind == "count":
        return _counted(quantity, known) or _behind(text, quantity.span.end, known) or _before(text, quantity.span.start, known)
    linked = text[quantity.span.end : quantity.span.end + 1] in known.links
    behind = _behind(text, quantity.span.end, known) if linked and quantity.kind != "money" else None
    return behind or _before(text, quantity.span.start, known)


def _counted(quantity: Quantity, known: Phrases) -> str | None:
    """The noun that is itself the unit, without its classifier (家銀行, 户家庭)."""
    raw = fold(quantity.unit_raw or "")
    if raw[:1] in known.classifiers:
        raw = raw[1:]
    return raw if len(raw) >= SHORTEST else None


def _behind(text: str, end: int, known: Phrases) -> str | None:
    if text[end : end + 1] in known.links:
        end += 1
    match = BEHIND.match(text, end)
    if match is None:
        return None
    run, stops = fold(text)[end : match.end()], known.stops
    for i, char in enumerate(run):
        if char in stops:
            return _fitting(run[:i])
    return _fitting(run)


def _before(text: str, start: int, known: Phrases) -> str | None:
    match = BEFORE.search(fold(text)[max(0, start - REACH) : start].rstrip(known.joins))
    if match is None:
        return None
    run, stops = match[0], known.stops
    for i in range(len(run) - 1, -1, -1):
        if run[i] in stops:
            return _fitting(run[i + 1 :])
    return _fitting(run)


def _fitting(word: str) -> str | None:
    return word if SHORTEST <= len(word) <= LONGEST else None
