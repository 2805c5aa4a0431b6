"""The alphabets and small words of numerals, gathered from the `numerals:` sections of the language files."""

import functools
import pathlib
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from claimcheck import strict_yaml
from claimcheck.cache import cached
from claimcheck.languages.fold import fold

HERE = pathlib.Path(__file__).parent
FAMILIES = ("zh", "ja", "en")
SOURCES = (*(HERE / f"{f}.yaml" for f in FAMILIES), HERE / "fold.txt", pathlib.Path(__file__))


class Other(Struct, frozen=True):
    """Another unit that a word stands for where a word of `near` is near or the value lies above `above`, and none of `unless` is near."""

    unit: str
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    above: str | None = None


class Lone(Struct, frozen=True):
    """What makes Han digits inside a word an amount: what stands `before` them, `closing` where the word ends with them or one
    of `apart` follows, what is `counted` behind them and what `never` is though it begins like that. Digits in `always` only count,
    those in `ordinals` count only between both. Where there are `runs`, several without a power of ten are a date or a name, as
    are digits with a plus between them. Without one of `degrees` around it a digit with the word for degrees tells how often."""

    before: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    always: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    degrees: tuple[str, ...] = ()
    runs: bool = False


class Numerals(Struct, frozen=True, eq=False):
    """How one language writes numbers; characters are folded. Powers of ten stand for the multipliers; `pairs` are neighbouring
    digits that mean `three to five`, `first_only` are digits that no numeral goes on with, `or_next` joins a digit to the next one
    that it may also be; `lone` says where Han digits without a unit are part of a word, None where they never are."""

    digits: dict[str, str]
    tens: dict[str, int]
    small: dict[str, int]
    big: dict[str, int]
    formal: frozenset[str]
    first_only: frozenset[str]
    marks: dict[str, str]
    pairs: frozenset[str]
    or_next: str
    tail_digit: bool
    bare_small: bool
    lone: Lone | None
    words: dict[str, tuple[str, ...]]
    likely: dict[str, dict[str, str]]
    others: dict[str, tuple[Other, ...]]
    beside: dict[str, tuple[str, ...]]

    @property
    def characters(self) -> str:
        """Every character that alone is a numeral."""
        return "".join(sorted(self.digits.keys() | self.tens.keys() | self.small.keys() | self.big.keys()))


@functools.cache
def numerals(family: str) -> Numerals:
    """The numerals of a family (zh, en, ja) together with what the other families write; its own entries win."""
    return cached(f"numerals-{family}", SOURCES, functools.partial(_gathered, family), Numerals)


def _gathered(family: str) -> Numerals:
    order = [f for f in FAMILIES if f != family] + [family]
    sections = [_section(f) for f in order]
    own = sections[-1]
    return Numerals(
        digits={c: value for s in sections for value, chars in _map(s, "digits") for c in fold(chars)},
        tens={c: int(value) for s in sections for value, chars in _map(s, "tens") for c in fold(chars)},
        small={c: int(value) for s in sections for value, chars in _map(s, "small") for c in fold(chars)},
        big={c: int(value) for s in sections for value, chars in _map(s, "big") for c in fold(chars)},
        formal=frozenset(c for s in sections for c in fold(s.get("formal", ""))),
        first_only=frozenset(fold("".join(str(s.get("first_only", "")) for s in sections))),
        marks={name: fold(chars) for s in sections for name, chars in _map(s, "marks")},
        pairs=frozenset(own.get("pairs", ())),
        or_next=fold(own.get("or_next", "")),
        tail_digit="tail_digit" in own,
        bare_small="bare_small" in own,
        lone=_lone(own.get("lone_in_words")),
        words=_lists(sections),
        likely={language: dict(units) for s in sections for language, units in s.get("likely", {}).items()},
        others={fold(word): tuple(map(_other, entries)) for word, entries in _map(own, "others")},
        beside={name: tuple(map(fold, words)) for s in sections for name, words in _map(s, "beside")},
    )


@functools.cache
def alphabet() -> str:
    """Every Han character with which a numeral may begin, in any language."""
    return cached("numerals-alphabet", SOURCES, _alphabet, str)


def _alphabet() -> str:
    inner = "".join(fold(_section(family).get("inner", "")) for family in FAMILIES)
    return "".join(sorted({c for family in FAMILIES for c in numerals(family).characters if c not in inner}))


def __getattr__(name: str) -> str:
    if name == "HAN":
        return alphabet()
    raise AttributeError(name)


@functools.cache
def _section(family: str) -> Mapping[str, Any]:
    section: Mapping[str, Any] = strict_yaml.load(HERE / f"{family}.yaml")["numerals"]
    return section


def _map(section: Mapping[str, Any], name: str) -> list[tuple[str, Any]]:
    return list(section.get(name, {}).items())


def _lone(section: Mapping[str, Any] | str | None) -> Lone | None:
    if section is None or isinstance(section, str):
        return None if section is None else Lone()
    words = {name: tuple(map(fold, section.get(name, ()))) for name in Lone.__struct_fields__ if name != "runs"}
    return Lone(**words, runs="runs" in section)


def _other(entry: Mapping[str, Any]) -> Other:
    near, unless = (tuple(fold(word) for word in entry.get(name, ())) for name in ("near", "unless"))
    return Other(entry["unit"], near, unless, entry.get("above"))


def _lists(sections: list[Mapping[str, Any]]) -> dict[str, tuple[str, ...]]:
    """The lists of words, those of all families together, longest first."""
    gathered: dict[str, set[str]] = {}
    for section in sections:
        for name, value in section.items():
            if isinstance(value, list):
                gathered.setdefault(name, set()).update(fold(word) for word in value)
    return {name: tuple(sorted(words, key=lambda w: (-len(w), w))) for name, words in gathered.items()}
