"""A draft against its sources: each number supported, contradicted or unsupported."""

from claimcheck.verification.judge import Decided, decide, support
from claimcheck.verification.pairs import Arithmetic

__all__ = ["Arithmetic", "Decided", "decide", "support"]
