"""What a run knows beside the data files: the words and the measures of a user's own file of rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from msgspec import Struct


class Own(Struct, frozen=True):
    """`words`: (surface, kind, value) by language family, "" for all of them; `metrics`: measures by id, as those of metrics.yaml."""

    words: Mapping[str, tuple[tuple[str, str, str], ...]] = {}
    metrics: Mapping[str, Any] = {}


NOTHING = Own()
_current: ContextVar[Own] = ContextVar("own", default=NOTHING)


def current() -> Own:
    """What is known beside the data files now."""
    return _current.get()


@contextmanager
def including(own: Own) -> Iterator[None]:
    """Know this too, as long as the block runs, in its thread alone."""
    token = _current.set(own)
    try:
        yield
    finally:
        _current.reset(token)
