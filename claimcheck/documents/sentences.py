"""Where sentences end, in any of the languages: ideographic stops always, Western ones by what stands around them."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.documents.settings import abbreviations, continuations, every_abbreviation
from claimcheck.languages.search import is_wide
from claimcheck.patterns import pattern, standard

if TYPE_CHECKING:
    import re

LONGEST_QUOTATION = 240  # code points; a quotation up to here is kept in one piece
LONGEST_ABBREVIATION = 12

_IDEOGRAPH = r"\u3005\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\uff10-\uff5a"
_CLOSERS = "\"'\u201d\u2019\u300d\u300f\u300b\u3009)\uff09\\]\u3011\u3015"
# One of a few characters, then what must stand around it: so the standard library searches faster than `regex`.
_TOKEN = standard(
    rf"[\u300c\u300e\u201c\u3002\uff01\uff1f\uff1b.!?;](?:(?<=[\u300c\u300e])|(?<=\u201c)(?=[{_IDEOGRAPH}])"
    rf"|(?<=[\u3002\uff01\uff1f\uff1b])[\u3002\uff01\uff1f\uff1b]*+[{_CLOSERS}\u2026]*+"
    rf"|(?:(?<=[.])(?<![.][.])[.]*+(?=[{_CLOSERS}]*+(?:[^\S\x1c-\x1f]|$))"
    rf"|(?<=[{_IDEOGRAPH}][.])(?=[{_IDEOGRAPH}])|(?<=[!?])[!?]*+)[{_CLOSERS}]*+"
    rf"|(?<=[{_IDEOGRAPH}{_CLOSERS}];)(?=[^\S\x1c-\x1f]*+[{_IDEOGRAPH}]))"
)
# The same where there is no wide character.
_NARROW_TOKEN = standard(
    rf"[.!?](?:(?<=[.])(?<![.][.])[.]*+(?=[{_CLOSERS}]*+(?:[^\S\x1c-\x1f]|$))|(?<=[!?])[!?]*+)[{_CLOSERS}]*+",
)
# And where nothing is asked nor cried: a search for one character is much faster.
_STOP_TOKEN = standard(rf"\.(?<![.][.])[.]*+(?=[{_CLOSERS}]*+(?:[^\S\x1c-\x1f]|$))[{_CLOSERS}]*+")
_CLOSER_OF = {"\u300c": "\u300d", "\u300e": "\u300f", "\u201c": "\u201d"}
_FULL = frozenset("\u3002\uff01\uff1f\uff1b")
_ENDS = frozenset("\u3002\uff01\uff1f!?.\u2026")
_NO_START = frozenset(",;:)]}.!?%&/\u2026\uff0c\u3002\u3001\uff1b\uff1a\u300d\u300f\uff09")
_OPENERS = "\"'([\u201c\u2018"
_LIST_NUMBER = pattern(r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})$")
_INITIALS = pattern(r"(?:[^\W\d_]\.)*[^\W\d_]$")
_WORD = pattern(r"[\w']++")


def ends(text: str, start: int, end: int) -> Iterator[int]:
    """The ends of the sentences between two offsets, the last of them `end`; closing quotes belong to the sentence."""
    first = skip = start
    for match in _tokens(text, start, end).finditer(text, start, end):
        at = match.start()
        if at < skip:
            continue
        char = text[at]
        stop: int | None
        if char in _CLOSER_OF:
            closed = text.find(_CLOSER_OF[char], at, min(end, at + LONGEST_QUOTATION))
            if closed < 0:
                continue
            skip = closed + 1
            stop = _after_closer(text, skip) if text[closed - 1] in _ENDS else None
        else:
            stop = _stop(text, first, match.span(), end)
        if stop is not None and stop < end:
            yield stop
            first = skip = stop
    yield end


def _tokens(text: str, start: int, end: int) -> re.Pattern[str]:
    if is_wide(text):
        return _TOKEN
    return _STOP_TOKEN if text.find("?", start, end) < 0 and text.find("!", start, end) < 0 else _NARROW_TOKEN


def _stop(text: str, first: int, token: tuple[int, int], end: int) -> int | None:
    """The end of the sentence at a token, None where it goes on."""
    at, last = token
    char = text[at]
    if char in _FULL:
        return last if text[last - 1] in _FULL else _after_closer(text, last)
    if char == ";":
        return last
    following = last
    while following < end and text[following].isspace():
        following += 1
    if following >= end:
        return None
    begins = text[following]
    together = following == last and begins < "\u3000" and text[last - 1] < "\u3000"  # none of both an ideograph
    if together or begins.islower() or begins in _NO_START:
        return None
    return last if char != "." or _is_stop(text, first, token, following) else None


def _after_closer(text: str, closed: int) -> int | None:
    """The end of a sentence that ends with a closing mark; None where the sentence goes on after it."""
    return None if text.startswith(_going_on(), closed) else closed


@functools.cache
def _going_on() -> tuple[str, ...]:
    return (*continuations(), *"\u300d\u300f\u201d\uff09)")


def _is_stop(text: str, first: int, token: tuple[int, int], following: int) -> bool:
    """Whether a full stop is one, and not the end of an abbreviation, an initial or a list number."""
    at, last = token
    if last > at + 1:
        return True  # closed by a quotation mark, or an ellipsis
    words = text[max(first, at - LONGEST_ABBREVIATION) : at].rsplit(None, 1)
    if not words:
        return True
    word = words[-1].lstrip(_OPENERS)
    if at - first <= 4 and len(words) == 1 and _LIST_NUMBER.match(word):
        return False
    low = word.lower()
    if len(word) > 1 and word[1] != "." and low not in every_abbreviation():
        return True
    known = abbreviations()
    if low in known.never:
        return False
    if low in known.before_number and text[following].isdigit():
        return False
    capital = low in known.with_capital and word[0].isupper()
    if capital or low in known.unless_starter or _INITIALS.match(word):
        return _starts_sentence(text, following)
    return True


def _starts_sentence(text: str, following: int) -> bool:
    """Whether the word there is one that begins sentences, and is written so."""
    while text[following] in _OPENERS and following + 1 < len(text):
        following += 1
    word = _WORD.match(text, following)
    return word is not None and word[0][0].isupper() and word[0].lower() in abbreviations().starters
