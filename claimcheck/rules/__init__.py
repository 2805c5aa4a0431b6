"""The rule engine: rules.yaml over alignments and claims, into findings."""

from claimcheck.rules.apart import apart
from claimcheck.rules.engine import findings, gather, judge
from claimcheck.rules.grouping import Hit, member
from claimcheck.rules.library import Library
from claimcheck.rules.load import builtin, load

__all__ = ["Hit", "Library", "apart", "builtin", "findings", "gather", "judge", "load", "member"]
