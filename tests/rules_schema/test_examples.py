"""Every rule says by its own examples what it is for, and they hold: `claimcheck rules test` as a test."""

import pytest

from claimcheck import rules, trials
from claimcheck.rules.rule import Rule

RULES = [rule for rule in rules.builtin().rules if rule.enabled]
TRIALS = trials.run()


@pytest.mark.parametrize("trial", TRIALS, ids=lambda trial: f"{trial.rule}-line-{trial.line}")
def test_the_rule_says_what_its_example_expects(trial: trials.Trial) -> None:
    assert trial.got == trial.expected, trial.text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_an_example(rule: Rule) -> None:
    assert rule.examples or "verify" in rule.tags  # a draft and its sources are no example of articles
