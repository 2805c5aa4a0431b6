"""The cache: built once, rebuilt when anything it came from changes, and never a reason to fail."""

import os
import pathlib

import pytest
from msgspec import Struct

from claimcheck import cache
from claimcheck.documents import zone_rules
from claimcheck.intervals import Policy
from claimcheck.knowledge.metrics import Metric
from claimcheck.knowledge.names import Names
from claimcheck.languages.numerals import Numerals
from claimcheck.languages.packed import Packed
from claimcheck.periods.sources import Sources
from claimcheck.quantities.vocabulary import Vocabulary
from claimcheck.rules.rule import Rule


class Lexicon(Struct, frozen=True):
    words: tuple[str, ...]


class Builder:
    """Counts how often it was asked."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> Lexicon:
        self.calls += 1
        return Lexicon(("about", "over"))


@pytest.fixture
def source(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    monkeypatch.setenv("CLAIMCHECK_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv("CLAIMCHECK_NO_CACHE", raising=False)
    path = tmp_path / "words.yaml"
    path.write_text("one", "utf-8")
    return path


def ask(source: pathlib.Path, build: Builder) -> Lexicon:
    return cache.cached("lexicon", (source,), build, Lexicon)


def test_built_once(source: pathlib.Path) -> None:
    build = Builder()
    assert ask(source, build) == ask(source, build) == Lexicon(("about", "over"))
    assert build.calls == 1


def test_rebuilt_when_a_source_changes(source: pathlib.Path) -> None:
    build = Builder()
    ask(source, build)
    source.write_text("two", "utf-8")
    ask(source, build)
    assert build.calls == 2


def test_rebuilt_under_another_version(source: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = Builder()
    ask(source, build)
    monkeypatch.setattr(cache, "VERSION", "99")
    ask(source, build)
    assert build.calls == 2


def test_switched_off(source: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_NO_CACHE", "1")
    build = Builder()
    ask(source, build)
    ask(source, build)
    assert build.calls == 2
    assert not cache.directory().exists()


@pytest.mark.parametrize("cut", [0, 10, 40, 63, 65, -1])
def test_a_damaged_file_is_rebuilt(source: pathlib.Path, cut: int) -> None:
    build = Builder()
    ask(source, build)
    path = cache.directory() / "lexicon.msgpack"
    path.write_bytes(path.read_bytes()[:cut])
    assert ask(source, build) == Lexicon(("about", "over"))
    assert build.calls == 2


def test_a_file_of_another_shape_is_rebuilt(source: pathlib.Path) -> None:
    cache.cached("lexicon", (source,), Builder(), Lexicon)
    assert cache.cached("lexicon", (source,), lambda: {"a": 1}, dict[str, int]) == {"a": 1}


def test_an_unwritable_place_costs_only_time(source: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_CACHE_DIR", str(source / "below-a-file"))
    build = Builder()
    assert ask(source, build) == ask(source, build)
    assert build.calls == 2


def test_a_missing_source_costs_only_time(source: pathlib.Path) -> None:
    build = Builder()
    source.unlink()
    assert ask(source, build) == Lexicon(("about", "over"))


def test_places(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    monkeypatch.delenv("CLAIMCHECK_CACHE_DIR", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.directory() == tmp_path / "claimcheck"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache.directory() == tmp_path / ".cache" / "claimcheck"


def test_a_source_that_was_only_touched_is_not_built_again(source: pathlib.Path) -> None:
    build = Builder()
    ask(source, build)
    os.utime(source, ns=(1, 1))
    before = (cache.directory() / "lexicon.msgpack").read_bytes()
    ask(source, build)
    ask(source, build)
    assert build.calls == 1
    assert (cache.directory() / "lexicon.msgpack").read_bytes() != before


def test_sources_of_the_same_size_and_time_are_not_read(source: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = Builder()
    ask(source, build)
    monkeypatch.setattr(cache, "_content", lambda sources: pytest.fail("read"))
    ask(source, build)
    assert build.calls == 1


def test_the_fields_of_what_is_kept_need_no_compiling() -> None:
    for kind in (Metric, Names, Numerals, Packed, Policy, Rule, Sources, Vocabulary, zone_rules.Rules):
        assert not [name for name, told in kind.__annotations__.items() if isinstance(told, str)], kind
