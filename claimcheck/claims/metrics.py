"""Which metric a number is of: candidates of its sentence, scored, so that one number has one metric."""

from __future__ import annotations

import functools

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.claims.chains import OF, holder, spelled_out, told_of
from claimcheck.claims.line import NOWHERE, RESPECTIVELY, WINDOW, Line, in_order, nearest_before, separated
from claimcheck.claims.score import NOTHING, Candidate, Choice, choose, score, settled
from claimcheck.knowledge.metrics import Metric, metric
from claimcheck.knowledge.tables import integers, names
from claimcheck.model import Quantity, Token

LARGE = 1_000_000
FINE = 4
INDEX, INDICES = "index_level", names("scales")["indices"]
# What no change or share is of: their words tell directions too.
PLACED = names("scales")["from_places"]
BEFALLS = names("scales")["befalls"]
# How a count of cases is written that may be one of persons.
PERSON, CASES = "person", names("scales")["cases_of_persons"]
TIMES = 8
BESIDE = 26
OF_THE = 8
NONE: tuple[str, ...] = ()
UNTAKEN: dict[int, int] = {}
ASIDE = ("aside",)
STOPS = frozenset(("preposition", "verb", "attribution", "connective"))
RELATIVE = frozenset(("percent", "percentage_point", "multiple"))


class Word(Struct, frozen=True, gc=False):
    """A word of a metric, whichever number it is for: its place in the line, the number that it stands against, whether it
    is a verb, whether it names things that count only `beside` their number ("three stores"), whether it says what befell those
    that are counted ("four pupils died")."""

    at: int
    measure: Metric
    holder: int | None
    verb: bool
    beside: bool
    befalls: bool


def fits(measure: Metric, quantity: Quantity) -> bool:
    """Whether a number of this dimension can be a value of the metric."""
    if measure.dimension == quantity.kind:
        return True
    dimension, _, unit = measure.dimension.partition(":")
    if dimension == "any" or dimension == quantity.kind or ("/" in quantity.kind and dimension == quantity.kind.partition("/")[0]):
        return not unit or quantity.unit in (None, unit) or (quantity.kind == "count" and of_persons(unit, quantity))
    if quantity.kind != "number":
        return False
    if dimension == "duration":
        return measure.exact  # an age needs no unit
    return dimension == "count" or (dimension == "points" and _fine(quantity)) or (dimension == "money" and large(quantity))


def of_persons(unit: str, quantity: Quantity) -> bool:
    """Whether a count of cases is one of the persons that a metric counts."""
    return unit == PERSON and (quantity.unit_raw or "") in CASES


def large(quantity: Quantity) -> bool:
    """Whether a bare number is so large that a currency may have been left out."""
    return quantity.value is not None and quantity.value >= LARGE


def _fine(quantity: Quantity) -> bool:
    """Whether a bare number is written as finely as an index is, which seldom has a unit."""
    return quantity.precision is not None and quantity.precision.figures >= FINE


def assign(line: Line, numbers: dict[int, Quantity], *, row: bool = False) -> dict[int, Choice]:
    """The metric of each number (by its place in the line). A metric word that one number has taken is worth less
    to the others, so that "revenue 5bn, profit 1bn" gives each its own. In a `row` of a report, which leaves its currency
    out, a bare number is as good as an amount of money."""
    if row:
        numbers = {at: replace(q, value=q.value + LARGE) if q.kind == "number" and q.value else q for at, q in numbers.items()}
    words = _words(line) if "metric" in line.places else []
    if "name" in line.places:
        words += _indices(line)
    if not words:
        return dict.fromkeys(numbers, NOTHING)
    ordering = "part" in line.places
    first: dict[int, Choice] = {}
    chosen: list[int] = []
    for at, q in numbers.items():
        told = _told(line, at, q) if ordering or q.kind == "multiple" else None
        first[at] = choice = told or _best(line, at, q, words, UNTAKEN)
        if choice.best:
            chosen.append(choice.best.token)
    return first if len(chosen) < 2 or len(set(chosen)) == len(chosen) else _shared(line, numbers, words, first)


def _shared(line: Line, numbers: dict[int, Quantity], words: list[Word], first: dict[int, Choice]) -> dict[int, Choice]:
    """The choices where several numbers chose one word: it goes to the one that it suits best, the others choose again."""
    wanted = [c.best.token for c in first.values() if c.best]
    owners: dict[int, int] = {}
    for at, choice in sorted(first.items(), key=lambda item: -(item[1].best.score if item[1].best else 0)):
        if choice.best and wanted.count(choice.best.token) > 1:
            owners.setdefault(choice.best.token, at)
    return {at: _best(line, at, numbers[at], words, owners) if _beaten(at, choice, owners) else choice for at, choice in first.items()}


@functools.cache
def of_unit(unit: str | None, kind: str) -> Choice | None:
    """The metric that a unit tells by itself (a seat is one of a parliament, a degree Celsius one of temperature)."""
    told = (f"count:{unit}", kind) if kind != "count" else (f"count:{unit}",)
    found = (name for name in names("scales")["told_by_unit"] if (measure := metric(name)) and measure.dimension in told)
    name = next(found, None)
    return Choice(settled(name, "what its unit counts")) if name else None


def carried(value: str, text: str, token: int) -> Choice:
    """The metric of the number before, for one that names none ("13bn in 2024 and 15bn in 2025")."""
    points = integers("attachment")["metric"]["carried"]
    return Choice(settled(value, f"carried over from {text}", token, points))


def each(measure: Metric, quantity: Quantity) -> str:
    """The metric, or what an amount of it per one thing is ("net income of 5bn, or 1.20 a share": earnings per share)."""
    per = "/" in quantity.kind
    named = metric(measure.each) if per and measure.each else None
    return named.id if named and named.per == (quantity.unit or "").partition("/")[2] else measure.id


