"""What every part of the number grammar looks at: the text, its folded twin, the vocabulary; and the number it makes."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from claimcheck.languages.lexicon import is_word
from claimcheck.model import Hedge, Mark, Precision
from claimcheck.quantities.nearby import Ahead, Behind, Names, Nearby
from claimcheck.quantities.vocabulary import Found, Listed, Vocabulary, Words

ONE = Decimal(1)


@functools.lru_cache(maxsize=256)
def ten(power: int) -> Decimal:
    """A power of ten in plain digits, so that values print without an exponent."""
    return Decimal(10**power) if power >= 0 else ONE.scaleb(power)


class Page(Struct, frozen=True, eq=False):
    """A text ready for reading numbers. `traps` are the starts of words that hold numeral characters but no number, `taken`
    the starts of periods by their ends; `known` keeps what was once found out of the whole text."""

    text: str
    folded: str
    vocabulary: Vocabulary
    near: Nearby
    traps: frozenset[int]
    marks: Sequence[Mark]
    kinds: dict[str, Words]
    lists: dict[str, Listed]
    behind: Behind
    ahead: Ahead
    taken: dict[int, int] = {}
    known: dict[str, bool] = {}

    def openings(self, start: int) -> Names:
        """What the two characters at `start` can begin a word of: by the name of the kind or list."""
        return self.near.openings[self.folded[start : start + 2]]

    def closings(self, end: int) -> Names:
        """What the two characters before `end` can end a word of: by the name of the kind or list."""
        return self.near.closings[self.folded[end - 2 if end > 1 else 0 : end]]

    def at(self, kind: str, start: int) -> Found | None:
        """The longest word of a kind that begins at `start`."""
        lengths = self.near.openings[self.folded[start : start + 2]].get(kind)
        return None if lengths is None else self.kinds[kind].at(self.text, self.folded, start, lengths)

    def before(self, kind: str, end: int) -> Found | None:
        """The longest word of a kind that ends at `end`."""
        lengths = self.near.closings[self.folded[end - 2 if end > 1 else 0 : end]].get(kind)
        return None if lengths is None else self.kinds[kind].before(self.text, self.folded, end, lengths)

    def listed(self, name: str, start: int) -> int | None:
        """The end of the longest word of a numeral list that begins at `start`, whole words only."""
        words = self.near.openings[self.folded[start : start + 2]].get(name)
        if words is None:
            return None
        folded = self.folded
        for word in words:
            if folded.startswith(word, start):
                end = start + len(word)
                if (
                    end >= len(folded)
                    or (after := folded[end]) == " "
                    or not (is_word(after) and word[-1].isascii() and word[-1].isalpha())
                ):
                    return end
        return None

    def listed_before(self, name: str, end: int) -> int | None:
        """The start of the longest word of a numeral list that ends at `end`, whole words only."""
        words = self.near.closings[self.folded[end - 2 if end > 1 else 0 : end]].get(name)
        if words is None:
            return None
        for word in words:
            start = end - len(word)
            if start >= 0 and self.folded.startswith(word, start) and not self._joined(word, start):
                return start
        return None

    def _joined(self, word: str, start: int) -> bool:
        return word[0].isascii() and word[0].isalpha() and start > 0 and is_word(self.folded[start - 1])

    def is_plural(self, word: Found) -> bool:
        """Whether a word ends like the name of several things."""
        return self.folded.endswith(self.vocabulary.numerals.beside.get("plural_marks", ()), word.start, word.end)

    def follows(self, name: str, start: int) -> int | None:
        """The end of a word of those that stand beside a number, which begins at `start`."""
        for word in self.vocabulary.numerals.beside.get(name, ()):
            end = start + len(word)
            if self.folded.startswith(word, start) and not is_word(self.folded[end : end + 1] or " "):
                return end
        return None

    def precedes(self, name: str, end: int) -> bool:
        """Whether a word of those that stand beside a number ends at `end`."""
        folded = self.folded
        words = (word for word in self.vocabulary.numerals.beside.get(name, ()) if folded.endswith(word, 0, end))
        return any(end == len(word) or not is_word(folded[end - len(word) - 1]) for word in words)

    def skip(self, start: int, also: str = "") -> int:
        """`start`, past at most two blanks and one of the characters in `also`."""
        folded = self.folded
        if start >= len(folded) or ((char := folded[start]) != " " and char not in also):
            return start
        start += 1
        return start + 1 if start < len(folded) and folded[start] == " " else start

    def back(self, end: int) -> int:
        """`end`, before at most two blanks."""
        folded = self.folded
        if not end or folded[end - 1] != " ":
            return end
        return end - 2 if end > 1 and folded[end - 2] == " " else end - 1


class Number(Struct, frozen=True, gc=False):
    """A bare number: `value`, or `low` and `high` of an approximate one. `mantissa` x `scale` = value where one
    magnitude was written last (1,400 x 10^8); `hedge` is what the numeral itself says (vague, excess, range)."""

    start: int
    end: int
    value: Decimal | None
    precision: Precision
    scale: Decimal = ONE
    mantissa: Decimal | None = None
    hedge: Hedge = "none"
    low: Decimal | None = None
    high: Decimal | None = None
    step: Decimal | None = None
    loose: bool = False
    bare: bool = False
    spelled: bool = False
    unit: str | None = None
    doubt: str | None = None
