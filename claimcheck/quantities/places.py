"""Where numbers may begin: the anchors and number words, and which of them lie inside a period, an address or another word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from claimcheck.model import Mark, Span

TRIGGERS = frozenset({"anchor", "numeral", "fraction", "amount", "plural", "multiplier", "group"})
OURS = TRIGGERS | {"unit", "unit_before", "counted", "classifier", "hedge", "hedge_after", "range_word", "per", "negative", "label"}
ARTICLE = ("a ", "A ")


class Places(Struct, frozen=True):
    """`starts`: (position, reason why it is no number or None, end of what it lies in)."""

    starts: tuple[tuple[int, str | None, int], ...]
    traps: frozenset[int]
    name_ends: dict[int, int]


def places(text: str, marks: Sequence[Mark], taken: Sequence[Span]) -> Places:
    """The places of a text in order. `taken` spans count as periods."""
    zones = sorted([(s.start, s.end, "period") for s in taken] + list(_addresses(text)))
    starts: list[tuple[int, str | None, int]] = []
    traps: set[int] = set()
    name_ends: dict[int, int] = {}
    cover = Cover()
    reasons: dict[int, str | None] = {}
    zone = 0
    for mark in marks:
        start, senses = mark.start, mark.senses
        if "anchor" not in senses:
            if "trap" in senses:
                traps.add(start)
            if "name" in senses:
                name_ends[mark.end] = start
            known = id(senses)
            if known not in reasons:
                reasons[known] = _reason(senses)
            cover.start, cover.end, cover.reason = start, mark.end, reasons[known]
            if TRIGGERS.isdisjoint(senses) and not (cover.reason == "word" and text.startswith(ARTICLE, start)):
                continue
            cover.reason = None if cover.reason == "word" and "trap" not in senses else cover.reason
        while zone < len(zones) and zones[zone][1] <= start:
            zone += 1
        if zone < len(zones) and zones[zone][0] <= start:
            starts.append((start, zones[zone][2], zones[zone][1]))
        elif start < cover.end and cover.reason is not None and start >= cover.start:
            starts.append((start, cover.reason, cover.end))
        else:
            starts.append((start, None, mark.end))
    return Places(tuple(starts), frozenset(traps), name_ends)


class Cover(Struct):
    """The last word met, and why a number inside it is none."""

    start: int = 0
    end: int = 0
    reason: str | None = None


def _reason(senses: dict[str, str]) -> str | None:
    if "trap" in senses:
        return senses["trap"]
    if not OURS.isdisjoint(senses):
        return None
    if "name" in senses:
        return "model-name"
    return "period" if any(kind.startswith("period") for kind in senses) else "word"


def _addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Web addresses and mail addresses."""
    for sign in ("://", "www.", "@"):
        at = text.find(sign)
        while at >= 0:
            start, end = at, at + len(sign)
            while start and _part(text[start - 1]) and at - start < 64:
                start -= 1
            while end < len(text) and _part(text[end]):
                end += 1
            yield start, end, "url"
            at = text.find(sign, end)


def _part(char: str) -> bool:
    return char.isascii() and not char.isspace() and char not in "\"'<>()[]{}|\\^`"
