"""What is known of an article before its content is read."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from msgspec import Struct

from claimcheck import digests
from claimcheck.model import Document


class Origin(Struct, frozen=True):
    """Where bytes come from and what the caller says of them. `name` stands in messages, `key` is the id without a better one."""

    name: str
    key: str
    path: str | None = None
    id: str | None = None
    language: str | None = None
    region: str | None = None
    published: datetime.date | None = None
    encoding: str = "utf-8"


Reader = Callable[[bytes, Origin], list[Document]]


def sha256(data: bytes) -> str:
    """The digest of the bytes of an article, in hex."""
    return digests.sha256(data)
