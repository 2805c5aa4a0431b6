"""Numbers with their units and hedges, as intervals."""

from claimcheck.quantities.reading import Reading, Rejected, read

__all__ = ["Reading", "Rejected", "read"]
