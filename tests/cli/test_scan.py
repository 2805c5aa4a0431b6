"""scan: exit codes, outputs, settings."""

import io
import json
import pathlib
import subprocess
import sys
from typing import Any

import pytest

from claimcheck.cli.arguments import Arguments
from claimcheck.cli.notes import notes
from claimcheck.cli.settings import settings
from claimcheck.model import Claim, Document, Period, Report, Span


@pytest.mark.parametrize(
    ("levels", "options", "code"),
    [
        ((), "", 0),
        (("warning", "note"), "", 0),
        (("error",), "", 1),
        (("warning",), "--fail-on warning", 1),
        (("note",), "--fail-on note", 1),
        (("none",), "--fail-on note", 0),
        (("error",), "--fail-on never", 0),
        (("error",), "-e", 0),
        (("error",), "--level rule-error=note", 0),
        (("note",), "--level rule-*=error", 1),
        (("note",), "--level tag:value=error", 1),
        (("error",), "missing.txt", 2),
        (("error",), "missing.txt --exit-zero", 2),
        (("error",), "missing.txt --skip-errors", 1),
    ],
)
def test_exit_code(
    levels: tuple[str, ...], options: str, code: int, articles: pathlib.Path, run: Any, found: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(*levels)
    monkeypatch.setattr("claimcheck.cli.running._check_rules", lambda wanted: None)
    assert run("scan", "news", *options.split()).code == code


def test_last_line_of_stderr_says_why(articles: pathlib.Path, run: Any, found: Any) -> None:
    found("error", "warning", "error")
    assert run("scan", "news").err.splitlines()[-1] == "exit 1: 2 errors >= --fail-on error"
    assert run("scan", "news", "--fail-on", "warning").err.splitlines()[-1] == "exit 1: 2 errors, 1 warning >= --fail-on warning"
    assert run("scan", "news", "x.txt").err.splitlines()[-1] == "exit 2: 1 input or setting could not be used"


def test_pipe_gets_one_line_a_finding_and_no_colour(articles: pathlib.Path, run: Any, found: Any) -> None:
    found("error", "none")
    done = run("scan", "news")
    assert done.out.splitlines() == [
        "news/a.txt:1:14: error rule-error conflict: stops: error [news/b.txt:1:14] 000000000000",
        "news/a.txt:1:14: none rule-none agree: stops: none [news/b.txt:1:14] 000000000000",
    ]
    assert "2 articles, 2 claims: 2 compared, 0 without a partner, 0 not understood" in done.err


def test_quiet_and_very_quiet(articles: pathlib.Path, run: Any, found: Any) -> None:
    found("error")
    quiet, silent = run("scan", "news", "-q"), run("scan", "news", "-qq")
    assert (quiet.code, len(quiet.out.splitlines()), quiet.err) == (1, 1, "")
    assert silent == (1, "", "")


def test_json_is_one_document_also_when_input_is_missing(articles: pathlib.Path, run: Any, found: Any) -> None:
    found("error")
    whole = json.loads(run("scan", "news", "missing.txt", "-f", "json").out)
    assert (whole["exit_code"], whole["complete"], whole["errors"][0]["kind"]) == (2, False, "missing-path")
    assert whole["summary"]["documents"] == 2
    broken = json.loads(run("scan", "news", "-f", "json", "--width", "x").out)
    assert (broken["exit_code"], broken["errors"][0]["kind"]) == (2, "bad-value")


def test_json_is_the_same_bytes_twice_and_tells_the_time_it_is_given(
    articles: pathlib.Path, run: Any, found: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    found("error")
    first = run("scan", "news", "-f", "json").out
    assert first == run("scan", "news", "-f", "json").out
    assert json.loads(first)["generated_at"] is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767571200")
    assert json.loads(run("scan", "news", "-f", "json").out)["generated_at"] == "2026-01-05T00:00:00Z"


def test_outputs_beside_stdout(articles: pathlib.Path, run: Any, found: Any) -> None:
    found("error")
    done = run("scan", "news", "-o", "r.json", "-o", "concise=r.txt", "-o", "full=full.txt")
    assert json.loads((articles / "r.json").read_text(encoding="utf-8"))["exit_code"] == 1
    assert (articles / "r.txt").read_text(encoding="utf-8") == done.out
    assert "error[rule-error] conflict 0.90: stops: error" in (articles / "full.txt").read_text(encoding="utf-8")
    assert sorted(path.name for path in articles.iterdir() if path.is_file()) == ["full.txt", "r.json", "r.txt"]


def test_colour_and_symbols_by_flag(articles: pathlib.Path, run: Any, found: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    found("error")
    assert "\x1b[" not in run("scan", "news", "-f", "full").out
    assert "\x1b[" in run("scan", "news", "-f", "full", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("scan", "news", "-f", "full").out
    assert "\x1b[" not in run("scan", "news", "-f", "full", "--color", "never").out
    assert "━" in run("scan", "news", "-f", "full", "--unicode", "always").out
    assert run("scan", "news", "-f", "full", "--unicode", "never", "--color", "never").out.isascii()


def test_config_gives_paths_dates_and_levels(articles: pathlib.Path, run: Any, found: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = found("error")
    monkeypatch.setattr("claimcheck.cli.running._check_rules", lambda wanted: None)
    config = 'paths = ["news"]\npublished = {"news/b.txt" = "2025-11-02"}\nlang = {"a.*" = "en-GB"}\n[levels]\nrule-error = "note"\n'
    (articles / "claimcheck.toml").write_text(config, encoding="utf-8")
    assert run("scan").code == 0
    assert [str(document.published) for document in calls[0]] == ["None", "2025-11-02"]
    assert run("scan", "--level", "rule-error=error").code == 1
    assert run("scan", "-c", 'fail-on="note"').code == 1
    assert run("scan", "news", "--isolated").code == 1


def test_pyproject_and_nearest_config(articles: pathlib.Path, run: Any, found: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    found("warning")
    (articles / "pyproject.toml").write_text('[tool.claimcheck]\nfail-on = "warning"\n', encoding="utf-8")
    assert run("scan", "news").code == 1
    monkeypatch.chdir(articles / "news")
    assert run("scan", ".").code == 1
    (articles / "news" / ".claimcheck.toml").write_text("", encoding="utf-8")
    assert run("scan", ".").code == 0


def test_as_of_dates_the_comparison_and_not_the_article(articles: pathlib.Path, run: Any, found: Any) -> None:
    calls = found("error")
    done = run("scan", "news", "--as-of", "2025-11-02", "-f", "json")
    assert [str(document.published) for document in calls[0]] == ["2025-11-02", "2025-11-02"]
    assert [document["published"] for document in json.loads(done.out)["documents"]] == [None, None]


def test_article_without_a_date_that_needs_one() -> None:
    document = Document("b.txt", "last year 12", path="news/b.txt")
    claim = Claim("c", "b.txt", Span(0, 9), "text", None, "m", None, Period(Span(0, 9), "last year", None, None, "year"))
    report = Report((document, document), (claim,))
    told = [note for note in notes(report, settings(Arguments("scan", isolated=True))) if note.kind == "no-date"]
    assert told[0].message == "news/b.txt has no date: 'last year' cannot be placed"
    assert "--as-of DATE" in str(told[0].hint) and "published" in str(told[0].hint)
    assert not [n for n in notes(report, settings(Arguments("scan", isolated=True, as_of="2025-11-02"))) if n.kind == "no-date"]


def test_reader_that_leaves_early_is_no_fault(articles: pathlib.Path) -> None:
    code = (
        "import sys\n"
        "from claimcheck.cli import engine, main\n"
        "from claimcheck.model import Finding, Report\n"
        "many = tuple(Finding(f'{n:032x}', 'r', 'conflict', 'error', 0.9, 'm' * 90, ()) for n in range(5000))\n"
        "engine.compare = lambda documents, rules: Report(documents, (), many)\n"
        "sys.exit(main(['scan', 'news']))\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), [line for line in err.splitlines() if "no numeric claims" not in line and "help" not in line]) == (1, [])


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        ("--select same-value", {"same-value"}),
        ("--select same-*,tag:slip --ignore tag:slip", {"same-value", "same-side-bounds"}),
    ],
)
def test_rules_are_switched_off_before_they_are_asked(
    options: str, rules: set[str], articles: pathlib.Path, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: list[Any] = []

    def compare(documents: Any, rules: Any) -> Report:
        used.append(rules)
        return Report(documents)

    monkeypatch.setattr("claimcheck.cli.engine.compare", compare)
    run("scan", "news", *options.split())
    assert {rule.id for rule in used[0].rules} == rules


@pytest.mark.parametrize(("options", "name"), [("", "stdin.txt"), ("--stdin-filename draft.md", "draft.md")])
def test_an_article_comes_from_stdin(
    options: str, name: str, articles: pathlib.Path, run: Any, found: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = found()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"The tram has 12 stops.")))
    assert run("scan", "-", "news/b.txt", *options.split()).code == 0
    read = [(document.id, document.text) for document in calls[0]]
    assert read == [(name, "The tram has 12 stops."), ("news/b.txt", "The tram has 14 stops.\n")]


def test_stdin_is_read_once(articles: pathlib.Path, run: Any) -> None:
    done = run("scan", "-", "-")
    assert done.code == 2 and "'-' given twice" in done.err


@pytest.mark.parametrize(
    ("rate", "verdicts"),
    [
        ("", []),
        ('rate = "1.08", date = "2024-12-31"', ["agree"]),
        ("rate = 1.01", ["agree"]),  # of no day: a tenth either way
        ('rate = "1.01", date = 2024-12-31', ["compatible"]),
        ('rate = "1.50", date = "2024-12-31"', ["conflict"]),
    ],
)
def test_a_rate_of_the_config_holds_amounts_of_two_currencies_against_each_other(
    articles: pathlib.Path, run: Any, rate: str, verdicts: list[str]
) -> None:
    (articles / "news" / "a.txt").write_text("Acme's revenue in 2024 was US$1.05 billion.\n", encoding="utf-8")
    (articles / "news" / "b.txt").write_text("Acme's revenue in 2024 was €972 million.\n", encoding="utf-8")
    (articles / "claimcheck.toml").write_text(f'[fx]\n"EUR/USD" = {{ {rate} }}\n' if rate else "", encoding="utf-8")
    found = json.loads(run("scan", "news", "-f", "json").out)["findings"]
    assert [one["verdict"] for one in found] == verdicts
    assert [one["rule"] for one in found] == ["currency-conversion"] * len(verdicts)
