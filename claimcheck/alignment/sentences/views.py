"""A document as the sentences that hold its numbers and dates: the words, names and kinds that each can be told by."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping

from msgspec import Struct

from claimcheck.knowledge import tables
from claimcheck.languages.fold import fold
from claimcheck.model import Claim, Document, Part, Passage, Quantity, Span
from claimcheck.patterns import pattern, standard
from claimcheck.units import dimension

# A word of letters, or a run of characters of which every two in a row are a word.
WORD = pattern(r"[\p{Latin}\p{Cyrillic}\p{Greek}][\p{L}\p{M}]*|[\p{Han}\p{Hiragana}\p{Katakana}\u30fc]+")
# The same in folded ASCII, which most sentences are.
PLAIN_WORD = standard("[a-z]+")
# How many words to each side of a number say what it is, and what each place of them counts.
NEARNESS = (4, 3, 2, 2, 1, 1)
REACH = len(NEARNESS)
# Words of so many letters say more than those that only join.
TELLING = 4
DATE = "date"
# From where on characters are written without blanks between words.
WIDE = "\u2e80"
PLAIN = frozenset(("none", "exact"))
FURTHER = tables.names("scales")["further"]
# Kinds that no unit tells.
OWN = frozenset(("ordinal", "label", "item", "time"))
RELATIVE = {"percentage_point": "percent", "basis_point": "percent"}


NONE: frozenset[str] = frozenset()


class Sentences(Struct, frozen=True, eq=False):
    """The sentences of each part of a document by where they begin, and the names that it mentions."""

    passages: Mapping[Part, Mapping[int, Passage]]
    names: tuple[str, ...]


class Seen(Struct, frozen=True, eq=False):
    """A number or date in its sentence: the kind of its unit, where it stands among the words (0 to 100) and among those of its
    kind, the words before and behind it with their nearness, all of them, the two that touch it, the names of its clause, the metrics
    that the words nearest to it name, the words beside it that say that it comes on top of others (four more, another 31), and the
    key of the subject that its own sentence names."""

    claim: Claim
    kind: str
    sentence: int
    place: int
    rank: int
    before: dict[str, int]
    behind: dict[str, int]
    around: frozenset[str]
    left: str | None
    right: str | None
    names: frozenset[str]
    nearest: frozenset[str]
    further: frozenset[str]
    subject: str | None


class Told(Struct, frozen=True, eq=False):
    """A sentence that holds a number or date: all its words and names, how many it has of each kind, its place in the text."""

    part: Part
    words: frozenset[str]
    names: frozenset[str]
    metrics: frozenset[str]
    kinds: Mapping[str, int]
    place: int


class View(Struct, frozen=True, eq=False):
    """A document as its sentences with numbers, and the numbers in order; whether one sentence of its body is all; the keys of the
    run, and the names that the document has among them."""

    document: str
    language: str | None
    told: tuple[Told, ...]
    seen: tuple[Seen, ...]
    single: bool
    keys: Mapping[str, str]
    names: frozenset[str]


def view(document: Document, figures: Iterable[Claim], sentences: Sentences, keys: Mapping[str, str]) -> View:
    """What aligning needs of a document. `figures` are its numbers and dates in order, `keys` tells names of one thing."""
    names = frozenset([keys.get(name, name) for name in sentences.names])
    told: list[Told] = []
    seen: list[Seen] = []
    groups: dict[tuple[Part, int], list[Claim]] = {}
    for claim in figures:
        groups.setdefault((claim.part, claim.sentence), []).append(claim)
    for (part, start), claims in groups.items():
        passage = sentences.passages.get(part, {}).get(start)
        if passage is not None:
            folded = fold(document.text if part == "text" else document.title or "")
            sentence = _sentence(passage, folded, claims, keys)
            told.append(sentence.told)
            seen += sentence.seen(len(told) - 1)
    return View(document.id, document.language, tuple(told), tuple(seen), [t.part for t in told].count("text") == 1, keys, names)


class _Read(Struct, frozen=True, eq=False):
    """A sentence taken apart."""

    told: Told
    claims: list[tuple[str, Claim]]
    starts: list[int]
    words: list[str]
    named: list[tuple[int, str]]
    metrics: list[tuple[int, str]]
    span: Span
    clauses: list[Span]
    keys: Mapping[str, str]

    def seen(self, index: int) -> list[Seen]:
        ranks: dict[str, int] = {}
        found = []
        for kind, claim in self.claims:
            rank = ranks.get(kind, 0)
            found.append(self._one((kind, claim), index, rank))
            ranks[kind] = rank + 1
        return found

    def _one(self, kinded: tuple[str, Claim], index: int, rank: int) -> Seen:
        kind, claim = kinded
        starts, words = self.starts, self.words
        span = claim.quantity.span if claim.quantity else claim.span
        first = bisect_left(starts, span.start)
        last = bisect_left(starts, span.end, first)
        before, behind = _near(words[max(0, first - REACH) : first][::-1]), _near(words[last : last + REACH])
        left = words[first - 1] if first else None
        right = words[last] if last < len(words) else None
        return Seen(
            claim, kind, index, 100 * first // max(1, len(words)), rank, before, behind, frozenset([*before, *behind]), left, right,
            self._named(claim), self._nearest(span, first, last) if self.metrics else NONE, _further(claim.quantity, left, right),
            self.keys.get(str(claim.subject), str(claim.subject)) if said(claim, "subject") else None,
        )  # fmt: skip

    def _named(self, claim: Claim) -> frozenset[str]:
        """The names of the clause of a number."""
        if not self.named:
            return NONE
        clause = self.clauses[claim.clause] if claim.clause < len(self.clauses) else self.span
        start, end = clause.start, clause.end
        return frozenset([name for at, name in self.named if start <= at < end])

    def _nearest(self, span: Span, first: int, last: int) -> frozenset[str]:
        """The metrics that are named fewest words from a number."""
        places = [(bisect_left(self.starts, at), at, name) for at, name in self.metrics]
        apart = [(first - i if at < span.start else i - last + 1 if at >= span.end else 0, name) for i, at, name in places]
        least = min(apart)[0]
        return frozenset(name for far, name in apart if far == least)


def said(claim: Claim, slot: str) -> bool:
    """Whether words of a claim's own sentence set one of its slots."""
    if not claim.evidence or getattr(claim, slot) is None:
        return False
    return any(e.slot == slot and e.span is not None for e in claim.evidence)


