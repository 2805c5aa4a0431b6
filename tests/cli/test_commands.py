"""Help, version, explain, rules, and how little is loaded for them."""

import json
import subprocess
import sys
from typing import Any

import pytest

from claimcheck.version import VERSION

COMMANDS = ["scan", "verify", "extract", "explain", "rules list", "rules show", "rules check", "rules test", "version"]


def test_nothing_to_do_is_short_help(run: Any) -> None:
    done = run()
    assert (done.code, done.out) == (2, "")
    assert "claimcheck scan articles/" in done.err


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_version(flag: str, run: Any) -> None:
    assert run(flag) == (0, f"claimcheck {VERSION}\n", "")


def test_version_as_json(run: Any) -> None:
    assert json.loads(run("version", "--json").out)["version"] == VERSION


@pytest.mark.parametrize("command", COMMANDS)
def test_help_fits_eighty_columns_and_begins_with_examples(command: str, run: Any) -> None:
    done = run(*command.split(), "--help")
    assert done.code == 0
    assert max(len(line) for line in done.out.splitlines()) <= 80
    assert 0 < done.out.index("Examples:") < done.out.index("--help  ")


def test_help_of_scan_ends_with_the_exit_codes_and_knows_only_what_is_built(run: Any) -> None:
    text = run("scan", "--help").out
    assert text.rstrip().splitlines()[-1].split() == ["130", "interrupted"]
    for missing in ("--baseline", "--engine", "--watch", "sarif", "junit", "html", "--jobs", "--cache-dir", "--ui"):
        assert missing not in text


def test_version_loads_no_library() -> None:
    code = (
        "import sys; from claimcheck.cli import main; main(['-V'])\n"
        "print([m for m in ('typer', 'rich', 'yaml', 'pint') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_scan_to_json_loads_neither_rich_nor_pint(articles: Any) -> None:
    code = (
        "import sys\n"
        "from claimcheck.cli import engine, main\n"
        "from claimcheck.model import Report\n"
        "engine.compare = lambda documents, rules: Report(documents)\n"
        "main(['scan', 'news', '-f', 'json'])\n"
        "print([m for m in ('rich.console', 'rich.text', 'pint', 'pydantic') if m in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_explain_an_error_kind(run: Any) -> None:
    done = run("explain", "bad-encoding")
    assert done.code == 0
    assert done.out.startswith("bad-encoding   error kind\n\nWhat\n")


def test_explain_two_things_that_are_no_places(run: Any) -> None:
    done = run("explain", "a", "b")
    assert done.code == 2
    assert "path:line:col" in done.err


def test_rules_list_and_explain_know_every_rule(run: Any) -> None:
    listed = json.loads(run("rules", "list", "-f", "json").out)
    assert listed and all(set(rule) == {"id", "tags", "levels", "enabled", "origin"} for rule in listed)
    table = run("rules", "list").out
    assert [line.split()[0] for line in table.splitlines()] == [rule["id"] for rule in listed]
    explained = run("explain", listed[0]["id"]).out
    for title in ("What", "Why it matters", "How it is decided", "Example"):
        assert f"\n{title}\n" in explained


def test_unknown_rule_is_told_with_the_nearest(run: Any, articles: Any, found: Any) -> None:
    found()
    for command in (["explain", "projecton-date"], ["scan", "news", "--select", "projecton-date"]):
        done = run(*command)
        assert done.code == 2
        assert "error[unknown-rule]: unknown rule 'projecton-date'\n  = help: did you mean 'projection-date'?  claim" in done.err


def test_a_hyphenated_number_is_no_rule(run: Any) -> None:
    for command in (["explain", "mid-teens"], ["explain", "mid-teens", "--lang", "en"]):
        assert "mid-teens: no single value (number, vague)" in run(*command).out
    assert "no number found" in run("explain", "no-such-rule", "--lang", "en").out


def test_rules_check_tells_all_faults_at_once(run: Any, articles: Any) -> None:
    (articles / "house.yaml").write_text("version: 1\nrulse: []\nrules:\n  - idd: x\n", encoding="utf-8")
    done = run("rules", "check", "house.yaml")
    assert done.code == 2
    assert "unknown key 'rulse'" in done.err and "unknown key 'idd'" in done.err
    assert " --> house.yaml:2:1\n" in done.err


def test_rules_test_prints_a_dot_an_example(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    class Result:
        def __init__(self, got: str) -> None:
            self.rule, self.expected, self.got, self.passed, self.text = "r", "agree", got, got == "agree", "12 | 12"

    monkeypatch.setattr("claimcheck.cli.engine.test_rules", lambda path: [Result("agree"), Result("conflict")])
    done = run("rules", "test")
    assert done.code == 1
    assert done.out == ".F\n\nr: expected agree, got conflict\n  12 | 12\n\n2 examples, 1 failed\n"


def test_a_rule_is_shown_as_it_is_written(run: Any) -> None:
    done = run("rules", "show", "same-value")
    assert done.code == 0
    assert done.out.startswith("# rules.yaml:") and "\n  - id: same-value\n" in done.out
    assert done.out.count("- id:") == 1 and "    examples:" in done.out
    missing = run("rules", "show", "same-valeu")
    assert missing.code == 2 and "did you mean 'same-value'?" in missing.err


def test_extract_knows_the_words_of_a_rule_file(articles: Any, run: Any) -> None:
    (articles / "news" / "a.txt").write_text("Halden Motors had 412 paying seats in 2024.\n", encoding="utf-8")
    (articles / "own.yaml").write_text(
        "version: 1\nmetrics:\n  paying_seats: {dimension: count, words: {en: [paying seats]}}\n", encoding="utf-8"
    )
    metrics = [
        [claim["metric"] for claim in json.loads(run("extract", "news/a.txt", "-f", "json", *given).out)["claims"]]
        for given in ((), ("-r", "own.yaml"))
    ]
    assert metrics[1] == ["paying_seats"] != metrics[0]
