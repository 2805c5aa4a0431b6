"""Which claims may be held against each other: blocking, then the gate, slot by slot."""

from claimcheck.alignment.align import align, compare, match
from claimcheck.alignment.context import Context, Naming, context
from claimcheck.alignment.identity import identities
from claimcheck.alignment.milestones import only_ones

__all__ = ["Context", "Naming", "align", "compare", "context", "identities", "match", "only_ones"]
