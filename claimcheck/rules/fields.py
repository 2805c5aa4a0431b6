"""Placed YAML into msgspec structs, by their annotations: unknown keys, wrong shapes and bad values are gathered, each with its place."""

from __future__ import annotations

import datetime
import difflib
import re
import types
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec import NODEFAULT, Struct

from claimcheck.errors import ClaimcheckError, raise_all
from claimcheck.strict_yaml import Items, Map, Node, Text

S = TypeVar("S", bound=Struct)
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?%?")
_WHOLE = re.compile(r"[+-]?[0-9]+")
_SHAPES = {Text: "text", Items: "a list", Map: "a map"}


class Bad:
    """What stands for a value that could not be read; its fault is recorded."""


BAD = Bad()


class Reader:
    """Reads nodes of one file and gathers the faults of all."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.faults: list[ClaimcheckError] = []

    def fault(self, kind: str, node: Node, message: str, hint: str | None = None) -> Bad:
        """Record a fault at a node."""
        self.faults.append(ClaimcheckError(kind, message, path=self.path, line=node.line, column=node.column, hint=hint))
        return BAD

    def finish(self) -> None:
        """Raise all faults as one, in order of place."""
        self.faults.sort(key=lambda fault: (fault.line or 0, fault.column or 0))
        raise_all(self.faults)

    def struct(self, node: Node, kind: type[S], what: str, base: S | None = None) -> S | None:
        """A map as a struct. `what` names it in messages; keys that are not given come from `base`. None after a fault."""
        if not isinstance(node, Map):
            self.misshapen(node, what, "a map")
            return None
        fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
        self.known_keys(node, fields, what)
        read = {f.name: self.value(node[key], f.type, key, what) for key, f in fields.items() if key in node}
        missing = [f for f in fields.values() if f.name not in read and f.default is NODEFAULT and f.default_factory is NODEFAULT]
        if base is None:
            for field in missing:
                self.fault("bad-value", node, f"{what} has no '{field.encode_name}'", f"add '{field.encode_name}:'")
        if any(value is BAD for value in read.values()) or (missing and base is None):
            return None
        return kind(**read) if base is None else msgspec.structs.replace(base, **read)

    def known_keys(self, node: Map, known: Iterable[str], what: str) -> None:
        """Record each key of a map that is not among the known."""
        names = list(known)
        for key in node:
            if key not in names:
                listed = f"known keys: {', '.join(names)}"
                self.fault("unknown-key", key, f"unknown key '{key}' in {what}", f"{nearest(key, names)}{listed}")

    def value(self, node: Node, kind: Any, key: str, what: str) -> Any:
        """One value as its annotation says: str, int, Decimal (5% is 0.05), bool, date, Literal, tuple, dict, Struct, a union of
        shapes; Any leaves the node."""
        origin, arguments = get_origin(kind), get_args(kind)
        if kind is Any:
            return node
        if origin is types.UnionType or origin is Union:
            return self.value(node, _fitting(arguments, node), key, what)
        if isinstance(kind, type) and issubclass(kind, Struct):
            found = self.struct(node, kind, f"'{key}' of {what}")
            return BAD if found is None else found
        if origin is tuple:
            items = list(node) if isinstance(node, Items) else [node]
            read = tuple(self.value(item, arguments[0], key, what) for item in items)
            return BAD if BAD in read else read
        if origin is dict:
            if not isinstance(node, Map):
                return self.misshapen(node, f"'{key}' of {what}", "a map")
            return self._pairs(node, arguments, key, what)
        if not isinstance(node, Text):
            return self.misshapen(node, f"'{key}' of {what}", "text")
        return self._scalar(node, kind, key)

    def choice(self, node: Text, choices: Iterable[str], key: str) -> Any:
        """A text that is one of the choices."""
        names = list(choices)
        if node in names:
            return str(node)
        listed = " or ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
        return self.fault("bad-value", node, f'{key} = "{node}": expected {listed}', nearest(node, names).strip() or None)

    def _pairs(self, node: Map, arguments: tuple[Any, ...], key: str, what: str) -> Any:
        read = {self.value(k, arguments[0], key, what): self.value(v, arguments[1], k, what) for k, v in node.items()}
        return BAD if BAD in read or BAD in read.values() else read

    def _scalar(self, node: Text, kind: Any, key: str) -> Any:
        if get_origin(kind) is Literal:
            return self.choice(node, get_args(kind), key)
        if kind is str:
            return str(node)
        if kind is int and _WHOLE.fullmatch(node):
            return int(node)
        if kind is Decimal and _NUMBER.fullmatch(node):
            return Decimal(node[:-1]).scaleb(-2) if node.endswith("%") else Decimal(node)
        if kind is bool and node in ("true", "false"):
            return node == "true"
        if kind is datetime.date:
            return self._date(node, key)
        return self._unread(node, kind, key)

    def _date(self, node: Text, key: str) -> Any:
        try:
            return datetime.date.fromisoformat(node)
        except ValueError:
            return self._unread(node, datetime.date, key)

    def _unread(self, node: Text, kind: Any, key: str) -> Bad:
        expected = {
            int: "a whole number",
            Decimal: "a number or a percentage, such as 0.05 or 5%",
            bool: "true or false",
            datetime.date: "a date, such as 2025-12-31",
        }
        return self.fault("bad-value", node, f'{key} = "{node}": expected {expected.get(kind, kind)}')

    def misshapen(self, node: Node, what: str, wanted: str) -> Bad:
        """Record that a node has another shape than the wanted one ("a map")."""
        return self.fault("yaml-type", node, f"{what} is {_SHAPES[type(node)]}, not {wanted}")


def nearest(word: str, known: Iterable[str]) -> str:
    """`did you mean 'x'?  ` for the nearest known word, or nothing."""
    found = difflib.get_close_matches(word, list(known), 1, 0.6)
    return f"did you mean '{found[0]}'?  " if found else ""


def _fitting(kinds: tuple[Any, ...], node: Node) -> Any:
    """Of a union, the member that has the shape of the node, else the first."""
    real = [kind for kind in kinds if kind is not type(None)]
    for kind in real:
        origin = get_origin(kind)
        is_struct = isinstance(kind, type) and issubclass(kind, Struct)
        shape = Map if origin is dict or is_struct else Items if origin is tuple else Text
        if isinstance(node, shape):
            return kind
    return real[0]
