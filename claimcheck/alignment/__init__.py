"""Which claims may be held against each other: blocking, then the gate, slot by slot."""

from claimcheck.alignment.align import align, compare, match
from claimcheck.alignment.context import Context, Naming, context

__all__ = ["Context", "Naming", "align", "compare", "context", "match"]
