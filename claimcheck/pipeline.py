"""The stages in order: documents -> marks -> quantities, periods -> clauses -> claims -> alignment -> findings."""

from __future__ import annotations

import functools
import gc
from bisect import bisect_right
from collections.abc import Iterable

from msgspec.structs import replace

from claimcheck import alignment, claims, clauses, marks, rules
from claimcheck.intervals import Policy
from claimcheck.knowledge import own
from claimcheck.languages.lexicon import FAMILY, Lexicon, extended, lexicon
from claimcheck.languages.words import parse
from claimcheck.model import (
    Claim,
    Document,
    Finding,
    Mark,
    Part,
    Period,
    Quantity,
    Report,
    Sentence,
    Unparsed,
)
from claimcheck.periods import read as read_periods
from claimcheck.quantities import Reading as Numbers
from claimcheck.quantities import lengths
from claimcheck.quantities import read as read_quantities
from claimcheck.rules.rule import Rules
from claimcheck.writing import Form, as_written, plainly

DEFAULT_LANGUAGE = "en"


def lexicon_of(document: Document) -> Lexicon:
    """The words for a prepared document: those of its language, and of the user's own file of rules."""
    words = lexicon(document.language or DEFAULT_LANGUAGE, document.region)
    added = own.current().words
    if not added:
        return words
    mine = (*added.get("", ()), *added.get(FAMILY[words.language], ()))
    return extended(words, tuple(parse(*word) for word in mine)) if mine else words


def read(given: Document | Form, policy: Policy, *, dated: bool = True) -> tuple[Document, claims.Reading]:
    """One document from its text to its claims and, where they are asked for (`dated`), its milestones; in the places of its
    plain form, which is the document given back."""
    collecting = gc.isenabled()
    gc.disable()  # what is made here holds no cycles, so that to look for some takes time and frees nothing
    try:
        return _read(given if isinstance(given, Form) else plainly(given), policy, dated=dated)
    finally:
        if collecting:
            gc.enable()


def _read(form: Form, policy: Policy, *, dated: bool) -> tuple[Document, claims.Reading]:
    prepared, sentences = form.document, form.sentences
    known = _known(lexicon_of(prepared))
    names: tuple[str, ...] = ()
    materials = []
    if prepared.title:
        materials.append(_material(prepared, sentences, "title", replace(known, body=prepared.text), policy))
        names = materials[0].names
    materials.append(_material(prepared, sentences, "text", replace(known, headline=prepared.title or "", names=names), policy))
    learnt = tuple(n for n in materials[-1].names if n in (prepared.title or "") and n not in names)
    if learnt:  # only the text tells that these are names
        materials[0] = _material(prepared, sentences, "title", replace(known, body=prepared.text, names=learnt), policy)
    return prepared, claims.read(prepared, tuple(materials), policy, dated=dated)


def _material(document: Document, given: tuple[Sentence, ...], part: Part, known: clauses.Known, policy: Policy) -> claims.Material:
    words = lexicon_of(document)
    text = document.title or "" if part == "title" else document.text
    sentences = tuple([s for s in given if s.part == part])
    stretches = marks.worth(text, words, sentences)
    sentences = _within(sentences, stretches)
    found = marks.find(text, words, stretches)
    dated = read_periods(text, found, words, document.published)
    numbers = read_quantities(text, found, words, taken=tuple(p.span for p in dated if p.span), policy=policy)
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


def figures_of(document: Document) -> tuple[tuple[Mark, ...], tuple[Period, ...], Numbers]:
    """The marks of the text of a prepared document, its periods, resolved or not, and its quantities, claims or not."""
    words = lexicon_of(document)
    found = marks.find(document.text, words)
    dated = read_periods(document.text, found, words, document.published)
    return found, dated, read_quantities(document.text, found, words, taken=tuple(p.span for p in dated if p.span))


def quantities_of(document: Document) -> tuple[Quantity, ...]:
    """The quantities of a prepared document, claims or not; of those of its periods that no calendar tells, the lengths of time."""
    found, dated, numbers = figures_of(document)
    taken = tuple(p.span for p in dated if p.span and (p.start is None or p.grain == "range"))
    within = read_quantities(document.text, found, lexicon_of(document)).quantities if taken else ()
    return lengths.added(numbers.quantities, within, taken) if taken else numbers.quantities


def periods_of(document: Document) -> tuple[Period, ...]:
    """The periods of a prepared document, resolved or not."""
    words = lexicon_of(document)
    return read_periods(document.text, marks.find(document.text, words), words, document.published)


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
        forms = [plainly(document) for document in given]
        return as_written(_compared(forms, used), forms)


def _compared(given: list[Form], used: Rules[Policy]) -> Report:
    readings = [read(form, used.intervals) for form in given]
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
    return replace(made, only_ones=alignment.only_ones(c for _, r in readings for c in r.milestones))


def _told(milestones: tuple[Claim, ...], findings: tuple[Finding, ...]) -> tuple[Claim, ...]:
    """The milestones that something is said of: the others are in a text only for its readers."""
    named = {m.claim for f in findings for m in f.members}
    return tuple(c for c in milestones if c.id in named)
