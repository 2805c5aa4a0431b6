"""The rule engine: rules.yaml over alignments and claims, into findings."""

from claimcheck.rules.apart import apart
from claimcheck.rules.engine import findings, judge
from claimcheck.rules.grouping import Library, member
from claimcheck.rules.load import builtin, load

__all__ = ["Library", "apart", "builtin", "findings", "judge", "load", "member"]
