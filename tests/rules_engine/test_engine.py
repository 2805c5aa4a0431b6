"""How pairs become findings: which rule speaks, how much evidence it needs, what is folded into one."""

from __future__ import annotations

import pathlib

import pytest
from msgspec.structs import replace

import claimcheck
from claimcheck import alignment, pipeline, rules
from claimcheck.knowledge.tables import integers
from claimcheck.model import Alignment, Document, Finding, Report

GRAVITY = ["conflict", "tension", "compatible", "agree"]
BY_VERDICT = {
    "agree": ("$5.42 billion", "about $5.4 billion"),
    "compatible": ("more than $5.4 billion", "about $5.4 billion"),
    "tension": ("$168 billion", "$170 billion"),
    "conflict": ("$5.42 billion", "$6.31 billion"),
}
OWN_RULE = """\
version: 1
rules:
  - id: house-revenue
    why: our house looks at revenue first
    message: {en: "{left} against {right}"}
    expect: {check: value-conflict}
    where: {metric: [revenue], subject: [Halden*]}
    level: note
"""


def told(*texts: str) -> list[Document]:
    return [Document(f"article {i}", text) for i, text in enumerate(texts, 1)]


def revenue(*amounts: str, of: str = "Halden Motors") -> list[Document]:
    return told(*(f"{of}' revenue in 2024 was {amount}." for amount in amounts))


def pair_of(given: list[Document]) -> tuple[Alignment, rules.Library]:
    readings = [pipeline.read(d, rules.builtin().intervals) for d in given]
    claims = [c for _, r in readings for c in r.claims]
    pair = alignment.compare(claims[0], claims[1], pipeline.context_of(readings))
    return pair, rules.Library(tuple(d for d, _ in readings))


def quotes(finding: Finding) -> list[str]:
    return [f"{m.document}: {m.quote}" for m in finding.members]


def test_repeats_are_one_finding() -> None:
    report = claimcheck.compare(revenue("$5.42 billion", "$5.42 billion", "$5.4 billion", "$5.42 billion"))
    assert [f.rule for f in report.findings] == ["same-value"]
    places = ["article 1: $5.42 billion", "article 2: $5.42 billion", "article 3: $5.4 billion", "article 4: $5.42 billion"]
    assert quotes(report.findings[0]) == places


def test_a_figure_against_repeats_is_one_conflict() -> None:
    report = claimcheck.compare(revenue("$5.42 billion", "$6.31 billion", "$5.42 billion"))
    assert [(f.rule, f.verdict) for f in report.findings] == [("value-conflict", "conflict"), ("same-value", "agree")]
    conflict, agreement = report.findings
    assert len(conflict.members) == 3 and sorted(m.role for m in conflict.members) == ["left", "other", "right"]
    assert conflict.members[conflict.primary].role in ("left", "right")
    assert quotes(agreement) == ["article 1: $5.42 billion", "article 3: $5.42 billion"]


def test_two_things_are_two_findings() -> None:
    given = told("Halden Motors' revenue in 2024 was $5.42 billion. Brixton Foods' revenue in 2024 was $1.31 billion.",
                 "Halden Motors' revenue in 2024 was $6.31 billion. Brixton Foods' revenue in 2024 was $2.77 billion.")  # fmt: skip
    found = [f for f in claimcheck.compare(given).findings if f.verdict == "conflict"]
    assert [len(f.members) for f in found] == [2, 2]
    assert len({f.id for f in found}) == 2


def test_the_gravest_come_first() -> None:
    amounts = [amount for pair in BY_VERDICT.values() for amount in pair]
    found = [str(f.verdict) for f in claimcheck.compare(revenue(*amounts)).findings]
    assert len(set(found)) >= 3 and found == sorted(found, key=GRAVITY.index)


def test_one_rule_speaks_on_a_pair() -> None:
    for left, right in BY_VERDICT.values():
        pair, library = pair_of(revenue(left, right))
        assert len(rules.judge([pair], rules.builtin(), library)) == 1


@pytest.mark.parametrize("verdict", BY_VERDICT)
def test_a_graver_verdict_needs_more_evidence(verdict: str) -> None:
    pair, library = pair_of(revenue(*BY_VERDICT[verdict]))
    needed = integers("gate")["thresholds"][verdict]
    shown = [rules.judge([replace(pair, score=score)], rules.builtin(), library) for score in (needed, needed - 1)]
    assert [[hit.outcome.verdict for hit in hits] for hits in shown] == [[verdict], []]


def test_thresholds_rise_with_gravity() -> None:
    thresholds = integers("gate")["thresholds"]
    assert thresholds["agree"] < thresholds["compatible"] < thresholds["tension"] < thresholds["conflict"]


