"""What a number does in its sentence: a level, a change (by) up or down, an earlier value (from, than), a part, a ratio."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

from msgspec import Struct

from claimcheck.claims.line import WINDOW, Line, nearest_before
from claimcheck.claims.score import Choice
from claimcheck.claims.shifts import NOUNS, SHIFTS, shift, shift_before, than
from claimcheck.model import Quantity

Form = Literal["level", "change", "comparison", "part", "ratio", "bound", "borrowed"]
Direction = Literal["up", "down"]
CLOSE = 4
# How many tokens before a number its preposition is looked for.
BETWEEN = 3
RELATIVE = frozenset(("percent", "percentage_point", "basis_point", "fraction"))
# What a word right behind it makes a change ("closed 120 points up").
MOVED = RELATIVE | {"points"}


NOTHING: dict[str, str] = {}
NONE: dict[int, Quantity] = {}


class Framed(Struct, frozen=True, gc=False):
    """The form of a number and the token that set it."""

    form: Form
    token: int = -1


def direction(line: Line, at: int, framed: Framed) -> Direction | None:
    """Which way a change goes, by the verb that set its form or stands before the word that did."""
    if framed.form != "change":
        return None
    token = framed.token if framed.token >= 0 else at
    if line.tokens[token].senses.get("hedge") in MORE_OR_LESS:
        return "up" if line.tokens[token].senses["hedge"] == "over" else "down"
    verb = token if "verb" in line.tokens[token].senses else nearest_before(line, token, "verb")
    return WAYS.get(line.tokens[verb].senses["verb"]) if verb is not None else None


def form(line: Line, at: int, quantity: Quantity, *, relative: bool, numbers: dict[int, Quantity] = NONE) -> Framed:
    """The form of the number at `at`, one of the `numbers` of its sentence; `relative` says that its metric is not itself a
    percentage or a multiple."""
    tokens = line.tokens
    before = tokens[at - 1].senses if at else NOTHING
    after = tokens[at + 1].senses if at + 1 < len(tokens) else NOTHING
    if ("verb" in after or "postposition" in after) and (behind := _behind(line, at, quantity)):
        return behind
    verb = _verb(line, at) if "verb" in line.places else None
    led = "preposition" in before or "scope" in before or (at and tokens[at - 1].kind == "period")
    word = _preposition(line, at) if led else None
    opener = line.openers[line.clauses[at]]
    if opener == "compared" and _first_number(line, at):
        grown = verb is not None and line.tokens[verb].senses["verb"] in BY and line.tokens[at].start - line.tokens[verb].end <= CLOSE
        return Framed("change", verb or -1) if grown else Framed("comparison")
    if opener == "of_which" and _first_number(line, at):
        return PART
    if word == "from" and not (verb is None and _alone(at, quantity, numbers)):
        return Framed("comparison", at - 1)
    if ("hedge" in before and (_beyond(line, at) or than(line, at))) or (
        "preposition" in before and at > 1 and tokens[at - 2].kind == "quantity" and _grown_on(line, at, quantity)
    ):
        return Framed("comparison", at - 1)
    if "connective" in after and _held_against(line, at):
        return Framed("comparison", at + 1)
    if quantity.kind == "multiple":
        return Framed("change", verb or -1) if _by_so_many_times(line, at, verb) else Framed("ratio")
    if word == "by" and quantity.kind != "count":
        return Framed("change", at - 1)
    if after and quantity.kind in MOVED and _told_behind(line, at):
        return Framed("change", at + 1)
    if ("verb" in after or "preposition" in after or "metric" in after) and (noun := shift(line, at)) is not None:
        return Framed("change", noun)
    if word == "of" and verb is not None and (noun := shift_before(line, at)) is not None:
        return Framed("change", noun)
    if verb is not None and line.tokens[verb].senses["verb"] not in TO and word != "to" and _applies(line, at, verb, quantity, word):
        return Framed("change", verb)
    share = nearest_before(line, at, "part") if "part" in line.places else None
    if quantity.kind in RELATIVE:
        noun = _noun_of_change(line, at) if share is None and "verb" in line.places else None
        if noun is not None:
            return Framed("change", noun)
        if relative or share is not None:
            return Framed("part", -1 if share is None else share)
    return LEVEL


def _alone(at: int, quantity: Quantity, numbers: dict[int, Quantity]) -> bool:
    """Whether a count is the only one of its kind in the sentence: it comes from no other ("由21家銀行參貸": by 21 banks)."""
    units = (None, quantity.unit)
    return quantity.kind == "count" and not any(q.unit in units for i, q in numbers.items() if i != at)


def of_its_own(line: Line, at: int, choice: Choice, before: Choice | None) -> bool:
    """Whether what is part of an amount says right behind it what it is, and that is another thing than the metric `before`
    ("net profit includes a 13,000 dollar tax credit")."""
    best, whole = choice.best, before.best if before else None
    if best is None or best.token <= at or line.clauses[best.token] != line.clauses[at]:
        return False
    return whole is None or whole.value != best.value


LEVEL, PART = Framed("level"), Framed("part")
# Short words that tell of a change only where they stand against the number.
TOUCHING = frozenset(("rise_touching", "fall_touching"))
CHANGE = frozenset(("rise", "fall", "rise_by", "fall_by", "rise_to", "fall_to")) | TOUCHING | NOUNS
BY = frozenset(("rise_by", "fall_by")) | TOUCHING
TO = frozenset(("rise_to", "fall_to"))


def _by_so_many_times(line: Line, at: int, verb: int | None) -> bool:
    """Whether a verb right before a multiple tells what was added: grown by three times is no threefold."""
    return verb is not None and line.tokens[verb].senses["verb"] in BY and line.tokens[at].start - line.tokens[verb].end <= CLOSE


# Words of change that stand behind their number, at most so far behind.
BEHIND = frozenset(("rise_behind", "fall_behind"))
FAR = 2
WAYS: dict[str, Direction] = {verb: "up" if verb.startswith("rise") else "down" for verb in CHANGE | BEHIND | SHIFTS}


def _behind(line: Line, at: int, quantity: Quantity) -> Framed | None:
    """What a word right behind the number makes of it, in languages that put it there: a change, or where one begins."""
    after = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    gap = after.start - line.tokens[at].end if after else FAR
    if after is None or gap >= FAR or line.clauses[at + 1] != line.clauses[at]:
        return None
    if after.senses.get("verb") in BEHIND and (gap == 0 or quantity.kind in RELATIVE):
        return Framed("change", at + 1)
    return Framed("comparison", at + 1) if gap == 0 and after.senses.get("postposition") == "from" else None


def _noun_of_change(line: Line, at: int) -> int | None:
    """The word right behind a relative number that makes it a change ("a 29% increase")."""
    behind = at + 1
    if behind == len(line.tokens) or line.clauses[behind] != line.clauses[at] or line.tokens[behind].start - line.tokens[at].end > 1:
        return None
    return behind if line.tokens[behind].senses.get("verb") in CHANGE - TO else None


def _verb(line: Line, at: int) -> int | None:
    """The last verb before the number in its clause, where it tells of a change."""
    places, tokens, clause = line.places["verb"], line.tokens, line.clauses[at]
    if places[0] >= at:
        return None
    for k in range(bisect_left(places, at) - 1, -1, -1):
        i = places[k]
        if i < at - WINDOW:
            return None
        value = tokens[i].senses["verb"]
        if line.clauses[i] == clause and (value not in TOUCHING or tokens[i].end == tokens[at].start):
            return i if value in CHANGE else None
    return None


def _held_against(line: Line, at: int) -> bool:
    """Whether the number is what another is compared with, and the word for that ends its clause ("against the 9bn of 2023")."""
    after = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    if after is None or after.senses.get("connective") != "compared" or after.start > line.tokens[at].end:
        return False
    return at + 2 == len(line.tokens) or line.clauses[at + 2] != line.clauses[at + 1]


def _first_number(line: Line, at: int) -> bool:
    return not any(line.clauses[i] == line.clauses[at] for i in line.before("quantity", at))


def _preposition(line: Line, at: int) -> str | None:
    """The preposition that governs the number: right before it, or before the period or the words for one more that stand
    between them ("by a further 5%")."""
    tokens, clauses = line.tokens, line.clauses
    for i in range(at - 1, max(-1, at - 1 - BETWEEN), -1):
        token = tokens[i]
        word = token.senses.get("preposition")
        if not word and token.kind != "period" and token.senses.get("scope") != "additional":
            return None
        if clauses[i] != clauses[at]:
            return None
        if word and (word != "per" or i == at - 1):
            return word if tokens[i + 1].start - token.end <= CLOSE else None
    return None


def _told_behind(line: Line, at: int) -> bool:
    """Whether a relative number is a change that the words right behind it tell: a 30% fall, 9% above, 2% more than."""
    after = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    if after is None or line.clauses[at] != line.clauses[at + 1] or after.start - line.tokens[at].end > 1:
        return False
    return after.senses.get("verb") in CHANGE or after.senses.get("hedge") in MORE_OR_LESS


def _beyond(line: Line, at: int) -> bool:
    """Whether a number is what a change stands behind is measured from: "9% above the 3.6 million"."""
    before = line.tokens[at - 1] if at else None
    told = before is not None and before.senses.get("hedge") in MORE_OR_LESS and line.clauses[at - 1] == line.clauses[at]
    return told and at > 1 and line.tokens[at - 2].kind == "quantity" and _told_behind(line, at - 2)


def _grown_on(line: Line, at: int, quantity: Quantity) -> bool:
    """Whether an amount is what the number right before it is a change on: "up 8% on the 3.9 million of 2023"."""
    before = line.tokens[at - 2]
    if quantity.kind in RELATIVE or line.tokens[at - 1].senses.get("preposition") != "on":
        return False
    return line.tokens[at].start - before.end <= ON_THE and "verb" in line.places and _verb(line, at) is not None


MORE_OR_LESS = frozenset(("over", "under"))
ON_THE = 8


def _applies(line: Line, at: int, verb: int, quantity: Quantity, word: str | None) -> bool:
    """A verb of change governs a relative number of its clause, and another number only from close by or with "by"."""
    if word == "by" or quantity.kind in RELATIVE:
        before = line.before("quantity", at)
        return not before or before[0] < verb
    return line.tokens[at].start - line.tokens[verb].end <= CLOSE
