"""Numbers become claims: what they measure, of whom, for when, how sure, who says so, each with its evidence."""

from claimcheck.claims.build import Material, Reading, read

__all__ = ["Material", "Reading", "read"]
