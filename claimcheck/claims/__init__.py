"""Numbers become claims: what they measure, of whom, for when, how sure, who says so, each with its evidence."""

from claimcheck.claims.build import Material, Reading, read
from claimcheck.claims.qualifiers import Plain

__all__ = ["Material", "Plain", "Reading", "read"]
