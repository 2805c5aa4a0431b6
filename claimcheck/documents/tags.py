"""Language tags as people write them: zh-TW, zh_Hant_HK, en-GB, ja."""

from __future__ import annotations

from claimcheck.documents.settings import detection
from claimcheck.errors import ClaimcheckError


def split_tag(tag: str) -> tuple[str | None, str | None] | None:
    """The language and region that a tag names; (None, region) for a bare `zh`, whose script decides; None if unknown."""
    data = detection()
    parts = tag.strip().lower().replace("_", "-").split("-")
    for size in range(len(parts), 0, -1):
        known = data.tags.get("-".join(parts[:size]))
        if known:
            return known[0], _region(parts[size:]) or known[1]
    return (None, _region(parts[1:])) if parts[0] == "zh" else None


def checked_tag(tag: str) -> tuple[str | None, str | None]:
    """As `split_tag`. Raises ClaimcheckError bad-value where nobody knows the tag."""
    found = split_tag(tag)
    if found is None:
        import difflib  # only to word an error

        near = difflib.get_close_matches(tag.lower(), detection().tags, 1, 0.6)
        hint = f"did you mean '{detection().tags[near[0]][0]}'?" if near else None
        raise ClaimcheckError("bad-value", f"language '{tag}': expected zh-Hant, zh-Hans, en or ja", hint=hint)
    return found


def region_of(region: str) -> str:
    """The name that the lexicons use for a region (GB is UK); another one stands as it is."""
    return detection().regions.get(region.upper(), region)


def _region(parts: list[str]) -> str | None:
    known = detection().regions
    return next((known[part.upper()] for part in parts if part.upper() in known), None)
