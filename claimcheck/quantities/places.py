"""Where numbers may begin: the anchors and number words, and which of them lie inside a period, an address or another word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from claimcheck.model import Mark, Span

TRIGGERS = frozenset({"anchor", "numeral", "fraction", "amount", "plural", "multiplier", "group", "scale"})
OURS = TRIGGERS | {"unit", "unit_before", "counted", "classifier", "hedge", "hedge_after", "range_word", "per", "negative", "label"}
ARTICLE = ("a ", "A ")


class Places(Struct, frozen=True):
    """`starts`: (position, reason why it is no number or None, end of what it lies in)."""

    starts: tuple[tuple[int, str | None, int], ...]
    traps: frozenset[int]
    name_ends: dict[int, int]


class Role(Struct, frozen=True):
    """What a word does for the numbers around it: it may begin one, it holds numerals but no number (and why), it is a name."""

    begins: bool = False
    reason: str | None = None
    trap: bool = False
    name: bool = False


ANCHOR, WORD = Role(begins=True), Role(reason="word")
Roles = dict[int, tuple[dict[str, str], Role]]


def places(text: str, marks: Sequence[Mark], taken: Sequence[Span], roles: Roles) -> Places:
    """The places of a text in order. `taken` spans count as periods; `roles` keeps what each word of the lexicon does."""
    zones = _Zones(text, taken)
    starts: list[tuple[int, str | None, int]] = []
    traps: set[int] = set()
    name_ends: dict[int, int] = {}
    last, covering = Mark(0, 0, {}), ANCHOR
    for mark in marks:
        known = roles.get(id(mark.senses))
        role = known[1] if known is not None and known[0] is mark.senses else _learn(mark.senses, roles)
        start = mark.start
        if role is not ANCHOR:
            last, covering = mark, role
            if role is WORD and text[start] not in "aA":
                continue
            if role.trap:
                traps.add(start)
            if role.name:
                name_ends[mark.end] = start
            if not role.begins:
                if role.reason != "word" or not text.startswith(ARTICLE, start):
                    continue
                covering = role if role.trap else ANCHOR
        zone = zones.at(start)
        if zone is not None:
            starts.append((start, zone[2], zone[1]))
        elif covering.reason is not None and start < last.end:
            starts.append((start, covering.reason, last.end))
        else:
            starts.append((start, None, mark.end))
    return Places(tuple(starts), frozenset(traps), name_ends)


class _Zones:
    """The stretches of periods and addresses, asked for in order of position."""

    def __init__(self, text: str, taken: Sequence[Span]) -> None:
        self._left = sorted([(s.start, s.end, "period") for s in taken] + list(_addresses(text)), reverse=True)

    def at(self, start: int) -> tuple[int, int, str] | None:
        left = self._left
        while left and left[-1][1] <= start:
            left.pop()
        return left[-1] if left and left[-1][0] <= start else None


def _learn(senses: dict[str, str], roles: Roles) -> Role:
    role = _role(senses)
    roles[id(senses)] = (senses, role)
    return role


def _role(senses: dict[str, str]) -> Role:
    if "anchor" in senses:
        return ANCHOR
    role = Role(not TRIGGERS.isdisjoint(senses), _reason(senses), "trap" in senses, "name" in senses)
    return WORD if role == WORD else role


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
