"""Which sentences look ahead: those with a word of the future beside the period."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.model import Mark
from claimcheck.periods import calendars

SENTENCE = 200
"""How far to either side the words of a sentence are looked for."""


class Outlook:
    """The words of the future in one text, listed when they are first asked for."""

    def __init__(self, folded: str, marks: Sequence[Mark]) -> None:
        self._folded, self._marks = folded, marks
        self._found: list[tuple[int, int]] | None = None

    def _words(self) -> list[tuple[int, int]]:
        if self._found is None:
            future = _future()
            self._found = [(m.start, m.end) for m in self._marks if "period_future" in m.senses or m.senses.get("modality") in future]
        return self._found

    def ahead(self, start: int, end: int) -> bool:
        """Whether the sentence round a period has such a word outside it: May may be a month."""
        words, ends = self._words(), _sentence_end()
        at = bisect_left(words, (start - SENTENCE, 0))
        while at < len(words) and words[at][0] < end + SENTENCE:
            first, last = words[at]
            if last <= start and ends.search(self._folded, first, start) is None:
                return True
            if first >= end:
                return ends.search(self._folded, end, first) is None
            at += 1
        return False


@functools.cache
def _future() -> frozenset[str]:
    return frozenset(calendars.data()["future_modalities"])


@functools.cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(calendars.data()["sentence_end"])
