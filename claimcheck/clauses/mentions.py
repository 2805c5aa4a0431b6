"""Who and what an article names: names of the lexicon, names by their form, and aliases that the article itself introduces."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter

from msgspec import Struct

from claimcheck.clauses.han import by_form
from claimcheck.clauses.kinds import Forms, datelines, senses
from claimcheck.clauses.recurring import Known, recurring
from claimcheck.languages.search import is_wide
from claimcheck.model import Mark, Sentence, Token
from claimcheck.patterns import pattern, standard

LETTER = r"[A-Za-z0-9\u00c0-\u024f&\-]"
CAPITAL = rf"{LETTER}*+(?:[’'](?!s\b){LETTER}*+)*+"  # without its first letter, by which it is searched
RUN = standard(rf"[A-Z](?<![A-Za-z0-9].){CAPITAL}(?:(?: of (?:the )?| & | de | van | von |\. ?| )[A-Z]{CAPITAL})*+")
POSSESSIVE = pattern(r"['’]s?$| [A-Z]$")
ENDINGS = ("'", "’", "'s", "’s")
# What a name is cut off at: its last character is one of these, or the one before it ("" before one alone).
TRIMMED, BEFORE_LAST = ".&-’' ", " '’"
BRACKETED = pattern(r"\s?[(（]\s?")
LONGEST_BRACKET = 3
ACRONYM = 6
# Kinds of words that a name by form may hold without ending there.
INSIDE = frozenset(("name", "name_kind", "name_suffix", "preposition", "industry"))


_START, _END = attrgetter("start"), attrgetter("end")


class Mentions(Struct, frozen=True):
    """The mentions of a text in order, what the text calls things (surface -> canonical name), and the names found by recurring."""

    tokens: tuple[Token, ...]
    aliases: dict[str, str]
    recurring: tuple[str, ...] = ()


def mentions(text: str, marks: tuple[Mark, ...], sentences: tuple[Sentence, ...], known: Known) -> Mentions:
    """Every mention of a name, ordered, without overlaps; `value` is the canonical name or the name as written."""
    found = [Token(m.start, m.end, {**s, "lexicon": "yes"}, "name", s["name"]) for m in marks if "name" in (s := m.senses)]
    found += _capitalised(text, marks, sentences, known.forms)
    again: list[Token] = []
    if is_wide(text):  # as names of Han characters are
        again = recurring(text, marks, sentences, known)
        found += by_form(text, marks, known)
        found += again
    tokens = _longest(found)
    aliases = _aliases(text, tokens)
    tokens = _placed(tokens, datelines(text, sentences))
    return Mentions(tuple(_rename(tokens, aliases)), aliases, tuple(dict.fromkeys([t.value for t in again])) if again else ())


def _aliases(text: str, tokens: list[Token]) -> dict[str, str]:
    """Two names, the second in brackets right behind the first, are one: the one that the lexicon knows lends its name.
    A name that begins a longer one seen before it ("Halvorsen" after "Halvorsen Networks") is the longer one."""
    aliases: dict[str, str] = {}
    for one, two in pairwise(tokens):
        if two.start - one.end <= LONGEST_BRACKET and _in_brackets(text, one.end, two):
            first, second = (one, two) if "lexicon" in one.senses or "lexicon" not in two.senses else (two, one)
            if first.senses.get("name_kind") == second.senses.get("name_kind") or "lexicon" not in second.senses:
                aliases[second.value] = first.value
    heads: dict[str, str] = {}
    for token in tokens:
        name = token.value
        if " " in name and "lexicon" not in token.senses:
            head, _, rest = name.partition(" ")
            if rest and len(head) > 2:
                heads.setdefault(head, name)
    return heads | aliases


def _placed(tokens: list[Token], lines: list[tuple[int, int]]) -> list[Token]:
    """The tokens, those of a dateline marked: it says where a report comes from, not what it is about."""
    if not lines:
        return tokens
    return [
        Token(t.start, t.end, {**t.senses, "dateline": "yes"}, t.kind, t.value) if any(a <= t.start < b for a, b in lines) else t
        for t in tokens
    ]


def _in_brackets(text: str, end: int, token: Token) -> bool:
    """Whether a token that stands close behind `end` stands in brackets of its own."""
    return text[token.end : token.end + 1] in (")", "）") and BRACKETED.fullmatch(text, end, token.start) is not None


def _rename(tokens: list[Token], aliases: dict[str, str]) -> list[Token]:
    """Each mention under its canonical name; a name whose kind nothing tells is of the kind of what it stands for."""
    if not aliases:
        return tokens
    meant = set(aliases.values())
    known = {t.value: {"name_kind": t.senses["name_kind"]} for t in tokens if t.value in meant and "name_kind" in t.senses}
    return [
        Token(t.start, t.end, t.senses or known.get(name, t.senses), t.kind, name) if (name := aliases.get(t.value)) else t for t in tokens
    ]


def _longest(tokens: list[Token]) -> list[Token]:
    """No overlaps: the earlier wins, of two that start together the longer. A known company that begins a longer
    name lends that name its own ("Ford Motor Company" is Ford); a place does not ("Boston Dynamics")."""
    kept: list[Token] = []
    tokens.sort(key=_END, reverse=True)  # and so of two that start together the longer is first
    tokens.sort(key=_START)
    reach = 0
    for token in tokens:
        if token.start >= reach:
            kept.append(token)
            reach = token.end
        elif "lexicon" in token.senses and _lends(token, last := kept[-1]):
            kept[-1] = Token(last.start, reach, token.senses, "name", token.value)
    return kept


def _lends(token: Token, longer: Token) -> bool:
    return token.start == longer.start and (token.end == longer.end or token.senses.get("name_kind") in ("company", "person"))


def _capitalised(text: str, marks: tuple[Mark, ...], sentences: tuple[Sentence, ...], forms: Forms) -> list[Token]:
    """Runs of capitalised words. One at the start of a sentence needs a second capitalised word, an 's, a legal form, or a mention in
    mid-sentence, be it as the last word of a longer name: a person is told by the family name from then on."""
    starts = {s.span.start for s in sentences}
    runs: list[tuple[int, str]] = []
    inner: set[str] = set()
    for start, end in _runs(text, marks, sentences):
        name = text[start:end]
        if name[-1] in TRIMMED or name[-2:-1] in BEFORE_LAST:
            name = _strip(name)
        runs.append((start, name))
        if start not in starts:
            inner.add(name)
        if " " in name:
            inner.add(name.rpartition(" ")[2])
    found = []
    for start, name in runs:
        end = start + len(name)
        if end - start < 2 or (start in starts and name not in inner and " " not in name and not _owns(text, marks, end)):
            continue
        if end - start <= ACRONYM and name.isupper() and name.isalnum():
            continue  # a short word of capitals that the lexicon does not know names a term more often than anybody
        if text[end + 1 : end + 2].isdigit() and text[end] == " ":
            continue  # Form 10-K, Tier 1, Phase 3: a capitalised word before a number counts kinds of something
        told = senses(text, start, name, forms)
        if told is not None:
            found.append(Token(start, end, told, "name", name))
    return found


def _owns(text: str, marks: tuple[Mark, ...], end: int) -> bool:
    """Whether a word that ends there is a name by what stands behind it: an 's, or what companies are by law."""
    behind = end + (2 if text.startswith(", ", end) else 1)
    at = bisect_left(marks, behind, key=_START)
    return text.startswith(("'s", "’s"), end) or (at < len(marks) and marks[at].start == behind and "legal" in marks[at].senses)


def _runs(text: str, marks: tuple[Mark, ...], sentences: tuple[Sentence, ...]) -> list[tuple[int, int]]:
    """Capitalised runs cut at the words of the lexicon, so that "Acme Reports Revenue" is Acme."""
    runs = [m.span() for s in sentences for m in RUN.finditer(text, s.span.start, s.span.end)]
    starts = [m.start for m in marks] if runs else []
    starts.append(len(text))
    found = []
    at = 0
    for start, end in runs:
        at = bisect_left(starts, start, at)
        if at and marks[at - 1].end > start:
            at -= 1
        while starts[at] < end:
            mark = marks[at]
            at += 1
            if INSIDE.issuperset(mark.senses):
                continue
            if mark.start > start:
                found.append((start, len(text[start : mark.start].rstrip()) + start))
            start = mark.end
            while start < end and not text[start].isupper():
                start += 1
        if start < end:
            found.append((start, end))
    return found


def _strip(name: str) -> str:
    if name.endswith(ENDINGS) or name[-2:-1] == " ":
        name = POSSESSIVE.sub("", name)
    return name.rstrip(TRIMMED)
