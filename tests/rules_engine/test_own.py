"""What a user's own file of rules adds: metrics, units, aliases, rules with a tolerance, known values."""

from __future__ import annotations

import pathlib

import pytest

import claimcheck
from claimcheck import rules, trials
from claimcheck.explaining import explain_pair, explain_phrase
from claimcheck.knowledge import own
from claimcheck.knowledge.metrics import metric
from claimcheck.model import Document

OWN = pathlib.Path(__file__).parent / "own.yaml"
USED = rules.load(OWN, over=rules.builtin())


@pytest.mark.parametrize("trial", trials.run(OWN), ids=lambda t: f"{t.rule}-line-{t.line}")
def test_its_examples_hold(trial: trials.Trial) -> None:
    assert trial.got == trial.expected, trial.text


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Halden Motors had 412 paying seats in 2024.", "en", ("Halden Motors", "paying_seats", None)),
        ("宏遠公司2024年付費席位為412個。", "zh-Hant", ("宏遠公司", "paying_seats", None)),
        ("宏遠公司2024年營收412億新币甲。", "zh-Hant", ("宏遠公司", "revenue", "TWD")),
        ("北風貿易2024年營收412億元。", "zh-Hant", ("Northwind Traders", "revenue", None)),
    ],
)
def test_its_words_are_read(text: str, language: str, told: tuple[str, str, str | None]) -> None:
    (claim,) = claimcheck.compare([Document("article", text, language=language)], rules=USED).claims
    assert claim.quantity is not None
    assert (claim.subject, claim.metric) == told[:2]
    assert told[2] is None or claim.quantity.unit == told[2]


def test_two_names_of_one_thing_are_held_against_each_other() -> None:
    given = [Document("a", "北風貿易2024年營收412億美元。"), Document("b", "Northwind Traders' revenue in 2024 was $31.7 billion.")]
    assert [f.verdict for f in claimcheck.compare(given, rules=USED).findings] == ["conflict"]


def test_a_rule_with_a_level_of_its_own_is_as_loud_as_it_says() -> None:
    texts = ["Halden Motors' order cover in 2024 was $4.0 billion.", "Halden Motors' order cover in 2024 was $5.3 billion."]
    (finding,) = claimcheck.compare([Document(str(i), t) for i, t in enumerate(texts)], rules=USED).findings
    assert (finding.rule, finding.level, finding.tags) == ("cover-of-a-year", "warning", ("house",))


def test_nothing_of_it_is_left_behind() -> None:
    claimcheck.compare([Document("a", "北風貿易2024年營收412億元。")], rules=USED)
    assert own.current() is own.NOTHING
    assert metric("paying_seats") is None
    assert metric("revenue") is not None
    (claim,) = claimcheck.extract("宏遠公司2024年付費席位為412個。")
    assert claim.metric is None


def test_what_explains_knows_its_words_too() -> None:
    phrase = "412億新币甲"
    assert "TWD" in "\n".join(explain_phrase(phrase, "zh-Hant", USED))
    assert "TWD" not in "\n".join(explain_phrase(phrase, "zh-Hant"))
    given = [Document("a", "北風貿易2024年營收412億美元。"), Document("b", "Northwind Traders' revenue in 2024 was $31.7 billion.")]
    at = ("a", given[0].text.index("412")), ("b", given[1].text.index("$"))
    assert "subject: same" in "\n".join(explain_pair(given, *at, USED))
    assert "subject: same" not in "\n".join(explain_pair(given, *at))
