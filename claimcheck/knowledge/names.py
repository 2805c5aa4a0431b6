"""The names of the news: what kind of thing each is, whom a person speaks for, who makes a product."""

import functools
import pathlib
from collections import Counter
from collections.abc import Mapping
from typing import Any, Literal

import msgspec
from msgspec import Struct

from claimcheck import strict_yaml
from claimcheck.cache import cached
from claimcheck.errors import ClaimcheckError, raise_all

PATH = pathlib.Path(__file__).parent / "names.yaml"

# The subject of what is said of a rival, a competitor: anybody but whom the text is about.
ANOTHER = "another"
Kind = Literal["company", "product", "person", "place", "organisation"]


class Names(Struct, frozen=True):
    """`kinds`: canonical name -> kind; `aliases`: canonical name -> its other spellings; `roles`: person -> whom he or she
    speaks for; `makers`: product -> company."""

    kinds: dict[str, Kind]
    aliases: dict[str, tuple[str, ...]]
    roles: dict[str, str]
    makers: dict[str, str]


class _File(Struct, forbid_unknown_fields=True):
    names: dict[Kind, dict[str, tuple[str, ...]]]
    roles: dict[str, str] = {}
    makers: dict[str, str] = {}


def kind_of(name: str) -> str | None:
    """company, product, person, place or organisation, of a canonical name."""
    return names().kinds.get(name)


def speaks_for(person: str) -> str | None:
    """The company or body whose affairs a person speaks of in the first person."""
    return names().roles.get(person)


def maker(product: str) -> str | None:
    """The company that makes a product."""
    return names().makers.get(product)


def canonical(surface: str) -> str:
    """The name of which this is a spelling; itself where no name is known."""
    return _spellings().get(surface.lower(), surface)


@functools.cache
def _spellings() -> dict[str, str]:
    known = names()
    spelled = {alias.lower(): name for name, aliases in known.aliases.items() for alias in aliases}
    return spelled | {name.lower(): name for name in known.kinds}


@functools.cache
def names() -> Names:
    """All names, read once."""
    return cached("names", (PATH,), lambda: parse(strict_yaml.load(PATH), str(PATH)), Names)


def parse(data: Any, path: str | None = None) -> Names:
    """The names of a loaded file. Raises ClaimcheckError (bad-value) for unknown keys and kinds, a name given twice, a role
    or a maker that is no name."""
    try:
        file = msgspec.convert(data, _File, strict=False)
    except msgspec.ValidationError as error:
        raise ClaimcheckError("bad-value", str(error), path=path, hint="see the head of knowledge/names.yaml") from error
    kinds: dict[str, Kind] = {name: kind for kind, names_of_kind in file.names.items() for name in names_of_kind}
    faults = [*_twice(file), *_unnamed(file.roles, "person", kinds), *_unnamed(file.makers, "product", kinds)]
    raise_all([ClaimcheckError("bad-value", fault, path=path) for fault in faults])
    aliases = {name: spellings for names_of_kind in file.names.values() for name, spellings in names_of_kind.items()}
    return Names(kinds, aliases, file.roles, file.makers)


def _twice(file: _File) -> list[str]:
    times = Counter(name for names_of_kind in file.names.values() for name in names_of_kind)
    return [f"name '{name}' stands under two kinds" for name, count in times.items() if count > 1]


def _unnamed(owners: Mapping[str, str], kind: Kind, kinds: Mapping[str, Kind]) -> list[str]:
    wrong = [f"'{name}' is no {kind} of this file" for name in owners if kinds.get(name) != kind]
    bodies = ("company", "organisation")
    return wrong + [f"'{owner}' is no company or organisation of this file" for owner in owners.values() if kinds.get(owner) not in bodies]
