"""How a document is written and how it is read: its plain form, its layout, and the way back."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from claimcheck import documents
from claimcheck.model import Document, Part, Report, Sentence
from claimcheck.plain import Plain, Value, evened, plain, restored


class Form(Struct, frozen=True):
    """A document as it is read: in plain signs, its language known, cut into sentences; `ways` lead back to `written`, the last
    step first."""

    written: Document
    document: Document
    sentences: tuple[Sentence, ...]
    ways: tuple[Plain, ...] = ()

    def place(self, at: int) -> int:
        """Where in the text that is read the character stands that is at `at` in the text that is written."""
        for way in reversed(self.ways):
            at = way.place(at) if way.part == "text" else at
        return at

    def back(self, read: Value) -> Value:
        """What was read, in the places and the words of what is written."""
        for way in self.ways:
            read = way.back(read)
        return read


def plainly(written: Document) -> Form:
    """The document as it is read."""
    ways = tuple([way for part, text in _parts(written) if (way := plain(text, part))])
    document, layout = documents.prepare(_in(written, ways))
    sentences = layout.sentences
    even = tuple([way for part, text in _parts(document) if (way := evened(text, sentences, part))])
    for way in even:
        sentences = way.onward(sentences)
    return Form(written, _in(document, even), sentences, (*even, *ways))


def _parts(document: Document) -> tuple[tuple[Part, str], ...]:
    return ("text", document.text), ("title", document.title or "")


def _in(document: Document, ways: tuple[Plain, ...]) -> Document:
    return replace(document, **{way.part: way.text for way in ways}) if ways else document


def as_written(report: Report, forms: Iterable[Form]) -> Report:
    """The report in the places and words of the documents as they were given. Of several that share an id nothing tells whose a
    place is: they stay as they are read."""
    every = list(forms)
    changed = {form.written.id: form for form in every if form.ways}
    for name in [f.written.id for f in every if f.written.id in changed and f.written != changed[f.written.id].written]:
        changed.pop(name, None)
    if not changed:
        return report
    back: Report = restored(report, {name: form.ways for name, form in changed.items()})
    return replace(back, documents=tuple([_restored(d, changed[d.id].written) if d.id in changed else d for d in report.documents]))


def _restored(prepared: Document, written: Document) -> Document:
    return replace(prepared, text=written.text, title=written.title or prepared.title)
