"""What may begin or end at two characters, looked up once for each pair that a text holds."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.quantities.vocabulary import LEADS, Lengths, Vocabulary, reach

KNOWN = 20_000
"""So many pairs are kept, whatever a text holds."""
Names = Mapping[str, tuple[Any, ...]]
"""Of each kind that has a word for a pair the lengths that its words may have, of each list the words; longest first."""
NONE: Names = {}
Groups = Mapping[str, tuple[str, ...]]
Signs = Mapping[str, tuple[str, ...]]
HAN = "\u2e80"
BLANK, HYPHEN, LATIN = " ", "-", "abcdefghijklmnopqrstuvwxyz"
BAND = frozenset({"band", "band_low", "band_middle", "band_high"})
LEADING = frozenset({"every_join", "every_link", "every_after"})
OPENING = {
    "+magnitude": frozenset({"multiplier", "multiplier_money"}),
    "+tail": frozenset({"share_of", "power_of", "mixed_with"}),
    "+more": frozenset({"group", "fraction_over", "glue", "in_ten", "halves"}),
    "+named": frozenset({"amount", "fraction"}),
    "+prefix": frozenset({"several_before", "upwards_before"}),
    "+ending": frozenset(
        {"ordinal_ends", "decades", "day_marks", "year_marks", "hour_marks", "minute_marks", "score_between", "enumerated"}
    ),
    "+smaller": frozenset({"glue", "numeral"}),
    "+behind": frozenset({"glue", "numeral", "range_word", "per_many", *BAND, *LEADING}),
    "+added": frozenset({"halves", "below_zero"}),
    "+band": BAND,
    "+leading": LEADING,
    "+lower": frozenset({"numeral", "fraction"}),
    "+word": frozenset({"group", "multiplier", "halves", "point", "numeral", "glue"}),
    "+power": frozenset({"group", "multiplier"}),
}
CLOSING = {
    "+lead": frozenset(LEADS),
    "+label": frozenset({"label"}),
    "+rate": frozenset({"every_before", "per_many"}),
    "+left": frozenset({"negative", "unit_before"}),
    "+hedge": frozenset({"hedge", "hedge_glue"}),
    "+prefix": frozenset({"several_before", "upwards_before"}),
}
"""Kinds and lists that are asked for together: where a pair of characters has one of them, it has the name of all."""
SIGNS = {
    BLANK: BLANK, HYPHEN: HYPHEN, "+latin": LATIN, "+times": "x×", "+feet": "'’′", "+behind": "-'’′", "+bracket": "([{<",
    "+ending": ("'", *"aps", " a", " p", "st", "nd", "rd", "th"), "+intricate": (*",/-^ex×½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒", " e", " x", " ×"),
}  # fmt: skip
"""What one character, or two, says by itself to a number before it: that it may be no quantity, or digits with a power or a part."""
LAST = {
    "+joint": f"#@_-‐‑.{LATIN}", "+left": "-−", "+label": ":.：", "+point": ".", "+bracket": "([",
}  # fmt: skip
"""What the last of two characters says to a number behind them."""


class Pairs(dict[str, Names]):
    """What is found for a pair of characters: the words of lists and the reach of those of kinds that begin with it (`place`
    0) or end with it (-1), or that are its outer character alone; the names of several of these and of `signs`."""

    def __init__(self, lists: Mapping[str, Groups], kinds: Mapping[str, dict[str, Lengths]], signs: Signs, place: int) -> None:
        super().__init__()
        self._lists = list(lists.items())
        self._kinds = list(kinds.items())
        self._groups = list((OPENING if place == 0 else CLOSING).items())
        self._signs = signs
        self._place = place

    def __missing__(self, pair: str) -> Names:
        found = self._found(pair) if pair else NONE
        if len(self) < KNOWN:
            self[pair] = found
        return found

    def _found(self, pair: str) -> Names:
        """A text meets thousands of pairs, and few kinds have words for one: those that have none are passed over quickly."""
        outer, found = pair[self._place], dict[str, tuple[Any, ...]]()
        for name, groups in self._lists:
            words = groups.get(outer)
            if words is not None and (fitting := tuple([word for word in words if len(word) == 1 or self._fits(word, pair)])):
                found[name] = fitting
        for kind, known in self._kinds:
            lengths = known.get(pair) or known.get(outer)
            if lengths is not None:
                found[kind] = reach(lengths)
        if found:
            found.update([(name, ()) for name, group in self._groups if not group.isdisjoint(found)])
        found.update(dict.fromkeys(self._signs.get(pair) or self._signs.get(outer, ()), ()))
        if outer.isdigit():
            found["+digit"] = found["+behind"] = ()
        elif pair[0] == BLANK and pair[1:].isdigit():
            found["+intricate"] = ()
        return found or NONE

    def _fits(self, word: str, pair: str) -> bool:
        return word.startswith(pair) if self._place == 0 else word.endswith(pair)


class Nearby:
    """What may begin with two characters, and what may end with them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        kinds, lists = vocabulary.kinds.items(), vocabulary.lists.items()
        signs = _signs(SIGNS, _of_numerals(vocabulary))
        self.openings = Pairs({name: w.first for name, w in lists}, {kind: w.first for kind, w in kinds}, signs, 0)
        self.closings = Pairs({name: w.last for name, w in lists}, {kind: w.last for kind, w in kinds}, _signs(LAST), -1)


