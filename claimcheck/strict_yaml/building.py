"""The parser's events into values. Loaded where a file is parsed: what is read from the cache needs no parser."""

from __future__ import annotations

from typing import Any

import yaml

from claimcheck.errors import ClaimcheckError, raise_all
from claimcheck.strict_yaml.nodes import Items, Map, Text

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


class Builder:
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
        raise_all(self.errors)
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
        if getattr(event, "implicit", (False,))[0] and value.lower() in _BOOLEANS:
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
