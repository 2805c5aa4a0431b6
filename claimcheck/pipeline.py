"""The stages in order: documents -> marks -> quantities, periods -> clauses -> claims -> alignment -> findings."""

from __future__ import annotations

import datetime
import functools
import gc
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from claimcheck import alignment, claims, clauses, documents, marks, rules
from claimcheck.blanks import Evened, evened
from claimcheck.intervals import Policy
from claimcheck.knowledge import own
from claimcheck.languages.lexicon import FAMILY, Lexicon, extended, lexicon
from claimcheck.languages.words import parse
from claimcheck.model import (
    Claim,
    Document,
    Finding,
    Layout,
    Part,
    Period,
    Quantity,
    Report,
    Sentence,
    Unparsed,
)
from claimcheck.periods import read as read_periods
from claimcheck.quantities import read as read_quantities
from claimcheck.rules.rule import Rules

DEFAULT_LANGUAGE = "en"
Spanned = TypeVar("Spanned", Quantity, Period)


def lexicon_of(document: Document) -> Lexicon:
    """The words for a prepared document: those of its language, and of the user's own file of rules."""
    words = lexicon(document.language or DEFAULT_LANGUAGE, document.region)
    added = own.current().words
    if not added:
        return words
    mine = (*added.get("", ()), *added.get(FAMILY[words.language], ()))
    return extended(words, tuple(parse(*word) for word in mine)) if mine else words


def read(document: Document, policy: Policy, *, dated: bool = True) -> tuple[Document, claims.Reading]:
    """One document from its text to its claims and, where they are asked for (`dated`), its milestones."""
    collecting = gc.isenabled()
    gc.disable()  # what is made here holds no cycles, so that to look for some takes time and frees nothing
    try:
        return _read(document, policy, dated=dated)
    finally:
        if collecting:
            gc.enable()


def _read(document: Document, policy: Policy, *, dated: bool) -> tuple[Document, claims.Reading]:
    prepared, layout = documents.prepare(document)
    even = evened(prepared.text, layout.sentences)
    if even is None:
        return prepared, _claims(prepared, layout, policy, dated)
    found = even.back(_claims(replace(prepared, text=even.text), even.there(layout), policy, dated))
    written = tuple(replace(m, text=prepared.text) if m.part == "text" else m for m in found.materials)
    return prepared, replace(found, materials=written)


def _claims(prepared: Document, layout: Layout, policy: Policy, dated: bool) -> claims.Reading:
    known = _known(lexicon_of(prepared))
    names: tuple[str, ...] = ()
    materials = []
    if prepared.title:
        materials.append(_material(prepared, layout, "title", replace(known, body=prepared.text), policy))
        names = materials[0].names
    materials.append(_material(prepared, layout, "text", replace(known, headline=prepared.title or "", names=names), policy))
    learnt = tuple(n for n in materials[-1].names if n in (prepared.title or "") and n not in names)
    if learnt:  # only the text tells that these are names
        materials[0] = _material(prepared, layout, "title", replace(known, body=prepared.text, names=learnt), policy)
    return claims.read(prepared, tuple(materials), policy, dated=dated)


def _material(document: Document, layout: Layout, part: Part, known: clauses.Known, policy: Policy) -> claims.Material:
    words = lexicon_of(document)
    text = document.title or "" if part == "title" else document.text
    sentences = tuple([s for s in layout.sentences if s.part == part])
    stretches = marks.worth(text, words, sentences)
    sentences = _within(sentences, stretches)
    flat = _unwrapped(text, sentences)
    found = marks.find(flat, words, stretches)
    dated = read_periods(flat, found, words, document.published)
    numbers = read_quantities(flat, found, words, taken=tuple(p.span for p in dated if p.span), policy=policy)
    if flat is not text:
        dated, numbers = tuple(_as_written(text, dated)), replace(numbers, quantities=tuple(_as_written(text, numbers.quantities)))
    named = clauses.mentions(text, found, sentences, known)
    passages = clauses.cut(clauses.Reading(text, found, numbers.quantities, dated, named.tokens, words), sentences)
    rejected = tuple(Unparsed(document.id, r.span, r.text, r.reason, part, r.value) for r in numbers.rejected)
    return claims.Material(
        part,
        text,
        passages,
        numbers.quantities,
        dated,
        rejected,
        named.aliases,
        named.recurring,
        _plain(words),
        _nouns(words),
        sentences,
    )


def periods_on(
    days: Iterable[datetime.date | None], text: str, sentences: tuple[Sentence, ...], words: Lexicon
) -> list[tuple[Period, ...]]:
    """The periods of a text as if written on each of the `days`."""
    even, flat = _flat(text, sentences)
    found = marks.find(flat, words)
    return [_written(read_periods(flat, found, words, day), text, even) for day in days]


