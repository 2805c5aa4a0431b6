"""Places that a finding shows and that are no claims: a word, a date, a number that is left out."""

from __future__ import annotations

from claimcheck.digests import sha256
from claimcheck.model import Claim, Document, Part, Span


def spot(document: Document, part: Part, span: Span) -> Claim:
    """A place in the shape of a claim, with nothing in its slots; its id depends on the words alone."""
    text = (document.title or "") if part == "title" else document.text
    key = f"spot/1\x1f{document.id}\x1f{text[span.start : span.end]}"
    return Claim(
        id=sha256(key.encode("utf-8", "surrogatepass"))[:32], document=document.id, span=span, part=part,
        quantity=None, metric=None, subject=None, period=None,
    )  # fmt: skip


def is_spot(claim: Claim) -> bool:
    """Whether a claim is only a place."""
    return claim.quantity is None and claim.metric is None
