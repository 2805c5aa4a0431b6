"""Cutting a sentence at punctuation and at connectives; a bracket is a clause of its own inside the one that holds it."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from claimcheck.languages.lexicon import Lexicon, senses_of
from claimcheck.model import Clause, Mark, Passage, Period, Quantity, Sentence, Span, Token
from claimcheck.patterns import pattern

# Punctuation is the same in every language, once full-width forms are counted.
BREAKS = pattern(
    r"[，;；：]|[,:](?![0-9])|(?<![0-9])[,:]|[()（）\[\]「」『』“”\"]"
    r"|(?<=\s)[-–—]+(?=\s)|——|—|\n|\||\u3000+|(?<=\p{Han}) +(?=\p{Han})"
)
OPEN, CLOSE = frozenset("(（["), frozenset(")）]")
QUOTES = frozenset('「」『』“”"')
SEMICOLONS = frozenset(";；")
# What stands before or behind the marks round a quoted sentence, not round a quoted term.
SPEECH = frozenset(":：,，。.!！?？")
# What a number may hold and is still read by itself: what it counts, how sure it is.
READ_INSIDE = frozenset(("metric", "modality"))
POINTING = frozenset(("anaphor", "question", "scale"))
CUTTING = frozenset(("contrast", "of_which", "compared"))


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
    told = _told(reading, sentences)
    tokens = _tokens(reading, told)
    starts = [t.start for t in tokens]
    numbered = {s.span.start for s in told}
    passages = []
    for sentence in sentences:
        inside = tokens[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        if sentence.span.start in numbered:
            passages.append(Passage(sentence, _clauses(sentence.span, inside)))
        elif inside:
            passages.append(Passage(sentence, (Clause(sentence.span, tuple(inside)),)))
    return tuple(passages)


def _told(reading: Reading, sentences: tuple[Sentence, ...]) -> list[Sentence]:
    """The sentences that have a number or point at one: of the others only names and periods are of use."""
    places = sorted([q.span.start for q in reading.quantities] + [m.start for m in reading.marks if not POINTING.isdisjoint(m.senses)])
    found = []
    for sentence in sentences:
        at = bisect_left(places, sentence.span.start)
        if sentence.role == "table" or (at < len(places) and places[at] < sentence.span.end):
            found.append(sentence)
    return found


def _inside(marks: tuple[Mark, ...], told: list[Sentence]) -> list[Mark]:
    starts = [m.start for m in marks]
    return [m for s in told for m in marks[bisect_left(starts, s.span.start) : bisect_left(starts, s.span.end)]]


def _tokens(reading: Reading, told: list[Sentence]) -> list[Token]:
    """Quantities, periods and mentions whole; of the other marks of sentences with a number those that lie in none of them."""
    whole = [Token(q.span.start, q.span.end, "quantity", "", i) for i, q in enumerate(reading.quantities)]
    whole += [Token(p.span.start, p.span.end, "period", "", i) for i, p in enumerate(reading.periods) if p.span]
    whole += reading.mentions
    whole.sort(key=_place)
    words = _words(_inside(reading.marks, told))
    return sorted([*whole, *_outside(words, whole, reading), *_punctuation(reading, whole, told)], key=_place)


def _words(marks: list[Mark]) -> list[Token]:
    """The marks as tokens, without anchors and traps. Whether a word is one is asked once for all its occurrences."""
    kept: dict[int, bool] = {}
    found = []
    for mark in marks:
        senses = mark.senses
        keep = kept.get(id(senses))
        if keep is None:
            keep = kept[id(senses)] = "anchor" not in senses and not _trap(senses)
        if keep:
            found.append(Token(mark.start, mark.end, "word", "", -1, senses))
    return found


def _trap(senses: dict[str, str]) -> bool:
    """Words that are in the lexicon only so that no other word is found in them."""
    return all(kind == "trap" or value == "trap" for kind, value in senses.items())


def _outside(tokens: list[Token], whole: list[Token], reading: Reading) -> list[Token]:
    """The tokens that overlap none of `whole` (both are ordered). Of a word that overlaps one in part, the rest is kept
    where that is a word too (2025 年收入: 收入); a metric that a quantity counts (9.1億活躍用戶) is kept as it is."""
    kept, at, inside = [], 0, None
    for token in tokens:
        while at < len(whole) and whole[at].start <= token.start:
            if inside is None or whole[at].end > inside.end:
                inside = whole[at]
            at += 1
        following = whole[at] if at < len(whole) and whole[at].start < token.end else None
        if inside is not None and token.start < inside.end:
            part = _rest(token, inside.end, token.end, reading) if token.end > inside.end else token if _counted(token, inside) else None
        else:
            part = token if following is None else _rest(token, token.start, following.start, reading)
        if part is not None:
            kept.append(part)
    return kept


def _rest(token: Token, start: int, end: int, reading: Reading) -> Token | None:
    senses = senses_of(reading.lexicon, reading.text[start:end]) if token.kind == "word" else None
    return Token(start, end, "word", "", -1, senses) if senses else None


def _counted(token: Token, whole: Token) -> bool:
    return whole.kind == "quantity" and not READ_INSIDE.isdisjoint(token.senses)


def _punctuation(reading: Reading, whole: list[Token], told: list[Sentence]) -> list[Token]:
    """Breaks between clauses. A quotation mark is one only where words of somebody begin or end, not round a single term."""
    text = reading.text
    found = (m for s in told for m in BREAKS.finditer(text, s.span.start, s.span.end))
    breaks = [Token(m.start(), m.end(), "break", m.group()) for m in found if m.group() not in QUOTES or _quotes(text, m.start(), m.end())]
    return _outside(breaks, [t for t in whole if t.kind != "name"], reading)


def _quotes(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 2) : start].strip()[-1:] in SPEECH or text[end : end + 1] in SPEECH


def _place(token: Token) -> tuple[int, int]:
    return token.start, -token.end


def _clauses(span: Span, tokens: list[Token]) -> tuple[Clause, ...]:
    """Clauses in order of their beginning. `stack` holds the clauses that an open bracket interrupts."""
    done: list[_Draft] = [_Draft(span.start, None)]
    stack = [done[0]]
    for token in tokens:
        opener = _opener(token)
        if token.kind == "break" and token.value in CLOSE and len(stack) > 1:
            stack.pop().end = token.start
        elif opener is None:
            stack[-1].tokens.append(token)
        else:
            draft = _Draft(token.start if token.kind == "word" else token.end, opener)
            _open(stack, draft, token)
            if token.kind == "word" or token.value in QUOTES or token.value in SEMICOLONS:
                draft.tokens.append(token)
            done.append(draft)
    for draft in stack:
        draft.end = span.end
    return tuple(Clause(Span(d.start, max(d.end, d.start)), tuple(d.tokens), d.opener) for d in done)


def _open(stack: list[_Draft], draft: _Draft, token: Token) -> None:
    if token.value in OPEN:
        stack.append(draft)
    else:
        stack[-1].end = token.start
        stack[-1] = draft


def _opener(token: Token) -> str | None:
    """The name of the clause that this token begins, None where it begins none."""
    if token.kind == "break":
        if token.value in OPEN:
            return "bracket"
        return "quote" if token.value in QUOTES else "break"
    connective = token.senses.get("connective")
    return connective if connective in CUTTING else None


class _Draft:
    """A clause while its end is not yet known."""

    def __init__(self, start: int, opener: str | None) -> None:
        self.start = start
        self.end = start
        self.opener = opener
        self.tokens: list[Token] = []
