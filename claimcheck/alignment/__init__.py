"""Which claims may be held against each other: blocking, then the gate, slot by slot."""

from claimcheck.alignment.align import align, compare, match

__all__ = ["align", "compare", "match"]
