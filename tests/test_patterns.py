"""A pattern is compiled when it is used, and is then a pattern like any other."""

import pathlib
from collections.abc import Callable, Iterator

import pytest
import regex

from claimcheck import patterns
from claimcheck.patterns import pattern


def test_a_pattern_is_compiled_once_at_its_first_use() -> None:
    number = pattern(r"(?P<whole>[0-9]++)(?:\.[0-9]+)?", regex.IGNORECASE)
    assert "match" not in vars(number)
    found = number.match("13.5 billion")
    assert found and found["whole"] == "13"
    assert number.match is vars(number)["match"]
    assert number.findall("1, 2.5") == ["1", "2"]
    assert number.pattern == r"(?P<whole>[0-9]++)(?:\.[0-9]+)?"


@pytest.fixture
def run(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Ends a run: what was compiled is written down, and the next begins with what is on disk."""
    monkeypatch.setenv("CLAIMCHECK_CACHE_DIR", str(tmp_path))
    monkeypatch.delenv("CLAIMCHECK_NO_CACHE", raising=False)

    def ends() -> None:
        patterns.keep()
        patterns._kept.cache_clear()

    patterns._fresh.clear()
    patterns._kept.cache_clear()
    yield ends
    patterns._fresh.clear()
    patterns._kept.cache_clear()


@pytest.mark.parametrize(
    "text", [r"(?P<size>\d++)\s*(?P<unit>\p{L}+)(?<=w)", r"(?r)(?i:about|over) ", r"(?:一|二)(?=\p{Han})", "(a)|(?<b>b)"]
)
def test_a_pattern_kept_from_another_run_finds_the_same(
    run: Callable[[], None], text: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = "About 13 GW and 一一二 over 7 gw ab"
    told = [(m.span(), m.groupdict()) for m in regex.finditer(text, sample)]
    assert told
    patterns.compiled(text)
    run()
    assert (tmp_path / "patterns.msgpack").exists()
    monkeypatch.setattr(regex, "compile", forbidden)
    again = patterns.compiled(text)
    assert [(m.span(), m.groupdict()) for m in again.finditer(sample)] == told
    assert again.pattern == text


def test_a_pattern_that_no_file_can_hold_is_compiled_all_the_same(run: Callable[[], None]) -> None:
    assert patterns.compiled("[\ud800-\udbff]").match("\ud83d")
    run()
    assert patterns.compiled("[\ud800-\udbff]").match("\ud83d")


def test_without_a_cache_every_run_compiles(run: Callable[[], None], tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_NO_CACHE", "1")
    patterns.compiled("x+")
    run()
    assert not list(tmp_path.iterdir()) and patterns.compiled("x+").match("xx")


def forbidden(*_: object) -> None:
    raise AssertionError("compiled again")
