"""Reading: a path or bytes becomes a `Document`, a directory a list of them."""

from __future__ import annotations

import datetime
import pathlib

import msgspec

from claimcheck.documents.files import LIMIT, load
from claimcheck.documents.origin import Origin, sha256
from claimcheck.documents.readers import readable, reader_of
from claimcheck.documents.tags import checked_tag, split_tag
from claimcheck.documents.text import refuse_binary
from claimcheck.documents.walking import find_articles
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Document

PLAIN = ".txt"


def read(
    source: str | pathlib.Path | bytes,
    *,
    id: str | None = None,
    language: str | None = None,
    region: str | None = None,
    published: datetime.date | None = None,
    encoding: str = "utf-8",
    root: str | pathlib.Path | None = None,
    max_size: int = LIMIT,
) -> Document | list[Document]:
    """The article at a path or in bytes (plain text); of a directory, the list of its readable files, sorted.

    An id is the one given, the front matter's `id` or `url`, or the path (from `root`, where given). A name such as
    `x.zh-Hant-TW.md` tells the language. `max_size` is in bytes, 0 for no limit.
    Raises ClaimcheckError missing-path, permission-denied, too-large, binary-file, bad-encoding, unsupported-format, bad-value.
    """
    tag, tag_region = checked_tag(language) if language else (None, None)
    said = Origin("", "", None, id, tag, region or tag_region, published, encoding)
    if isinstance(source, bytes):
        return _from_bytes(source, said)
    path = pathlib.Path(source)
    if not path.is_dir():
        return _only(_from_file(path, said, root, max_size))
    return [document for one in find_articles([path]).found for document in _from_file(one, said, root, max_size)]


def _from_bytes(data: bytes, said: Origin) -> Document | list[Document]:
    reader = reader_of(PLAIN)
    assert reader is not None
    key = said.id or sha256(data)[:12]
    return _only(reader(data, msgspec.structs.replace(said, name=key, key=key)))


def _from_file(path: pathlib.Path, said: Origin, root: str | pathlib.Path | None, max_size: int) -> list[Document]:
    name = path.as_posix()
    data = load(path, name, max_size)
    reader = reader_of(path.suffix)
    if reader is None:
        raise _unsupported(path, data, name)
    try:
        return reader(data, _origin(path, said, root))
    except ClaimcheckError as error:
        if error.kind == "binary-file":
            error.hint = f"exclude it; readable: {readable()}"
        raise


def _origin(path: pathlib.Path, said: Origin, root: str | pathlib.Path | None) -> Origin:
    name = path.as_posix()
    named = None if said.language else split_tag(pathlib.Path(path.stem).suffix[1:])
    language, region = named or (said.language, None)
    return msgspec.structs.replace(said, name=name, path=name, key=_from_root(path, root), language=language, region=said.region or region)


def _from_root(path: pathlib.Path, root: str | pathlib.Path | None) -> str:
    if root is None:
        return path.as_posix()
    try:
        return path.resolve().relative_to(pathlib.Path(root).resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def _unsupported(path: pathlib.Path, data: bytes, name: str) -> ClaimcheckError:
    try:
        refuse_binary(data, name)
    except ClaimcheckError as error:
        error.hint = f"exclude it; readable: {readable()}"
        return error
    what = f"{name}: no reader for '{path.suffix}'" if path.suffix else f"{name}: no suffix tells its format"
    return ClaimcheckError("unsupported-format", what, path=name, hint=f"readable: {readable()}")


def _only(documents: list[Document]) -> Document | list[Document]:
    return documents[0] if len(documents) == 1 else documents
