"""Paths and bytes to documents, and every way in which that fails."""

import datetime
import hashlib
import os
import pathlib
import stat

import pytest

from claimcheck.documents import find_articles, read
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Document

CHINESE = "公司表示，今年的營收會比去年多，但是成本也會增加。這是我們的計畫，不是他們的。"
SIMPLIFIED = "公司表示，今年的营收会比去年多，但是成本也会增加。这是我们的计划，不是他们的。"
JAPANESE = "売上高は前の年より増えたが、費用も増えた。これは会社の発表である。"


def one(source: str | pathlib.Path | bytes, **given: str) -> Document:
    found = read(source, **given)  # type: ignore[arg-type]
    assert isinstance(found, Document)
    return found


def refusal(source: str | pathlib.Path | bytes, **given: object) -> ClaimcheckError:
    with pytest.raises(ClaimcheckError) as caught:
        read(source, **given)  # type: ignore[arg-type]
    return caught.value


@pytest.fixture
def here(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_file_keeps_its_text_to_the_letter(here: pathlib.Path) -> None:
    data = b"---\r\nid: memo\r\n---\r\nPrices rose.\r\n"
    (here / "a.md").write_bytes(data)
    found = one("a.md")
    assert found.text.encode() == data
    assert (found.id, found.path, found.sha256) == ("memo", "a.md", hashlib.sha256(data).hexdigest())


def test_the_id_is_the_path_from_the_root(here: pathlib.Path) -> None:
    (here / "seeds").mkdir()
    (here / "seeds" / "a.txt").write_text("Prices rose.")
    assert one("seeds/a.txt").id == "seeds/a.txt"
    assert one(here / "seeds" / "a.txt", root=str(here)).id == "seeds/a.txt"
    assert one("seeds/a.txt", id="mine").id == "mine"


def test_a_name_carries_the_language(here: pathlib.Path) -> None:
    (here / "x.zh-Hant-TW.md").write_text("渡輪", encoding="utf-8")
    (here / "x.v2.md").write_text("Ferry")
    assert (one("x.zh-Hant-TW.md").language, one("x.zh-Hant-TW.md").region) == ("zh-Hant", "TW")
    assert (one("x.zh-Hant-TW.md", language="ja").language, one("x.v2.md").language) == ("ja", None)


def test_bytes_are_plain_text() -> None:
    found = read(b"Prices rose.", id="note", published=datetime.date(2025, 1, 2))
    assert isinstance(found, Document)
    assert (found.id, found.text, found.path, found.published) == ("note", "Prices rose.", None, datetime.date(2025, 1, 2))
    assert one(b"Prices rose.").id == one(b"Prices rose.").id != one(b"Prices fell.").id


def test_a_byte_order_mark_is_no_text() -> None:
    assert one(b"\xef\xbb\xbfPrices").text == "Prices"
    assert one("Prices".encode("utf-16"), encoding="auto").text == "Prices"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (CHINESE, "big5"),
        (CHINESE, "big5hkscs"),
        (CHINESE, "gb18030"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "gbk"),
        (JAPANESE, "shift_jis"),
        (CHINESE, "utf-8"),
        (JAPANESE, "utf-16"),
        ("Revenue: 5% up", "ascii"),
    ],
)
def test_auto_reads_what_is_not_utf8(text: str, codec: str) -> None:
    assert one(text.encode(codec), encoding="auto").text == text


def test_a_directory_gives_its_readable_files_in_order(here: pathlib.Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.rst", "logo.png", ".hidden.txt", ".git/d.txt", "e.markdown"):
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text("Prices rose.")
    found = read(".")
    assert isinstance(found, list)
    assert [d.id for d in found] == ["a.md", "b.txt", "e.markdown", "sub/c.rst"]


def test_a_missing_path_suggests_its_neighbour(here: pathlib.Path) -> None:
    (here / "seeds").mkdir()
    (here / "seeds" / "first.txt").write_text("x")
    error = refusal("seedz")
    assert (error.kind, error.message, error.hint) == ("missing-path", "no such file or directory: seedz", "did you mean 'seeds/'?")
    assert refusal("seeds/frist.txt").hint == "did you mean 'seeds/first.txt'?"
    assert refusal("elsewhere").hint is None


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the super-user may read everything")
def test_what_may_not_be_read(here: pathlib.Path) -> None:
    (here / "x.md").write_text("x")
    (here / "x.md").chmod(0)
    assert refusal("x.md").message.startswith("cannot read x.md: permission denied (mode 000, owner ")
    (here / "private").mkdir(mode=0)
    problems = find_articles(["private"]).problems
    assert [p.message for p in problems] == ["cannot list private/: permission denied"]


def test_a_refused_read_names_mode_and_owner(here: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "x.md").write_text("x")
    (here / "x.md").chmod(stat.S_IRUSR)

    def refuse(path: pathlib.Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(pathlib.Path, "read_bytes", refuse)
    error = refusal("x.md")
    assert error.kind == "permission-denied"
    assert error.message.startswith("cannot read x.md: permission denied (mode 400, owner ")


def test_a_binary_file(here: pathlib.Path) -> None:
    (here / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n....\0..")
    error = refusal("logo.png")
    assert (error.kind, error.message) == ("binary-file", "logo.png looks binary (NUL byte at offset 12)")
    assert error.hint is not None and error.hint.startswith("exclude it; readable: .txt .md .rst")
    (here / "a.txt").write_bytes(b"ab\0")
    assert refusal("a.txt").message == "a.txt looks binary (NUL byte at offset 2)"


def test_a_format_without_a_reader(here: pathlib.Path) -> None:
    (here / "a.adoc").write_text("Prices rose.")
    assert (refusal("a.adoc").kind, refusal("a.adoc").message) == ("unsupported-format", "a.adoc: no reader for '.adoc'")


def test_a_file_that_is_too_large(here: pathlib.Path) -> None:
    with (here / "dump.txt").open("wb") as file:
        file.truncate(812_000_000)
    error = refusal("dump.txt")
    assert (error.kind, error.message) == ("too-large", "dump.txt is 812 MB (limit 5 MB)")
    assert error.hint == "--max-file-size 1GB, or exclude it"
    (here / "small.txt").write_text("Prices rose.")
    assert refusal("small.txt", max_size=5).kind == "too-large"
    assert isinstance(read("small.txt", max_size=0), Document)


def test_bytes_that_are_no_utf8(here: pathlib.Path) -> None:
    data = b"first\nsecond\n" + b"x" * 40 + CHINESE.encode("big5")
    (here / "a.md").write_bytes(data)
    error = refusal("a.md")
    assert (error.kind, error.line, error.column) == ("bad-encoding", 3, None)
    assert error.message == "a.md: not valid UTF-8 at line 3, byte 41 (0xA4)"
    assert error.hint == "--encoding auto (it reads as big5), or save as UTF-8"
    assert refusal("Prices".encode("utf-16")).hint == "--encoding auto (it reads as utf-16), or save as UTF-8"


def test_an_encoding_that_nobody_knows() -> None:
    assert refusal(b"x", encoding="utf-9").kind == "bad-value"
    assert refusal(b"x", language="klingon").kind == "bad-value"
