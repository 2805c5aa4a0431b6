"""A report looked up from the side of the reader: documents by id, claims by id, places by offset."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.model import Claim, Document, Member, Report, Span
from claimcheck.places import Lines


class Place(Struct, frozen=True):
    """Where a span stands: lines and columns from 1, the end exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Index:
    """The lookups of one report; line indexes are built for the documents that are asked for, once."""

    def __init__(self, report: Report) -> None:
        self.documents = {document.id: document for document in report.documents}
        self.order = {document.id: number for number, document in enumerate(report.documents)}
        self.drafts = frozenset(support.claim.document for support in report.support)
        self._claims = {claim.id: claim for claim in report.claims}
        self._lines: dict[str, Lines] = {}
        self._titles: dict[str, int] = {}

    def claim(self, member: Member) -> Claim | None:
        """The claim that a member speaks of."""
        return self._claims.get(member.claim) if member.claim else None

    def path(self, document: str) -> str:
        """The path as the user gave it, or the id of a document that has none."""
        found = self.documents.get(document)
        return (found.path if found else None) or document

    def place(self, document: str, part: str, span: Span) -> Place:
        """The place of a span; a title is looked up in the text, and stands on line 1 where it is not part of it."""
        found = self.documents.get(document)
        path = self.path(document)
        start = self._in_text(found, part, span) if found else None
        if start is None:
            return Place(path, 1, span.start + 1, 1, span.end + 1)
        lines = self.lines(document)
        line, column = lines.place(start)
        end_line, end_column = lines.place(start + span.end - span.start)
        return Place(path, line, column, end_line, end_column)

    def place_of(self, member: Member) -> Place:
        """The place of a member."""
        return self.place(member.document, member.part, member.span)

    def around(self, member: Member, most: int) -> tuple[str, str]:
        """What stands before and after a quote on its own lines, at most `most` characters of each."""
        found = self.documents.get(member.document)
        start = self._in_text(found, member.part, member.span) if found else None
        if found is None or start is None:
            title = (found.title if found else None) or member.quote
            return title[: member.span.start], title[member.span.end :]
        lines, end = self.lines(member.document), start + member.span.end - member.span.start
        first = lines.bounds(lines.place(start)[0])[0]
        last = lines.bounds(lines.place(end)[0])[1]
        return found.text[max(first, start - most) : start], found.text[end : min(last, end + most)]

    def lines(self, document: str) -> Lines:
        """The line index of a document's text."""
        if document not in self._lines:
            self._lines[document] = Lines(self.documents[document].text)
        return self._lines[document]

    def _in_text(self, document: Document, part: str, span: Span) -> int | None:
        if part == "text":
            return span.start
        if document.id not in self._titles:
            self._titles[document.id] = document.text.find(document.title) if document.title else -1
        at = self._titles[document.id]
        return at + span.start if at >= 0 else None
