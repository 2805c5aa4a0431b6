"""What an amount measures by whose it is, where no word says it: a film "took 42 million", 《長河》收4億元."""

from __future__ import annotations

from claimcheck.claims.given import Number
from claimcheck.claims.score import Choice, settled
from claimcheck.claims.subjects import Owner
from claimcheck.knowledge.tables import names

COMPANIES = frozenset(("company", ""))  # and names of which nothing tells what they are
NEAR = len(" in the year ")


def unnamed(given: Number, choice: Choice) -> bool:
    """Whether no word says what a number measures; or the one alone that says it of the number before, though the verb says it too."""
    if choice.best is None:
        return True
    before = given.before.metric.best if given.before else None
    return before is not None and choice.best.token == before.token and "outcome" in given.line.tokens[given.at - 1].senses


def by_owner(given: Number, subject: Choice, period: Choice, named: list[Owner]) -> Choice | None:
    """The metric of an amount of money whose subject its own sentence names, or takes up by a pronoun: what a work has taken, and
    what a company has lost or earned over a time that is told right beside it."""
    best = subject.best
    owner = next((o for o in named if best is not None and o.at == best.token), None)
    if owner is None:
        return None
    if owner.kind == "work" or owner.token.senses.get("pronoun") == "work":
        return Choice(settled(next(iter(names("scales")["earned_by_works"])), "what a work earns"))
    return _outcome(given, period) if owner.kind in COMPANIES else None


def _outcome(given: Number, period: Choice) -> Choice | None:
    tokens, clauses, at = given.line.tokens, given.line.clauses, given.at
    metric = tokens[at - 1].senses.get("outcome") if at else None
    when = period.best.token if period.best else -1
    beside = when >= 0 and clauses[when] == clauses[at] and (when < at or _next(given, when))
    return Choice(settled(metric, "what a company has had", at - 1)) if metric and beside else None


def _next(given: Number, when: int) -> bool:
    """Whether nothing but a preposition parts a period from the number before it."""
    tokens = given.line.tokens[given.at + 1 : when]
    return all("preposition" in t.senses for t in tokens) and given.line.tokens[when].start - given.line.tokens[given.at].end <= NEAR
