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


def senses(text: str, start: int, name: str, known: Forms) -> dict[str, str]:
    """The senses of a name at `start` that its form tells: its kind, where that is clear."""
    words = name.casefold().split()
    if words[-1] in known.companies and len(words) > 1:
        return COMPANY
    end = start + len(name)
    if words[0] in known.titles or (text.startswith(", ", end) and AGE.match(text, end)):
        return PERSON
    title = TITLE.search(text, max(0, start - REACH), start) if len(words) > 1 else None
    return PERSON if title and title["title"].casefold() in known.titles else UNKNOWN


def unnamed(name: str, known: Forms) -> bool:
    """Whether capitalised words are no name: the adjective of a nation, a job and nothing else (Executive Vice, Chief Operating)."""
    plain = name.casefold()
    if plain in known.plain:
        return True
    first, _, rest = plain.partition(" ")
    if first not in known.offices and (not rest or first not in known.titles):
        return False
    return all(word in known.offices or word in known.titles for word in rest.split())


COMPANY, PERSON, UNKNOWN = {"name_kind": "company"}, {"name_kind": "person"}, dict[str, str]()


def datelines(text: str, sentences: tuple[Sentence, ...]) -> list[tuple[int, int]]:
    """Where datelines begin and end: at the head of a paragraph."""
    found, paragraph = [], -1
    for sentence in sentences:
        if sentence.paragraph != paragraph and sentence.role == "body":
            match = DATELINE.match(text, sentence.span.start, sentence.span.end)
            if match:
                found.append(match.span())
        paragraph = sentence.paragraph
    return found
