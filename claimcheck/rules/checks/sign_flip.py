"""A profit told elsewhere as a loss, a rise told as a fall: the same figure with the other sign."""

from claimcheck.knowledge.metrics import related
from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, least_figures, opposed, state, verdict

# Equal amounts of fewer figures are equal by chance.
FIGURES = 2


def sign_flip(pair: Alignment, options: NoOptions) -> Outcome | None:
    """conflict for one amount that is a gain on one side and a loss on the other, or a change one way and the other."""
    left, right = amounts(pair)
    if pair.reason is not None or least_figures(pair) < FIGURES or verdict(left, right) != "agree" or not left.value:
        return None
    if related(pair.left.metric or "", pair.right.metric or "") == "sign":
        words = f"{pair.left.metric} against {pair.right.metric}".replace("_", " ")
        return Outcome("conflict", words, "one says a gain, the other a loss")
    if state(pair, "metric") != "same" or not opposed(pair) or pair.left.document == pair.right.document:
        return None
    return Outcome("conflict", f"{pair.left.direction} against {pair.right.direction}", "one says a rise, the other a fall")


CHECK = Check(NoOptions, sign_flip)
