"""Two speakers give two figures: the text reports a dispute, which is not the editor's error."""

from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, gap, one_metric, state, verdict


def disputed(pair: Alignment, options: NoOptions) -> Outcome | None:
    """tension where two different speakers of one document differ by tension or conflict."""
    one, two = pair.left, pair.right
    if pair.reason == "modality":
        return _denied(pair)
    if not one_metric(pair) or one.document != two.document:
        return None
    if not one.speaker or not two.speaker or one.speaker == two.speaker:
        return None
    left, right = amounts(pair)
    if verdict(left, right) not in ("tension", "conflict"):
        return None
    return Outcome("tension", gap(left, right), f"{one.speaker} against {two.speaker}", settle="a figure from a third source")


def _denied(pair: Alignment) -> Outcome | None:
    """tension where one side denies the very amount that the other gives."""
    denial = [c for c in (pair.left, pair.right) if c.modality == "denied"]
    left, right = amounts(pair)
    if len(denial) != 1 or state(pair, "metric") != "same" or left.value != right.value or verdict(left, right) != "agree":
        return None
    who = denial[0].speaker or "somebody"
    return Outcome("tension", gap(left, right), f"{who} denies it", settle="a figure from a third source", vouched=True)


CHECK = Check(NoOptions, disputed, over=("modality",))
