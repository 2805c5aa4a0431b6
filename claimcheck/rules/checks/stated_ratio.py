"""A multiple that the text states ("about a hundred times its revenue"), worked out from the amounts that it speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from claimcheck.intervals import divide, meets
from claimcheck.knowledge.metrics import related
from claimcheck.model import Claim, Interval, Quantity, Verdict
from claimcheck.rules.checks.per_unit import per_unit
from claimcheck.rules.checks.told_multiple import told_multiple
from claimcheck.rules.outcome import Check, Group, Outcome
from claimcheck.rules.relation import number, span
from claimcheck.rules.survey import Survey


class Options(Struct, frozen=True):
    """`across`: whether the amounts may come from another article than the ratio."""

    across: bool = True


def stated_ratio(survey: Survey, options: Options) -> Iterator[Group]:
    """agree with every pair of amounts that gives the stated ratio; where none does, tension or conflict with the only two
    of its own article."""
    amounts: dict[tuple[str | None, str | None], list[Claim]] = defaultdict(list)
    for claim in survey.claims:
        if claim.form in ("level", "comparison", "borrowed") and claim.quantity and claim.quantity.kind != "multiple":
            amounts[claim.subject, claim.metric].append(claim)
    for ratio in survey.claims:
        if ratio.metric == "multiple" and ratio.base and ratio.head and ratio.subject and ratio.quantity:
            named = [c for (subject, name), found in amounts.items() if subject == ratio.subject and _kin(name, ratio.head) for c in found]
            parts = [c for c in named if options.across or c.document == ratio.document]
            wholes = [c for c in amounts.get((ratio.subject, ratio.base), ()) if _same_time(c, ratio)]
            group = _judge(ratio, ratio.quantity, [(p, w) for p in parts for w in wholes])
            if group:
                yield group
    yield from told_multiple(survey)
    yield from per_unit(survey)


def _kin(name: str | None, head: str) -> bool:
    return name is not None and (name == head or related(name, head) == "measure")


def _same_time(amount: Claim, ratio: Claim) -> bool:
    if amount.period is None or amount.period.start is None or ratio.period is None:
        return amount.modality not in ("forecast", "target", "plan")
    return (amount.period.start, amount.period.end) == (ratio.period.start, ratio.period.end)


def _judge(ratio: Claim, stated: Quantity, pairs: list[tuple[Claim, Claim]]) -> Group | None:
    judged = [(verdict, p, w, value) for p, w in pairs if (found := _verdict(stated, p, w)) for verdict, value in (found,)]
    agreed = [row for row in judged if row[0] == "agree"]
    chosen = agreed or [row for row in judged if row[1].document == row[2].document == ratio.document]
    if not chosen or (not agreed and len(chosen) > 1):
        return None
    verdict, part, whole, value = chosen[0]
    members = dict.fromkeys((ratio, *(c for row in chosen for c in row[1:3])))
    above, below = (c.quantity.text if c.quantity else "" for c in (part, whole))
    words = f"{above} / {below} = {value}, stated {span(stated.hard)}"
    return Group(tuple(members), Outcome(verdict, words, computed=value))


def _verdict(stated: Quantity, part: Claim, whole: Claim) -> tuple[Verdict, str] | None:
    one, two = part.quantity, whole.quantity
    if one is None or two is None or one.unit != two.unit or not one.value or not two.value:
        return None
    hard, soft = divide(one.hard, two.hard), divide(one.soft, two.soft)
    verdict: Verdict = "agree" if meets(soft, stated.soft) else "tension" if meets(hard, stated.hard) else "conflict"
    return verdict, _words(one.value / two.value, hard)


def _words(value: object, hard: Interval) -> str:
    return f"{number(value)} in {span(hard)}"  # type: ignore[arg-type]


CHECK = Check(Options, among=stated_ratio)
