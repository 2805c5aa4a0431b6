"""Cutting a sentence at punctuation and at connectives; a bracket is a clause of its own inside the one that holds it."""

from __future__ import annotations

from bisect import bisect_left

import regex
from msgspec import Struct

from claimcheck.model import Clause, Mark, Passage, Period, Quantity, Sentence, Span, Token

# Punctuation is the same in every language, once full-width forms are counted.
BREAKS = regex.compile(r"[,，;；:：](?![0-9])|[()（）\[\]「」『』“”\"]|(?<=\s)[-–—]+(?=\s)|——|—|\n|\|")
OPEN, CLOSE = frozenset("(（["), frozenset(")）]")
QUOTES = frozenset("「」『』“”\"")
CUTTING = frozenset(("contrast", "of_which", "compared"))


class Reading(Struct, frozen=True):
    """What is known of one part of a document before it is cut."""

    text: str
    marks: tuple[Mark, ...]
    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
    mentions: tuple[Token, ...]


def cut(reading: Reading, sentences: tuple[Sentence, ...]) -> tuple[Passage, ...]:
    """One Passage a sentence of this part, with every token of the sentence in exactly one clause."""
    tokens = _tokens(reading)
    starts = [t.start for t in tokens]
    passages = []
    for sentence in sentences:
        inside = tokens[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        passages.append(Passage(sentence, _clauses(sentence.span, inside)))
    return tuple(passages)


def _tokens(reading: Reading) -> list[Token]:
    """Quantities, periods and mentions whole; of the other marks those that lie in none of them."""
    whole = [Token(q.span.start, q.span.end, "quantity", "", i) for i, q in enumerate(reading.quantities)]
    whole += [Token(p.span.start, p.span.end, "period", "", i) for i, p in enumerate(reading.periods) if p.span]
    whole += reading.mentions
    whole.sort(key=_place)
    words = [Token(m.start, m.end, "word", "", -1, m.senses) for m in reading.marks if "anchor" not in m.senses]
    return sorted([*whole, *_outside(words, whole), *_punctuation(reading.text, whole)], key=_place)


def _outside(tokens: list[Token], whole: list[Token]) -> list[Token]:
    """The tokens that overlap none of `whole`; both are ordered."""
    kept, at, reach = [], 0, 0
    for token in tokens:
        while at < len(whole) and whole[at].start <= token.start:
            reach = max(reach, whole[at].end)
            at += 1
        if token.start >= reach and (at == len(whole) or whole[at].start >= token.end):
            kept.append(token)
    return kept


def _punctuation(text: str, whole: list[Token]) -> list[Token]:
    breaks = [Token(m.start(), m.end(), "break", m.group()) for m in BREAKS.finditer(text)]
    return _outside(breaks, [t for t in whole if t.kind != "name"])


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
            if token.kind == "word" or token.value in QUOTES:
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
