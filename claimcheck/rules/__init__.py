"""The rule engine: rules.yaml over alignments and claims, into findings."""

from claimcheck.rules.apart import apart
from claimcheck.rules.engine import findings
from claimcheck.rules.load import builtin, load

__all__ = ["apart", "builtin", "findings", "load"]
