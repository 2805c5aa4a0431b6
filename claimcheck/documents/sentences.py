"""Where sentences end, in any of the languages: ideographic stops always, Western ones by what stands around them."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import regex

from claimcheck.documents.settings import abbreviations, continuations

LONGEST_QUOTATION = 240  # code points; a quotation up to here is kept in one piece

_IDEOGRAPH = r"\u3005\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\uff10-\uff5a"
_CLOSERS = "\"'\u201d\u2019\u300d\u300f\u300b\u3009)\uff09\\]\u3011\u3015"
_TOKEN = regex.compile(
    rf"(?P<open>[\u300c\u300e]|\u201c(?=[{_IDEOGRAPH}]))"
    rf"|(?P<full>[\u3002\uff01\uff1f\uff1b]++(?P<after>[{_CLOSERS}\u2026]*+))"
    rf"|(?P<stop>[.]++(?=[{_CLOSERS}]*+(?:\s|$))|(?<=[{_IDEOGRAPH}])[.](?=[{_IDEOGRAPH}]))(?P<after>[{_CLOSERS}]*+)"
    rf"|(?P<mark>[!?]++)(?P<after>[{_CLOSERS}]*+)"
    rf"|(?P<semicolon>(?<=[{_IDEOGRAPH}{_CLOSERS}]);(?=\s*+[{_IDEOGRAPH}]))"
)
_CLOSER_OF = {"\u300c": "\u300d", "\u300e": "\u300f", "\u201c": "\u201d"}
_ENDS = frozenset("\u3002\uff01\uff1f!?.\u2026")
_NEXT = regex.compile(r"\s*+")
_STARTS = regex.compile(r"[\p{Lu}\p{Lo}\p{Nd}\"'\u201c\u2018(\[\u300c\u300e\u300a\uff08\u3010$\u20ac\u00a3\u00a5\p{So}\u2013\u2014-]")
_WORD_BEFORE = regex.compile(r"[\w.&'-]{1,16}+$")
_WORD_AFTER = regex.compile(r"[\"'\u201c\u2018(\[]*+([\w']++)")
_LIST_NUMBER = regex.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})$")
_INITIALS = regex.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")


def ends(text: str, start: int, end: int) -> Iterator[int]:
    """The ends of the sentences between two offsets, the last of them `end`; closing quotes belong to the sentence."""
    first, skip = start, start
    for match in _TOKEN.finditer(text, start, end):
        at = match.start()
        if at < skip:
            continue
        if match["open"]:
            closed = text.find(_CLOSER_OF[match[0]], at, min(end, at + LONGEST_QUOTATION))
            if closed < 0:
                continue
            skip = closed + 1
            stop = _after_quotation(text, skip, end) if text[closed - 1] in _ENDS else None
        else:
            stop = _stop(text, first, match, end)
        if stop is not None and stop < end:
            yield stop
            first = skip = stop
    yield end


def _after_quotation(text: str, closed: int, end: int) -> int | None:
    """The end of a sentence that ends with a whole quotation; None where the sentence goes on after it."""
    if closed < end and text.startswith(_going_on(), closed):
        return None
    return closed


@functools.cache
def _going_on() -> tuple[str, ...]:
    return (*continuations(), *"\u300d\u300f\u201d\uff09)")


def _stop(text: str, first: int, match: regex.Match[str], end: int) -> int | None:
    kind = match.lastgroup
    last = match.end()
    if match["full"]:
        return _after_quotation(text, last, end) if match["after"] else last
    if match["semicolon"]:
        return last
    after = _NEXT.match(text, last, end)
    following = after.end() if after else last
    if following >= end:
        return None
    if not _begins(text, last, following):
        return None
    if kind and match["mark"]:
        return last
    return last if _is_stop(text, first, match, following) else None


def _begins(text: str, last: int, following: int) -> bool:
    """Whether a sentence can begin at `following`: apart from what was before it, unless both are ideographs."""
    apart = following > last or text[following] >= "\u3000" or text[last - 1] >= "\u3000"
    return apart and _STARTS.match(text, following) is not None


def _is_stop(text: str, first: int, match: regex.Match[str], following: int) -> bool:
    """Whether a full stop is one, and not the end of an abbreviation, an initial or a list number."""
    at = match.start()
    before = _WORD_BEFORE.search(text, max(first, at - 16), at)
    if before is None or match["after"]:
        return True
    word = before[0]
    if before.start() == first and _LIST_NUMBER.match(word):
        return False
    known = abbreviations()
    low = word.lower()
    if low in known.never:
        return False
    if low in known.before_number and text[following].isdigit():
        return False
    if low in known.unless_starter or _INITIALS.match(word):
        return _starts_sentence(text, following)
    return True


def _starts_sentence(text: str, following: int) -> bool:
    word = _WORD_AFTER.match(text, following)
    return word is not None and word[1].lower() in abbreviations().starters and not word[1].islower()