@pytest.mark.parametrize(("other", "rule"), [("$54.2 billion", "magnitude-slip"), ("€5.42 billion", "currency-slip")])
def test_telling_figures_vouch_for_a_slip(other: str, rule: str) -> None:
    pair, library = pair_of(revenue("$5.42 billion", other))
    weak = replace(pair, score=integers("gate")["thresholds"]["slips"])
    assert [hit.rule.id for hit in rules.judge([weak], rules.builtin(), library)] == [rule]


def test_round_figures_do_not_vouch_for_a_slip() -> None:
    pair, library = pair_of(revenue("$5 billion", "$50 billion"))
    conflict = integers("gate")["thresholds"]["conflict"]
    assert [len(rules.judge([replace(pair, score=s)], rules.builtin(), library)) for s in (conflict, conflict - 1)] == [1, 0]


def test_articles_that_name_nobody_never_meet() -> None:
    unnamed = [told(f"Revenue was {one} in 2024.", f"Revenue was {two} in 2024.") for one, two in BY_VERDICT.values()]
    assert [claimcheck.compare(given).findings for given in unnamed] == [()] * 4


def test_a_rule_of_the_house_speaks_where_it_looks(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text(OWN_RULE, encoding="utf-8")
    given = [revenue("$5.42 billion", "$6.31 billion", of=name) for name in ("Halden Motors", "Brixton Foods")]
    mine, other = (claimcheck.compare(articles, rules=path) for articles in given)
    assert [(f.rule, f.level) for f in mine.findings] == [("house-revenue", "note")]
    assert [(f.rule, f.level) for f in other.findings] == [("value-conflict", "error")]


def apart(*texts: str) -> list[tuple[str, tuple[str, ...], int]]:
    report: Report = claimcheck.compare(told(*texts))
    return [(a.text, a.meanings, len(a.members)) for a in report.apart]


def test_one_amount_that_stands_for_two_things_is_told() -> None:
    found = apart("Halden Motors' revenue in 2024 was $5.42 billion.", "Halden Motors' debt in 2024 was $5.42 billion.")
    assert found == [("$5.42 billion", ("Halden Motors revenue 2024", "Halden Motors debt 2024"), 2)]


@pytest.mark.parametrize(
    "texts",
    [
        ("Halden Motors' revenue in 2024 was $5.42 billion.", "In 2024 Halden Motors had revenue of $5.42 billion."),
        ("Halden Motors' revenue in 2024 was $5.42 billion.", "Halden Motors' debt in 2024 was $5.43 billion."),
        ("Halden Motors' revenue in 2024 was $5.42 billion.", "Halden Motors' debt in 2024 was €5.42 billion."),
        ("Halden Motors' revenue was $5.42 billion.", "Halden Motors' revenue in 2024 was $5.42 billion."),
        ("Halden Motors' gross margin was 34% in 2024.", "Halden Motors' market share was 34% in 2024."),
    ],
    ids=["one thing", "two amounts", "two currencies", "a period that is not said", "shares"],
)
def test_nothing_is_apart(texts: tuple[str, ...]) -> None:
    assert apart(*texts) == []


def test_no_more_than_five_amounts_are_told_those_of_most_meanings_first() -> None:
    lines = [f"Halden Motors' {metric} in 2024 was ${n}.42 billion." for n in range(1, 8) for metric in ("revenue", "debt")]
    found = apart(*lines, "Halden Motors' valuation in 2024 was $7.42 billion.")
    assert [text for text, _, _ in found] == ["$7.42 billion", "$1.42 billion", "$2.42 billion", "$3.42 billion", "$4.42 billion"]


def test_the_odd_one_out_of_a_crowd_is_counted() -> None:
    (finding, *_) = claimcheck.compare(revenue(*["$5.42 billion"] * 6, "$6.31 billion")).findings
    assert (finding.verdict, len(finding.members)) == ("conflict", 7)
    assert finding.facts.computed == "$6.31 billion in 1 of the articles, $5.42 billion in 6 of the articles"


def test_a_remark_is_on_one_claim_and_compares_nothing() -> None:
    (finding,) = claimcheck.compare(told("Halden Motors' revenue in the latest quarter was $2 billion.")).findings
    assert (finding.rule, finding.verdict, finding.level) == ("unresolved-period", None, "note")
    assert [m.role for m in finding.members] == ["left"]


def test_what_lends_its_number_and_what_repeats_it_stand_in_a_finding() -> None:
    texts = ["Halden Motors' revenue in 2024 was $5.42 billion.", "Halden Motors' revenue in 2024 was $6.31 billion."]
    (finding, *_) = claimcheck.compare(told(*texts, texts[0])).findings
    assert sorted(quotes(finding)) == ["article 1: $5.42 billion", "article 2: $6.31 billion", "article 3: $5.42 billion"]