def quantities_of(text: str, sentences: tuple[Sentence, ...], words: Lexicon) -> tuple[Quantity, ...]:
    """The quantities of a text, claims or not."""
    even, flat = _flat(text, sentences)
    found = marks.find(flat, words)
    taken = tuple(p.span for p in read_periods(flat, found, words, None) if p.span)
    return _written(read_quantities(flat, found, words, taken=taken).quantities, text, even)


def _flat(text: str, sentences: tuple[Sentence, ...]) -> tuple[Evened | None, str]:
    """The text with one blank for each run of blanks and for each line end inside a sentence."""
    even = evened(text, sentences)
    return even, _unwrapped(even.text, even.there(sentences)) if even else _unwrapped(text, sentences)


def _written(found: tuple[Spanned, ...], text: str, even: Evened | None) -> tuple[Spanned, ...]:
    return even.back(found) if even else tuple(_as_written(text, found))


def _unwrapped(text: str, sentences: tuple[Sentence, ...]) -> str:
    """The text with a blank for each line end inside a sentence: a wrap parts no number from its unit."""
    wraps = [at for s in sentences if (at := text.find("\n", s.span.start, s.span.end)) >= 0]
    if not wraps:
        return text
    parts, done = [], 0
    for s in sentences:
        parts += [text[done : s.span.start], text[s.span.start : s.span.end].replace("\n", " ")]
        done = s.span.end
    return "".join([*parts, text[done:]])


def _as_written(text: str, found: Iterable[Spanned]) -> Iterator[Spanned]:
    """Each with the words of the text, line ends among them."""
    for one in found:
        there = one.span is not None and text.find("\n", one.span.start, one.span.end) >= 0
        yield replace(one, text=text[one.span.start : one.span.end]) if there and one.span is not None else one


@functools.cache
def _known(words: Lexicon) -> clauses.Known:
    lists, nothing = words.lists, frozenset[str]()
    stops, leads, ages = (lists.get(name, nothing) for name in ("name_stop", "name_lead", "age_unit"))
    return clauses.Known(stops, forms=clauses.forms(lists), leads=leads, ages=ages)


@functools.cache
def _nouns(words: Lexicon) -> claims.Nouns:
    return claims.nouns(words.lists)


@functools.cache
def _plain(words: Lexicon) -> claims.Plain:
    return claims.plain(words.lists)


def _within(sentences: tuple[Sentence, ...], spans: list[marks.Stretch]) -> tuple[Sentence, ...]:
    """The sentences that begin in one of the `spans`."""
    if len(spans) == 1 and spans[0].start <= sentences[0].span.start and sentences[-1].span.end <= spans[0].end:
        return sentences
    starts, ends = [s.start for s in spans], [0, *(s.end for s in spans)]
    return tuple([s for s in sentences if s.span.start < ends[bisect_right(starts, s.span.start)]])


def compare(given: Iterable[Document], used: Rules[Policy]) -> Report:
    """All documents read, every comparable pair of claims judged."""
    with own.including(rules.own(used)):
        return _compared(given, used)


def _compared(given: Iterable[Document], used: Rules[Policy]) -> Report:
    readings = [read(d, used.intervals) for d in given]
    prepared = tuple(d for d, _ in readings)
    found, dated = tuple(c for _, r in readings for c in r.claims), tuple(c for _, r in readings for c in r.milestones)
    library = library_of(readings)
    context = context_of(readings)
    pairs = list(alignment.align((*found, *dated), context))
    findings = rules.findings(pairs, found, used, library)
    return Report(
        documents=prepared, claims=(*found, *_told(dated, findings)), findings=findings,
        unparsed=tuple(u for _, r in readings for u in r.unparsed), apart=rules.apart(found, library, context.key),
        compared=len({c.id for p in pairs for c in (p.left, p.right)}),
    )  # fmt: skip


def library_of(readings: list[tuple[Document, claims.Reading]]) -> rules.Library:
    """What the rules of a run look up and quote."""
    found = {d.id: r for d, r in readings}
    beside = rules.Read(
        {i: r.passages for i, r in found.items()}, {i: r.periods for i, r in found.items()}, {i: r.quantities for i, r in found.items()}
    )
    return rules.Library(tuple(d for d, _ in readings), beside)


def context_of(readings: list[tuple[Document, claims.Reading]]) -> alignment.Context:
    """What the comparisons of a run need to know of its documents."""
    naming = {d.id: alignment.Naming(r.names, r.aliases, r.passages) for d, r in readings}
    made = alignment.context(tuple(d for d, _ in readings), naming, (c for _, r in readings for c in r.claims))
    texts = {d.id: f"{d.title or ''}\n{d.text}" for d, _ in readings}
    return replace(made, only_ones=alignment.only_ones(c for _, r in readings for c in r.milestones), texts=texts)


def _told(milestones: tuple[Claim, ...], findings: tuple[Finding, ...]) -> tuple[Claim, ...]:
    """The milestones that something is said of: the others are in a text only for its readers."""
    named = {m.claim for f in findings for m in f.members}
    return tuple(c for c in milestones if c.id in named)
