"""What a check takes and gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from claimcheck.model import Alignment, Claim, Verdict
from claimcheck.rules.rule import Rule
from claimcheck.rules.survey import Survey


class NoOptions(Struct, frozen=True):
    """For a check that takes none."""


class Outcome(Struct, frozen=True):
    """The verdict of a check (None: it compares nothing) and the facts behind it, in words. `dated`: it is of the dates, so that
    they are quoted too; `vouched`: equal figures vouch for it, so that the gate asks for less."""

    verdict: Verdict | None
    gap: str | None = None
    why: str | None = None
    computed: str | None = None
    settle: str | None = None
    dated: bool = False
    vouched: bool = False


class Group(Struct, frozen=True):
    """What a check over many claims found: the claims it joins (or the one that it remarks on), the one that states the result
    first. `score` is that of a pair which the gate lets through with little doubt: here the grammar vouches."""

    claims: tuple[Claim, ...]
    outcome: Outcome
    score: int = 60


class Hit(Struct, frozen=True):
    """One rule speaking about some claims: a pair that the gate let through, or `among` those that a text itself joins."""

    rule: Rule
    outcome: Outcome
    claims: tuple[Claim, ...]
    score: int
    among: bool = False


PairCheck = Callable[[Alignment, Any], Outcome | None]
SetCheck = Callable[[Survey, Any], Iterator[Group]]


class Check(Struct, frozen=True):
    """A check of pairs, or one over all claims. `dates`: it compares dates, so it takes pairs of different periods;
    `parts`: it takes pairs of which one's period is part of the other's; `slip`: equal figures vouch for it, so that the gate
    asks for less; `over`: the slots beside the period in which the sides may differ; `milestones`: it takes claims without an amount,
    which no other check can."""

    options: type[Struct]
    pair: PairCheck | None = None
    among: SetCheck | None = None
    dates: bool = False
    parts: bool = False
    slip: bool = False
    figures: bool = False
    milestones: bool = False
    over: tuple[str, ...] = ()