def _further(quantity: Quantity | None, *beside: str | None) -> frozenset[str]:
    within = fold(quantity.text).split()[1:] if quantity is not None and quantity.hedge in PLAIN and " " in quantity.text else ()
    found = [word for word in (*beside, *within) if word in FURTHER]
    return frozenset(found) if found else NONE


def _near(words: list[str]) -> dict[str, int]:
    """Each word with what its nearest place counts."""
    found = dict(zip(words, NEARNESS, strict=False))
    if len(found) < len(words):
        for word, near in zip(reversed(words), reversed(NEARNESS[: len(words)]), strict=True):
            found[word] = near
    return found


def kind_of(claim: Claim) -> str:
    """What numbers must share to be one another's partner."""
    if claim.quantity is None or claim.quantity.kind == DATE:
        return DATE
    if claim.quantity.kind in OWN:
        return claim.quantity.kind
    kind = dimension(claim.quantity.unit)
    return RELATIVE.get(kind, kind)


def _sentence(passage: Passage, folded: str, claims: list[Claim], keys: Mapping[str, str]) -> _Read:
    span = passage.sentence.span
    named, metrics = [], []
    for clause in passage.clauses:
        for token in clause.tokens:
            if token.kind == "name":
                named.append((token.start, keys.get(token.value, token.value)))
            elif "metric" in token.senses:
                metrics.append((token.start, token.senses["metric"]))
    starts, words = _words(folded, span, [c.quantity.span if c.quantity else c.span for c in claims])
    kinded = [(kind_of(claim), claim) for claim in claims]
    kinds: dict[str, int] = {}
    for kind, _ in kinded:
        kinds[kind] = kinds.get(kind, 0) + 1
    told = Told(
        passage.sentence.part, frozenset([w for w in words if len(w) >= TELLING or not w.isascii()]), frozenset([n for _, n in named]),
        frozenset([m for _, m in metrics]), kinds, span.start,
    )  # fmt: skip
    return _Read(told, kinded, starts, words, named, metrics, span, [c.span for c in passage.clauses], keys)


def telling(word: str) -> bool:
    """Whether a word says what a sentence is about: a long one, or two characters."""
    return len(word) >= TELLING or not word.isascii()


def _words(folded: str, span: Span, taken: list[Span]) -> tuple[list[int], list[str]]:
    """The words of a sentence outside its numbers and dates, with where each begins; a plural as its singular."""
    starts: list[int] = []
    words: list[str] = []
    taken = sorted(taken)
    begins, ends = [s.start for s in taken], [s.end for s in taken]
    for match in (PLAIN_WORD if folded.isascii() else WORD).finditer(folded, span.start, span.end):
        start, word = match.start(), match[0]
        if word[0] >= WIDE and len(word) > 1:
            for first in range(start, start + len(word) - 1):
                at = bisect_right(begins, first + 1) - 1
                if at < 0 or first >= ends[at]:
                    starts.append(first)
                    words.append(folded[first : first + 2])
            continue
        at = bisect_right(begins, start) - 1
        if at < 0 or start >= ends[at]:
            starts.append(start)
            words.append(word[:-1] if word[-1] == "s" and len(word) > 2 else word)
    return starts, words
