"""Cutting a sentence at punctuation and at connectives; a bracket is a clause of its own inside the one that holds it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct

from claimcheck.languages.lexicon import Lexicon, senses_of
from claimcheck.languages.search import is_wide
from claimcheck.model import Clause, Mark, Passage, Period, Quantity, Sentence, Span, Token
from claimcheck.patterns import pattern, standard

# Punctuation is the same in every language, once full-width forms are counted.
_WIDE = (
    r"[，;；：]|[,:](?![0-9])|(?<![0-9])[,:]|[()（）\[\]「」『』“”\"]"
    r"|(?<=\s)[-–—]+(?=\s)|——|—|\n|\||\u3000+|(?<=\p{Han}) +(?=\p{Han})"
)
BREAKS = pattern(_WIDE)
# The same where there is no wide character.
NARROW_BREAKS = standard(
    r"[;,:()\[\]“”\"\n|–—-](?:(?<=[;()\[\]“”\"\n|])|(?<=[,:])(?:(?![0-9])|(?<![0-9].))"
    r"|(?<=[^\S\x1c-\x1f][-–—])[-–—]*(?=[^\S\x1c-\x1f])|(?<=—)—?)"
)
OPEN, CLOSE = frozenset("(（["), frozenset(")）]")
QUOTES = frozenset('「」『』“”"')
SEMICOLONS = frozenset(";；")
# A comma that parts clauses in some languages and the items of a list in others: the lexicon says which.
LISTING = "、"
LISTED_BREAKS = pattern(f"{LISTING}|{_WIDE}")
# What stands before or behind the marks round a quoted sentence, not round a quoted term.
SPEECH = frozenset(":：,，。.!！?？")
# What a number may hold and is still read by itself: what it counts, how sure it is.
READ_INSIDE = frozenset(("metric", "modality"))
POINTING = frozenset(("anaphor", "question", "scale"))
# Connectives that open a clause, by the name that it gets; the number of a part may stand before "of them", never before "including".
CUTTING = {"contrast": "contrast", "of_which": "of_which", "of_them": "of_which", "compared": "compared"}


NOTHING = Token(0, 0, "", "")
_START, _END, _SENSES = attrgetter("start"), attrgetter("end"), attrgetter("senses")


class Reading(Struct, frozen=True):
    """What is known of one part of a document before it is cut."""

    text: str
    marks: tuple[Mark, ...]
    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
    mentions: tuple[Token, ...]
    lexicon: Lexicon


def cut(reading: Reading, sentences: tuple[Sentence, ...]) -> tuple[Passage, ...]:
    """One Passage a sentence of this part that has any token, with every token in exactly one clause. A sentence without a
    number is one clause of its names and periods."""
    numbered = _numbered(reading, sentences)
    tokens = _tokens(reading, numbered)
    starts = [t.start for t in tokens]
    cutting = {one.sentence.span.start for one in numbered}
    passages = []
    for sentence in sentences:
        inside = tokens[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        if sentence.span.start in cutting:
            passages.append(Passage(sentence, _clauses(sentence.span, inside)))
        elif inside:
            passages.append(Passage(sentence, (Clause(sentence.span, tuple(inside)),)))
    return tuple(passages)


class _Numbered(NamedTuple):
    """A sentence that has a number or points at one: of the others only names and periods are of use. And its marks."""

    sentence: Sentence
    marks: tuple[Mark, ...]


def _numbered(reading: Reading, sentences: tuple[Sentence, ...]) -> list[_Numbered]:
    places = sorted([q.span.start for q in reading.quantities])
    marks, starts = reading.marks, [m.start for m in reading.marks]
    found = []
    for sentence in sentences:
        span = sentence.span
        inside = marks[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        at = bisect_left(places, span.start)
        if (at < len(places) and places[at] < span.end) or sentence.role == "table" or _points(inside):
            found.append(_Numbered(sentence, inside))
    return found


def _points(marks: tuple[Mark, ...]) -> bool:
    return not POINTING.isdisjoint(chain.from_iterable(map(_SENSES, marks)))


def _tokens(reading: Reading, numbered: list[_Numbered]) -> list[Token]:
    """Quantities, periods and mentions whole; of the other marks of sentences with a number those that lie in none of them."""
    whole = [Token(q.span.start, q.span.end, "quantity", "", i) for i, q in enumerate(reading.quantities)]
    whole += [Token(p.span.start, p.span.end, "period", "", i) for i, p in enumerate(reading.periods) if p.span]
    whole += reading.mentions
    _sort(whole)
    words = _words(numbered)
    tokens = [*whole, *_outside(words, whole, reading), *_punctuation(reading, whole, numbered)]
    _sort(tokens)
    return tokens


def _sort(tokens: list[Token]) -> None:
    """By their start, the longer first where two start together."""
    tokens.sort(key=_END, reverse=True)
    tokens.sort(key=_START)


def _words(numbered: list[_Numbered]) -> list[Token]:
    """The marks as tokens, without anchors and traps."""
    return [
        Token(mark.start, mark.end, "word", "", -1, senses)
        for one in numbered
        for mark in one.marks
        if "anchor" not in (senses := mark.senses) and (("trap" not in senses and "trap" not in senses.values()) or not _trap(senses))
    ]


def _trap(senses: dict[str, str]) -> bool:
    """Whether a word is in the lexicon only so that no other word is found in it."""
    return all(kind == "trap" or value == "trap" for kind, value in senses.items())


def _outside(tokens: list[Token], whole: list[Token], reading: Reading) -> list[Token]:
    """The tokens that overlap none of `whole` (both are ordered). Of a word that overlaps one in part, the rest is kept
    where that is a word too (2025 年收入: 收入); a metric that a quantity counts (9.1億活躍用戶) is kept as it is."""
    kept, at, inside = [], 0, NOTHING
    begins = [*map(_START, whole), len(reading.text)]
    covered, following = 0, begins[0]  # where the last of `whole` so far ends, where the next begins
    for token in tokens:
        start, end = token.start, token.end
        while following <= start:
            if whole[at].end > covered:
                inside, covered = whole[at], whole[at].end
            at += 1
            following = begins[at]
        if start >= covered:
            part = token if end <= following else _rest(token, start, following, reading)
        elif end > covered:
            part = _rest(token, covered, end, reading)
        else:
            part = token if _counted(token, inside) else None
        if part is not None:
            kept.append(part)
    return kept


def _rest(token: Token, start: int, end: int, reading: Reading) -> Token | None:
    senses = senses_of(reading.lexicon, reading.text[start:end]) if token.kind == "word" else None
    return Token(start, end, "word", "", -1, senses) if senses else None


def _counted(token: Token, whole: Token) -> bool:
    return whole.kind == "quantity" and not READ_INSIDE.isdisjoint(token.senses)


def _punctuation(reading: Reading, whole: list[Token], numbered: list[_Numbered]) -> list[Token]:
    """Breaks between clauses. A quotation mark is one only where words of somebody begin or end, not round a single term."""
    text = reading.text
    listing = LISTING in reading.lexicon.lists.get("clause_break", ())
    pattern = LISTED_BREAKS if listing else BREAKS if is_wide(text) else NARROW_BREAKS
    breaks = [
        Token(*m.span(), "break", mark)
        for one in numbered
        for m in pattern.finditer(text, one.sentence.span.start, one.sentence.span.end)
        if (mark := m[0]) not in QUOTES or _quotes(text, m.start(), m.end())
    ]
    return _outside(breaks, [t for t in whole if t.kind != "name"], reading)


def _quotes(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 2) : start].strip()[-1:] in SPEECH or text[end : end + 1] in SPEECH


def _clauses(span: Span, tokens: list[Token]) -> tuple[Clause, ...]:
    """Clauses in order of their beginning. `stack` holds the clauses that an open bracket interrupts."""
    done: list[_Draft] = [_Draft(span.start, None)]
    stack = [done[0]]
    here = done[0].tokens
    for token in tokens:
        opener = _opener(token) if token.kind == "break" or "connective" in token.senses else None
        if opener is None:
            here.append(token)
            continue
        if token.value in CLOSE and token.kind == "break" and len(stack) > 1:
            stack.pop().end = token.start
        else:
            opener = "bracket" if opener == "listed" and len(stack) > 1 else opener
            draft = _Draft(token.start if token.kind == "word" else token.end, opener)
            if stack[-1].tokens and _counts(stack[-1].tokens[-1], token):
                draft.tokens.append(stack[-1].tokens.pop())
                draft.start = draft.tokens[0].start
            _open(stack, draft, token)
            if token.kind == "word" or token.value in QUOTES or token.value in SEMICOLONS:
                draft.tokens.append(token)
            done.append(draft)
        here = stack[-1].tokens
    for draft in stack:
        draft.end = span.end
    return tuple([Clause(Span(d.start, d.end if d.end > d.start else d.start), tuple(d.tokens), d.opener) for d in done])


def _open(stack: list[_Draft], draft: _Draft, token: Token) -> None:
    if token.value in OPEN:
        stack.append(draft)
    else:
        stack[-1].end = min(token.start, draft.start)
        stack[-1] = draft


def _counts(last: Token, opener: Token) -> bool:
    """Whether the number of a part stands right before the words that open its clause ("58 of whom were treated")."""
    return last.kind == "quantity" and opener.senses.get("connective") == "of_them" and opener.start - last.end <= 1


def _opener(token: Token) -> str | None:
    """The name of the clause that this token begins, None where it begins none."""
    if token.kind == "break":
        if token.value in OPEN:
            return "bracket"
        return "quote" if token.value in QUOTES else "listed" if token.value == LISTING else "break"
    return CUTTING.get(token.senses.get("connective", ""))


class _Draft:
    """A clause while its end is not yet known."""

    def __init__(self, start: int, opener: str | None) -> None:
        self.start = start
        self.end = start
        self.opener = opener
        self.tokens: list[Token] = []
