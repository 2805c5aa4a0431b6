"""A command line read without typer means what typer reads in it."""

from typing import Any

import pytest

from claimcheck import cli
from claimcheck.cli import quick, running
from claimcheck.cli.application import run
from claimcheck.cli.arguments import Arguments

PLAIN = [
    "scan",
    "scan a.txt b.txt",
    "scan a.txt --format json -q -q --select same-value --select tag:slip --width=80",
    "scan -f json --no-ignore --exit-zero --level same-value=note -c fail-on=never -",
    "extract a.txt --unparsed --lang zh-Hant-TW -v",
    "verify draft.txt --against a.txt --against b.txt --fail-on warning",
]
UNUSUAL = [
    "scan --help",
    "scan -vv a.txt",
    "scan -fjson",
    "scan --wdith 80",
    "scan --width",
    "scan --quiet=2",
    "scan -- -a.txt",
    "verify a.txt",
]


@pytest.mark.parametrize("line", PLAIN)
def test_as_typer_reads_it(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Arguments] = []

    def note(given: Arguments, work: Any) -> int:
        read.append(given)
        return 0

    monkeypatch.setattr(running, "run", note)
    assert run(line.split()) == cli.main(line.split()) == 0
    by_typer, quickly = read
    assert quickly == by_typer == quick.arguments(line.split())


@pytest.mark.parametrize("line", UNUSUAL)
def test_left_to_typer(line: str) -> None:
    assert quick.arguments(line.split()) is None
