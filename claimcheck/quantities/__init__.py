"""Numbers with their units and hedges, as intervals."""

from claimcheck.quantities.outcome import Reading, Rejected
from claimcheck.quantities.reading import read

__all__ = ["Reading", "Rejected", "read"]
