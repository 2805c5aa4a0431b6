"""The library, as the command line calls it: every call in one place, everything loaded when it is first used."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Claim, Document, Report, Unparsed


def find_articles(paths: Iterable[str], **options: Any) -> Any:
    """Which files are articles: has `found`, `skipped` and `problems`."""
    return _module("documents").find_articles(paths, **options)


def suffixes() -> list[str]:
    """The suffixes that are read."""
    return str(_module("documents").readable()).split()


def read(source: str | bytes, **options: Any) -> list[Document]:
    """The articles of one file, or of its bytes."""
    found = _module("documents").read(source, **options)
    return list(found) if isinstance(found, list) else [found]


def compare(documents: tuple[Document, ...], rules: Any) -> Report:
    """All claims of the documents against each other."""
    report: Report = _library("compare")(documents, rules=rules)
    return report


def extract(document: Document, rules: Any = None) -> tuple[Document, tuple[Claim, ...], tuple[Unparsed, ...]]:
    """A document with its language told, its claims, and the numbers in it that are no claims, with the reason."""
    used = _used(rules)
    with _module("knowledge.own").including(_module("rules").own(used)):
        prepared, reading = _module("pipeline").read(document, used.intervals, dated=False)
    return prepared, reading.claims, reading.unparsed


def verify(drafts: tuple[Document, ...], sources: tuple[Document, ...], rules: Any) -> Iterator[Report]:
    """Each draft against the sources, itself left out; each source is read once."""
    work = _module("drafts")
    used = _used(rules)
    held = [work.hold(source, used.intervals) for source in sources]
    for draft in drafts:
        others = tuple(one for one in held if one.document.id != draft.id)
        yield work.verify_held(work.hold(draft, used.intervals), others, used)


def rule_set(paths: tuple[str, ...], default: bool) -> Any:
    """The rules of a run as `compare` takes them; None: the built-in ones. Raises ClaimcheckError with all faults."""
    if not paths and default:
        return None
    if not paths:
        raise ClaimcheckError("usage", "--no-default-rules leaves no rule", hint="-r FILE")
    rules = _module("rules")
    found = rules.builtin() if default else None
    for path in reversed(paths):
        found = rules.load(path, over=found)
    return found


def priced(rules: Any, rates: tuple[tuple[str, str, str | None], ...]) -> Any:
    """The rules of a run (None: the built-in ones) with the rates of exchange of a config."""
    return _module("rules").priced(_used(rules), rates) if rates else rules


def is_currency(code: str) -> bool:
    """Whether a text is the code of a currency."""
    return bool(_module("units").currencies(code) == (code,))


def only(rules: Any, keeps: Callable[[Any], bool]) -> Any:
    """The rules of a run (None: the built-in ones) without those that are switched off."""
    found = _used(rules)
    return msgspec.structs.replace(found, rules=tuple(rule for rule in found.rules if keeps(rule)))


def rules_of(paths: tuple[str, ...], default: bool) -> list[Any]:
    """The rules of a run in order; each has id, why, message, check, options, where, tags, examples, line and path."""
    return list(_used(rule_set(paths, default)).rules)


def test_rules(path: str | None) -> list[Any]:
    """The examples of a rule file (None: the built-in one), run; each has rule, expected, got, passed, text, line."""
    return list(_module("trials").run(path))


def explain_phrase(text: str, language: str | None, rules: Any = None) -> list[str]:
    """How a phrase is read."""
    return list(_module("explaining").explain_phrase(text, language, rules))


def has_number(text: str) -> bool:
    """Whether a phrase holds a number or a date."""
    api = _module("api")
    return bool(api.quantities(text) or api.periods(text))


def explain_pair(documents: list[Document], left: tuple[str, int], right: tuple[str, int], rules: Any = None) -> list[str]:
    """Why two places, each a document id and an offset, are or are not compared."""
    return list(_module("explaining").explain_pair(documents, left, right, rules))


def _used(rules: Any) -> Any:
    return _module("rules").builtin() if rules is None else rules


def _library(name: str) -> Any:
    return getattr(importlib.import_module("claimcheck"), name)


def _module(name: str) -> Any:
    try:
        return importlib.import_module(f"claimcheck.{name}")
    except ModuleNotFoundError as error:
        if error.name != f"claimcheck.{name}":
            raise
        raise ClaimcheckError("internal-error", f"{error.name} is not part of this installation") from None
