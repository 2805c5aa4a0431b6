"""YAML without surprises: duplicate keys are errors, every scalar stays the text that was written.

`on`, `no`, `1.10` and `2025-01-01` are text. Anchors, tags and further documents are refused: a file means what it shows.
All faults of a file leave together, as one `ClaimcheckError` with `more`.
"""

from __future__ import annotations

import pathlib
from typing import Any

import yaml

from claimcheck.errors import ClaimcheckError

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BOOLEANS = frozenset({"true", "false", "on", "off", "yes", "no"})
_HINTS = {
    "mapping values are not allowed in this context": "put a text that holds ': ' in quotes",
    "could not find expected ':'": "write 'key: value', or put the text in quotes",
    "found unexpected end of stream": "a quote is opened and never closed",
    "did not find expected <document start>": "indent the lines of one map alike",
    "did not find expected key": "indent the keys of one map alike",
    "did not find expected '-' indicator": "indent the entries of one list alike",
    "did not find expected ',' or ']'": "close the list with ]",
    "did not find expected ',' or '}'": "close the map with }",
    "found unknown escape character": "write \\\\ for a backslash, or use single quotes",
    "control characters are not allowed": "remove the character",
    "a character that is no Unicode text": "remove the character",
}


class Text(str):
    """A scalar (or a key) and where it begins, both from 1; `quoted` when it was written in quotes or as a block."""

    line: int
    column: int
    quoted: bool


class Items(list[Any]):
    """A list that knows where it begins."""

    line: int
    column: int


class Map(dict[Any, Any]):
    """A map that knows where it begins; its keys are `Text`, so they know theirs (and are found by plain text)."""

    line: int
    column: int


Node = Text | Items | Map


def load(path: str | pathlib.Path) -> Any:
    """The content of a YAML file as dict, list and str; an empty file is an empty map.

    Raises ClaimcheckError: missing-path, bad-encoding, bad-yaml, duplicate-key, yaml-type.
    """
    return loads(_read(path), str(path))


def loads(text: str, path: str | None = None) -> Any:
    """The content of a YAML text as dict, list and str; `path` is named in errors."""
    try:
        return _Builder(text, path, placed=False).build()
    except ClaimcheckError:
        return loads_nodes(text, path)  # raises again, now with the place of both halves of each fault


def load_nodes(path: str | pathlib.Path) -> Node:
    """As `load`, each value (and key) with its line and column."""
    return loads_nodes(_read(path), str(path))


def loads_nodes(text: str, path: str | None = None) -> Node:
    """As `loads`, each value (and key) with its line and column."""
    node: Node = _Builder(text, path, placed=True).build()
    return node


def _read(path: str | pathlib.Path) -> str:
    try:
        raw = pathlib.Path(path).read_bytes()
    except FileNotFoundError:
        raise ClaimcheckError("missing-path", f"no such file or directory: {path}", path=str(path)) from None
    except OSError as error:
        raise ClaimcheckError("permission-denied", f"cannot read {path}: {error.strerror}", path=str(path)) from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        byte = error.start - raw.rfind(b"\n", 0, error.start)
        what = f"{path}: not valid UTF-8 at line {line}, byte {byte} (0x{raw[error.start]:02X})"
        raise ClaimcheckError("bad-encoding", what, path=str(path), line=line, hint="save as UTF-8") from None


