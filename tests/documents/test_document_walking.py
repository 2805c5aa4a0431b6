"""Which files are found below a directory."""

import pathlib

import pytest

from claimcheck.documents import find_articles


@pytest.fixture
def tree(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.md", "c.csv", "draft/d.txt", "draft/keep.txt", "wire/e.txt", "wire/2024/f.txt", ".cache/g.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Prices rose.")
    return tmp_path


def names(
    *paths: str, include: tuple[str, ...] = (), exclude: tuple[str, ...] = (), ignore: bool = True, hidden: bool = False
) -> list[str]:
    return [p.as_posix() for p in find_articles(paths, include, exclude, ignore=ignore, hidden=hidden).found]


ALL = ["a.txt", "b.md", "draft/d.txt", "draft/keep.txt", "wire/2024/f.txt", "wire/e.txt"]


def test_suffixes_decide_and_hidden_names_are_left_out(tree: pathlib.Path) -> None:
    assert names(".") == ALL
    assert names(".", hidden=True) == [".cache/g.txt", *ALL]
    assert [p.as_posix() for p in find_articles(["."]).skipped] == ["c.csv"]


def test_include_and_exclude(tree: pathlib.Path) -> None:
    assert names(".", include=("*.csv", "*.md")) == ["b.md", "c.csv"]
    assert names(".", exclude=("wire",)) == ["a.txt", "b.md", "draft/d.txt", "draft/keep.txt"]
    assert names(".", exclude=("draft/*.txt", "*.md")) == ["a.txt", "wire/2024/f.txt", "wire/e.txt"]


def test_ignore_files(tree: pathlib.Path) -> None:
    (tree / ".gitignore").write_text("# scratch\n*.md\n/draft/*.txt\n!keep.txt\n")
    (tree / "wire" / ".claimcheckignore").write_text("2024/\n")
    assert names(".") == ["a.txt", "draft/keep.txt", "wire/e.txt"]
    assert names(".", ignore=False) == ALL


def test_named_files_count_once_and_as_they_are(tree: pathlib.Path) -> None:
    assert names("c.csv", "a.txt", "./a.txt", "*.txt") == ["c.csv", "a.txt"]


def test_links_are_not_followed(tree: pathlib.Path) -> None:
    (tree / "loop").symlink_to(tree, target_is_directory=True)
    (tree / "link.txt").symlink_to(tree / "a.txt")
    assert names(".") == ALL


def test_problems_do_not_stop_the_walk(tree: pathlib.Path) -> None:
    found = find_articles(["nowhere", "wire"])
    assert [p.kind for p in found.problems] == ["missing-path"]
    assert len(found.found) == 2
