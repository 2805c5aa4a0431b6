"""From forms, as data writes them, to regular expressions.

A form is a regular expression over folded text with three additions: `<slot>` captures a slot (`<slot2>` the same slot of
the second half of a range), `{name}` inserts a macro or all words of a kind, and a space stands for a space or a line break.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from claimcheck.languages.fold import fold
from claimcheck.languages.words import words_of

if TYPE_CHECKING:
    import regex

SPACE = r"[\x20\n]"
WORD_END = "(?!(?<=[a-z])[a-z])"
Kinds = dict[str, dict[str, tuple[str, frozenset[str]]]]


class Forms:
    """The slots, macros and words of a language; what two sections define alike is the first one's."""

    def __init__(self, family: str, sections: list[Mapping[str, Any]], shapes: bool = True) -> None:
        self._shapes = shapes
        self._kinds = _kinds(family)
        self._macros: dict[str, str] = {}
        self._slots: dict[str, list[Any]] = {}
        for section in sections:
            self._macros = {**section.get("macros", {}), **self._macros}
            for name, slot in section.get("slots", {}).items():
                self._slots.setdefault(name, []).append(slot)
        self.values = {name: self._values(entries) for name, entries in self._slots.items()}
        self.spellings = {name: self._spellings(entries) for name, entries in self._slots.items()}

    def expand(self, form: str) -> str:
        """The regular expression of a form."""
        import regex  # slow to load, and only data that is not in the cache needs it

        folded = "".join(c if c.isascii() else fold(c) for c in form).replace(" ", SPACE)
        return str(regex.sub(r"(?<!\?P)<(?P<slot>[a-z_]+)(?P<half>2?)>|\{(?P<name>[a-z_]+)\}", self._filled, folded))

    def _filled(self, match: regex.Match[str]) -> str:
        return self._slot(match["slot"], match["half"]) if match["slot"] else self._insert(match["name"])

    def _insert(self, name: str) -> str:
        return f"(?:{self.expand(self._macros[name]) if name in self._macros else alternation(self._kinds[name])})"

    def _slot(self, name: str, half: str) -> str:
        """A slot with a `shape` takes any word of that shape, and the reading fails where it knows no such word: shorter to
        compile than a list of words. Without `shapes` the words stand there, to tell what a form can begin with."""
        entries = self._slots[name]
        shaped = self._shapes and any("shape" in entry for entry in entries)
        keys = ("pattern", "shape") if shaped else ("pattern",)
        patterns = [self.expand(entry[key]) for entry in entries for key in keys if key in entry]
        words = () if shaped else self.values[name]
        return f"(?P<{name}{half}>{'|'.join([*([alternation(words)] if words else []), *patterns])})"

    def _values(self, entries: list[Any]) -> dict[str, str]:
        found: dict[str, str] = {}
        for entry in reversed(entries):
            for kind in entry.get("words", ()):
                found |= {surface: value for surface, (value, _) in self._kinds.get(kind, {}).items()}
            for value, surfaces in entry.get("values", {}).items():
                found |= {fold(surface): value for surface in surfaces}
        return found

    def _spellings(self, entries: list[Any]) -> dict[str, frozenset[str]]:
        kinds = [kind for entry in entries for kind in entry.get("words", ())]
        return {s: spelled for kind in kinds for s, (_, spelled) in self._kinds.get(kind, {}).items() if spelled}


def alternation(surfaces: Collection[str]) -> str:
    """All surfaces, the longest first; one that ends in a Latin letter ends there."""
    import regex  # slow to load, and only data that is not in the cache needs it

    words = "|".join(regex.escape(s, literal_spaces=True).replace(" ", SPACE) for s in sorted(surfaces, key=lambda s: (-len(s), s)))
    return f"(?:{words}){WORD_END}" if any(s[-1].isascii() and s[-1].isalpha() for s in surfaces) else words


def _kinds(family: str) -> Kinds:
    """kind -> surface -> (value, its only spellings or none)."""
    kinds: Kinds = {}
    for word in words_of(family):
        if word.kind.startswith("period"):
            words, surface = kinds.setdefault(word.kind, {}), fold(word.surface)
            spelled = words.get(surface, ("", frozenset[str]()))[1]
            words[surface] = word.value, spelled | {word.surface} if word.exact else frozenset()
    return kinds
