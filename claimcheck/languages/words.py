"""Words out of the data files, one record a surface."""

from __future__ import annotations

import functools
import pathlib
from collections.abc import Iterator, Mapping

from msgspec import Struct

from claimcheck import strict_yaml
from claimcheck.languages.fold import fold

HERE = pathlib.Path(__file__).parent
KNOWLEDGE = HERE.parent / "knowledge"


class Word(Struct, frozen=True):
    """One surface with one sense. `exact` words are matched as written, `region` limits them to one region."""

    surface: str
    kind: str
    value: str
    exact: bool = False
    region: str | None = None


@functools.cache
def words_of(family: str) -> tuple[Word, ...]:
    """All words of a language family (zh, en, ja): its own file, then the metrics and names in that language."""
    data = strict_yaml.load(HERE / f"{family}.yaml")
    return (*_words(data["words"]), *_metric_words(family), *_name_words(family))


@functools.cache
def lists_of(family: str) -> dict[str, frozenset[str]]:
    """The lists of a language family, folded: small sets that are looked up, not searched for."""
    lists = strict_yaml.load(HERE / f"{family}.yaml").get("lists", {})
    return {name: frozenset(w for surface in words for w in (surface, fold(surface))) for name, words in lists.items()}


def _words(kinds: Mapping[str, Mapping[str, list[str]]]) -> Iterator[Word]:
    for kind, values in kinds.items():
        for value, surfaces in values.items():
            for surface in surfaces:
                yield parse(surface, kind, value)


def parse(surface: str, kind: str, value: str) -> Word:
    """`=MW` is exact, `元@TW` regional; anything else is matched folded, everywhere."""
    exact = surface.startswith("=") and len(surface) > 1
    text = surface[1:] if exact else surface
    head, at, region = text.rpartition("@")
    if at and head and region.isalpha() and region.isupper():
        return Word(head, kind, value, exact, region)
    return Word(text, kind, value, exact)


def _metric_words(family: str) -> Iterator[Word]:
    for metric, entry in strict_yaml.load(KNOWLEDGE / "metrics.yaml")["metrics"].items():
        for surface in entry["words"].get(family, ()):
            yield parse(surface, "metric", metric)


def _name_words(family: str) -> Iterator[Word]:
    for kind, names in strict_yaml.load(KNOWLEDGE / "names.yaml")["names"].items():
        for name, aliases in names.items():
            for alias in (name, *aliases):
                word = parse(alias, "name", name)
                if _script(word.surface) in (family, None):
                    exact = word.exact or word.surface.isascii()
                    yield Word(word.surface, "name", name, exact, word.region)
                    yield Word(word.surface, "name_kind", kind, exact, word.region)


def _script(surface: str) -> str | None:
    """Latin names are words of English, kana of Japanese; Han names belong to every language that writes Han."""
    if surface.isascii():
        return "en"
    return "ja" if any("\u3040" <= c <= "\u30ff" for c in surface) else None
