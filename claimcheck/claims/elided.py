"""Numbers that leave out what they count, since the words round them say it: 38 of the 179 seats, the blues on 79, 300 who fled."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.claims.line import Line
from claimcheck.languages.fold import fold
from claimcheck.model import Quantity
from claimcheck.patterns import pattern, standard

# How far apart two counts of one thing may be, and characters in which a word right beside a number is looked for.
RATIO, REACH = 1000, 12
# How far behind "number" what is counted may begin.
NUMBER_OF = 6
# How far behind a denial what is said instead may stand.
ANSWER = 32
NEXT = pattern(r" (?P<word>\p{Latin}+)")
ASCII_NEXT = standard(r" (?P<word>[A-Za-z]+)")  # the same where all is ASCII, as most is
LAST = pattern(r"(?P<word>\p{Latin}+)[ -](?:the )?$")
BETWEEN = pattern(r"\p{Latin}{2,}")
ENDS = frozenset(".,;:")
PERSON = "person"
# The kinds of numbers that say again what they are of, where another answers them.
SAID = frozenset(("money", "percent", "points", "multiple", "number"))


class Omissions(Struct, frozen=True, gc=False):
    """Words by which a language leaves out a noun, folded: what joins a number to the whole that it is part of ("of the"), what
    counts persons behind it ("who"), what tells of those counted behind it ("had"), and what stands before a number
    of another kind ("at 79")."""

    of: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    tells: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()


def omissions(lists: dict[str, frozenset[str]]) -> Omissions:
    """What the lists of a lexicon say of this."""
    return Omissions(*(lists.get(f"omitted_{name}", frozenset()) for name in ("of", "persons", "tells", "leads")))


def counted(line: Line, numbers: dict[int, Quantity], text: str, known: Omissions) -> dict[int, Quantity]:
    """The numbers of a sentence; a bare one with the unit of what it counts, where its neighbours tell that."""
    found = dict(numbers)
    places = list(numbers)
    for i, at in enumerate(places):
        quantity = numbers[at]
        if quantity.kind == "number" and quantity.unit is None:
            before = found[places[i - 1]] if i else None
            behind = numbers[places[i + 1]] if i + 1 < len(places) else None
            unit = (
                _unit(quantity, before, behind, text, known)
                or (not i and _numbered(line, at))
                or _compared(line, at, before)
                or _answered(line, at, before, text)
            )
            if unit and known.of:
                found[at] = replace(quantity, unit=unit, kind="count")
            elif before is not None and _denies(line, at, before, quantity):
                found[at] = replace(quantity, unit=before.unit, kind=before.kind)
    return found


def _unit(quantity: Quantity, before: Quantity | None, behind: Quantity | None, text: str, known: Omissions) -> str | None:
    end = quantity.span.end
    if behind is not None and behind.kind == "count" and fold(text[end : behind.span.start]).strip() in known.of:
        return behind.unit
    search = ASCII_NEXT if text[end : end + REACH].isascii() else NEXT
    following = search.match(text, end, end + REACH) if text.startswith(" ", end) else None
    word = fold(following["word"]) if following else None
    if word in known.persons:
        return PERSON
    if before is None or before.kind != "count" or not _alike(before, quantity):
        return None
    between = text[before.span.end : quantity.span.start]
    if not BETWEEN.search(between):
        return None
    last = LAST.search(fold(between))
    ends = following is None and text[end : end + 1] in ENDS and last is not None and last["word"] not in known.leads
    return before.unit if ends or word in known.tells else None


def _numbered(line: Line, at: int) -> str | None:
    """The unit of what a sentence says the number of, for its first number ("the number of households rose to 412")."""
    tokens = line.tokens
    first = next((i for i in range(1, at) if "counted" in tokens[i].senses), 0)
    if first < 2 or "label" not in tokens[first - 2].senses or tokens[first - 1].senses.get("preposition") != "of":
        return None
    near = tokens[first].start - tokens[first - 2].end <= NUMBER_OF and line.clauses[first] == line.clauses[at]
    told = near and all("verb" in t.senses or "preposition" in t.senses for t in tokens[first + 1 : at])
    return tokens[first].senses["counted"] if told and tokens[first].senses["counted"] != PERSON else None


def _compared(line: Line, at: int, before: Quantity | None) -> str | None:
    """The unit of the number before, for the one that it is compared with ("38 seats, down from 50")."""
    if before is None or before.kind != "count" or line.openers[line.clauses[at]] != "compared":
        return None
    return before.unit if line.tokens[at - 1].senses.get("connective") == "compared" else None


def _answered(line: Line, at: int, before: Quantity | None, text: str) -> str | None:
    """The unit of the number before, for the one that somebody else gives ("200 litres, and the owner says 60"), with no word
    behind it."""
    if before is None or before.kind in SAID or not at:
        return None
    number, last = line.tokens[at], line.tokens[at - 1]
    said = last.senses.get("attribution") == "say" and number.start - last.end <= 1
    return before.unit if said and text[number.end : number.end + 1] in ENDS else None


def _denies(line: Line, at: int, before: Quantity, quantity: Quantity) -> bool:
    """Whether a number is what somebody gives instead of the amount of money before it, which he denies ("denied it: not even
    100 million")."""
    if before.kind != "money" or "modality" not in line.places or not _alike(before, quantity):
        return False
    start, tokens = line.tokens[at].start, line.tokens
    return any(
        tokens[i].senses["modality"] == "denied" and before.span.end <= tokens[i].start and start - tokens[i].end <= ANSWER
        for i in line.before("modality", at)
    )


def _alike(one: Quantity, two: Quantity) -> bool:
    return bool(one.value and two.value and two.value / RATIO < one.value < two.value * RATIO)
