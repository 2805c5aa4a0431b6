"""A headline against the text below it."""

from claimcheck.model import Alignment
from claimcheck.rules.outcome import Check, NoOptions, Outcome
from claimcheck.rules.relation import amounts, gap, one_metric, side, verdict


def headline_and_body(pair: Alignment, options: NoOptions) -> Outcome | None:
    """As the intervals have it, where the two differ in hedge; what agrees is left to same-value."""
    one, two = pair.left, pair.right
    if not one_metric(pair) or one.document != two.document or {one.place, two.place} != {"headline", "body"}:
        return None
    left, right = amounts(pair)
    result = verdict(left, right)
    if result == "agree":
        return None
    headline, body = (left, right) if one.place == "headline" else (right, left)
    stronger = side(headline) == "lower" and side(body) in ("point", "reach", "nearly")
    return Outcome(result, gap(left, right), "the headline claims more than the text" if stronger else None)


CHECK = Check(NoOptions, headline_and_body)
