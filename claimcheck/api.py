"""The functions of the library. None prints, exits or logs; what goes wrong is a ClaimcheckError."""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Iterable

from claimcheck import pipeline, rules
from claimcheck.documents import read
from claimcheck.intervals import Policy
from claimcheck.model import Claim, Document, Period, Quantity, Report
from claimcheck.rules.rule import Rules
from claimcheck.writing import plainly

__all__ = ["compare", "extract", "periods", "quantities", "read", "verify"]


def quantities(text: str, *, language: str | None = None) -> tuple[Quantity, ...]:
    """Every numeric expression of a text, claim or not, in order; spans in code points of `text`."""
    form = plainly(Document(id="", text=text, language=language))
    return form.back(pipeline.quantities_of(form.document))


def periods(text: str, *, language: str | None = None, published: datetime.date | None = None) -> tuple[Period, ...]:
    """Every date and period of a text that can be resolved, in order; `published` gives "last year" its meaning."""
    form = plainly(Document(id="", text=text, language=language, published=published))
    return form.back(tuple(p for p in pipeline.periods_of(form.document) if p.start is not None and p.end is not None))


def extract(document: Document | str) -> tuple[Claim, ...]:
    """The numeric claims of a document or a text, in order."""
    given = document if isinstance(document, Document) else Document(id="text", text=document)
    form = plainly(given)
    return form.back(pipeline.read(form, rules.builtin().intervals, dated=False)[1].claims)


def compare(given: Iterable[Document], *, rules: Rules[Policy] | str | pathlib.Path | None = None) -> Report:
    """Every document against every other and within itself. `rules`: a rules.yaml over the built-in one."""
    return pipeline.compare(given, _rules(rules))


def verify(draft: Document, sources: Iterable[Document], *, rules: Rules[Policy] | str | pathlib.Path | None = None) -> Report:
    """Every number of `draft` against the sources: Report.support has one Support for each."""
    from claimcheck import drafts  # a scan needs none of it

    return drafts.verify(draft, tuple(sources), _rules(rules))


def _rules(given: Rules[Policy] | str | pathlib.Path | None) -> Rules[Policy]:
    if given is None:
        return rules.builtin()
    return given if isinstance(given, Rules) else rules.load(given, over=rules.builtin())
