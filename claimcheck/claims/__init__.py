"""Numbers become claims: what they measure, of whom, for when, how sure, who says so, each with its evidence."""

from claimcheck.claims.build import Reading, read
from claimcheck.claims.figures import ANY_DAYS, figures, opened, untold
from claimcheck.claims.heads import Nouns, nouns
from claimcheck.claims.material import Material
from claimcheck.claims.qualifiers import Plain, plain

__all__ = ["ANY_DAYS", "Material", "Nouns", "Plain", "Reading", "figures", "nouns", "opened", "plain", "read", "untold"]
