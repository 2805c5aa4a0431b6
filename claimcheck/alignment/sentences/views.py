"""A document as the sentences that hold its numbers and dates: the words, names and kinds that each can be told by."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from claimcheck.knowledge import tables
from claimcheck.languages.fold import fold
from claimcheck.model import Claim, Document, Part, Passage, Quantity, Span
from claimcheck.patterns import pattern
from claimcheck.units import dimension

# The sentences of each part by where they begin.
Sentences = Mapping[Part, Mapping[int, Passage]]
# A word of letters, or a run of characters of which every two in a row are a word.
WORD = pattern(r"[\p{Latin}\p{Cyrillic}\p{Greek}][\p{L}\p{M}]*|[\p{Han}\p{Hiragana}\p{Katakana}\u30fc]+")
# How many words to each side of a number say what it is, and what each place of them counts.
NEARNESS = (4, 3, 2, 2, 1, 1)
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


class Seen(Struct, frozen=True, eq=False):
    """A number or date in its sentence: the kind of its unit, where it stands among the words (0 to 100) and among those of its
    kind, the words before and behind it with their nearness, the two that touch it, the names of its clause, the metrics that the
    words nearest to it name, and the words beside it that say that it comes on top of others (four more, another 31)."""

    claim: Claim
    kind: str
    sentence: int
    place: int
    rank: int
    before: dict[str, int]
    behind: dict[str, int]
    names: frozenset[str]
    nearest: frozenset[str]
    further: frozenset[str]

    @property
    def left(self) -> str | None:
        """The word right before it."""
        return next(iter(self.before), None)

    @property
    def right(self) -> str | None:
        """The word right behind it."""
        return next(iter(self.behind), None)


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
    names = frozenset(
        keys.get(t.value, t.value)
        for held in sentences.values()
        for p in held.values()
        for c in p.clauses
        for t in c.tokens
        if t.kind == "name"
    )
    told: list[Told] = []
    seen: list[Seen] = []
    groups: dict[tuple[Part, int], list[Claim]] = {}
    for claim in figures:
        groups.setdefault((claim.part, claim.sentence), []).append(claim)
    folded = {"title": fold(document.title or ""), "text": fold(document.text)}
    for (part, start), claims in groups.items():
        if start in sentences.get(part, {}):
            sentence = _sentence(sentences[part][start], folded[part], claims, keys)
            told.append(sentence.told)
            seen += sentence.seen(len(told) - 1)
    return View(document.id, document.language, tuple(told), tuple(seen), sum(t.part == "text" for t in told) == 1, keys, names)


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

    def seen(self, index: int) -> list[Seen]:
        ranks: dict[str, int] = {}
        found = []
        for kind, claim in self.claims:
            found.append(self._one((kind, claim), index, ranks.get(kind, 0)))
            ranks[kind] = ranks.get(kind, 0) + 1
        return found

    def _one(self, kinded: tuple[str, Claim], index: int, rank: int) -> Seen:
        kind, claim = kinded
        span = claim.quantity.span if claim.quantity else claim.span
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        before = self.words[max(0, first - len(NEARNESS)) : first][::-1]
        behind = self.words[last : last + len(NEARNESS)]
        clause = self.clauses[claim.clause] if claim.clause < len(self.clauses) else self.span
        names = frozenset(name for at, name in self.named if clause.start <= at < clause.end)
        place = 100 * first // max(1, len(self.words))
        nearest, further = self._nearest(span, first, last), _further(claim.quantity, before[:1] + behind[:1])
        return Seen(claim, kind, index, place, rank, _near(before), _near(behind), names, nearest, further)

    def _nearest(self, span: Span, first: int, last: int) -> frozenset[str]:
        """The metrics that are named fewest words from a number."""
        if not self.metrics:
            return frozenset()
        places = [(bisect_left(self.starts, at), at, name) for at, name in self.metrics]
        apart = [(first - i if at < span.start else i - last + 1 if at >= span.end else 0, name) for i, at, name in places]
        least = min(apart)[0]
        return frozenset(name for far, name in apart if far == least)


def _further(quantity: Quantity | None, beside: list[str]) -> frozenset[str]:
    within = fold(quantity.text).split()[1:] if quantity is not None and quantity.hedge in PLAIN and " " in quantity.text else []
    return FURTHER.intersection((*beside, *within))


def _near(words: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word, near in zip(words, NEARNESS, strict=False):
        found.setdefault(word, near)
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
    kinds = Counter(kind for kind, _ in kinded)
    told = Told(
        passage.sentence.part, frozenset(w for w in words if telling(w)), frozenset(n for _, n in named), frozenset(m for _, m in metrics),
        kinds, span.start,
    )  # fmt: skip
    return _Read(told, kinded, starts, words, named, metrics, span, [c.span for c in passage.clauses])


def telling(word: str) -> bool:
    """Whether a word says what a sentence is about: a long one, or two characters."""
    return not word.isascii() or len(word) >= TELLING


def _words(folded: str, span: Span, taken: list[Span]) -> tuple[list[int], list[str]]:
    """The words of a sentence outside its numbers and dates, with where each begins; a plural as its singular."""
    starts: list[int] = []
    words: list[str] = []
    ends = [s.end for s in sorted(taken)]
    begins = [s.start for s in sorted(taken)]
    for match in WORD.finditer(folded, span.start, span.end):
        first, word = match.start(), match[0]
        wide = word[0] >= WIDE and len(word) > 1
        for start in range(first, first + len(word) - 1) if wide else (first,):
            at = bisect_right(begins, start + wide) - 1
            if at < 0 or start >= ends[at]:
                starts.append(start)
                words.append(folded[start : start + 2] if wide else word[:-1] if word[-1] == "s" and len(word) > 2 else word)
    return starts, words
