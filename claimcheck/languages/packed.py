"""A lexicon as the cache keeps it: read in a moment, each entry decoded when its word is first met.

A text meets some hundred of fifteen thousand words; thousands of surfaces share an entry.
"""

from array import array
from collections.abc import Mapping, Sequence
from typing import overload

import msgspec
from msgspec import Struct
from msgspec.structs import force_setattr

Senses = dict[str, str]
TRAP = "trap"


class Silent(dict[str, str]):
    """The senses of what a clause does not hold: the anchor of a number, and a word that has no sense but a trap, which is in
    the lexicon only so that no other word is found in it. A type of its own, since all words of a text are asked for it."""


class Timely(dict[str, str]):
    """The senses of a word that may begin a period or tells that one lies ahead. A type of its own, since the periods ask all
    words of a text for it."""


class Entry(Struct, frozen=True, gc=False):
    """All senses of one folded surface: those of any spelling, and those of an exact spelling only."""

    any_case: Senses | None
    exact: dict[str, Senses] | None
    word_start: bool
    word_end: bool

    def __post_init__(self) -> None:
        if self.any_case:
            force_setattr(self, "any_case", _typed(self.any_case))
        if self.exact:
            force_setattr(self, "exact", {spelling: _typed(senses) for spelling, senses in self.exact.items()})


def _typed(senses: Senses) -> Senses:
    if senses and _is_trap(senses):
        return Silent(senses)
    return Timely(senses) if any(kind in BEGINS or kind == "modality" or kind.startswith("period") for kind in senses) else senses


BEGINS = frozenset({"anchor", "trap", "numeral", "fraction", "amount"})
"""Kinds of words that a period may begin with, beside its own: "second quarter" is a trap for numerals, 半 of 半年 a fraction."""


def _is_trap(senses: Senses) -> bool:
    return all(kind == TRAP or value == TRAP for kind, value in senses.items())


class Packed(Struct, frozen=True):
    """`surfaces` parted by line ends; `numbers` the entry of each (unsigned 16 bits); the records of the entries stand one
    after the other, each ending where `ends` (unsigned 32 bits) says. Both in the byte order of this machine."""

    surfaces: str
    numbers: bytes
    records: bytes
    ends: bytes
    lists: dict[str, frozenset[str]]


class Entries(Sequence[Entry]):
    """The entries of all surfaces in order, decoded one by one."""

    def __init__(self, packed: Packed) -> None:
        self.decoded = _Decoded(packed)
        self.uncapitalised = _Uncapitalised(self.decoded)
        self.alone: _Alone | None = None
        self.ending: _Ending | None = None

    def __len__(self) -> int:
        return len(self.decoded.numbers)

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Entry]: ...
    def __getitem__(self, at: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        return self.decoded[range(len(self))[at]]


class _Decoded(dict[int, Entry]):
    """The entries met so far by the number of their surface; decodes the others when asked for them."""

    def __init__(self, packed: Packed) -> None:
        self.numbers = array("H", packed.numbers)
        self._records = packed.records
        self._ends = array("I", packed.ends)
        self._shared: dict[int, Entry] = {}

    def __missing__(self, at: int) -> Entry:
        number = self.numbers[at]
        entry = self._shared.get(number)
        if entry is None:
            record = self._records[self._ends[number - 1] if number else 0 : self._ends[number]]
            entry = self._shared[number] = msgspec.msgpack.decode(record, type=Entry)
        self[at] = entry
        return entry


class _Uncapitalised(dict[int, Senses | None]):
    """What surfaces mean that begin with no capital, by their number: empty where nothing, None where that depends on more."""

    def __init__(self, entries: Mapping[int, Entry] | Sequence[Entry]) -> None:
        self._entries = entries

    def __missing__(self, at: int) -> Senses | None:
        entry = self._entries[at]
        told = all("A" <= spelling[0] <= "Z" for spelling in entry.exact or ())
        found = self[at] = (entry.any_case or {}) if told else None
        return found


class _Alone(dict[int, Senses | None]):
    """The same of words that stand in a sentence without a number: empty also for a single word that is of no use there."""

    def __init__(self, uncapitalised: Mapping[int, Senses | None], surfaces: Sequence[str]) -> None:
        self._uncapitalised = uncapitalised
        self._surfaces = surfaces

    def __missing__(self, at: int) -> Senses | None:
        senses = self._uncapitalised[at]
        found = self[at] = senses if not senses or " " in self._surfaces[at] or any(map(_tells, senses)) else {}
        return found


class _Ending(dict[int, bool]):
    """Whether a surface is a word that must end where it ends and hides no other: where a letter follows it is none, at once."""

    def __init__(self, entries: Mapping[int, Entry] | Sequence[Entry], surfaces: Sequence[str]) -> None:
        self._entries = entries
        self._surfaces = surfaces

    def __missing__(self, at: int) -> bool:
        found = self[at] = self._entries[at].word_end and " " not in self._surfaces[at]
        return found


def _tells(kind: str) -> bool:
    return kind in TELLING or kind.startswith(("name", "period"))


# Kinds of words that tell something where no number is, beside those of names and periods: they begin a number or point at
# one, take a word or a year back, or turn a date to the future.
TELLING = frozenset(
    ("anchor", "numeral", "fraction", "amount", "plural", "multiplier", "group", "scale", "kana", "anaphor", "question", "trap", "unit",
     "industry", "modality")
)  # fmt: skip


def by_number(entries: Sequence[Entry]) -> Mapping[int, Entry] | Sequence[Entry]:
    """The entries for a hot loop, which asks by number alone."""
    return entries.decoded if isinstance(entries, Entries) else entries


def uncapitalised(entries: Sequence[Entry]) -> Mapping[int, Senses | None]:
    """What surfaces that begin with no capital mean, asked for by number: most words of a text, told without their entries."""
    return entries.uncapitalised if isinstance(entries, Entries) else _Uncapitalised(entries)


def alone(entries: Sequence[Entry], surfaces: Sequence[str]) -> Mapping[int, Senses | None]:
    """What `uncapitalised` tells, of those words alone that are of use in a sentence without a number."""
    if not isinstance(entries, Entries):
        return _Alone(_Uncapitalised(entries), surfaces)
    if entries.alone is None:
        entries.alone = _Alone(entries.uncapitalised, surfaces)
    return entries.alone


def ending(entries: Sequence[Entry], surfaces: Sequence[str]) -> Mapping[int, bool]:
    """Which surfaces, asked for by number, are nothing where a letter or a digit follows."""
    if not isinstance(entries, Entries):
        return _Ending(entries, surfaces)
    if entries.ending is None:
        entries.ending = _Ending(entries.decoded, surfaces)
    return entries.ending


def pack(surfaces: Sequence[str], entries: Sequence[Entry], lists: dict[str, frozenset[str]]) -> Packed:
    """The record of a compiled lexicon; equal entries are kept once."""
    encoded = [msgspec.msgpack.encode(entry) for entry in entries]
    distinct = {record: number for number, record in enumerate(dict.fromkeys(encoded))}
    ends = array("I")
    for record in distinct:
        ends.append((ends[-1] if ends else 0) + len(record))
    numbers = array("H", (distinct[record] for record in encoded))
    return Packed("\n".join(surfaces), numbers.tobytes(), b"".join(distinct), ends.tobytes(), lists)


def unpack(packed: Packed) -> tuple[tuple[str, ...], Entries]:
    """The surfaces and their entries."""
    return tuple(packed.surfaces.split("\n")) if packed.surfaces else (), Entries(packed)
