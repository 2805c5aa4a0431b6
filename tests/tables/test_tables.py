"""Every cell of a table is read by its headings: its value and unit, its metric (or what else it counts), period, scope and form."""

from __future__ import annotations

import datetime
import pathlib
from typing import Any

import pytest
import yaml

from claimcheck import pipeline, rules
from claimcheck.model import Claim, Document

ENTRIES = yaml.load((pathlib.Path(__file__).parent / "tables.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["about"] for e in ENTRIES])
def test_table(entry: dict[str, Any]) -> None:
    published = datetime.date.fromisoformat(entry.get("published", "2026-02-25"))
    document = Document("table", entry["text"], entry.get("title"), entry["language"], None, published)
    _, found = pipeline.read(document, rules.builtin().intervals)
    assert [written(c) for c in found.claims if c.place == "table"] == entry["cells"]


def written(claim: Claim) -> str:
    """A cell on one line: `1482 JPY revenue 2025-04-01..2025-09-30 online change`, what is measured without a metric in
    quotation marks, `?` for no period."""
    assert claim.quantity is not None
    assert claim.quantity.value is not None
    period = f"{claim.period.start}..{claim.period.end}" if claim.period else "?"
    form = f"{claim.form} {claim.direction}" if claim.form != "level" else None
    modality = claim.modality if claim.modality != "actual" else None
    what = claim.metric or f"'{claim.head}'"
    said = (f"{claim.quantity.value.normalize():f}", claim.quantity.unit, what, period, claim.scope, form, modality)
    return " ".join(word for word in said if word)
