"""What is rumoured, and what those say whom it concerns."""

from msgspec import Struct

from claimcheck.model import Alignment, Claim
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import amounts, gap, state, verdict


class Options(Struct, frozen=True):
    """`floated`: how a rumour is told."""

    floated: tuple[str, ...] = ("rumour", "negotiating")


def rumour_and_official(pair: Alignment, options: Options) -> Outcome | None:
    """tension where a rumour gives another amount than one that somebody announced or vouches for."""
    if pair.reason != "modality" or state(pair, "metric") != "same":
        return None
    floated = [c for c in (pair.left, pair.right) if c.modality in options.floated]
    said = next((c for c in (pair.left, pair.right) if c.modality == "actual" and _official(c)), None)
    left, right = amounts(pair)
    if len(floated) != 1 or said is None or said.quantity is None or verdict(left, right) not in ("conflict", "tension"):
        return None
    return Outcome("tension", gap(left, right), f"official: {said.quantity.text}", settle="what the parties announced")


def _official(claim: Claim) -> bool:
    """Whether a word says that it is announced, or somebody with a name says it."""
    return any(e.slot == "modality" and e.span for e in claim.evidence) or claim.speaker not in (None, "crowd")


CHECK = Check(Options, rumour_and_official, over=("modality",))
