"""What stands before an article: YAML front matter, or a leading `date YYYY-MM-DD`."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from msgspec import Struct

from claimcheck.patterns import pattern

KEYS = ("id", "url", "title", "lang", "published", "source")
LONGEST = 20_000  # a rule at the top of an article opens no front matter that goes on for pages

_OPEN = pattern(r"---[ \t]*(?:\r\n|\r|\n)")
_CLOSE = pattern(r"(?m)(?:^|(?<=\r))(?:---|\.\.\.)[ \t]*+(?=[\r\n]|\Z)")
_KEY = pattern(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
_REST = pattern(r"[ \t\-#]|$")
_DATE_LINE = pattern(r"(?i)\s*+date[ \t:]++(\d{4}-\d{2}-\d{2})(?![\w-])[ \t]*+")
_DATE = pattern(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")


class Front(Struct, frozen=True):
    """The fields that were given, and where the article itself begins."""

    fields: Mapping[str, str]
    end: int = 0

    @property
    def published(self) -> datetime.date | None:
        """The day of `published` or `date`, None where there is none or it is no date."""
        return date_of(self.fields.get("published") or self.fields.get("date") or "")


def front(text: str) -> Front:
    """The front matter of a text, or its leading date line; no fields and end 0 where there is neither."""
    opened = _OPEN.match(text) if text.startswith("---") else None
    closed = _CLOSE.search(text, opened.end(), opened.end() + LONGEST) if opened else None
    if opened and closed:
        fields = _fields(text[opened.end() : closed.start()])
        if fields is not None:
            return Front(fields, closed.end())
    line = _DATE_LINE.match(text) if text.lstrip()[:4].lower() == "date" else None
    if line and date_of(line[1]):
        return Front({"date": line[1]}, line.end())
    return Front({})


def date_of(text: str) -> datetime.date | None:
    """The day that a text begins with, written year first; None where it is none."""
    found = _DATE.match(text) if text else None
    try:
        return datetime.date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _fields(block: str) -> dict[str, str] | None:
    """The plain keys of a block; None where a line of it could not stand in front matter."""
    fields: dict[str, str] = {}
    for line in block.splitlines():
        found = _KEY.match(line)
        if found:
            fields.setdefault(found[1].lower(), _unquoted(found[2] or ""))
        elif not _REST.match(line):
            return None
    return fields or None


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value.partition(" #")[0].rstrip()
