"""Which sentences look ahead: those with a word of the future beside the period."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.languages.packed import Timely
from claimcheck.model import Mark
from claimcheck.periods import calendars

SENTENCE = 200
"""How far to either side the words of a sentence are looked for."""
CLAUSE = 60
"""How far before or behind a period what makes it due stands."""
RIGHT_BEHIND = 1
"""The vote on Sunday will be the third."""
BEFORE = {"before": CLAUSE, "beside": 12}
FUTURE = frozenset({"period_future", "period_due"})
TELLING = FUTURE | {"modality"}


class Outlook:
    """The words of the future in one text, listed when they are first asked for."""

    def __init__(self, folded: str, marks: Sequence[Mark]) -> None:
        self._folded, self._marks = folded, marks
        self._telling: list[Mark] | None = None
        self._found: list[tuple[int, int]] | None = None
        self._dues: list[tuple[int, int, str]] | None = None

    def _may_tell(self) -> list[Mark]:
        """The few marks of kinds that can tell of the future."""
        if self._telling is None:
            timely = [m for m in self._marks if type(m.senses) is Timely]
            self._telling = [m for m in timely if not TELLING.isdisjoint(m.senses)]
        return self._telling

    def _words(self) -> list[tuple[int, int]]:
        if self._found is None:
            future = _future()
            self._found = [
                (m.start, m.end) for m in self._may_tell() if not FUTURE.isdisjoint(m.senses) or m.senses.get("modality") in future
            ]
        return self._found

    def _verbs(self) -> list[tuple[int, int, str]]:
        if self._dues is None:
            self._dues = [(m.start, m.end, m.senses["period_due"]) for m in self._may_tell() if "period_due" in m.senses]
        return self._dues

    def due(self, start: int, end: int) -> bool:
        """Whether the clause of a period puts it ahead: will open in May, 5月に開く予定, the vote in May will. A clause that
        tells of May what will be done (said in May it will open) does not."""
        verbs = self._verbs()
        at = bisect_left(verbs, (start - CLAUSE, 0, ""))
        while at < len(verbs) and verbs[at][0] < end + CLAUSE:
            first, last, side = verbs[at]
            behind = self._in_clause(end, first, CLAUSE if side == "behind" else RIGHT_BEHIND)
            if behind or (side in BEFORE and self._in_clause(last, start, BEFORE[side])):
                return True
            at += 1
        return False

    def _in_clause(self, left: int, right: int, most: int = CLAUSE) -> bool:
        return 0 <= right - left <= most and clause_end().search(self._folded, left, right) is None

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
def clause_end() -> re.Pattern[str]:
    """What ends a clause."""
    return re.compile(calendars.data()["clause_end"])


@functools.cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(calendars.data()["sentence_end"])