class _Builder:
    """Turns the parser's events into values, keeping open containers on a stack (so depth costs no recursion)."""

    def __init__(self, text: str, path: str | None, *, placed: bool) -> None:
        self.text = text
        self.path = path
        self.placed = placed
        self.errors: list[ClaimcheckError] = []
        self.root: Any = _empty() if placed else {}
        self.documents = 0
        self.open: list[Any] = []
        self.keys: list[Any] = []  # for each open map the key that waits for its value, None when a key is due

    def build(self) -> Any:
        try:
            parser = _LOADER(self.text)
            while (event := parser.get_event()) is not None:
                self._take(event)
        except (yaml.YAMLError, UnicodeEncodeError) as error:
            self.errors.append(_syntax(error, self.text, self.path))
        if self.errors:
            first = self.errors[0]
            first.more = tuple(self.errors[1:])
            raise first
        return self.root

    def _take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._refuse_marked(event)
            self._put(self._scalar(event), event)
        elif kind is yaml.SequenceStartEvent or kind is yaml.MappingStartEvent:
            self._refuse_marked(event)
            self._open(event, kind is yaml.MappingStartEvent)
        elif kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
            self.open.pop()
            self.keys.pop()
        elif kind is yaml.AliasEvent:
            self._fault("bad-yaml", event, "an alias is not read here", "write the value out")
            self._put("", event)
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents == 2:
                self._fault("bad-yaml", event, "a second document begins here", "keep one document a file")

    def _scalar(self, event: Any) -> str:
        if not self.placed:
            value: str = event.value
            return value
        text = Text(event.value)
        text.line, text.column = event.start_mark.line + 1, event.start_mark.column + 1
        text.quoted = not event.implicit[0]
        return text

    def _open(self, event: Any, is_map: bool) -> None:
        value: Any = {} if is_map else []
        if self.placed:
            value = Map() if is_map else Items()
            value.line, value.column = event.start_mark.line + 1, event.start_mark.column + 1
        self._put(value, event)
        self.open.append(value)
        self.keys.append(None)

    def _put(self, value: Any, event: Any) -> None:
        if not self.open:
            self.root = value if self.documents < 2 else self.root
        elif isinstance(self.open[-1], list):
            self.open[-1].append(value)
        elif self.keys[-1] is None:
            self.keys[-1] = self._key(value, event)
        else:
            self.open[-1][self.keys[-1]] = value
            self.keys[-1] = None

    def _key(self, value: Any, event: Any) -> str:
        line = event.start_mark.line + 1
        if not isinstance(value, str):
            shape = "list" if isinstance(value, list) else "map"
            self._fault("yaml-type", event, f"key on line {line} is a {shape}, not text", "put a text that begins with [ or { in quotes")
            return f"\0{line}"
        if event.implicit[0] and value.lower() in _BOOLEANS:
            hint = f'YAML reads on/off/yes/no as booleans elsewhere: write "{value}"'
            self._fault("yaml-type", event, f"key on line {line} is true/false, not text", hint)
        if value in self.open[-1]:
            self._fault("duplicate-key", event, f"key '{value}' given twice", self._first(value))
        return value

    def _first(self, key: str) -> str:
        if not self.placed:
            return "keep one of them"
        found = next(k for k in self.open[-1] if k == key)
        return f"first given on line {found.line}, column {found.column}: keep one of them"

    def _refuse_marked(self, event: Any) -> None:
        if event.anchor is not None:
            self._fault("bad-yaml", event, f"an anchor ('&{event.anchor}') is not read here", "write the value out where it is used")
        if event.tag is not None:
            self._fault("bad-yaml", event, f"a tag ('{event.tag}') is not read here", "put a text that begins with ! in quotes")

    def _fault(self, kind: str, event: Any, what: str, hint: str) -> None:
        message = f"{self.path or 'text'} is not valid YAML: {what}" if kind == "bad-yaml" else what
        mark = event.start_mark
        self.errors.append(ClaimcheckError(kind, message, path=self.path, line=mark.line + 1, column=mark.column + 1, hint=hint))


def _empty() -> Map:
    root = Map()
    root.line = root.column = 1
    return root


def _syntax(error: Exception, text: str, path: str | None) -> ClaimcheckError:
    offset, what = _problem(error, text)
    line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
    hint = _HINTS.get(what, "check the indentation and the quotes of this line and the one above")
    if "cannot start any token" in what:
        char = text[offset : offset + 1]
        what = f"{'a tab' if char == chr(9) else repr(char)} cannot start a token"
        hint = "indent with spaces" if char == "\t" else "put the text in quotes"
    return ClaimcheckError("bad-yaml", f"{path or 'text'} is not valid YAML: {what}", path=path, line=line, column=column, hint=hint)


def _problem(error: Exception, text: str) -> tuple[int, str]:
    """Where (in code points) and what."""
    if isinstance(error, UnicodeEncodeError):
        return error.start, "a character that is no Unicode text"
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return mark.index, str(getattr(error, "problem", None) or error)
    offset = next((i for i, c in enumerate(text) if c != "\t" and c != "\n" and c != "\r" and (c < " " or "\x7f" <= c <= "\x9f")), 0)
    return offset, "control characters are not allowed"