def _of_numerals(vocabulary: Vocabulary) -> dict[str, Iterable[str]]:
    """What characters of Han numerals say to a number before them."""
    numerals = vocabulary.numerals
    return {
        "+follower": vocabulary.followers - {BLANK},
        "+han": (char for char in vocabulary.followers if char >= HAN),
        "+excess": numerals.marks["excess"],
        "+carrier": numerals.marks["carrier"],
        "+half": numerals.marks["half"],
        "+next": numerals.or_next,
        "+behind": numerals.or_next,
    }


def _signs(*said: Mapping[str, Iterable[str]]) -> Signs:
    """The names by character and by pair; a pair has those of its first character too."""
    signs: dict[str, tuple[str, ...]] = {}
    for name, texts in [named for known in said for named in known.items()]:
        for text in texts:
            signs[text] = (*signs.get(text, ()), name)
    return {text: names if len(text) == 1 else (*names, *signs.get(text[0], ())) for text, names in signs.items()}


class Behind(dict[int, tuple[int, Names, Names]]):
    """Of the end of a number or a unit where what follows it begins, past at most two blanks, and what may begin at the end
    itself and there: asked for by each part of the grammar, found out once."""

    def __init__(self, folded: str, near: Nearby) -> None:
        super().__init__()
        self._folded = folded
        self._openings = near.openings

    def __missing__(self, end: int) -> tuple[int, Names, Names]:
        folded, openings, at = self._folded, self._openings, end
        here = there = openings[folded[end : end + 2]]
        if BLANK in here:
            at = end + 1
            there = openings[folded[at : at + 2]]
            if BLANK in there:
                at = end + 2
                there = openings[folded[at : at + 2]]
        self[end] = found = (at, here, there)
        return found


class Ahead(dict[int, tuple[int, Names]]):
    """Of the start of a number or a currency where what stands before it ends, and what may end there."""

    def __init__(self, folded: str, near: Nearby) -> None:
        super().__init__()
        self._folded = folded
        self._closings = near.closings

    def __missing__(self, start: int) -> tuple[int, Names]:
        folded, back = self._folded, start
        if start and folded[start - 1] == BLANK:
            back = start - 2 if start > 1 and folded[start - 2] == BLANK else start - 1
        self[start] = found = (back, self._closings[folded[back - 2 if back > 1 else 0 : back]])
        return found


@functools.cache
def nearby(vocabulary: Vocabulary) -> Nearby:
    """The look-ups of a vocabulary."""
    return Nearby(vocabulary)
