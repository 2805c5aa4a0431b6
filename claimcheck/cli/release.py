"""Which claimcheck this is and, for a report of a fault, on what it runs."""

from __future__ import annotations

from claimcheck.version import VERSION

LIBRARIES = ("ahocorasick-rs", "msgspec", "pint", "pyyaml", "regex", "rich", "typer")


def number() -> str:
    """The version."""
    return VERSION


def environment() -> dict[str, object]:
    """What a fault report needs: our version, Python, the platform, the libraries."""
    import platform

    return {
        "name": "claimcheck",
        "version": VERSION,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "libraries": {name: _version_of(name) for name in LIBRARIES},
    }


def _version_of(distribution: str) -> str | None:
    from importlib import metadata

    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None
