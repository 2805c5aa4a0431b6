"""What is expected in one place is aimed at, promised or done in another place of one text."""

from msgspec import Struct

from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, Outcome
from claimcheck.rules.relation import amounts, gap, state, verdict


class Options(Struct, frozen=True):
    """`aimed`: how an aim is told; `expected`: how what is expected or done is."""

    aimed: tuple[str, ...] = ("target", "plan")
    expected: tuple[str, ...] = ("forecast", "estimate", "believed", "reported", "leaked", "implied", "actual")


def modality_drift(pair: Alignment, options: Options) -> Outcome | None:
    """compatible where one text gives one amount as an aim and as something that is expected or done."""
    sides = (pair.left, pair.right)
    if pair.reason not in (None, "modality") or state(pair, "metric") != "same" or pair.left.document != pair.right.document:
        return None
    told = [c.modality for c in sides if c.modality not in options.aimed]
    left, right = amounts(pair)
    if len(told) != 1 or told[0] not in options.expected or verdict(left, right) not in ("agree", "compatible"):
        return None
    return Outcome("compatible", gap(left, right), f"{pair.left.modality} on one side, {pair.right.modality} on the other")


CHECK = Check(Options, modality_drift, over=("modality",))
