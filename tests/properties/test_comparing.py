"""Verdicts do not depend on which of two claims comes first, nor findings on the order of the articles."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as some

import claimcheck
from claimcheck import intervals
from claimcheck.model import Document, Hedge, Quantity, Span
from claimcheck.rules.relation import verdict

FAST = settings(max_examples=40, deadline=None, derandomize=True)
HEDGES: list[Hedge] = ["exact", "none", "about", "nearly", "over", "far_over", "at_least", "under", "at_most", "up_to", "reach"]
ENGLISH = ["", "about ", "nearly ", "over ", "at least ", "less than ", "up to "]
CHINESE = ["", "約", "近", "超過", "至少", "不到", "上看"]
whole = some.integers(1, 400)
quantities = some.builds(lambda hedge, value: quantity(hedge, Decimal(value) / 10), some.sampled_from(HEDGES), whole)
english = some.builds("Halden Motors' revenue in 2024 was {}${}.4 billion.".format, some.sampled_from(ENGLISH), whole)
chinese = some.builds("輝達2024年營收{}{}億美元。".format, some.sampled_from(CHINESE), whole)
others = some.sampled_from(["Nvidia's revenue in 2024 was $20 billion.", "Brixton Foods has 310 employees.", "Nothing."])
articles = some.lists(some.one_of(english, chinese, others), min_size=2, max_size=5)


def quantity(hedge: Hedge, value: Decimal) -> Quantity:
    hard, soft = intervals.bounds(hedge, value, intervals.precision(str(value)))
    return Quantity(Span(0, 1), str(value), value, "USD", hedge, hard, soft, "money")


@settings(max_examples=400, deadline=None, derandomize=True)
@given(quantities, quantities)
def test_the_verdict_is_symmetric(one: Quantity, two: Quantity) -> None:
    assert verdict(one, two) == verdict(two, one)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(quantities)
def test_a_quantity_agrees_with_itself_or_is_compatible(one: Quantity) -> None:
    assert verdict(one, one) in ("agree", "compatible")


@FAST
@given(articles, some.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(texts: list[str], chance: object) -> None:
    given_articles = [Document(f"article {i}", text, region="TW") for i, text in enumerate(texts)]
    shuffled = given_articles[:]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one, two = (claimcheck.compare(order).findings for order in (given_articles, shuffled))
    assert {(f.id, f.rule, f.verdict, f.confidence) for f in one} == {(f.id, f.rule, f.verdict, f.confidence) for f in two}


@FAST
@given(articles)
def test_the_same_run_twice_is_the_same(texts: list[str]) -> None:
    given_articles = [Document(f"article {i}", text) for i, text in enumerate(texts)]
    assert claimcheck.compare(given_articles) == claimcheck.compare(given_articles)


@FAST
@given(english, english)
def test_an_article_on_something_else_changes_no_finding(one: str, two: str) -> None:
    both = [Document("one", one), Document("two", two)]
    other = Document("three", "The Orrin Ferry Company carried 3.2 million passengers in 2023.")
    assert claimcheck.compare(both).findings == claimcheck.compare([*both, other]).findings
