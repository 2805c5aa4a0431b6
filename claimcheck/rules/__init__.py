"""The rule engine: rules.yaml over alignments and claims, into findings."""

from claimcheck.rules.apart import apart
from claimcheck.rules.engine import findings, gather, judge
from claimcheck.rules.grouping import member
from claimcheck.rules.library import Library, Read
from claimcheck.rules.load import builtin, load
from claimcheck.rules.outcome import Hit
from claimcheck.rules.own import own
from claimcheck.rules.rates import priced
from claimcheck.rules.relation import brought, verdict

__all__ = [
    "Hit", "Library", "Read", "apart", "brought", "builtin", "findings", "gather", "judge", "load", "member", "own",
    "priced", "verdict",
]  # fmt: skip