def numerator(line: Line, base: int) -> str | None:
    """What a multiple of the metric at token `base` measures: the last other metric named before it."""
    name = line.tokens[base].senses.get("metric") if base >= 0 else None
    others = (line.tokens[i].senses["metric"] for i in line.before("metric", base))
    return next((other for other in others if other and other != name), None)


def _told(line: Line, at: int, quantity: Quantity) -> Choice | None:
    """The metric that the wording settles."""
    ordered = _ordered(line, at) if "part" in line.places else None
    return ordered or (_times(line, at) if quantity.kind == "multiple" else None)


def _ordered(line: Line, at: int) -> Choice | None:
    """The metric that a number has by its place ("revenue and profit were 5bn and 1bn respectively")."""
    place = in_order(line, at, "metric")
    return None if place is None else Choice(settled(line.tokens[place].senses["metric"], "respectively", place, RESPECTIVELY))


def _times(line: Line, at: int) -> Choice | None:
    """The base of a multiple that stands behind it ("three times its revenue"), where what it measures stands before."""
    here = [i for i in line.near("metric", at) if line.clauses[i] == line.clauses[at]]
    behind = next((i for i in here if 0 <= line.tokens[i].start - line.tokens[at].end <= TIMES), None)
    if behind is None or not any(i < at for i in here):
        return None
    return Choice(settled(line.tokens[behind].senses["metric"], "behind the multiple", behind))


def _beaten(at: int, choice: Choice, owners: dict[int, int]) -> bool:
    """Whether another number has a better right to the word chosen."""
    return choice.best is not None and owners.get(choice.best.token, at) != at


def _words(line: Line) -> list[Word]:
    found = []
    for i in line.places.get("metric", NOWHERE):
        senses = line.tokens[i].senses
        measure = metric(senses["metric"])
        if measure is not None:
            befalls = (measure.exact and measure.owner == "event") or measure.id in BEFALLS
            found.append(Word(i, measure, holder(line, i), "verb" in senses, "beside" in senses, befalls))
    return found


def _beside(line: Line, at: int, word: int) -> tuple[str, ...]:
    """Whether a word names what the number counts: close behind it ("40 volunteer firefighters", "5% of the staff"), or before
    it with no more than "of", a verb of level or a mark between ("stores rose to 412", "a staff of 600")."""
    low, high = (at, word) if word > at else (word, at)
    gap = line.tokens[high].start - line.tokens[low].end
    between = line.tokens[low + 1 : high]
    if word < at:
        return NONE if gap <= OF or any("verb" in t.senses for t in between) else ASIDE
    if gap <= 1:
        return ("counted",)
    return ASIDE if gap > BESIDE or any(t.kind != "word" or STOPS.intersection(t.senses) for t in between if not _of(t)) else NONE


def _indices(line: Line) -> list[Word]:
    """The names that are of an index: numbers beside them are of its level."""
    found: list[Word] = []
    for i in line.places["name"]:
        if line.tokens[i].value in INDICES and (level := metric(INDEX)):
            found.append(Word(i, level, None, False, False, False))
    return found


def _renamed(line: Line, at: int, name: int) -> bool:
    """Whether another name stands between a name and a number: "Nasdaq-listed Acme rose 5%"."""
    return any(name < i < at for i in line.places["name"])


def _touches(line: Line, at: int, word: int) -> bool:
    """Whether a word stands against a number, or against what it counts."""
    low, high = (at, word) if word > at else (word, at)
    return line.clauses[low] == line.clauses[high] and line.tokens[high].start - line.tokens[low].end <= 1


def _excluded(line: Line, word: int) -> bool:
    """Whether a word names what is left out of an amount ("excluding charges, profit was 5bn")."""
    return nearest_before(line, word, "exclusion") is not None


def _share_of(line: Line, at: int, word: int) -> bool:
    """Whether a word stands right behind a share as what it is a share of ("34% of voters")."""
    return _of(line.tokens[at + 1]) and line.tokens[word].start - line.tokens[at].end <= OF_THE


def _of(token: Token) -> bool:
    return token.senses.get("preposition") == "of"


def _best(line: Line, at: int, quantity: Quantity, words: list[Word], owners: dict[int, int]) -> Choice:
    found: list[Candidate] = []
    broken, excluding, named = "break" in line.places, "exclusion" in line.places, "name" in line.places
    for word in words:
        i, measure, holding = word.at, word.measure, word.holder
        if not at - WINDOW <= i < at + WINDOW or (named and line.tokens[i].kind == "name" and _renamed(line, at, i)):
            continue
        features = _beside(line, at, i) if word.beside else NONE
        if measure.dimension != quantity.kind and not fits(measure, quantity):
            if quantity.kind not in RELATIVE or measure.id in PLACED:
                continue
            features += ("relative", "counted") if i == at + 2 and _share_of(line, at, i) else ("relative",)
        if holding != at and (holding is not None or (excluding and _excluded(line, i))):
            features += ("reserved",)
        if broken and separated(line, i, at):
            features += ("semicolon",)
        if word.verb:
            features += ("verb",)
        if word.befalls and (holding is None or holding == at):
            features += ("befalls",) if i <= at + 1 and _touches(line, at, i) else ("told_of",) if told_of(line, at, i) else NONE
        if owners and owners.get(i, at) != at:
            features += ("taken",)
        if i == at + 2 and quantity.kind == "money" and spelled_out(line, i, (w.measure for w in words if w.at < at)):
            features += ("spelled_out",)
        found.append(score("metric", line, at, i, each(measure, quantity) if measure.each else measure.id, features))
    return choose("metric", found) if found else NOTHING
