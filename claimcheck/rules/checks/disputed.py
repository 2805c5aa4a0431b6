"""Two speakers give two figures: the text reports a dispute, which is not the editor's error."""

from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, gap, one_metric, verdict


def disputed(pair: Alignment, options: NoOptions) -> Outcome | None:
    """tension where two different speakers of one document differ by tension or conflict."""
    one, two = pair.left, pair.right
    if not one_metric(pair) or one.document != two.document:
        return None
    if not one.speaker or not two.speaker or one.speaker == two.speaker:
        return None
    left, right = amounts(pair)
    if verdict(left, right) not in ("tension", "conflict"):
        return None
    return Outcome("tension", gap(left, right), f"{one.speaker} against {two.speaker}", settle="a figure from a third source")


CHECK = Check(NoOptions, disputed)
