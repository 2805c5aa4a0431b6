"""Every message for what goes wrong, word for word."""

import os
import pathlib
from typing import Any

import pytest
import yaml

CASES = yaml.safe_load((pathlib.Path(__file__).parent / "messages.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def broken(articles: pathlib.Path) -> pathlib.Path:
    (articles / "empty").mkdir()
    (articles / "empty" / "x.adoc").write_text("", encoding="utf-8")
    (articles / "logo.png").write_bytes(b"\x89PNG\0")
    (articles / "latin.txt").write_bytes(b"12\ncaf\xe9 12\n")
    (articles / "blank.txt").write_text("\n", encoding="utf-8")
    return articles


@pytest.mark.parametrize("case", CASES, ids=[case["run"] for case in CASES])
def test_message(case: dict[str, Any], broken: pathlib.Path, run: Any, found: Any) -> None:
    found()
    done = run(*case["run"].split())
    assert done.code == case.get("rc", 2), done.err
    for line in case["err"]:
        assert line in done.err
    assert "Traceback" not in done.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission_is_named_and_the_others_go_on(articles: pathlib.Path, run: Any, found: Any) -> None:
    calls = found()
    (articles / "news" / "b.txt").chmod(0)
    done = run("scan", "news")
    assert done.code == 2
    assert "error[permission-denied]: cannot read news/b.txt: permission denied (mode 000, owner " in done.err
    assert [document.path for document in calls[0]] == ["news/a.txt"]


def test_all_faults_of_a_config_at_once_with_their_places(articles: pathlib.Path, run: Any, found: Any) -> None:
    found()
    (articles / "claimcheck.toml").write_text('fail-on = "error"\ntolerence = "5%"\n\n[level]\nx = "note"\n', encoding="utf-8")
    done = run("scan", "news")
    assert done.code == 2
    place = ' --> claimcheck.toml:2:1\n 2 | tolerence = "5%"\n   | ^\n'
    assert f"error[unknown-key]: unknown key 'tolerence' in claimcheck.toml\n{place}" in done.err
    assert "unknown key 'level' in claimcheck.toml\n --> claimcheck.toml:4:2\n" in done.err
    assert "did you mean 'levels'?" in done.err


def test_config_that_is_no_toml(articles: pathlib.Path, run: Any) -> None:
    (articles / "claimcheck.toml").write_text("paths = [\nx", encoding="utf-8")
    done = run("scan", "news")
    assert done.code == 2
    assert done.err.startswith("error[bad-toml]: claimcheck.toml is not valid TOML: ")
    assert "\n --> claimcheck.toml:2:1\n" in done.err


def test_fault_of_ours_is_told_without_traceback_and_text(articles: pathlib.Path, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def compare(*given: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("claimcheck.cli.engine.compare", compare)
    done = run("scan", "news")
    assert done.code == 2
    assert "error[internal-error]: KeyError: 'x' in claimcheck.cli (this is a bug)\n  = help: re-run with -vv" in done.err
    assert "Traceback" not in done.err
    assert "Traceback" in run("scan", "news", "-vv").err


def test_interrupt_ends_with_130(articles: pathlib.Path, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def compare(*given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.cli.engine.compare", compare)
    done = run("scan", "news")
    assert (done.code, done.out) == (130, "")
    assert "interrupted after 2 of 2 articles; nothing written" in done.err


def test_a_binary_file_is_passed_over_where_it_was_only_met(articles: pathlib.Path, run: Any, found: Any) -> None:
    found()
    (articles / "news" / "c.txt").write_bytes(b"12 stops\0")
    assert run("scan", "news").code == 0
    assert run("scan", "news", "news/c.txt").code == 2
    (articles / "only").mkdir()
    (articles / "only" / "c.txt").write_bytes(b"12 stops\0")
    done = run("scan", "only")
    assert done.code == 2 and "no articles under 'only' (0 of 1 files match *.txt *.md …)\n" in done.err
