"""verify: formats, exit codes, and what is said of a draft that cannot be checked."""

import json
import pathlib
from typing import Any

import pytest

SOURCE = "Halden Ferries carried 1.24 million passengers in 2025, up from 1.05 million in 2024.\n"
DRAFT = "Halden Ferries carried 12.4 million passengers in 2025, 18% more than in 2024. It has 40 boats.\n"


@pytest.fixture
def drafts(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "plain.txt").write_text("Halden Ferries is doing well.\n", encoding="utf-8")
    (tmp_path / "day.txt").write_text("The ferry left yesterday with 40 passengers.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ("draft.txt --against source.txt", 1),
        ("draft.txt --against source.txt -e", 0),
        ("plain.txt --against source.txt", 0),
        ("day.txt --against source.txt", 0),
        ("day.txt --against source.txt --fail-on warning", 1),
        ("draft.txt --against draft.txt", 2),
        ("draft.txt --against .", 1),
        ("draft.txt --against missing.txt", 2),
        ("missing.txt --against source.txt", 2),
        ("draft.txt", 2),
    ],
)
def test_exit_code(options: str, code: int, drafts: pathlib.Path, run: Any) -> None:
    assert run("verify", *options.split()).code == code


@pytest.mark.parametrize("format", ["table", "full"])
def test_the_table_shows_the_arithmetic_and_the_slip(format: str, drafts: pathlib.Path, run: Any) -> None:
    out = run("verify", "draft.txt", "--against", "source.txt", "-f", format).out
    assert "1.24 million passengers / 1.05 million - 1 = 18.10%" in out and "error[magnitude-slip] conflict" in out
    assert "5 numbers in 1 draft against 1 source: 3 supported, 1 contradicted, 1 unsupported" in out


def test_concise_is_a_line_a_finding_and_counts_statuses(drafts: pathlib.Path, run: Any) -> None:
    done = run("verify", "draft.txt", "--against", "source.txt", "-f", "concise")
    assert [line.split(" ")[1:3] for line in done.out.splitlines()] == [["error", "magnitude-slip"], ["warning", "unsupported-number:"]]
    assert "5 numbers in 1 draft against 1 source: 3 supported, 1 contradicted, 1 unsupported" in done.err


def test_json_has_a_support_for_each_number(drafts: pathlib.Path, run: Any) -> None:
    report = json.loads(run("verify", "draft.txt", "--against", "source.txt", "-f", "json").out)
    assert report["summary"]["support"] == {"supported": 3, "contradicted": 1, "unsupported": 1}
    assert [s["derivation"] for s in report["support"] if s["derivation"]] == ["1.24 million passengers / 1.05 million - 1 = 18.10%"]


def test_places_name_their_file_where_there_are_several_drafts(drafts: pathlib.Path, run: Any) -> None:
    assert " draft.txt:1:24 " in run("verify", "draft.txt", "day.txt", "--against", "source.txt").out
    assert " 1:24 " in run("verify", "draft.txt", "--against", "source.txt").out


def test_what_cannot_be_checked_is_said(drafts: pathlib.Path, run: Any) -> None:
    assert "no numeric claims found in plain.txt" in run("verify", "plain.txt", "--against", "source.txt").err
    assert "draft.txt is its own only source" in run("verify", "draft.txt", "--against", "draft.txt").err


def test_an_undated_day_is_shown_by_its_words(drafts: pathlib.Path, run: Any) -> None:
    (drafts / "news.txt").write_text("Yesterday the ferry left with 40 passengers.\n", encoding="utf-8")
    done = run("verify", "day.txt", "--against", "news.txt")
    assert "day.txt has no date: 'yesterday' cannot be placed" in done.err
    (row,) = [line for line in done.out.splitlines() if "1:16" in line]
    assert row.split()[1:4] == ["yesterday", "yesterday", "supported"]


def test_the_counts_name_the_sources_though_the_draft_cannot_be_read(drafts: pathlib.Path, run: Any) -> None:
    done = run("verify", "missing.txt", "--against", "source.txt")
    assert "0 numbers in 0 drafts against 1 source" in done.out + done.err
