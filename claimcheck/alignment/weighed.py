"""One slot of two claims side by side, as every slot is told."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.model import State


class Weighed(Struct, frozen=True, gc=False):
    """One slot: how it stands, the feature that it adds ("" for none), and what each side has."""

    name: str
    state: State
    feature: str
    left: str | None
    right: str | None
