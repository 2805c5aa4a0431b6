"""Cutting a sentence at punctuation and at connectives; a bracket is a clause of its own inside the one that holds it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain
from operator import attrgetter

from msgspec import Struct

from claimcheck.languages.lexicon import Lexicon, senses_of
from claimcheck.languages.packed import Silent
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
# The names of the clauses that marks begin, where these are not just breaks; and the marks that are told by their clause.
BREAKING = dict.fromkeys(OPEN, "bracket") | dict.fromkeys(QUOTES, "quote") | {LISTING: "listed"}
KEPT = QUOTES | SEMICOLONS
# What stands before or behind the marks round a quoted sentence, not round a quoted term.
SPEECH = frozenset(":：,，。.!！?？")
POINTING = frozenset(("anaphor", "question", "scale"))
# Connectives that open a clause, by the name that it gets; the number of a part may stand before "of them", never before "including".
CUTTING = {"contrast": "contrast", "of_which": "of_which", "of_them": "of_which", "compared": "compared"}

NO_SENSES: dict[str, str] = {}
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
    tokens = _tokens(reading, [one for one in numbered if one is not None])
    starts = [t.start for t in tokens]
    starts.append(len(reading.text) + 1)
    passages = []
    last = 0
    for sentence, one in zip(sentences, numbered, strict=True):
        span = sentence.span
        first = last if starts[last] >= span.start else bisect_left(starts, span.start, last)
        last = bisect_left(starts, span.end, first)
        if one is not None:
            passages.append(Passage(sentence, _clauses(span, tokens[first:last])))
        elif last > first:
            passages.append(Passage(sentence, (Clause(span, tuple(tokens[first:last])),)))
    return tuple(passages)


# A sentence that has a number or points at one, and its marks.
Numbered = tuple[Span, tuple[Mark, ...]]


def _numbered(reading: Reading, sentences: tuple[Sentence, ...]) -> list[Numbered | None]:
    """The sentences that have a number or point at one; None for each of the others, of which only names and periods are of use."""
    places = sorted([q.span.start for q in reading.quantities])
    places.append(len(reading.text) + 1)  # behind all sentences
    marks, starts = reading.marks, [m.start for m in reading.marks]
    starts.append(len(reading.text) + 1)
    found: list[Numbered | None] = []
    last = at = 0
    for sentence in sentences:
        span = sentence.span
        start, end = span.start, span.end
        first = last if starts[last] >= start else bisect_left(starts, start, last)
        last = bisect_left(starts, end, first)
        inside = marks[first:last]
        while places[at] < start:
            at += 1
        own = places[at] < end or sentence.role == "table" or _points(inside)
        found.append((span, inside) if own else None)
    return found


def _points(marks: tuple[Mark, ...]) -> bool:
    return not POINTING.isdisjoint(chain.from_iterable(map(_SENSES, marks)))


def _tokens(reading: Reading, numbered: list[Numbered]) -> list[Token]:
    """Quantities, periods and mentions whole; of the other marks of sentences with a number those that lie in none of them.
    Ordered by their start, the longer first where two start together."""
    whole = [Token(q.span.start, q.span.end, NO_SENSES, "quantity", "", i) for i, q in enumerate(reading.quantities)]
    whole += [Token(p.span.start, p.span.end, NO_SENSES, "period", p.grain, i) for i, p in enumerate(reading.periods) if p.span]
    whole += reading.mentions
    whole.sort(key=_END, reverse=True)
    whole.sort(key=_START)
    tokens = [*whole, *_words(reading, whole, numbered), *_punctuation(reading, whole, numbered)]
    tokens.sort(key=_START)  # a word is outside all of `whole` or no longer than the one that holds it
    return tokens


def _words(reading: Reading, whole: list[Token], numbered: list[Numbered]) -> list[Token]:
    """The marks as tokens, without anchors and traps, that overlap none of `whole` (both are ordered). Of a word that overlaps
    one in part, the rest is kept where that is a word too (2025 年收入: 收入); a metric that a quantity counts (9.1億活躍用戶)
    is kept as it is."""
    kept: list[Token] = []
    at, counting = 0, False
    begins = [*map(_START, whole), len(reading.text)]
    covered, following = 0, begins[0]  # where the last of `whole` so far ends, where the next begins
    for _, marks in numbered:
        for mark in marks:
            start, end = mark.start, mark.end
            while following <= start:
                one = whole[at]
                at += 1
                following = begins[at]
                if one.end > covered:
                    covered, counting = one.end, one.kind == "quantity"
            senses = mark.senses
            if start >= covered and end <= following:  # as most are, outside all
                if type(senses) is not Silent:
                    kept.append(mark)
                continue
            # what a number holds is still read by itself where it tells what that counts, or how sure it is
            if start < covered and end <= covered and not (counting and ("metric" in senses or "modality" in senses)):
                continue
            if type(senses) is Silent:
                continue
            if start >= covered:
                kept += _rest(start, following, reading)
            elif end <= covered:
                kept.append(mark)
            else:
                kept += _rest(covered, end, reading)
    return kept


def _rest(start: int, end: int, reading: Reading) -> list[Token]:
    """What is left of a word, where that is a word; the blank behind it is none of it ("to" of "to about")."""
    words = reading.text[start:end].rstrip(" ")
    senses = senses_of(reading.lexicon, words)
    return [Token(start, start + len(words), senses)] if senses else []


def _punctuation(reading: Reading, whole: list[Token], numbered: list[Numbered]) -> list[Token]:
    """Breaks between clauses, outside numbers and periods. A quotation mark is one only where words of somebody begin or end,
    not round a single term."""
    text = reading.text
    listing = LISTING in reading.lexicon.lists.get("clause_break", ())
    search = (LISTED_BREAKS if listing else BREAKS if is_wide(text) else NARROW_BREAKS).finditer
    unbroken = [(t.start, t.end) for t in whole if t.kind != "name"]
    breaks = []
    at, covered = 0, 0
    unbroken.append((len(text) + 1, 0))
    for span, _ in numbered:
        for found in search(text, span.start, span.end):
            start, end = found.span()
            while unbroken[at][0] <= start:
                if unbroken[at][1] > covered:
                    covered = unbroken[at][1]
                at += 1
            if start >= covered and end <= unbroken[at][0] and ((mark := found[0]) not in QUOTES or _quotes(text, start, end)):
                breaks.append(Token(start, end, NO_SENSES, "break", mark))
    return breaks


def _quotes(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 2) : start].strip()[-1:] in SPEECH or text[end : end + 1] in SPEECH


def _clauses(span: Span, tokens: list[Token]) -> tuple[Clause, ...]:
    """Clauses in order of their beginning. `stack` holds the clauses that an open bracket interrupts."""
    draft = _Draft(span.start, span.start, None, [])
    done, stack, here = [draft], [draft], draft.tokens
    kept = 0
    for i, token in enumerate(tokens):
        if token.kind == "break":
            opener = BREAKING.get(token.value, "break")
        elif "connective" in token.senses and token.senses["connective"] in CUTTING:
            opener = CUTTING[token.senses["connective"]]
        else:
            continue
        here += tokens[kept:i]
        kept = i + 1
        if len(stack) > 1 and token.value in CLOSE:
            stack.pop().end = token.start
        else:
            draft = _begun(token, "bracket" if opener == "listed" and len(stack) > 1 else opener, here)
            if token.value in OPEN:
                stack.append(draft)
            else:
                stack[-1].end = min(token.start, draft.start)
                stack[-1] = draft
            done.append(draft)
        here = stack[-1].tokens
    here += tokens[kept:]
    for draft in stack:
        draft.end = span.end
    clauses = []
    for d in done:
        clauses.append(Clause(Span(d.start, d.end if d.end > d.start else d.start), tuple(d.tokens), d.opener))
    return tuple(clauses)


def _begun(token: Token, opener: str, before: list[Token]) -> _Draft:
    """The clause that a token begins, with the number of a part that stands right `before` it."""
    start = token.start if token.kind == "word" else token.end
    draft = _Draft(start, start, opener, [])
    if opener == "of_which" and before and _counts(before[-1], token):
        draft.tokens.append(before.pop())
        draft.start = draft.tokens[0].start
    if token.kind == "word" or token.value in KEPT:
        draft.tokens.append(token)
    return draft


def _counts(last: Token, opener: Token) -> bool:
    """Whether the number of a part stands right before the words that open its clause ("58 of whom were treated")."""
    return last.kind == "quantity" and opener.senses.get("connective") == "of_them" and opener.start - last.end <= 1


class _Draft(Struct):
    """A clause while its end is not yet known."""

    start: int
    end: int
    opener: str | None
    tokens: list[Token]
