"""Every sentence of the corpora reads as a person wrote down; what is read wrongly so far is held in `not_yet`."""

from __future__ import annotations

import datetime
import pathlib
from typing import Any

import pytest
import yaml

from claimcheck import pipeline, rules
from claimcheck.model import Claim, Document, Period
from claimcheck.writing import plainly

HERE = pathlib.Path(__file__).parent
REGIONS = {"zh-Hant": "TW"}
SLOTS = {"number", "metric", "base", "subject", "period", "scope", "form", "modality", "speaker", "part"}
ENTRY = {"about", "title", "text", "published", "claims", "no_claim"}
DAY = datetime.timedelta(days=1)


def entries(section: str) -> list[Any]:
    found = []
    for path in sorted(HERE.glob("*.yaml")):
        for entry in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)[section]:
            found.append(pytest.param(path.stem, entry, id=f"{path.stem}-{entry['text'][:40]}"))
    return found


def reading(language: str, entry: dict[str, Any]) -> tuple[list[dict[str, str]], dict[str, str]]:
    """The claims of an entry as the corpus writes them, and its numbers that are none."""
    published = datetime.date.fromisoformat(entry["published"]) if "published" in entry else None
    document = Document("sentence", entry["text"], entry.get("title"), language, REGIONS.get(language), published)
    form = plainly(document)
    _, found = pipeline.read(form, rules.builtin().intervals)
    return [written(c) for c in form.back(found.claims)], {u.text: u.reason for u in found.unparsed if u.reason != "period"}


def written(claim: Claim) -> dict[str, str]:
    assert claim.quantity is not None
    slots = {
        "number": claim.quantity.text, "metric": claim.metric, "base": claim.base, "subject": claim.subject, "period": when(claim.period),
        "scope": claim.scope, "speaker": claim.speaker, "form": claim.form if claim.form != "level" else None,
        "modality": claim.modality if claim.modality != "actual" else None, "part": claim.part if claim.part != "text" else None,
    }  # fmt: skip
    return {slot: value for slot, value in slots.items() if value is not None}


def when(period: Period | None) -> str | None:
    """2024, 2024-H1, 2024-Q3, 2024-11, 2024-11-30, or first..last; alternatives with "or"; unresolved: its words, with a "?"."""
    if period is None:
        return None
    if period.start is None or period.end is None:
        return f"{period.text}?"
    return " or ".join(days(first, last) for first, last in period.any_of or ((period.start, period.end),))


def days(first: datetime.date, last: datetime.date) -> str:
    if first == last:
        return str(first)
    months = last.month - first.month + 1
    whole = first.year == last.year and first.day == 1 and (last + DAY).day == 1 and first.month % months == 1 % months
    forms = {1: f"{first:%Y-%m}", 3: f"{first.year}-Q{last.month // 3}", 6: f"{first.year}-H{last.month // 6}", 12: str(first.year)}
    return forms[months] if whole and months in forms else f"{first}..{last}"


@pytest.mark.parametrize(("language", "entry"), entries("holds"))
def test_sentence(language: str, entry: dict[str, Any]) -> None:
    assert reading(language, entry) == (entry["claims"], entry.get("no_claim", {}))


@pytest.mark.parametrize(("language", "entry"), entries("not_yet"))
def test_not_yet(language: str, entry: dict[str, Any]) -> None:
    claims, _ = reading(language, entry)
    assert claims != entry["claims"], "read rightly by now: move it to `holds`"


def test_the_corpora_are_whole() -> None:
    holds, later = ([(p.values[0], p.values[1]) for p in entries(section)] for section in ("holds", "not_yet"))
    texts = [(language, entry["text"], entry.get("title")) for language, entry in holds + later]
    assert len(texts) == len(set(texts))
    assert all(set(entry) <= ENTRY for _, entry in holds) and all(entry["reason"] for _, entry in later)
    assert all(set(claim) <= SLOTS for _, entry in holds + later for claim in entry["claims"])
    assert len(holds) >= 120
