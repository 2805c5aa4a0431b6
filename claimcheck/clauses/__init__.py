"""Sentences cut into clauses: typed strings of tokens that the claims are read from."""

from claimcheck.clauses.cut import Reading, cut
from claimcheck.clauses.kinds import forms
from claimcheck.clauses.mentions import mentions
from claimcheck.clauses.recurring import Known

__all__ = ["Known", "Reading", "cut", "forms", "mentions"]
