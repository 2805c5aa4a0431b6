"""Which names of a run are one: aliases that the articles introduce, one script or the other, the short form of a long name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from claimcheck.knowledge.names import kind_of
from claimcheck.knowledge.tables import pairs
from claimcheck.languages.fold import fold

SHORTEST = 2


def identities(names: Iterable[str], aliases: Mapping[str, str]) -> dict[str, str]:
    """For each name the key that it shares with the names of the same thing. Names of the lexicon stand for themselves;
    another is the longer name that it alone begins ("Halvorsen", "Halvorsen Networks")."""
    known = sorted(set(names) | set(aliases) | set(aliases.values()))
    keys = {name: name if kind_of(name) else _plain(name) for name in known}
    for alias, name in sorted(aliases.items()):
        keys[alias] = keys[name]
    longer = _longer({n for n in known if not kind_of(n) and n not in aliases})
    for short, long in longer.items():
        keys[short] = keys[long]
    return keys


def _plain(name: str) -> str:
    """A name as it is matched: folded, and words that Chinese and Japanese write differently in one way."""
    folded = fold(name)
    if not folded.isascii():
        for written, plain in pairs("renderings"):
            folded = folded.replace(written, plain)
    return folded


def _longer(names: set[str]) -> dict[str, str]:
    """Each name that begins exactly one longer one, with that one; longest first, so that chains end at the longest."""
    if len(names) < 2:
        return {}
    heads: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for head in _heads(name):
            heads[head].add(name)
    found: dict[str, str] = {}
    for name in sorted(names, key=len, reverse=True):
        longer = {_plain(found.get(n, n)): found.get(n, n) for n in sorted(heads.get(_plain(name), ()))}
        if len(longer) == 1:
            found[name] = next(iter(longer.values()))
    return found


def _heads(name: str) -> Iterable[str]:
    """The proper beginnings of a name that could stand for it: whole words, or two Han characters and more."""
    folded = _plain(name)
    if " " in folded:
        words = folded.split()
        return [" ".join(words[:i]) for i in range(1, len(words))]
    if folded.isascii():
        return []
    return [folded[:i] for i in range(SHORTEST, len(folded))]
