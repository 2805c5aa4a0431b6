"""From a `Document` as it was given to one that knows its language, region and day, and to its sentences."""

from __future__ import annotations

import msgspec

from claimcheck.documents.datelines import dateline
from claimcheck.documents.detecting import chinese_script, language_of, region_voted
from claimcheck.documents.frontmatter import Front, front
from claimcheck.documents.laying import lay_out
from claimcheck.documents.tags import checked_tag, region_of, split_tag
from claimcheck.model import Document, Layout


def prepare(document: Document) -> tuple[Document, Layout]:
    """The document with language, region, published, title and source filled in where they were None, and its layout.

    The front matter is asked first, then the text, whose date line tells the day. A title that stands in the text stays
    there: its sentence has the role headline. Raises ClaimcheckError bad-value for a given language that nobody knows.
    """
    said = front(document.text)
    language, region = _language(document, said)
    region = document.region or region or region_voted(document.text, language, said.end)
    filled = msgspec.structs.replace(
        document,
        language=language,
        region=region_of(region) if region else None,
        published=document.published or said.published or dateline(document.text, said.end),
        title=document.title or " ".join(said.fields.get("title", "").split()) or None,
        source=document.source or said.fields.get("source") or said.fields.get("url") or None,
    )
    return filled, lay_out(filled, said.end)


def _language(document: Document, said: Front) -> tuple[str, str | None]:
    """The language, and the region that its tag names."""
    tag = checked_tag(document.language) if document.language else split_tag(said.fields.get("lang", ""))
    if tag is None:
        return language_of(document.text, said.end), None
    return tag[0] or chinese_script(document.text, said.end), tag[1]
