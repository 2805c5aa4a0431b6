"""Fit the weights by which verify pairs numbers (knowledge/gate.yaml, profile `sentence`), and compare them with those in force.

    python tests/benchmarks/fit_gate.py FILE.jsonl... [--rows N]

Each line has `id`, `a` and `b`, two texts that say the same, and optionally `lang_a`, `lang_b` (or `lang`) and `label`; only
rows labelled "agree", or not labelled, are used. A number that has exactly one equal in the other text and at least one rival
is a case: the equal one is right, the features never see the values. A third of the pages (groups of ten neighbouring rows)
is held out. The weights are those of a conditional logit, each kept on the side of zero where it stands.
"""

from __future__ import annotations

import argparse
import json
import math
import pathlib
import re
import zlib
from collections.abc import Iterator, Mapping

from claimcheck import Document, drafts, rules
from claimcheck.knowledge.tables import integers
from claimcheck.model import Alignment, Claim

Features = frozenset[str]
Case = tuple[Features, tuple[Features, ...]]  # the right one, its rivals
Weights = Mapping[str, float]
LANGUAGES = {"zh_tw": "zh-Hant", "zh_hk": "zh-Hant", "zh_cn": "zh-Hans", "zh": "zh-Hans", "en": "en", "ja": "ja"}
ROUNDS, RATE, PULL = 300, 0.5, 1e-4
SURE = 0.95


def main() -> None:
    """Print how often each table picks the right number, and the fitted weights beside those in force."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("files", nargs="+", type=pathlib.Path)
    ask.add_argument("--rows", type=int, help="at most so many rows of each file")
    given = ask.parse_args()
    learnt: list[Case] = []
    held: list[Case] = []
    for path in given.files:
        for row in rows(path, given.rows):
            (held if zlib.crc32(page(row["id"]).encode()) % 3 == 0 else learnt).extend(cases(row))
    hand = {name: float(weight) for name, weight in integers("gate")["sentence"].items()}
    fitted = rounded(fit(learnt, hand), hand)
    print(f"{len(learnt)} cases to learn from, {len(held)} held out")
    for name, weights in (("in force", hand), ("fitted", fitted)):
        right = [chosen(case, weights) for case in held]
        print(f"{name:9s} right {sum(right) / max(1, len(right)):.3f} ({sum(right):.0f} of {len(right)})  {sure(held, weights)}")
    for feature in hand:
        print(f"  {feature:20s} {hand[feature]:5.0f} {fitted[feature]:5.0f}")


def rows(path: pathlib.Path, most: int | None) -> Iterator[dict[str, str]]:
    lines = path.read_text("utf-8").splitlines()[:most]
    yield from (row for row in map(json.loads, lines) if row.get("label", "agree") == "agree")


def page(identity: str) -> str:
    """Rows that may be of one article: their identity up to the last digit of its first number."""
    return re.sub(r"^(\D*\d*?)\d?(?:\D.*)?$", r"\1", identity)


def cases(row: dict[str, str]) -> Iterator[Case]:
    """The numbers of `b` that have one equal and a rival in `a`."""
    texts = [Document(side, row[side], language=LANGUAGES.get(row.get(f"lang_{side}") or row.get("lang") or "")) for side in "ba"]
    held = [drafts.hold(document, rules.builtin().intervals) for document in texts]
    for proposal in drafts.verified(held[0], (held[1],), rules.builtin())[1]:
        equal = [c for c in proposal.candidates if same(c.left, c.right)]
        if len(equal) == 1 and len(proposal.candidates) > 1:
            yield named(equal[0]), tuple(named(c) for c in proposal.candidates if c is not equal[0])


def same(left: Claim, right: Claim) -> bool:
    """Whether two numbers or dates are one."""
    if left.quantity is None or right.quantity is None or left.quantity.kind == "date" or right.quantity.kind == "date":
        dates = [(c.period.start, c.period.end) for c in (left, right) if c.period is not None and c.period.start is not None]
        return len(dates) == 2 and dates[0] == dates[1]
    return left.quantity.value is not None and left.quantity.value == right.quantity.value


def named(pair: Alignment) -> Features:
    return frozenset(slot.name for slot in pair.slots)


def score(features: Features, weights: Weights) -> float:
    return sum(weights[name] for name in features)


def fit(given: list[Case], start: Weights) -> Weights:
    """The weights under which the right ones are likeliest, by steps along the gradient."""
    weights = {name: weight / 8 for name, weight in start.items()}
    for _ in range(ROUNDS):
        slope = dict.fromkeys(weights, 0.0)
        for right, rivals in given:
            every = (right, *rivals)
            chances = softmax([score(f, weights) for f in every])
            for features, chance in zip(every, chances, strict=True):
                pull = (1.0 if features is right else 0.0) - chance
                for name in features:
                    slope[name] += pull
        for name in weights:
            moved = weights[name] + RATE * (slope[name] * 20 / len(given) - PULL * weights[name])
            weights[name] = max(0.0, moved) if start[name] >= 0 else min(0.0, moved)
    return weights


def softmax(scores: list[float]) -> list[float]:
    most = max(scores)
    powers = [math.exp(s - most) for s in scores]
    return [p / sum(powers) for p in powers]


def rounded(weights: Weights, hand: Weights) -> Weights:
    """Integers of the size of those in force, so that the thresholds mean the same."""
    scale = sum(map(abs, hand.values())) / max(1e-9, sum(map(abs, weights.values())))
    return {name: float(round(weight * scale)) for name, weight in weights.items()}


def chosen(case: Case, weights: Weights) -> float:
    """1 where the right one has the highest score, a share of it where others have that too."""
    right, *others = (score(f, weights) for f in (case[0], *case[1]))
    return 0.0 if max(others) > right else 1 / (1 + others.count(right))


def sure(given: list[Case], weights: Weights) -> str:
    """How many are found where only picks with such a margin are taken that 95 in 100 are right."""
    picks = sorted(((margin(case, weights), chosen(case, weights)) for case in given), key=lambda pick: -pick[0])
    best, right = 0, 0.0
    for count, (_, hit) in enumerate(picks, 1):
        right += hit
        if right >= SURE * count:
            best = count
    return f"at {SURE:.2f} right: {best} found"


def margin(case: Case, weights: Weights) -> float:
    first, second, *_ = sorted((score(f, weights) for f in (case[0], *case[1])), reverse=True)
    return first - second


if __name__ == "__main__":
    main()
