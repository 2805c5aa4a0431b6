"""The line that a quote stands on, trimmed to a width; the quote itself is never cut."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.model import Member
from claimcheck.reports.index import Index
from claimcheck.reports.visible import cells, head_of, one_line, tail_of

WIDEST = 120
NEAR = 400  # no more context than this is looked at: a line may be a whole article


class Excerpt(Struct, frozen=True):
    """What is printed before, as and after the quote, all of it safe to print."""

    before: str
    quote: str
    after: str


def excerpt(member: Member, index: Index, width: int | None, *, unicode: bool = True) -> Excerpt:
    """The quote with as much of its line as fits into `width` cells."""
    before, after = index.around(member, NEAR + 1)
    quote = one_line(member.quote, unicode=unicode)
    left = one_line(before[-NEAR:], unicode=unicode).lstrip()
    right = one_line(after[:NEAR], unicode=unicode).rstrip()
    room = max((min(width, WIDEST) if width else WIDEST) - cells(quote), 0)
    more = "…" if unicode else "..."
    left_room = max(room // 2, room - cells(right))
    left = _trim_left(left, left_room, more, cut=len(before) > NEAR)
    right = _trim_right(right, room - cells(left), more, cut=len(after) > NEAR)
    return Excerpt(left, quote, right)


def _trim_left(text: str, room: int, more: str, *, cut: bool) -> str:
    if cells(text) <= room and not cut:
        return text
    return more + tail_of(text, max(room - cells(more), 0)).lstrip() if room >= cells(more) else ""


def _trim_right(text: str, room: int, more: str, *, cut: bool) -> str:
    if cells(text) <= room and not cut:
        return text
    return head_of(text, max(room - cells(more), 0)).rstrip() + more if room >= cells(more) else ""
