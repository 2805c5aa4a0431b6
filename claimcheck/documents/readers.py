"""The formats: one reader each, by suffix."""

from __future__ import annotations

from claimcheck.documents import text
from claimcheck.documents.origin import Reader

READERS: dict[str, Reader] = {
    ".txt": text.read,
    ".md": text.read,
    ".rst": text.read,
}
SYNONYMS = {".markdown": ".md"}


def reader_of(suffix: str) -> Reader | None:
    """The reader of a suffix such as `.md`, in any case; None where there is none."""
    suffix = suffix.lower()
    return READERS.get(SYNONYMS.get(suffix, suffix))


def suffixes() -> tuple[str, ...]:
    """All suffixes that are read."""
    return (*READERS, *SYNONYMS)


def readable() -> str:
    """The suffixes as messages list them."""
    return " ".join(READERS)
