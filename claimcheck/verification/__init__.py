"""A draft against its sources: each number supported, contradicted or unsupported."""

from claimcheck.verification.judge import Decided, decide, support
from claimcheck.verification.pairs import Arithmetic
from claimcheck.verification.worked import lists

__all__ = ["Arithmetic", "Decided", "decide", "lists", "support"]
