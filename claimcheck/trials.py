"""The examples beside each rule, run: does the rule give the verdict that it says?"""

from __future__ import annotations

import pathlib

from msgspec import Struct

from claimcheck import pipeline, rules
from claimcheck.intervals import Policy
from claimcheck.model import Document
from claimcheck.rules.rule import Example, Rule, Rules


class Trial(Struct, frozen=True):
    """One example: what its rule should have said and what it said."""

    rule: str
    expected: str
    got: str
    passed: bool
    text: str
    line: int


def run(path: str | pathlib.Path | None = None) -> list[Trial]:
    """All examples of a file of rules (None: the built-in one), in order. Raises ClaimcheckError for a file that cannot be read."""
    used = rules.builtin() if path is None else rules.load(path, over=rules.builtin())
    own = [r for r in used.rules if path is None or r.path == str(path)]
    return [_try(rule, example, used) for rule in own for example in rule.examples]


def _try(rule: Rule, example: Example, used: Rules[Policy]) -> Trial:
    report = pipeline.compare([_document(i, example) for i in range(len(example.articles))], used)
    said = sorted({f.verdict or "finding" for f in report.findings if f.rule == rule.id})
    got = " and ".join(said) or "nothing"
    return Trial(rule.id, example.outcome, got, got == example.outcome, " | ".join(a.text for a in example.articles), example.line)


def _document(number: int, example: Example) -> Document:
    article = example.articles[number]
    return Document(f"example-{number + 1}", article.text, article.title, article.lang, published=article.published)
