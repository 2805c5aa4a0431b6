"""A draft against its sources: what `verify` runs after the stages of the pipeline. A scan loads none of it."""

from __future__ import annotations

import functools

from msgspec import Struct
from msgspec.structs import replace

from claimcheck import alignment, claims, marks, pipeline, rules, verification
from claimcheck.alignment.sentences import Sentences, propose, view
from claimcheck.claims.assumed import ANY_DAYS, opened, untold
from claimcheck.claims.figures import Beyond, figures
from claimcheck.claims.spelled import Spelled, spelled
from claimcheck.intervals import Policy
from claimcheck.knowledge import own
from claimcheck.languages.lexicon import Lexicon
from claimcheck.model import RELATIVE, Claim, Document, Member, Part, Passage, Period, Proposal, Report, Support
from claimcheck.periods import read as read_periods
from claimcheck.rules.following import follows
from claimcheck.rules.rule import Rules
from claimcheck.rules.telling import Told, tell
from claimcheck.writing import Form, as_written, plainly

ARITHMETIC = verification.Arithmetic(rules.brought, rules.verdict, follows)


class Held(Struct, frozen=True):
    """A document read to be a draft or a source."""

    document: Document
    reading: claims.Reading
    figures: tuple[Claim, ...]
    sentences: Sentences
    form: Form


def hold(document: Document, policy: Policy, *, dated: bool = False) -> Held:
    """A draft or a source from its text to all its numbers and dates, and to its milestones where they are asked for (`dated`)."""
    form = plainly(document)
    prepared, reading = pipeline.read(form, policy, dated=dated)
    assumed = {m.part: _assumed(prepared, m) for m in reading.materials if None in [p.start for p in m.periods]}
    words = pipeline.lexicon_of(prepared)
    beyond = Beyond(assumed, functools.partial(_further, words), _spelled(words))
    return Held(prepared, reading, figures(prepared, reading, beyond), _sentences(reading, reading.names), form)


def _sentences(reading: claims.Reading, names: tuple[str, ...]) -> Sentences:
    """The sentences of a document, each with its clauses where it has any."""
    found: dict[Part, dict[int, Passage]] = {}
    for material in reading.materials:
        known = {p.sentence.span.start: p for p in material.passages}
        found[material.part] = {(at := s.span.start): known.get(at) or Passage(s, ()) for s in material.sentences}
    return Sentences(found, names)


@functools.cache
def _spelled(words: Lexicon) -> Spelled:
    return spelled(words.lists)


def _assumed(document: Document, material: claims.Material) -> tuple[tuple[Period, ...], tuple[Period, ...]]:
    """The periods of a part that leaves the day of writing open, as if written on each of two days."""
    words = pipeline.lexicon_of(document)
    found = marks.find(material.text, words)
    one, two = (read_periods(material.text, found, words, day) for day in ANY_DAYS)
    return one, two


@functools.lru_cache(maxsize=4096)
def _further(words: Lexicon, text: str) -> bool:
    """Whether the words of a date say it only beside another date or the day of writing (the quarter before)."""
    found = marks.find(text, words)
    one, two = (next((p for p in read_periods(text, found, words, day) if p.text == text), None) for day in ANY_DAYS)
    return one is None or opened(one, two) == RELATIVE


def _shown(support: tuple[Support, ...]) -> tuple[Support, ...]:
    return tuple([s if (claim := untold(s.claim)) is s.claim else replace(s, claim=claim) for s in support])


def verify(draft: Document, sources: tuple[Document, ...], used: Rules[Policy]) -> Report:
    """A draft read against its sources: `support` has one entry for each number and date of the draft."""
    with own.including(rules.own(used)):
        return verify_held(hold(draft, used.intervals), tuple(hold(d, used.intervals) for d in sources), used)


def verify_held(draft: Held, sources: tuple[Held, ...], used: Rules[Policy]) -> Report:
    """As `verify`, for documents that are read already: a source is read once for all drafts."""
    return verified(draft, sources, used)[0]


def verified(draft: Held, sources: tuple[Held, ...], used: Rules[Policy]) -> tuple[Report, tuple[Proposal, ...]]:
    """The report, and what each number of the draft was held against."""
    every = (draft, *sources)
    library = rules.Library(tuple([h.document for h in every]))
    keys = alignment.identities((n for h in every for n in h.sentences.names), {a: n for h in every for a, n in h.reading.aliases.items()})
    mine, *theirs = (view(h.document, h.figures, h.sentences, keys) for h in every)
    proposals = propose(mine, tuple(theirs))

    def quote(claim: Claim, role: str) -> Member:
        return rules.member(claim, library, role)

    decided = verification.decide(proposals, verification.lists(c for h in sources for c in h.figures), ARITHMETIC)
    findings = tell([Told(d.proposal.claim, d.status, d.pair) for d in decided], used, library, draft.document.id)
    report = Report(
        documents=tuple(h.document for h in every), claims=tuple([untold(c) for h in every for c in h.figures]), findings=findings,
        compared=sum(p.partner is not None for p in proposals), support=_shown(verification.support(decided, quote, findings)),
        unparsed=tuple(u for h in every for u in h.reading.unparsed), drafts=(draft.document.id,),
    )  # fmt: skip
    return as_written(report, (h.form for h in every)), tuple(d.proposal for d in decided)
