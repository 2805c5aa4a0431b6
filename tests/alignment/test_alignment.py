"""Which claims meet: how periods stand, which names are one, which articles are kin, and what closes the gate."""

from __future__ import annotations

import calendar
import datetime
import pathlib
import re
from typing import Any

import pytest
import yaml

from claimcheck import alignment, pipeline, rules
from claimcheck.alignment.calendar import standing
from claimcheck.alignment.identity import identities
from claimcheck.model import Alignment, Claim, Document, Period

HERE = pathlib.Path(__file__).parent
LEFT_TO_RULES = ("period", "currency", "modality", "flow")
MIRROR = {"part": "whole", "whole": "part"}


def entries(name: str) -> list[Any]:
    loaded: list[Any] = yaml.load((HERE / name).read_text(encoding="utf-8"), yaml.BaseLoader)
    return loaded


def period(words: str) -> Period | None:
    if not words:
        return None
    if words.startswith("?"):
        return Period(None, words[1:], None, None, "year")
    grain = "fiscal_year" if words.startswith("fiscal ") else "year"
    alternatives = tuple(days(part) for part in words.removeprefix("fiscal ").split(" or "))
    return Period(None, words, alternatives[0][0], alternatives[-1][1], grain, alternatives if len(alternatives) > 1 else ())


def days(words: str) -> tuple[datetime.date, datetime.date]:
    first, _, last = words.partition("..")
    if last:
        return datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", words):
        return days(f"{words}..{words}")
    year, _, rest = words.partition("-")
    months = (1, 12) if not rest else (int(rest[1]) * 3 - 2, int(rest[1]) * 3) if rest.startswith("Q") else (int(rest), int(rest))
    ending = calendar.monthrange(int(year), months[1])[1]
    return datetime.date(int(year), months[0], 1), datetime.date(int(year), months[1], ending)


@pytest.mark.parametrize(("left", "right", "expected"), entries("periods.yaml"))
def test_periods(left: str, right: str, expected: str) -> None:
    assert standing(period(left), period(right)) == expected
    assert standing(period(right), period(left)) == MIRROR.get(expected, expected)


@pytest.mark.parametrize("entry", entries("identities.yaml"), ids=lambda entry: entry["about"])
def test_identities(entry: dict[str, Any]) -> None:
    keys = identities(entry["names"], entry.get("aliases", {}))
    groups: dict[str, list[str]] = {}
    for name in entry["names"]:
        groups.setdefault(keys[name], []).append(name)
    assert sorted(map(sorted, groups.values())) == sorted(map(sorted, entry["groups"]))
    assert identities(reversed(entry["names"]), entry.get("aliases", {})) == keys


@pytest.mark.parametrize("entry", entries("kin.yaml"), ids=lambda entry: entry["about"])
def test_kindred(entry: dict[str, Any]) -> None:
    written = [a if isinstance(a, dict) else {"text": a} for a in entry["articles"]]
    given = [document(i, {**a, "published": day}) for i, (a, day) in enumerate(zip(written, entry["published"], strict=True), 1)]
    kindred = read(given)[1].kindred
    found = [[int(one), int(two)] for one in kindred for two in kindred[one] if one < two]
    assert [[str(n) for n in pair] for pair in sorted(found)] == entry["kin"]
    assert all(kindred[two][one] == count for one in kindred for two, count in kindred[one].items())


@pytest.mark.parametrize("entry", entries("gates.yaml"), ids=lambda entry: str(entry["articles"])[:60])
def test_gate(entry: dict[str, Any]) -> None:
    given = [document(i, a if isinstance(a, dict) else {"text": a}) for i, a in enumerate(entry["articles"], 1)]
    claims, context = read(given)
    left = claims[0]
    right = claims[-1] if "within" in entry else next(c for c in claims if c.document == given[-1].id)
    pair = alignment.compare(left, right, context)
    assert outcome(pair) == entry["gate"]
    mirrored = alignment.compare(right, left, context)
    assert (mirrored.open, mirrored.score, mirrored.reason) == (pair.open, pair.score, pair.reason)
    assert [(s.name, s.state, s.weight) for s in mirrored.slots] == [(s.name, s.state, s.weight) for s in pair.slots]
    assert pair.score == sum(s.weight for s in pair.slots)


def test_the_gate_never_sees_the_values() -> None:
    """Other figures in the same words: the same slots and the same sum."""

    def slots(one: str, two: str) -> Any:
        given = [document(i, {"text": f"Halden Motors' revenue in 2024 was ${value} billion."}) for i, value in enumerate((one, two), 1)]
        claims, context = read(given)
        return alignment.compare(claims[0], claims[1], context).slots

    assert slots("5", "5") == slots("5", "9") == slots("9", "2")


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_the_order_of_claims_does_not_matter(turn: int) -> None:
    articles = [article for entry in entries("gates.yaml")[:12] for article in entry["articles"]]
    claims, context = read([document(i, {"text": text}) for i, text in enumerate(articles, 1)])
    expected = together(alignment.align(claims, context))
    assert len(expected) > 20
    turned = claims[turn:] + claims[:turn]
    assert together(alignment.align(tuple(reversed(turned)), context)) == expected
    assert together(alignment.align(turned, context)) == expected


def test_match_pairs_a_draft_with_its_sources_only() -> None:
    told = "Halden Motors' revenue in 2024 was ${0} billion. It had {0}00 employees."
    given = [document(i, {"text": told.format(value)}) for i, value in enumerate("556", 1)]
    claims, context = read(given)
    draft, sources = (tuple(c for c in claims if (c.document == "1") is mine) for mine in (True, False))
    pairs = list(alignment.match(draft, sources, context))
    assert pairs and all(p.left in draft and p.right in sources for p in pairs)
    among = {p for p in together(alignment.align(claims, context)) if len({c.partition(" ")[0] for c in p} & {"1"}) == 1}
    assert together(pairs) == among


def outcome(pair: Alignment) -> str:
    if pair.open:
        return f"open, {pair.reason} left to rules" if pair.reason in LEFT_TO_RULES else "open"
    return pair.reason or "too little"


def document(number: int, fields: dict[str, str]) -> Document:
    published = fields.get("published")
    day = datetime.date.fromisoformat(published) if published else None
    return Document(str(number), fields["text"], title=fields.get("title"), published=day)


def read(given: list[Document]) -> tuple[tuple[Claim, ...], alignment.Context]:
    readings = [pipeline.read(d, rules.builtin().intervals) for d in given]
    return tuple(c for _, r in readings for c in r.claims), pipeline.context_of(readings)


def together(pairs: Any) -> set[frozenset[str]]:
    """The pairs, each as the document and the id of its two claims."""
    return {frozenset(f"{c.document} {c.id}" for c in (p.left, p.right)) for p in pairs}


@pytest.mark.parametrize("entry", entries("partners.yaml"), ids=lambda entry: entry["about"])
def test_partners(entry: dict[str, Any]) -> None:
    given = [document(i, {"text": text, "published": f"2025-03-0{i}"}) for i, text in enumerate(entry["articles"], 1)]
    claims, context = read(given)
    across = [(a, b) for a in claims for b in claims if a.document < b.document and a.quantity and b.quantity]
    found = [[a.quantity.text, b.quantity.text] for a, b in across if a.quantity and b.quantity and context.partners(a, b)]
    assert sorted(found) == sorted(entry["partners"])
    assert all(context.partners(b, a) == context.partners(a, b) for a, b in across)
