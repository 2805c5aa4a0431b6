"""What kind of thing a name is by its form: a person behind a title, a company by its last word, a place in a dateline."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from claimcheck.model import Sentence
from claimcheck.patterns import pattern

NONE: frozenset[str] = frozenset()
# The place that a report comes from, at the head of a paragraph: capitals, then up to a dash or a colon.
DATELINE = pattern(r"\p{Lu}[\p{Lu}'’.\- ]{2,30}(?:,[^\n:–—-]{1,30})?(?:\([\p{L} ]+\))? ?(?:[–—]|--?(?=\s)|:(?=\s))")
TITLE = pattern(r"(?r)(?P<title>\p{L}+),? $")  # backwards from the name
AGE = pattern(r", [1-9][0-9](?:,| ?[.]| said)")
REACH = 24


class Forms(Struct, frozen=True):
    """Words of a language, folded: capitalised ones that are no names by themselves (adjectives of nations, peoples), titles and
    offices of persons, last words of the names of companies, words that offices are made of beside those (vice, senior)."""

    plain: frozenset[str] = NONE
    titles: frozenset[str] = NONE
    companies: frozenset[str] = NONE
    offices: frozenset[str] = NONE


def forms(lists: Mapping[str, frozenset[str]]) -> Forms:
    """The forms that the lists of a lexicon give."""
    return Forms(
        lists.get("no_name", NONE), lists.get("person_title", NONE), lists.get("company_ending", NONE), lists.get("office_word", NONE)
    )


def senses(text: str, start: int, name: str, known: Forms) -> dict[str, str] | None:
    """The senses of a capitalised name at `start` that its form tells: its kind, where that is clear. None for one that is no
    name by itself: the adjective of a nation, a job."""
    folded, end = name.casefold(), start + len(name)
    if folded in known.plain:
        return None
    if " " not in folded:
        if folded in known.offices:
            return None
        return PERSON if folded in known.titles or (text.startswith(", ", end) and AGE.match(text, end)) else UNKNOWN
    words = folded.split()
    titled = words[0] in known.titles
    if (titled or words[0] in known.offices) and _offices(words[1:], known):
        return None
    if words[-1] in known.companies:
        return COMPANY
    if titled or (text.startswith(", ", end) and AGE.match(text, end)):
        return PERSON
    return PERSON if _title(text, start).casefold() in known.titles else UNKNOWN


def _offices(words: list[str], known: Forms) -> bool:
    """Whether words are of a job and nothing else (Executive Vice, Chief Operating)."""
    return all(word in known.offices or word in known.titles for word in words)


def _title(text: str, start: int) -> str:
    """The word right before `start`, which may be a title; a comma may stand between."""
    before = text[max(0, start - REACH) : start]
    if before[-1:].isspace():
        word = before[:-1].rpartition(" ")[2].removesuffix(",")
        if before[-1] == " " and (word.isalpha() or not word[-1:].isalpha()):  # as nearly all are, which need no search
            return word if word.isalpha() else ""
        title = TITLE.search(before)
        return title["title"] if title else ""
    return ""


COMPANY, PERSON, UNKNOWN = {"name_kind": "company"}, {"name_kind": "person"}, dict[str, str]()


def datelines(text: str, sentences: tuple[Sentence, ...]) -> list[tuple[int, int]]:
    """Where datelines begin and end: at the head of a paragraph."""
    found, paragraph = [], -1
    for sentence in sentences:
        if sentence.paragraph != paragraph and sentence.role == "body":
            start = sentence.span.start
            capitals = text[start].isupper() and not text[start + 1 : start + 2].islower()  # only such are worth a look
            match = DATELINE.match(text, start, sentence.span.end) if capitals else None
            if match:
                found.append(match.span())
        paragraph = sentence.paragraph
    return found
