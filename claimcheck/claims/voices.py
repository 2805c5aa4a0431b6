"""Who says a number, and how sure he is: attribution and modality of its clause."""

from __future__ import annotations

import datetime

from msgspec import Struct

from claimcheck.claims.line import Line, together
from claimcheck.claims.salience import Salience
from claimcheck.claims.saying import according, speaks
from claimcheck.knowledge.tables import names
from claimcheck.model import Period

# How a whole sentence is vouched for: these hold for its later clauses too.
SENTENCE_WIDE = frozenset(("reported", "leaked", "rumour"))


# What may stand between a number and the comma of a list.
READ_ON = frozenset(("hedge_after", "range_word"))


class Voice(Struct, frozen=True, gc=False):
    """A modality or a speaker, and the token that said so."""

    value: str
    token: int = -1


class Speakers(Struct, frozen=True):
    """Who speaks in a sentence: the places of those who vouch for what follows, and of those named after their words."""

    ahead: tuple[Voice, ...]
    behind: tuple[Voice, ...]


NOBODY = Speakers((), ())
# Speakers without a name.
CROWD = "crowd"
# The prepositions behind which a name says of whom, or where.
PLACING = frozenset(("in", "of", "to", "with"))


def speakers(line: Line, salience: Salience) -> Speakers:
    """All speakers of a sentence that is `voiced`, in order; a pronoun is the last person named."""
    places = together(line, "name", "pronoun", "attribution")
    ahead, behind = [], []
    for i in places:
        name, token = _speaker_at(line, i, salience), line.tokens[i]
        if name:
            ahead.append(Voice(name, i))
        if name and (token.kind == "name" or name == CROWD) and speaks(line, i) and not _goes_on(line, i):
            behind.append(Voice(name, i))
        elif token.kind == "name" and _said_before(line, i):
            behind.append(Voice(token.value, i))
    return Speakers(tuple(ahead), tuple(behind))


def speaker(line: Line, at: int, found: Speakers) -> Voice | None:
    """Who says the number at `at`: the nearest speaker before it in the sentence, else one named after it."""
    if found is NOBODY:
        return None
    for voice in reversed(found.ahead):
        if voice.token < at and not (line.tokens[voice.token].kind != "name" and _beyond_quote(line, voice.token, at)):
            return voice
    for voice in found.behind:
        if voice.token > at:
            return voice
    return None


def _speaker_at(line: Line, i: int, salience: Salience) -> str | None:
    token = line.tokens[i]
    if token.kind == "name":
        if token.senses.get("name_kind") == "work" or not (speaks(line, i) or according(line, i)):
            return None
        return CROWD if _of_crowd(line, i) else token.value
    if token.senses.get("pronoun") == "person" and speaks(line, i):
        return salience.last("person")
    if token.senses.get("attribution") == "crowd" and (speaks(line, i) or according(line, i) or _vouches(line, i)):
        return CROWD
    return None


def _goes_on(line: Line, i: int) -> bool:
    """Whether a number follows in the clause of a speaker: that is what he says, and not what stands before him."""
    numbers = line.places.get("quantity", ())
    return any(at > i and line.clauses[at] == line.clauses[i] for at in numbers)


def _of_crowd(line: Line, i: int) -> bool:
    """Whether those who speak are only described by the name at `i` ("people close to Halden", "police in Halden")."""
    governed = i > 0 and line.tokens[i - 1].senses.get("preposition") in PLACING
    at = i - 2 if governed else i - 1
    return at >= 0 and line.tokens[at].senses.get("attribution") == "crowd" and line.tokens[i].start - line.tokens[i - 1].end <= 1


def _said_before(line: Line, i: int) -> bool:
    before = line.tokens[i - 1] if i else None
    return before is not None and before.senses.get("attribution") == "say" and line.tokens[i].start - before.end <= 2


def _vouches(line: Line, i: int) -> bool:
    """A crowd that believes or reports ("the market widely reports ...")."""
    later = line.tokens[i + 1] if i + 1 < len(line.tokens) else None
    return later is not None and later.senses.get("modality") in ("believed", "reported", "estimate", "forecast")


def _beyond_quote(line: Line, i: int, at: int) -> bool:
    return any(line.openers[c] == "quote" for c in range(line.clauses[i] + 1, line.clauses[at] + 1))


