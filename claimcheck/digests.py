"""SHA-256 without OpenSSL, which hashlib brings, and which takes longer to load than a small run has to hash."""

from __future__ import annotations

try:
    import _sha256 as own  # type: ignore[import-not-found]  # the interpreter's own, as `random` takes it
except ImportError:  # another interpreter, or a later one
    import hashlib as own


def sha256(data: bytes) -> str:
    """The digest in hex."""
    digest: str = own.sha256(data).hexdigest()
    return digest
