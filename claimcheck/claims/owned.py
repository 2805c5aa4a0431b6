"""What an amount measures by whose it is, where no word says it: a film "took 42 million", 《長河》收4億元."""

from __future__ import annotations

from claimcheck.claims.score import Choice, settled
from claimcheck.claims.subjects import Owner
from claimcheck.knowledge.tables import names


def by_owner(subject: Choice, named: list[Owner]) -> Choice | None:
    """The metric of an amount of money whose subject is a work that its own sentence names, or takes up by a pronoun."""
    best = subject.best
    if best is None or best.token < 0:
        return None
    for owner in named:
        if owner.at == best.token and (owner.kind == "work" or owner.token.senses.get("pronoun") == "work"):
            return Choice(settled(next(iter(names("scales")["earned_by_works"])), "what a work earns"))
    return None