def modality(line: Line, at: int, period: Period | None, published: datetime.date | None, *, ahead: bool = False) -> Voice:
    """The modality of the number at `at`: the nearest word of its clause, else what vouches for the whole sentence.
    `ahead`: the metric itself is about what is to come. A bare statement on the future is a forecast."""
    told = (
        _of_clause(line, at) or _of_list(line, at) or _of_topic(line, at) or _of_sentence(line, at) if "modality" in line.places else None
    )
    found = told or (PLANNED if ahead else STATED)
    if period is None or published is None:
        return found
    if found.value != "actual" or not period.start:
        return found
    if period.start > published or _from_now(period, published) or _in_full(period, published):
        return Voice("forecast", found.token)
    return found


def _in_full(period: Period, published: datetime.date) -> bool:
    """Whether a period that still runs on the day of the article is told as a whole ("今年全年")."""
    running = period.end is not None and period.end > published
    return running and any(word in period.text for word in WHOLE)


def _from_now(period: Period, published: datetime.date) -> bool:
    """Whether a period is so many months or years from the day of the article on ("within four years")."""
    return period.start == published and period.end is not None and (period.end - published).days > MONTH


MONTH = 31
WHOLE = names("scales")["whole_periods"]
STATED, PLANNED = Voice("actual"), Voice("plan")


def _of_clause(line: Line, at: int) -> Voice | None:
    clauses, found = line.clauses, None
    for i in line.near("modality", at):
        if found is not None and i > at:
            break  # one before the number is nearer than any behind it, and of those behind it the first
        if clauses[i] == clauses[at] and line.tokens[i].senses["modality"] != "trap":
            found = i
    return None if found is None else Voice(line.tokens[found].senses["modality"], found)


def _of_list(line: Line, at: int) -> Voice | None:
    """What the last clause says of all numbers of a list, in languages that end with the verb: the number has nothing behind
    it but the comma and the next of them."""
    last = at
    while last + 1 < len(line.tokens) and line.clauses[last + 1] == line.clauses[last]:
        last += 1
        if line.tokens[last].kind != "quantity" and not READ_ON.intersection(line.tokens[last].senses):
            return None
    following = last + 1
    if following == len(line.tokens) or line.openers[line.clauses[following]] != "listed":
        return None
    numbers = [i for i in line.places["quantity"] if line.clauses[i] == line.clauses[following]]
    return (_of_clause(line, numbers[0]) or _of_list(line, numbers[0])) if numbers else None


def _of_topic(line: Line, at: int) -> Voice | None:
    """What the clause that heads a list says of its numbers ("the forecasts for the year:"), unless a verb settles that they are so."""
    clause = line.clauses[at]
    if not clause or line.openers[clause] != "listed":
        return None
    verbs = (i for i in line.near("verb", at) if line.clauses[i] == clause and line.tokens[i].senses["verb"] == "level")
    if next(verbs, None) is not None:
        return None
    numbered = {line.clauses[i] for i in line.places["quantity"]}
    while clause and line.openers[clause] == "listed":
        clause -= 1
        if clause not in numbered:
            said = [i for i in line.before("modality", at) if line.clauses[i] == clause and line.tokens[i].senses["modality"] != "trap"]
            return Voice(line.tokens[said[0]].senses["modality"], said[0]) if said else None
    return None


def _of_sentence(line: Line, at: int) -> Voice | None:
    wide = (i for i in line.before("modality", at) if line.tokens[i].senses["modality"] in SENTENCE_WIDE)
    vouched = next((Voice(line.tokens[i].senses["modality"], i) for i in wide if not _replied(line, i, at)), None)
    if vouched is None or vouched.value == "rumour":
        return vouched
    talks = (i for i in line.before("modality", at) if line.tokens[i].senses["modality"] == "negotiating")
    return next((Voice("negotiating", i) for i in talks), vouched)  # what is told is that they talk of it


def _replied(line: Line, i: int, at: int) -> bool:
    """Whether somebody replies, before the number at `at`, to the number that the words at `i` are of."""
    says = line.places.get("attribution", ())
    said = next((j for j in says if i < j < at and line.tokens[j].senses["attribution"] == "say" and line.clauses[j] > line.clauses[i]), at)
    return said < at and any(i < number < said for number in line.places["quantity"])
