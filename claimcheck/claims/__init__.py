"""Numbers become claims: what they measure, of whom, for when, how sure, who says so, each with its evidence."""

from claimcheck.claims.build import Reading, read
from claimcheck.claims.heads import Nouns, nouns
from claimcheck.claims.material import Material
from claimcheck.claims.qualifiers import Plain, plain

__all__ = ["Material", "Nouns", "Plain", "Reading", "nouns", "plain", "read"]
