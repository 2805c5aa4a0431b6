"""The day that an article itself says it is of: by a date line, or by the place and day that its first sentence begins with."""

from __future__ import annotations

import datetime
import functools
import pathlib
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from claimcheck import knowledge, strict_yaml
from claimcheck.documents.lines import is_closed
from claimcheck.languages.fold import fold
from claimcheck.patterns import compiled, standard

if TYPE_CHECKING:
    import regex

PATH = pathlib.Path(knowledge.__file__).parent / "datelines.yaml"
# How much of a text may hold a date line, among how many lines; how long that is at most; how long a line of
# prose is at least, and one that is closed like a sentence.
HEAD, LINES, LONGEST = 600, 4, 70
PROSE, CLOSED = 160, 40

_YEAR = standard(r"(?:19|20)[0-9]{2}")


class Forms(Struct, frozen=True):
    """What a line of nothing but a date looks like, and how a first sentence begins with place and day."""

    alone: regex.Pattern[str]
    leading: regex.Pattern[str]
    months: dict[str, int]


def dateline(text: str, start: int) -> datetime.date | None:
    """The day in one of the first lines of the article that begins at `start`. None where they hold none, or one that lacks
    its year; a date above no line of prose is the heading of a table."""
    if _YEAR.search(text, start, start + HEAD) is None:
        return None
    lines = [line.strip() for line in text[start : start + HEAD].splitlines() if line.strip()]
    for at, line in enumerate(islice(lines, LINES)):
        found = _day(line, prose=any(_prose(after) for after in lines[at + 1 : at + LINES]))
        if found or _prose(line):
            return found
    return None


def _prose(line: str) -> bool:
    return len(line) >= PROSE or (len(line) >= CLOSED and is_closed(line))


def _day(line: str, *, prose: bool) -> datetime.date | None:
    if _YEAR.search(line, 0, LONGEST) is None:
        return None
    forms, folded = _forms(), fold(line[: LONGEST + 1])
    match = forms.alone.fullmatch(folded) if prose and len(line) <= LONGEST else None
    match = match or forms.leading.match(folded)
    if match is None:
        return None
    said = match.capturesdict()
    month = forms.months[said["month"][0]] if said["month"] else int(said["number"][0])
    try:
        return datetime.date(int(said["year"][0]), month, int(said["day"][0]))
    except ValueError:
        return None


@functools.cache
def _forms() -> Forms:
    data = strict_yaml.load(PATH)
    months = {name: int(number) for number, names in data["months"].items() for name in names}
    words = {
        "month": "|".join(sorted(months, key=len, reverse=True)),
        "day": "3[01]|[12][0-9]|0?[1-9]",
        "year": "(?:19|20)[0-9]{2}",
        "weekday": data["weekday"],
    }
    date = "|".join(_filled(form, words) for form in data["dates"])
    aside = rf"(?:(?:{'|'.join(data['aside'])})(?![\p{{Latin}}])|[ ,|:;()/.·-])*+"
    return Forms(
        compiled(rf"(?:{data['place']})?{aside}(?:{date}){aside}"),
        compiled(rf"{_filled(data['before'], words)}(?:{date}){data['behind']}"),
        months,
    )


def _filled(form: str, words: dict[str, str]) -> str:
    for name, value in words.items():
        form = form.replace(f"{{{name}}}", value)
    return form
