"""Plain text, Markdown, reStructuredText: the text as it stands."""

from __future__ import annotations

from claimcheck.documents.encodings import decode, has_utf16_mark
from claimcheck.documents.frontmatter import front
from claimcheck.documents.origin import Origin, sha256
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Document


def read(data: bytes, origin: Origin) -> list[Document]:
    """The one article of a text file. Raises ClaimcheckError binary-file, bad-encoding."""
    refuse_binary(data, origin.name)
    text, _ = decode(data, origin.encoding, origin.name)
    fields = front(text).fields
    return [
        Document(
            id=origin.id or fields.get("id") or fields.get("url") or origin.key,
            text=text,
            language=origin.language,
            region=origin.region,
            published=origin.published,
            path=origin.path,
            sha256=sha256(data),
        )
    ]


def refuse_binary(data: bytes, name: str) -> None:
    """Raises ClaimcheckError binary-file where a NUL byte shows that this is no text."""
    at = -1 if has_utf16_mark(data) else data.find(b"\0")
    if at >= 0:
        raise ClaimcheckError("binary-file", f"{name} looks binary (NUL byte at offset {at})", path=name, hint="exclude it")
