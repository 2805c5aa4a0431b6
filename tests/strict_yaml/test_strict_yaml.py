"""Scalars stay text, nodes know their places, faults are told all at once, and nothing but ClaimcheckError escapes."""

import pathlib
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import strict_yaml
from claimcheck.errors import ClaimcheckError

FAULTS = strict_yaml.load(pathlib.Path(__file__).parent / "faults.yaml")
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=8)
KEYS = WORDS.filter(lambda key: key.lower() not in ("true", "false", "on", "off", "yes", "no"))
DATA = st.dictionaries(KEYS, st.recursive(WORDS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=8))


def test_scalars_stay_text() -> None:
    read = strict_yaml.loads("a: 1.10\nb: on\nc: 2025-01-01\nd:\ne: ~\nf: 0x1F\ng: 1_000\nh: '7'\ni: |\n  two\n  lines\n")
    assert read == {
        "a": "1.10", "b": "on", "c": "2025-01-01", "d": "", "e": "~", "f": "0x1F", "g": "1_000", "h": "7", "i": "two\nlines\n",
    }  # fmt: skip


def test_an_empty_file_is_an_empty_map() -> None:
    assert strict_yaml.loads("") == strict_yaml.loads("# nothing\n") == {}


def test_plain_values_are_plain() -> None:
    read = strict_yaml.loads("a: [b, {c: d}]")
    assert [type(read), type(read["a"]), type(read["a"][1]), type(read["a"][0])] == [dict, list, dict, str]


def test_nodes_know_their_places() -> None:
    read: Any = strict_yaml.loads_nodes('a: 1\n字: [x, {c: "d"}]\n')
    keys = {str(key): (key.line, key.column) for key in read}
    inner = read["字"][1]
    assert keys == {"a": (1, 1), "字": (2, 1)}
    assert (read["字"].line, read["字"].column, inner.line, inner.column) == (2, 4, 2, 8)
    assert (inner["c"].column, inner["c"].quoted, read["a"].quoted) == (12, True, False)


@pytest.mark.parametrize("case", FAULTS, ids=[case["title"] for case in FAULTS])
def test_faults(case: dict[str, Any]) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        strict_yaml.loads(case["text"], "rules.yaml")
    faults = [caught.value, *caught.value.more]
    assert [f"{f.line}:{f.column} {f.kind}: {f.message} — {f.hint}" for f in faults] == case["faults"]


def test_files_that_cannot_be_read(tmp_path: pathlib.Path) -> None:
    wrong = tmp_path / "a.yaml"
    wrong.write_bytes(b"a: 1\nb: \xe9\n")
    for path, kind, message in [
        (tmp_path / "none.yaml", "missing-path", "no such file or directory: {}"),
        (tmp_path, "permission-denied", "cannot read {}: Is a directory"),
        (wrong, "bad-encoding", "{}: not valid UTF-8 at line 2, byte 4 (0xE9)"),
    ]:
        with pytest.raises(ClaimcheckError) as caught:
            strict_yaml.load(path)
        assert (caught.value.kind, caught.value.message) == (kind, message.format(path))


def test_a_byte_order_mark_is_no_content(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert strict_yaml.load(path) == {"a": "1"}


def test_the_slow_parser_agrees(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: [b, {c: 'd'}]\ne: |\n  f\n"
    fast = strict_yaml.loads(text)
    monkeypatch.setattr(strict_yaml.building, "_LOADER", yaml.SafeLoader)
    assert strict_yaml.loads(text) == fast
    with pytest.raises(ClaimcheckError):
        strict_yaml.loads("a:\n\tb: \x01")


def test_depth_is_no_recursion() -> None:
    with pytest.raises(ClaimcheckError):
        strict_yaml.loads("[" * 20000)


@given(DATA)
def test_what_is_written_is_read(data: Any) -> None:
    written = yaml.dump(data, allow_unicode=True, default_style='"', Dumper=_Plain)
    assert strict_yaml.loads(written) == data
    assert strict_yaml.loads_nodes(written) == data


@given(st.text(max_size=40) | st.text(alphabet="ab:-[]{}&*!|>'\"#%@\t\n ,?\\", max_size=40))
def test_nothing_else_escapes(text: str) -> None:
    try:
        read = strict_yaml.loads(text)
    except ClaimcheckError as error:
        assert error.line is not None and error.line >= 1 and error.column is not None and error.column >= 1
    else:
        assert isinstance(read, (dict, list, str))


class _Plain(yaml.SafeDumper):
    """Writes equal values out twice, not as an anchor and an alias."""

    def ignore_aliases(self, data: Any) -> bool:
        return True
